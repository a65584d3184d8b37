import type { ExtentState } from '../state/extent.svelte.ts';
import type { SelectionState } from '../state/selection.svelte.ts';
import type { SituationState } from '../state/situation.svelte.ts';
import type { ViewState } from '../state/view.svelte.ts';

interface Context {
	readonly selection: SelectionState;
	readonly view: ViewState;
	readonly situation: SituationState;
	readonly extent: ExtentState;
}

/** Chooses a commune: the map goes there, and the address says so. */
export function selectCommune({ selection, view, situation, extent }: Context, unit: number): void {
	selection.unit = unit;
	view.go({ commune: extent.units?.code[unit] });
	situation.lookAt([unit]);
}
