import { searchKey } from '../io/resolve/nameKey.ts';
import type { TerritoryRow } from '../state/situation.svelte.ts';

/**
 * Rows whose territory has the typed words in its name, in the order given; all of them where nothing is typed. Names
 * are compared without accents, case, hyphens and articles.
 */
export function findTerritories(rows: readonly TerritoryRow[], typed: string): readonly TerritoryRow[] {
	const sought = searchKey(typed);
	if (sought === '') return rows;
	return rows.filter(({ territory }) => searchKey(territory.name).includes(sought));
}
