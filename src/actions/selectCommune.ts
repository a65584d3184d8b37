import type { Needs } from './context.ts';

type Context = Needs<'extent' | 'selection' | 'situation' | 'view'>;

/** Chooses a commune: the map goes there, and the address says so; it takes the place of a pole that was open. */
export function selectCommune({ selection, view, situation, extent }: Context, unit: number): void {
	selection.unit = unit;
	view.go({ commune: extent.units?.code[unit], pole: undefined });
	situation.lookAt([unit]);
}
