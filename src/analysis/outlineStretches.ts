import type { ArcSides } from '../geometry/arcTable.ts';
import type { Membership } from '../model/membership.ts';

/**
 * What lies across a stretch of a territory's outline: other territories; one that the near side belongs to as well;
 * communes of the extent without territory; such communes around the extent; the sea, another country, or the edge of
 * what is known.
 */
export type StretchKind = 'territory' | 'within' | 'uncovered' | 'ring' | 'outside';

/** The parts of an outline with the same across them. */
export interface OutlineStretch {
	readonly kind: StretchKind;
	/** Territories across, ascending; several where the communes across are shared. */
	readonly territories: readonly number[];
	readonly lengthUm: number;
	/** Units of the territory along the stretch, and those across it, ascending. */
	readonly inside: readonly number[];
	readonly across: readonly number[];
	/** Signed arcs, `~arc` backwards, with the territory on the left. */
	readonly arcs: Int32Array;
}

/**
 * A territory's outline in stretches, the longest first: each of its arcs is in one of them, so that their lengths add
 * up to the perimeter. `extentCount`: units from there on are around the extent. O(arcs of the members).
 */
export function outlineStretches(
	{ unitArcOffset, unitArcs, left, right, lengthUm, unitCount }: ArcSides,
	membership: Membership,
	territory: number,
	extentCount: number,
): OutlineStretch[] {
	const sums = new Map<string, StretchSum>();
	for (const unit of membership.membersOf(territory))
		for (let k = unitArcOffset[unit]; k < unitArcOffset[unit + 1]; k++) {
			const arc = unitArcs[k];
			const isForwards = left[arc] === unit;
			const other = isForwards ? right[arc] : left[arc];
			if (membership.has(other, territory)) continue;
			const { kind, territories } = acrossOf(unit, other, unitCount, extentCount, membership);
			const key = `${kind} ${territories.join(' ')}`;
			let sum = sums.get(key);
			if (!sum)
				sums.set(
					key,
					(sum = { kind, territories, lengthUm: 0, inside: new Set(), across: new Set(), arcs: [] }),
				);
			sum.lengthUm += lengthUm[arc];
			sum.inside.add(unit);
			if (other < unitCount) sum.across.add(other);
			sum.arcs.push(isForwards ? arc : ~arc);
		}
	return [...sums.entries()]
		.sort(([keyA, a], [keyB, b]) => b.lengthUm - a.lengthUm || (keyA < keyB ? -1 : 1))
		.map(([, { inside, across, arcs, ...sum }]) => ({
			...sum,
			inside: ascending(inside),
			across: ascending(across),
			arcs: Int32Array.from(arcs),
		}));
}

interface StretchSum {
	readonly kind: StretchKind;
	readonly territories: readonly number[];
	lengthUm: number;
	readonly inside: Set<number>;
	readonly across: Set<number>;
	readonly arcs: number[];
}

function acrossOf(
	unit: number,
	other: number,
	unitCount: number,
	extentCount: number,
	membership: Membership,
): Pick<OutlineStretch, 'kind' | 'territories'> {
	if (other === unitCount) return { kind: 'outside', territories: [] };
	const theirs = membership.territoriesOf(other).sort((a, b) => a - b);
	if (theirs.length === 0) return { kind: other < extentCount ? 'uncovered' : 'ring', territories: [] };
	const apart = theirs.filter((slot) => !membership.has(unit, slot));
	return apart.length > 0
		? { kind: 'territory', territories: apart }
		: { kind: 'within', territories: theirs };
}

const ascending = (units: ReadonlySet<number>): number[] => [...units].sort((a, b) => a - b);
