import type { StretchLine } from '../state/frontierRows.ts';
import type { Needs } from './context.ts';
import { selectTerritory } from './selectTerritory.ts';
import { unitsAround } from './unitsAround.ts';

type Context = Needs<'extent' | 'selection' | 'situation' | 'view'>;

/** Chooses the territory whose frontiers are looked at ('' for none); the map shows it whole. */
export function lookAtFrontiersOf(context: Context, territory: string): void {
	const { selection, situation, view } = context;
	leaveFrontierCommune(context);
	selectTerritory({ selection, view }, territory);
	const row = situation.rows.find((one) => one.territory.id === territory);
	if (row) situation.lookAt(situation.unitsOf(row));
}

/** The map goes to a stretch, with the communes on both sides. */
export function lookAtStretch({ situation }: Needs<'situation'>, { inside, across }: StretchLine): void {
	situation.lookAt([...inside, ...across]);
}

/** Opens the sheet of a commune; the map goes there with the communes around it, so that both sides are in sight. */
export function lookAtFrontierCommune({ extent, selection, situation, view }: Context, unit: number): void {
	selection.unit = unit;
	view.go({ commune: extent.units?.code[unit] });
	situation.lookAt(unitsAround(extent, unit, 2));
}

/** Closes the sheet. */
export function leaveFrontierCommune({ selection, view }: Needs<'selection' | 'view'>): void {
	selection.unit = -1;
	view.go({ commune: undefined });
}
