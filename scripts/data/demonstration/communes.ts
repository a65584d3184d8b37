import type { SupplyKey } from '../../../src/model/unitTable.ts';
import type { CommuneRecord } from '../source.ts';
import { compactGroups } from './grouping.ts';
import type { Cell } from './honeycomb.ts';
import { inventedNames } from './inventedNames.ts';
import { bell, chance } from './randomness.ts';

/** Communes per group of each kind; a département has at most 999 numbers. */
const PER_DEPARTEMENT = 400;
const PER_EPCI = 15;
const PER_CANTON = 22;
const PER_ARRONDISSEMENT = 110;
const PER_BASSIN = 18;
const PER_ZONE_EMPLOI = 75;

export interface Invented {
	communes: CommuneRecord[];
	labels: Record<
		'departement' | 'epci' | 'arrondissement' | 'canton' | 'bassinDeVie' | 'zoneEmploi' | 'uniteUrbaine',
		Record<string, string>
	>;
	/** Index of the cell of each commune. */
	cellOf: number[];
}

/**
 * Communes of a region of `count` départements, numbered from `firstDepartement` on; codes, people and supply follow
 * from the seed. Every bassin has one town, every département one city.
 */
export function inventCommunes(
	cells: readonly Cell[],
	seed: number,
	region: string,
	firstDepartement: number,
	count: number,
): Invented {
	const groupOf = compactGroups(cells, count);
	const members = Array.from({ length: count }, (): number[] => []);
	groupOf.forEach((group, cell) => members[group].push(cell));
	const names = inventedNames(seed, cells.length);
	const invented: Invented = {
		communes: [],
		labels: {
			departement: {},
			epci: {},
			arrondissement: {},
			canton: {},
			bassinDeVie: {},
			zoneEmploi: {},
			uniteUrbaine: {},
		},
		cellOf: [],
	};
	members.forEach((own, index) =>
		addDepartement(invented, own, cells, names, seed, region, firstDepartement + index),
	);
	return invented;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SIGNS = `1234567890${LETTERS}`;

/** Prefixes of two characters that no real code has: 'D1' to 'DZ', then 'E1'…, 'C1'… 936 in all. */
function inventedPrefix(number: number): string {
	return LETTERS[(3 + Math.floor(number / SIGNS.length)) % LETTERS.length] + SIGNS[number % SIGNS.length];
}

/** Départements of a region: as many as are asked for, and more where their numbers would not do. */
export const departementCount = (communeCount: number, least: number): number =>
	Math.max(least, Math.ceil(communeCount / PER_DEPARTEMENT));

function addDepartement(
	{ communes, labels, cellOf }: Invented,
	members: readonly number[],
	cells: readonly Cell[],
	names: readonly string[],
	seed: number,
	region: string,
	departement: number,
): void {
	const prefix = inventedPrefix(departement);
	const own = members.map((cell) => cells[cell]);
	const groups = (size: number): Int32Array => compactGroups(own, Math.max(1, Math.round(own.length / size)));
	const epcis = groups(PER_EPCI);
	const cantons = groups(PER_CANTON);
	const arrondissements = groups(PER_ARRONDISSEMENT);
	const bassins = groups(PER_BASSIN);
	const zones = groups(PER_ZONE_EMPLOI);
	const towns = townOfEach(own, bassins);
	const city = towns[Math.floor(towns.length / 2)];
	const codeOf = (index: number): string => prefix + String(index + 1).padStart(3, '0');
	labels.departement[prefix] = `Pays de ${names[members[city]]}`;
	labels.uniteUrbaine[codeOf(city)] = names[members[city]];
	members.forEach((cell, index) => {
		const code = codeOf(index);
		const epci = `${String(departement + 1).padStart(6, '0')}${String(epcis[index] + 1).padStart(3, '0')}`;
		const canton = prefix + String(cantons[index] + 1).padStart(2, '0');
		const arrondissement = prefix + String(arrondissements[index] + 1);
		const town = towns[bassins[index]];
		const zone = prefix + String(zones[index] + 1).padStart(2, '0');
		const near = Math.hypot(own[index].x - own[city].x, own[index].y - own[city].y);
		const rank = index === city ? 'city' : index === town ? 'town' : 'village';
		const people = populationOf(rank, near, seed, cell);
		labels.epci[epci] ??= `CC fictive de ${names[members[towns[bassins[index]]]]}`;
		labels.arrondissement[arrondissement] ??= names[members[town]];
		labels.canton[canton] ??= names[cell];
		labels.bassinDeVie[codeOf(town)] = names[members[town]];
		labels.zoneEmploi[zone] ??= names[members[town]];
		cellOf.push(cell);
		communes.push({
			code,
			name: names[cell],
			departement: prefix,
			region,
			epci,
			arrondissement,
			canton,
			bassinDeVie: codeOf(town),
			zoneEmploi: zone,
			uniteUrbaine: near < 1.6 ? codeOf(city) : '',
			postalCodes: `00${String(((departement * 20 + cantons[index]) % 1000) + 1)
				.padStart(3, '0')
				.slice(-3)}`,
			seatLonDeg: NaN,
			seatLatDeg: NaN,
			populationMunicipale: people,
			supply: supplyOf(rank, people, near, seed, cell),
		});
	});
}

type Rank = 'city' | 'town' | 'village';

/** The member of each group that is nearest to the group's middle. */
function townOfEach(cells: readonly Cell[], groupOf: Int32Array): number[] {
	const sums: { x: number; y: number; count: number; town: number; distance: number }[] = [];
	cells.forEach(({ x, y }, index) => {
		const sum = (sums[groupOf[index]] ??= { x: 0, y: 0, count: 0, town: index, distance: Infinity });
		sum.x += x;
		sum.y += y;
		sum.count++;
	});
	cells.forEach(({ x, y }, index) => {
		const sum = sums[groupOf[index]];
		const distance = Math.hypot(x - sum.x / sum.count, y - sum.y / sum.count);
		if (distance >= sum.distance) return;
		sum.distance = distance;
		sum.town = index;
	});
	return sums.map(({ town }) => town);
}

function populationOf(rank: Rank, widthsFromCity: number, seed: number, cell: number): number {
	const spread = 2 ** bell(seed, cell, 21);
	if (rank === 'city') return Math.round(60_000 + 60_000 * chance(seed, cell, 22));
	if (rank === 'town') return Math.round(2500 + 2200 * spread);
	return Math.max(11, Math.round(spread * (320 + 3200 / (1 + widthsFromCity * widthsFromCity))));
}

function supplyOf(
	rank: Rank,
	people: number,
	widthsFromCity: number,
	seed: number,
	cell: number,
): Record<SupplyKey, number> {
	const perPeople = (one: number, part: number): number =>
		Math.floor(people / one + chance(seed, cell, part));
	// the index of some small communes is not known, as in any real source
	const apl =
		chance(seed, cell, 31) < 0.01
			? NaN
			: Math.round(
					1000 *
						Math.max(
							0,
							2.3 + 1.4 / (1 + widthsFromCity) + (rank === 'village' ? 0 : 0.8) + 0.7 * bell(seed, cell, 32),
						),
				) / 1000;
	const isTown = rank !== 'village';
	return {
		generalistesBpe2017: perPeople(isTown ? 1150 : 2600, 33),
		msp2020: Number(isTown && chance(seed, cell, 34) < 0.45),
		urgences2020: Number(rank === 'city' || (isTown && chance(seed, cell, 35) < 0.12)),
		pharmacies2020: perPeople(isTown ? 2600 : 5500, 36),
		hopitaux2020: rank === 'city' ? 2 : Number(isTown && chance(seed, cell, 37) < 0.2),
		aplMg2018: apl,
		aplMg2018Moins65: Math.round(1000 * apl * (0.75 + 0.2 * chance(seed, cell, 38))) / 1000,
		populationStandardisee2016: Math.round(people * (980 + 90 * bell(seed, cell, 39))) / 1000,
		sireneGeneraliste2019: perPeople(isTown ? 800 : 1800, 51),
		sireneAutreSpecialiste2019: isTown ? perPeople(rank === 'city' ? 700 : 3000, 52) : 0,
		sireneDentiste2019: perPeople(isTown ? 1500 : 4200, 53),
		sireneInfirmiers2019: perPeople(isTown ? 750 : 1100, 54),
		sireneReeducateurPodologue2019: perPeople(isTown ? 700 : 1600, 55),
		sireneAnalyseMedicale2019: isTown ? perPeople(9000, 56) : 0,
	};
}
