import {
	setComparison,
	setDevice,
	setExchanges,
	setExtent,
	setFrontiers,
	setIndicators,
	setLayers,
	setLocale,
	setLocks,
	setMapPicture,
	setPanels,
	setPending,
	setPlan,
	setPlans,
	setPoles,
	setSelection,
	setShape,
	setSituation,
	setSketch,
	setStorage,
	setTheme,
	setTool,
	setView,
} from './state/contexts.ts';
import { ComparisonState } from './state/comparison.svelte.ts';
import { PlanDatabase } from './state/database.ts';
import { DeviceHolder } from './state/deviceHolder.svelte.ts';
import { ExchangesState } from './state/exchanges.svelte.ts';
import { ExtentState } from './state/extent.svelte.ts';
import { FrontiersState } from './state/frontiers.svelte.ts';
import { IndicatorsState } from './state/indicators.svelte.ts';
import { indicatorStore } from './state/indicatorStore.ts';
import { LayersState } from './state/layers.svelte.ts';
import { LocaleState } from './state/locale.svelte.ts';
import { LocksState } from './state/locks.svelte.ts';
import { MapPictureState } from './state/mapPicture.svelte.ts';
import { PanelsState } from './state/panels.svelte.ts';
import { PendingState } from './state/pending.svelte.ts';
import { PlanState } from './state/plan.svelte.ts';
import { PlanChannel } from './state/planChannel.ts';
import { PlansState } from './state/plans.svelte.ts';
import { PolesState } from './state/poles.svelte.ts';
import { SelectionState } from './state/selection.svelte.ts';
import { ShapeState } from './state/shape.svelte.ts';
import { SituationState } from './state/situation.svelte.ts';
import { SketchState } from './state/sketch.svelte.ts';
import { StorageState } from './state/storage.svelte.ts';
import { ThemeState } from './state/theme.svelte.ts';
import { ToolState } from './state/tool.svelte.ts';
import { ViewState } from './state/view.svelte.ts';

/**
 * Makes the states of the page and puts them into their contexts: to be called once, while App is made. Returns those
 * that App itself works on.
 */
export function makeStates() {
	const locale = setLocale(new LocaleState());
	const theme = setTheme(new ThemeState());
	const view = setView(new ViewState());
	const extent = setExtent(new ExtentState());
	const plan = setPlan(new PlanState(extent));
	const locks = setLocks(new LocksState(plan));
	const database = new PlanDatabase();
	const channel = new PlanChannel();
	const storage = setStorage(new StorageState(plan, database, channel));
	const plans = setPlans(new PlansState(database, channel));
	const comparison = setComparison(new ComparisonState(extent, plan));
	const selection = setSelection(new SelectionState());
	const situation = setSituation(new SituationState(extent, plan, view));
	const poles = setPoles(
		new PolesState(async () => {
			const [{ FlowDesk }, { FlowSetsState }, { flowStore }] = await Promise.all([
				import('./state/flowDesk.svelte.ts'),
				import('./state/flowSets.svelte.ts'),
				import('./state/flowStore.ts'),
			]);
			return new FlowDesk(extent, plan, view, new FlowSetsState(flowStore(database)));
		}),
	);
	const frontiers = setFrontiers(
		new FrontiersState(async () => {
			const [{ FrontierState }, { FrontierFlows }] = await Promise.all([
				import('./state/frontier.svelte.ts'),
				import('./state/frontierFlows.svelte.ts'),
			]);
			return new FrontierState(extent, plan, situation, selection, new FrontierFlows(extent, poles));
		}),
	);
	const exchanges = setExchanges(
		new ExchangesState(plan, async () => {
			const { ExchangeDesk } = await import('./state/exchangeDesk.svelte.ts');
			return new ExchangeDesk(extent, plan, situation, selection, locks);
		}),
	);
	const tool = setTool(new ToolState());
	setLayers(new LayersState());
	const pictures = setMapPicture(new MapPictureState());
	const device = setDevice(
		new DeviceHolder(
			async () => new (await import('./state/device.svelte.ts')).DeviceState(extent, database),
		),
	);
	const indicators = setIndicators(new IndicatorsState(extent, indicatorStore(database)));
	void indicators.load();
	const panels = setPanels(new PanelsState());
	const pending = setPending(new PendingState());
	const shape = setShape(new ShapeState(extent));
	setSketch(new SketchState());
	return {
		comparison,
		device,
		exchanges,
		extent,
		frontiers,
		locale,
		panels,
		pending,
		pictures,
		plan,
		plans,
		poles,
		selection,
		shape,
		storage,
		theme,
		tool,
		view,
	};
}
