import type { UnitRings } from '../../src/geometry/buildArcs.ts';
import { loadFranceUnits } from '../builders/franceUnits.ts';
import { latticeUnits, randomFrom, randomLattice } from '../builders/lattice.ts';

/** Units with territories over them, for which figures are compared. */
export interface GoldenRegion {
	/** Code of each unit. */
	readonly codes: readonly string[];
	readonly units: readonly UnitRings[];
	readonly populationMunicipale: Float64Array;
	/** In the order of their keys. */
	readonly territories: readonly { readonly key: string; readonly units: readonly number[] }[];
}

/** The 1 255 EPCI of France; undefined where the real data are absent. */
export function franceRegion(): GoldenRegion | undefined {
	const france = loadFranceUnits();
	if (france === undefined) return undefined;
	const members = new Map<string, number[]>();
	france.epci.forEach((siren, unit) => {
		if (siren === '') return;
		const units = members.get(siren);
		if (units) units.push(unit);
		else members.set(siren, [unit]);
	});
	return {
		codes: france.code,
		units: france.rings,
		populationMunicipale: france.populationMunicipale,
		territories: inOrder(members),
	};
}

const LATTICE_SEED = 2017;

/** A made-up mesh that needs no data: 20 territories, units in two of them and in none, islets, holes, pinches. */
export function latticeRegion(): GoldenRegion {
	const lattice = randomLattice(LATTICE_SEED);
	const random = randomFrom(LATTICE_SEED + 1);
	const members = new Map<string, number[]>(
		Array.from({ length: 20 }, (_, i) => [`L${String(i + 1).padStart(2, '0')}`, []]),
	);
	const keys = [...members.keys()];
	const populationMunicipale = new Float64Array(lattice.unitCount);
	for (let unit = 0; unit < lattice.unitCount; unit++) {
		populationMunicipale[unit] = Math.floor(random() * 5000);
		const home = 5 * Math.floor(unit / 125) + Math.floor((unit % 25) / 5);
		if (random() < 0.9) members.get(keys[home])?.push(unit);
		if (random() < 0.1) members.get(keys[(home + 1) % keys.length])?.push(unit);
	}
	return {
		codes: Array.from(populationMunicipale, (_, unit) => `U${String(unit).padStart(3, '0')}`),
		units: latticeUnits(lattice),
		populationMunicipale,
		territories: inOrder(members),
	};
}

function inOrder(members: ReadonlyMap<string, number[]>): GoldenRegion['territories'] {
	return Array.from(members, ([key, units]) => ({ key, units })).sort((a, b) => (a.key < b.key ? -1 : 1));
}
