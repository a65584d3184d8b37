import type { Membership } from '../model/membership.ts';
import { adjustedRand } from './adjustedRand.ts';

/** A division of communes: zone n is called `names[n]`. A commune may be in several zones or in none. */
export interface Zoning {
	readonly names: readonly string[];
	readonly zones: Membership;
}

/** Communes that a zone of one zoning and one of the other have in common; -1 stands for no zone. */
interface CommonCommunes {
	readonly a: number;
	readonly b: number;
	readonly communes: number;
	/** Municipal population of those where it is known, and how many are not. */
	readonly populationMunicipale: number;
	readonly withoutPopulation: number;
	/** Common communes ÷ communes of either (P. Jaccard, 1901), 0 to 1; NaN beside no zone. */
	readonly jaccard: number;
	/** The same of people, where known. */
	readonly jaccardOfPeople: number;
}

export interface ZoningComparison {
	/** Of the communes in exactly one zone of each zoning: 1 where both divide them alike, about 0 by chance. */
	readonly adjustedRand: number;
	/** How many these are. */
	readonly ranked: number;
	/** By name of a, then of b; what is in no zone of one side comes last. Its sums are those of the communes in any. */
	readonly table: readonly CommonCommunes[];
	/** For each zone the one of the other zoning that it corresponds to, each once; -1 for none. */
	readonly counterpartOfA: Int32Array;
	readonly counterpartOfB: Int32Array;
	/** Units whose zones do not correspond. */
	readonly moved: readonly number[];
}

type Sums = { communes: number; populationMunicipale: number; withoutPopulation: number };

/**
 * What two zonings of the same communes have in common. Zones correspond that have the same name and a commune in
 * common; of the others, those that share most (by Jaccard), ties by the smaller names. O(units + pairs · log pairs).
 */
export function compareZonings(a: Zoning, b: Zoning, populationMunicipale: Float64Array): ZoningComparison {
	const sums = commonSums(a.zones, b.zones, populationMunicipale);
	const ofA = zoneSums(a.zones, populationMunicipale);
	const ofB = zoneSums(b.zones, populationMunicipale);
	const table = Array.from(sums.values(), (pair) => ({
		...pair,
		...jaccardOf(pair, ofA[pair.a], ofB[pair.b]),
	}));
	const place = (names: readonly string[], zone: number): string => (zone < 0 ? '\uffff' : names[zone]);
	table.sort(
		(one, other) =>
			compare(place(a.names, one.a), place(a.names, other.a)) ||
			compare(place(b.names, one.b), place(b.names, other.b)),
	);
	const { counterpartOfA, counterpartOfB } = counterparts(a, b, table);
	const moved: number[] = [];
	for (let unit = 0; unit < a.zones.unitCount; unit++) {
		const its = a.zones.territoriesOf(unit).map((zone) => counterpartOfA[zone]);
		const others = b.zones.territoriesOf(unit);
		if (its.length !== others.length || its.some((zone) => !others.includes(zone))) moved.push(unit);
	}
	return { ...adjustedRand(a.zones, b.zones), table, counterpartOfA, counterpartOfB, moved };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const NO_ZONE = [-1];

function commonSums(
	a: Membership,
	b: Membership,
	people: Float64Array,
): Map<number, Sums & { a: number; b: number }> {
	const sums = new Map<number, Sums & { a: number; b: number }>();
	const width = b.territoryCount + 1;
	for (let unit = 0; unit < a.unitCount; unit++) {
		const ofA = a.territoriesOf(unit);
		const ofB = b.territoriesOf(unit);
		if (ofA.length + ofB.length === 0) continue;
		for (const one of ofA.length > 0 ? ofA : NO_ZONE)
			for (const other of ofB.length > 0 ? ofB : NO_ZONE) {
				const key = (one + 1) * width + other + 1;
				let pair = sums.get(key);
				if (!pair) sums.set(key, (pair = { a: one, b: other, ...nothing() }));
				addUnit(pair, people[unit]);
			}
	}
	return sums;
}

const zoneSums = (zones: Membership, people: Float64Array): Sums[] =>
	Array.from({ length: zones.territoryCount }, (_, zone) => {
		const sums = nothing();
		for (const unit of zones.membersOf(zone)) addUnit(sums, people[unit]);
		return sums;
	});

const nothing = (): Sums => ({ communes: 0, populationMunicipale: 0, withoutPopulation: 0 });

function addUnit(sums: Sums, people: number): void {
	sums.communes++;
	if (Number.isNaN(people)) sums.withoutPopulation++;
	else sums.populationMunicipale += people;
}

function jaccardOf(
	common: Sums,
	a: Sums | undefined,
	b: Sums | undefined,
): Pick<CommonCommunes, 'jaccard' | 'jaccardOfPeople'> {
	if (!a || !b) return { jaccard: NaN, jaccardOfPeople: NaN };
	const of = (key: keyof Sums): number => common[key] / (a[key] + b[key] - common[key]);
	return { jaccard: of('communes'), jaccardOfPeople: of('populationMunicipale') };
}

function counterparts(
	a: Zoning,
	b: Zoning,
	table: readonly CommonCommunes[],
): Pick<ZoningComparison, 'counterpartOfA' | 'counterpartOfB'> {
	const counterpartOfA = new Int32Array(a.names.length).fill(-1);
	const counterpartOfB = new Int32Array(b.names.length).fill(-1);
	const isNamesake = (pair: CommonCommunes): boolean => a.names[pair.a] === b.names[pair.b];
	const inOrder = table
		.filter((pair) => pair.a >= 0 && pair.b >= 0)
		.sort((one, other) => Number(isNamesake(other)) - Number(isNamesake(one)) || other.jaccard - one.jaccard);
	for (const pair of inOrder) {
		if (counterpartOfA[pair.a] >= 0 || counterpartOfB[pair.b] >= 0) continue;
		counterpartOfA[pair.a] = pair.b;
		counterpartOfB[pair.b] = pair.a;
	}
	return { counterpartOfA, counterpartOfB };
}
