import { searchKey } from '../io/resolve/nameKey.ts';
import type { PairLine } from '../state/frontierRows.ts';
import { peopleInCommon } from './exportPairs.ts';

export type PairColumn = 'a' | 'b' | 'border' | 'communes' | 'people';

export interface PairOrder {
	readonly column: PairColumn;
	readonly isDescending: boolean;
}

/**
 * Pairs of which a territory's name holds what was typed (accents, case and hyphens apart), in an order; an unknown
 * number comes last, equals by their names.
 */
export function findPairs(pairs: readonly PairLine[], query: string, order: PairOrder): PairLine[] {
	const typed = searchKey(query.trim());
	const sign = order.isDescending ? -1 : 1;
	const byName = (one: PairLine, other: PairLine): number =>
		one.a.name.localeCompare(other.a.name, 'fr') || one.b.name.localeCompare(other.b.name, 'fr');
	return pairs
		.filter(({ a, b }) => typed === '' || [a, b].some(({ name }) => searchKey(name).includes(typed)))
		.sort((one, other) => {
			const [x, y] = [valueOf(one, order.column), valueOf(other, order.column)];
			if (typeof x === 'string' || typeof y === 'string')
				return sign * String(x).localeCompare(String(y), 'fr') || byName(one, other);
			if (Number.isNaN(x) || Number.isNaN(y))
				return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || byName(one, other);
			return sign * (x - y) || byName(one, other);
		});
}

function valueOf(pair: PairLine, column: PairColumn): number | string {
	switch (column) {
		case 'a':
			return pair.a.name;
		case 'b':
			return pair.b.name;
		case 'border':
			return pair.lengthUm;
		case 'communes':
			return pair.communes;
		case 'people':
			return peopleInCommon(pair);
	}
}
