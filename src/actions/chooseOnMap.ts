import type { Needs } from './context.ts';
import { selectTerritory } from './selectTerritory.ts';

/**
 * A click on the map without a tool chooses the commune and its territory, and the address says both. In Frontières a
 * territory once chosen stays, and the commune is looked at from it. `unit` -1: a place without commune.
 */
export function chooseOnMap(
	{ extent, plan, selection, view }: Needs<'extent' | 'plan' | 'selection' | 'view'>,
	unit: number,
): void {
	selection.unit = unit;
	view.go({ commune: extent.units?.code[unit] });
	const territory = plan.territoriesOf(unit)[0] ?? '';
	const isKept = view.route.view === 'frontieres' && (selection.territory || !territory);
	if (!isKept) selectTerritory({ selection, view }, territory);
}
