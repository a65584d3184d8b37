import { NO_FLOWS } from '../analysis/flowSource.ts';
import type { FrontierGround } from '../analysis/frontierTable.ts';
import { outlineStretches } from '../analysis/outlineStretches.ts';
import { frontierBetween, type FrontierCommune } from '../analysis/territoryFrontier.ts';
import { uncoveredZones, zoneNeighbours } from '../analysis/uncoveredZones.ts';

type ZoneUnits = Parameters<typeof uncoveredZones>[0] & { readonly extentCount: number };

/** What lies between two territories, a and b. */
export interface PairGround {
	/** The common border: signed arcs (`~arc` backwards), its length, and the units of a and of b along it, ascending. */
	readonly border: {
		readonly arcs: Int32Array;
		readonly lengthUm: number;
		readonly ofA: readonly number[];
		readonly ofB: readonly number[];
	};
	/** In both. */
	readonly shared: readonly number[];
	/** In no territory and between both. */
	readonly free: readonly number[];
	/** All communes to look at, in the order of domain §5. */
	readonly communes: readonly FrontierCommune[];
}

/**
 * What lies between two territories, by their numbers in the membership. A commune of nobody is between them where it
 * touches one of them and is in a group that touches both; under a partial inventory, whose groups mean nothing, only
 * where it touches both itself.
 */
export function pairGround(
	ground: FrontierGround,
	units: ZoneUnits,
	a: number,
	b: number,
	isComplete: boolean,
): PairGround {
	const { membership } = ground.setting;
	const stretches = outlineStretches(ground.setting.sides, membership, a, units.extentCount).filter(
		({ kind, territories }) => kind === 'territory' && territories.includes(b),
	);
	const between = isComplete ? zoneBetween(ground, units, a, b) : undefined;
	const communes = frontierBetween(ground, a, b, (unit) =>
		between ? between.has(unit) : touches(ground, unit, a) && touches(ground, unit, b),
	);
	return {
		border: {
			arcs: Int32Array.from(stretches.flatMap(({ arcs }) => [...arcs])),
			lengthUm: stretches.reduce((sum, { lengthUm }) => sum + lengthUm, 0),
			ofA: ascending(stretches.flatMap(({ inside }) => inside)),
			ofB: ascending(stretches.flatMap(({ across }) => across)),
		},
		shared: Array.from(membership.membersOf(a))
			.filter((unit) => membership.has(unit, b))
			.sort((one, other) => one - other),
		free: communes.map(({ unit }) => unit).filter((unit) => membership.firstOf(unit) < 0),
		communes,
	};
}

const ascending = (units: readonly number[]): number[] =>
	[...new Set(units)].sort((one, other) => one - other);

/** Units of the extent in no territory, of groups that touch both. */
function zoneBetween({ setting }: FrontierGround, units: ZoneUnits, a: number, b: number): Set<number> {
	const { membership, sides } = setting;
	const free: number[] = [];
	for (let unit = 0; unit < units.extentCount; unit++) if (membership.firstOf(unit) < 0) free.push(unit);
	const between = new Set<number>();
	for (const zone of uncoveredZones(units, sides, free)) {
		const beside = zoneNeighbours(zone.units, sides, membership, NO_FLOWS).map(({ territory }) => territory);
		if (beside.includes(a) && beside.includes(b)) for (const unit of zone.units) between.add(unit);
	}
	return between;
}

function touches({ setting, across }: FrontierGround, unit: number, territory: number): boolean {
	const { sides, membership } = setting;
	for (let k = sides.unitArcOffset[unit]; k < sides.unitArcOffset[unit + 1]; k++)
		if (membership.has(across[k], territory)) return true;
	return false;
}
