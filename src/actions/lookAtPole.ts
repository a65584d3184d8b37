import type { Needs } from './context.ts';
import { selectCommune } from './selectCommune.ts';

/** Opens the sheet of a pole by its code ('' closes it), and shows its basin on the map. */
export function lookAtPole(
	{ poles, selection, situation, view }: Needs<'poles' | 'selection' | 'situation' | 'view'>,
	code: string,
): void {
	selection.unit = -1;
	view.go({ pole: code || undefined, commune: undefined });
	const pole = poles.desk?.poles.find((one) => one.code === code);
	if (pole) situation.lookAt([...pole.basin, pole.unit]);
}

/** A click on the map: on a circle the pole, elsewhere the commune there (-1: none), which leaves the pole. */
export function choosePoleOnMap(
	{ extent, poles, selection, view }: Needs<'extent' | 'poles' | 'selection' | 'view'>,
	code: string | undefined,
	unit: number,
): void {
	const pole = poles.desk?.poles.find((one) => one.code === code);
	selection.unit = pole ? -1 : unit;
	view.go({ pole: pole?.code, commune: pole || unit < 0 ? undefined : extent.units?.code[unit] });
}

/** Chooses a commune from a list: the map goes there, and its sheet takes the place of a pole's. */
export function lookAtPoleCommune(
	{ extent, selection, situation, view }: Needs<'extent' | 'selection' | 'situation' | 'view'>,
	unit: number,
): void {
	view.go({ pole: undefined });
	selectCommune({ extent, selection, situation, view }, unit);
}

/** Looks at one département ('' for all): the map goes there. */
export function lookAtDepartement(
	{ extent, situation, view }: Needs<'extent' | 'situation' | 'view'>,
	code: string,
): void {
	const { units } = extent;
	view.go({ departement: code || undefined });
	if (!units) return;
	const members: number[] = [];
	for (let unit = 0; unit < units.extentCount; unit++)
		if (!code || units.departement[unit] === code) members.push(unit);
	situation.lookAt(members);
}
