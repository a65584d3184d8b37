import type { SelectionState } from '../state/selection.svelte.ts';
import type { ViewState } from '../state/view.svelte.ts';

/** Chooses a territory ('' for none); the address says so, for a link shows the same. */
export function selectTerritory(
	{ selection, view }: { selection: SelectionState; view: ViewState },
	territory: string,
): void {
	selection.territory = territory;
	view.go({ territory: territory || undefined });
}
