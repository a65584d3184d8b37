import type { FlowNodes } from '../../src/analysis/flows/gather.ts';
import { placesOf } from '../../src/analysis/flows/places.ts';
import { geodesicBetween } from '../../src/geometry/geodesic.ts';
import type { UnitTable } from '../../src/model/unitTable.ts';
import flowPlaces from '../../data/flow-places.json' with { type: 'json' };

/** Towns that the made-up patients of a département go to. */
const TOWNS = 4;
/** Towns stand so far apart at least, kilometres. */
const APART_KM = 24;
/** Patients of a hundred inhabitants. */
const PATIENTS_PER_100 = 40;
const HIDDEN_BELOW = 11;

/** A file of flows with faults, and what a reader of it must find. */
export interface StoryFlows {
	readonly text: string;
	readonly departement: string;
	/** INSEE code of the four towns, the most populous first. */
	readonly towns: readonly string[];
	/** Rows that cannot be used, and patients that they name. */
	readonly refusedRows: number;
	readonly refusedPatients: number;
}

/**
 * Patients of each commune of the extent, made up: they go to the four largest towns, far apart, of their own
 * département, by the square of the distance. Few ones are hidden as 'NS'; six rows have faults.
 */
export function storyFlows(units: UnitTable, departement: string): StoryFlows {
	const nodes: FlowNodes = { unitCount: units.count, codes: units.code };
	const places = placesOf(units, nodes, flowPlaces);
	const km = (from: number, to: number): number =>
		geodesicBetween(
			units.seatLonDeg[from],
			units.seatLatDeg[from],
			units.seatLonDeg[to],
			units.seatLatDeg[to],
		).lengthM / 1000;
	const townsOf = (code: string): number[] => {
		const towns: number[] = [];
		const centres = [...places.centre].filter(
			(unit) => units.departement[unit] === code && unit < units.extentCount,
		);
		for (const unit of centres.sort((a, b) => units.populationMunicipale[b] - units.populationMunicipale[a]))
			if (towns.length < TOWNS && towns.every((town) => km(unit, town) >= APART_KM)) towns.push(unit);
		return towns;
	};
	const rows: string[] = ['commune_residence;commune_exercice;specialite;nb_patients'];
	const townsBy = new Map<string, number[]>();
	for (let unit = 0; unit < units.extentCount; unit++) {
		const its = units.departement[unit];
		let towns = townsBy.get(its);
		if (!towns) townsBy.set(its, (towns = townsOf(its)));
		const pull = towns.map((town) => 1 / Math.max(1, km(unit, town)) ** 2);
		const all = pull.reduce((sum, one) => sum + one, 0);
		towns.forEach((town, at) => {
			const patients = Math.round(
				((units.populationMunicipale[unit] || 0) * PATIENTS_PER_100 * pull[at]) / all / 100,
			);
			if (patients === 0) return;
			const count = patients < HIDDEN_BELOW ? 'NS' : String(patients);
			rows.push(`${units.code[unit]};${units.code[town]};Ophtalmologie;${count}`);
		});
	}
	const towns = townsBy.get(departement) ?? [];
	const [town] = towns.map((unit) => units.code[unit]);
	const faults = [
		`${town};${town};Ophtalmologie;-12`,
		`${town};${town};Ophtalmologie;beaucoup`,
		`NULLE;${town};Ophtalmologie;25`,
		`99999;${town};Ophtalmologie;31`,
	];
	return {
		text: [...rows, ...faults, `${town};99132;Ophtalmologie;44`].join('\n'),
		departement,
		towns: towns.map((unit) => units.code[unit]),
		refusedRows: faults.length,
		refusedPatients: -12 + 25 + 31,
	};
}
