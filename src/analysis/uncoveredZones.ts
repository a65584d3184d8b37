import type { ArcSides } from '../geometry/arcTable.ts';
import { piecesOf } from '../geometry/pieces.ts';
import type { Membership } from '../model/membership.ts';
import type { UnitTable } from '../model/unitTable.ts';
import type { FlowSource } from './flowSource.ts';
import { groupBorders } from './longestBorder.ts';

/** Units without territory that hang together, with their people and area. */
export interface UncoveredZone {
	/** Ascending by code. */
	readonly units: readonly number[];
	readonly populationMunicipale: number;
	readonly areaCm2: number;
}

/** A territory beside an uncovered zone. */
export interface ZoneNeighbour {
	readonly territory: number;
	/** Common border; 0 where only flows lead there. */
	readonly lengthUm: number;
	/** Share of the zone's flows that goes to the territory, 0 to 1; undefined where no flows are known. */
	readonly flowShare: number | undefined;
}

/**
 * Units that nobody covers, in groups that hang together by common borders: most people first, then the smaller code.
 * One without contour is a group of its own. Blank (zones blanches) only where the inventory is complete.
 */
export function uncoveredZones(
	units: Pick<UnitTable, 'populationMunicipale' | 'areaCm2'>,
	sides: ArcSides,
	uncovered: Iterable<number>,
): UncoveredZone[] {
	const { pieces, withoutContour } = piecesOf(sides, new Set(uncovered));
	const groups = [...pieces.map((piece) => piece.units), ...withoutContour.map((unit) => [unit])];
	return groups
		.map((group) => ({
			units: group,
			populationMunicipale: group.reduce((sum, unit) => sum + (units.populationMunicipale[unit] || 0), 0),
			areaCm2: group.reduce((sum, unit) => sum + units.areaCm2[unit], 0),
		}))
		.sort((a, b) => b.populationMunicipale - a.populationMunicipale || a.units[0] - b.units[0]);
}

/**
 * Territories beside a zone, the longest common border first, ties by number; behind them those that only flows lead
 * to. For the ranking by flows sort by `flowShare`. O(arcs and flows of the zone).
 */
export function zoneNeighbours(
	zone: readonly number[],
	sides: ArcSides,
	membership: Membership,
	flows: FlowSource,
): ZoneNeighbour[] {
	const borders = groupBorders(sides, membership, zone);
	const going = flowShares(zone, membership, flows);
	const territories = new Set([...borders.keys(), ...(going?.keys() ?? [])]);
	return Array.from(territories, (territory) => ({
		territory,
		lengthUm: borders.get(territory) ?? 0,
		flowShare: going && (going.get(territory) ?? 0),
	})).sort(
		(a, b) => b.lengthUm - a.lengthUm || (b.flowShare ?? 0) - (a.flowShare ?? 0) || a.territory - b.territory,
	);
}

function flowShares(
	zone: readonly number[],
	membership: Membership,
	flows: FlowSource,
): Map<number, number> | undefined {
	if (flows.kind === 'none') return undefined;
	const sums = new Map<number, number>();
	let total = 0;
	for (const unit of zone) {
		const known = flows.of(unit);
		if (!known) continue;
		total += known.total;
		for (const { unit: place, flow } of known.to)
			for (const territory of membership.territoriesOf(place))
				sums.set(territory, (sums.get(territory) ?? 0) + flow);
	}
	return total > 0 ? new Map([...sums].map(([territory, flow]) => [territory, flow / total])) : undefined;
}
