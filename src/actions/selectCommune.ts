import type { Needs } from './context.ts';

type Context = Needs<'extent' | 'selection' | 'situation' | 'view'>;

/** Chooses a commune: the map goes there, and the address says so. */
export function selectCommune({ selection, view, situation, extent }: Context, unit: number): void {
	selection.unit = unit;
	view.go({ commune: extent.units?.code[unit] });
	situation.lookAt([unit]);
}
