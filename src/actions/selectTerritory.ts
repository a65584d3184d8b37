import type { Needs } from './context.ts';

/** Chooses a territory ('' for none); the address says so, for a link shows the same. */
export function selectTerritory({ selection, view }: Needs<'selection' | 'view'>, territory: string): void {
	selection.territory = territory;
	view.go({ territory: territory || undefined });
}
