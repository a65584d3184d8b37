import type { Plan, Territory } from './plan.ts';

/** The same territory in several plans; undefined where a plan does not have it. Never undefined in all of them. */
export type TerritoryMatch = readonly (Territory | undefined)[];

/**
 * Which territories of several plans are the same, one row each: in the order of the first plan, then what each
 * further plan adds. The same id and name are the same territory; so is the same id where the communes drawn have
 * some in common or one side has none (a renamed territory, but not number 1 of another list); last, the same name.
 */
export function matchTerritories(plans: readonly Plan[]): TerritoryMatch[] {
	const rows: (Territory | undefined)[][] = [];
	for (const [index, { territories }] of plans.entries()) {
		const left = new Set(territories);
		for (const isSame of SAMENESS)
			for (const territory of left) {
				const row = rows.find((one) => !one[index] && one.some((other) => other && isSame(other, territory)));
				if (!row) continue;
				row[index] = territory;
				left.delete(territory);
			}
		for (const territory of left) rows.push(plans.map((_, at) => (at === index ? territory : undefined)));
	}
	return rows;
}

/** From the surest on. */
const SAMENESS: readonly ((a: Territory, b: Territory) => boolean)[] = [
	(a, b) => a.id === b.id && a.name === b.name,
	(a, b) => a.id === b.id && mayBeOne(drawnCommunes(a), drawnCommunes(b)),
	(a, b) => a.name === b.name,
];

function mayBeOne(a: readonly string[], b: readonly string[]): boolean {
	if (a.length === 0 || b.length === 0) return true;
	const codes = new Set(a);
	return b.some((code) => codes.has(code));
}

/** Communes that a territory is drawn with: those of its last perimeter. */
export const drawnCommunes = ({ perimeters }: Territory): readonly string[] =>
	perimeters.at(-1)?.communes ?? [];
