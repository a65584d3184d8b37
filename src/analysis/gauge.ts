import type { UnitTable } from '../model/unitTable.ts';

/** People who live in covered communes, of all people counted. */
interface Gauge {
	readonly covered: number;
	readonly population: number;
}

export interface RegionGauge extends Gauge {
	/** By département code, in the order of the codes. */
	readonly byDepartement: ReadonlyMap<string, Gauge>;
	/** Communes of the extent whose population is unknown: in neither figure. */
	readonly withoutPopulation: number;
}

type GaugedUnits = Pick<UnitTable, 'extentCount' | 'departement' | 'populationMunicipale'>;

/** The share of the extent's people that is covered; communes of the ring are outside every gauge. */
export function gaugeOf(units: GaugedUnits, isCovered: (unit: number) => boolean): RegionGauge {
	const sums = new Map<string, { covered: number; population: number }>();
	let withoutPopulation = 0;
	for (let unit = 0; unit < units.extentCount; unit++) {
		const people = units.populationMunicipale[unit];
		if (Number.isNaN(people)) {
			withoutPopulation++;
			continue;
		}
		const departement = units.departement[unit];
		const sum = sums.get(departement) ?? { covered: 0, population: 0 };
		sum.population += people;
		if (isCovered(unit)) sum.covered += people;
		sums.set(departement, sum);
	}
	const all = [...sums.values()];
	return {
		covered: all.reduce((total, { covered }) => total + covered, 0),
		population: all.reduce((total, { population }) => total + population, 0),
		byDepartement: new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1))),
		withoutPopulation,
	};
}
