import type { ComparisonState } from '../state/comparison.svelte.ts';
import type { DifferencesState } from '../state/differences.svelte.ts';
import type { ExchangesState } from '../state/exchanges.svelte.ts';
import type { ExtentState } from '../state/extent.svelte.ts';
import type { FinderState } from '../state/finder.svelte.ts';
import type { FrontiersState } from '../state/frontiers.svelte.ts';
import type { IndicatorsState } from '../state/indicators.svelte.ts';
import type { LedgerState } from '../state/ledger.svelte.ts';
import type { LocaleState } from '../state/locale.svelte.ts';
import type { LocksState } from '../state/locks.svelte.ts';
import type { PanelsState } from '../state/panels.svelte.ts';
import type { PendingState } from '../state/pending.svelte.ts';
import type { PlanState } from '../state/plan.svelte.ts';
import type { PlansState } from '../state/plans.svelte.ts';
import type { PolesState } from '../state/poles.svelte.ts';
import type { SelectionState } from '../state/selection.svelte.ts';
import type { ShapeState } from '../state/shape.svelte.ts';
import type { SituationState } from '../state/situation.svelte.ts';
import type { SketchState } from '../state/sketch.svelte.ts';
import type { StorageState } from '../state/storage.svelte.ts';
import type { ToolState } from '../state/tool.svelte.ts';
import type { ViewState } from '../state/view.svelte.ts';

/** The states that actions work on; each action asks for those that it needs. */
interface States {
	readonly comparison: ComparisonState;
	readonly differences: DifferencesState;
	readonly exchanges: ExchangesState;
	readonly extent: ExtentState;
	readonly finder: FinderState;
	readonly frontiers: FrontiersState;
	readonly indicators: IndicatorsState;
	readonly ledger: LedgerState;
	readonly locale: LocaleState;
	readonly locks: LocksState;
	readonly panels: PanelsState;
	readonly pending: PendingState;
	readonly plan: PlanState;
	readonly plans: PlansState;
	readonly poles: PolesState;
	readonly selection: SelectionState;
	readonly shape: ShapeState;
	readonly situation: SituationState;
	readonly sketch: SketchState;
	readonly storage: StorageState;
	readonly tool: ToolState;
	readonly view: ViewState;
}

export type Needs<Name extends keyof States> = Pick<States, Name>;
