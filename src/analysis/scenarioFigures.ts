import type { ArcSides } from '../geometry/arcTable.ts';
import type { UnitTable } from '../model/unitTable.ts';
import { knownSum } from './knownSum.ts';
import { perimeterFigures, type PerimeterFigures } from './perimeterFigures.ts';
import { eurosOf, type SizeAmountTable } from './sizeAmounts.ts';
import { sizeClassOf } from './sizeClass.ts';

/** What a comparison of scenarios tells of one territory. NaN and undefined where it is not known. */
export interface ScenarioFigures extends Pick<
	PerimeterFigures,
	'population' | 'areaKm2' | 'communes' | 'pieces'
> {
	readonly sizeClass: number | undefined;
	/** Euros a year of the amount that is compared; a territory without communes gets none. */
	readonly euros: number | undefined;
}

/** What a scenario comes to as a whole: people and communes once each, however many territories they are in. */
export interface ScenarioTotals {
	/** Territories that have communes. */
	readonly territories: number;
	readonly population: number;
	readonly areaKm2: number;
	readonly communes: number;
	/** Sum over the territories; undefined where one of them is not known. */
	readonly euros: number | undefined;
}

type Columns = Pick<UnitTable, 'populationMunicipale' | 'areaCm2' | 'supply'>;

/** Figures of one territory's communes, with the amount of key `amountKey` of the dated table. */
export function scenarioFigures(
	members: ReadonlySet<number>,
	units: Columns,
	sides: ArcSides,
	table: SizeAmountTable,
	amountKey: string,
): ScenarioFigures {
	const { population, areaKm2, communes, pieces } = perimeterFigures(members, units, sides);
	const amount = table.amounts.find(({ key }) => key === amountKey);
	const sizeClass = communes > 0 ? sizeClassOf(population, table) : undefined;
	const euros = amount && eurosOf(amount, sizeClass, table);
	return { population, areaKm2, communes, pieces, sizeClass, euros };
}

/** Sums over the territories of one scenario. */
export function scenarioTotals(
	territories: readonly ReadonlySet<number>[],
	units: Columns,
	table: SizeAmountTable,
	amountKey: string,
): ScenarioTotals {
	const covered = new Set(territories.flatMap((members) => [...members]));
	const filled = territories.filter((members) => members.size > 0);
	const amount = table.amounts.find(({ key }) => key === amountKey);
	let euros: number | undefined = amount ? 0 : undefined;
	for (const members of filled) {
		const sizeClass = sizeClassOf(knownSum(members, units.populationMunicipale), table);
		const one = amount && eurosOf(amount, sizeClass, table);
		euros = euros === undefined || one === undefined ? undefined : euros + one;
	}
	return {
		territories: filled.length,
		population: knownSum(covered, units.populationMunicipale),
		areaKm2: knownSum(covered, units.areaCm2) / 1e10,
		communes: covered.size,
		euros,
	};
}
