import { sumOf } from '../analysis/knownSum.ts';
import { compareKept } from '../analysis/flows/keptInside.ts';
import { cutCommunes } from '../analysis/cutCommunes.ts';
import { compareZonings, type Zoning, type ZoningComparison } from '../analysis/zoningComparison.ts';
import type { FlowMatrix } from '../model/flows.ts';
import { Membership } from '../model/membership.ts';
import type { UnitTable } from '../model/unitTable.ts';
import type { ComparedZone, ZoneInput, ZoningsAnswer } from './zoningAnswers.ts';

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
	const cut = cutCommunes(zoningA, zoningB, compared.table);
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
		a: zonesOf(zoningA, compared.table, units.populationMunicipale, ['a', 'b']),
		b: zonesOf(zoningB, compared.table, units.populationMunicipale, ['b', 'a']),
		adjustedRand: compared.adjustedRand,
		ranked: compared.ranked,
		table: compared.table,
		cut: cut.units,
		finer: cut.finer,
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
	people: Float64Array,
	[own, other]: readonly [Side, Side],
): ComparedZone[] {
	const closest = new Map<number, ZoningComparison['table'][number]>();
	for (const pair of table) {
		const known = closest.get(pair[own]);
		if (pair[other] >= 0 && (!known || overlapsMore(pair, known))) closest.set(pair[own], pair);
	}
	return names.map((name, zone) => {
		const members = zones.membersOf(zone);
		const pair = closest.get(zone);
		return {
			name,
			communes: members.length,
			populationMunicipale: sumOf(members, people).sum,
			closest: pair?.[other] ?? -1,
			overlap: pair?.jaccard ?? 0,
			overlapOfPeople: pair?.jaccardOfPeople ?? 0,
		};
	});
}

/** By people, where they are known, then by communes; of equal ones the first of the table, that of smaller name, stays. */
function overlapsMore(one: Overlap, other: Overlap): boolean {
	const gap = (one.jaccardOfPeople || 0) - (other.jaccardOfPeople || 0);
	return gap > 0 || (gap === 0 && one.jaccard > other.jaccard);
}

type Overlap = Pick<ZoningComparison['table'][number], 'jaccard' | 'jaccardOfPeople'>;
