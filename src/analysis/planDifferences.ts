import { drawnCommunes, matchTerritories, type TerritoryMatch } from '../model/matchTerritories.ts';
import type { Plan } from '../model/plan.ts';

/** A commune that is not in the same territories in all plans. */
export interface CommuneDifference {
	readonly code: string;
	/** For each plan the rows of the territories that the commune is in, ascending; empty where in none. */
	readonly rows: readonly (readonly number[])[];
}

export interface PlanDifferences {
	/** The territories, one row each (`matchTerritories`). */
	readonly territories: readonly TerritoryMatch[];
	/** Ascending by code. */
	readonly communes: readonly CommuneDifference[];
}

/** What differs between plans, by what is drawn in each. O(territories² + members). */
export function planDifferences(plans: readonly Plan[]): PlanDifferences {
	const territories = matchTerritories(plans);
	const rowsOf = new Map<string, number[][]>();
	for (const [row, match] of territories.entries())
		for (const [plan, territory] of match.entries())
			for (const code of territory ? new Set(drawnCommunes(territory)) : []) {
				let rows = rowsOf.get(code);
				if (!rows) rowsOf.set(code, (rows = plans.map(() => [])));
				rows[plan].push(row);
			}
	const communes = [...rowsOf]
		.filter(([, [first, ...others]]) => others.some((rows) => String(rows) !== String(first)))
		.map(([code, rows]) => ({ code, rows }))
		.sort((a, b) => (a.code < b.code ? -1 : 1));
	return { territories, communes };
}
