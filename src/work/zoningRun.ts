import { compareKept } from '../analysis/flows/keptInside.ts';
import { compareZonings, type Zoning, type ZoningComparison } from '../analysis/zoningComparison.ts';
import type { FlowMatrix } from '../model/flows.ts';
import { Membership } from '../model/membership.ts';
import type { UnitTable } from '../model/unitTable.ts';
import type { ComparedZone, DifferingCommune, ZoneInput, ZoningsAnswer } from './zoningAnswers.ts';

/** On what zonings are compared; `observed`: flows between communes, undefined where flows are modelled. */
interface ZoningsGround {
	readonly units: Pick<UnitTable, 'count' | 'extentCount' | 'populationMunicipale'>;
	readonly observed: FlowMatrix | undefined;
}

/**
 * Compares two zonings over the communes of the extent. Communes around it are no rows, but care in them is kept
 * inside where the zone reaches that far.
 */
export function runZonings(
	{ units, observed }: ZoningsGround,
	sides: { readonly a: readonly ZoneInput[]; readonly b: readonly ZoneInput[] },
): Omit<ZoningsAnswer, 'specialty' | 'isModelled'> {
	const isIn = ({ units: its }: ZoneInput): boolean => its.some((unit) => unit < units.extentCount);
	const [a, b] = [sides.a.filter(isIn), sides.b.filter(isIn)];
	const [zoningA, zoningB] = [zoningOf(a, units.extentCount), zoningOf(b, units.extentCount)];
	const compared = compareZonings(zoningA, zoningB, units.populationMunicipale);
	const [zonesA, zonesB] = [new Set<number>(), new Set<number>()];
	let communes = 0;
	for (let unit = 0; unit < units.extentCount; unit++) {
		const [ofA, ofB] = [zoningA.zones.territoriesOf(unit), zoningB.zones.territoriesOf(unit)];
		if (ofA.length === 0 || ofB.length === 0) continue;
		communes++;
		for (const zone of ofA) zonesA.add(zone);
		for (const zone of ofB) zonesB.add(zone);
	}
	return {
		a: zonesOf(zoningA, compared.table, compared.counterpartOfA, units.populationMunicipale, ['a', 'b']),
		b: zonesOf(zoningB, compared.table, compared.counterpartOfB, units.populationMunicipale, ['b', 'a']),
		adjustedRand: compared.adjustedRand,
		ranked: compared.ranked,
		table: compared.table,
		differing: compared.moved.map((unit): DifferingCommune => ({
			unit,
			a: zoningA.zones.territoriesOf(unit),
			b: zoningB.zones.territoriesOf(unit),
		})),
		common: { communes, zonesA: zonesA.size, zonesB: zonesB.size },
		kept:
			observed &&
			compareKept(
				observed,
				zoningOf(a, units.count).zones,
				zoningOf(b, units.count).zones,
				units.extentCount,
			),
	};
}

/** The zones over the first `unitCount` units. */
function zoningOf(zones: readonly ZoneInput[], unitCount: number): Zoning {
	const membership = new Membership(unitCount);
	for (const { units } of zones) {
		const zone = membership.addTerritory();
		for (const unit of units) if (unit < unitCount) membership.add(unit, zone);
	}
	return { names: zones.map(({ name }) => name), zones: membership };
}

type Side = 'a' | 'b';

function zonesOf(
	{ names, zones }: Zoning,
	table: ZoningComparison['table'],
	counterpart: Int32Array,
	people: Float64Array,
	[own, other]: readonly [Side, Side],
): ComparedZone[] {
	const pairOf = new Map(
		table.filter((pair) => counterpart[pair[own]] === pair[other]).map((pair) => [pair[own], pair]),
	);
	return names.map((name, zone) => {
		const members = zones.membersOf(zone);
		const pair = counterpart[zone] < 0 ? undefined : pairOf.get(zone);
		return {
			name,
			communes: members.length,
			populationMunicipale: members.reduce((sum, unit) => sum + (people[unit] || 0), 0),
			counterpart: counterpart[zone],
			overlap: pair?.jaccard ?? 0,
			overlapOfPeople: pair ? pair.jaccardOfPeople : 0,
		};
	});
}
