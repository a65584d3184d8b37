import type { ArcTable } from '../../src/geometry/arcTable.ts';
import type { Membership } from '../../src/model/membership.ts';

/** One unit comes into a territory or leaves it. */
export interface RandomMove {
	readonly unit: number;
	readonly territory: number;
	readonly kind: 'add' | 'remove';
}

/**
 * A move that a planner could make, or worse: a neighbour of a territory's unit joins it (and may stay in its own
 * as well, or leaves it at the next call), a unit anywhere joins, or a unit leaves. Sharing and holes come often.
 */
export function randomMove(table: ArcTable, membership: Membership, random: () => number): RandomMove {
	const unit = Math.floor(random() * table.unitCount);
	const own = membership.territoriesOf(unit);
	if (own.length > 1 || (own.length === 1 && random() < 0.3))
		return { unit, territory: own[Math.floor(random() * own.length)], kind: 'remove' };
	const territory = random() < 0.9 ? territoryNextTo(table, membership, unit, random) : undefined;
	return {
		unit,
		territory: territory ?? Math.floor(random() * membership.territoryCount),
		kind: 'add',
	};
}

function territoryNextTo(
	{ unitArcOffset, unitArcs, left, right, unitCount }: ArcTable,
	membership: Membership,
	unit: number,
	random: () => number,
): number | undefined {
	const arcs = unitArcOffset[unit + 1] - unitArcOffset[unit];
	const arc = unitArcs[unitArcOffset[unit] + Math.floor(random() * arcs)];
	const other = left[arc] === unit ? right[arc] : left[arc];
	if (arcs === 0 || other === unitCount) return undefined;
	const territory = membership.firstOf(other);
	return territory < 0 ? undefined : territory;
}
