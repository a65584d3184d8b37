import type { ArcSides } from '../geometry/arcTable.ts';
import { SIRENE_KEYS, type SireneKey, type UnitTable } from '../model/unitTable.ts';
import { knownSum } from './knownSum.ts';
import { perimeterFigures, type PerimeterFigures } from './perimeterFigures.ts';
import { referenceDensities, relativeDensity } from './relativeDensity.ts';
import { sizeClassOf, type SizeClassTable } from './sizeClass.ts';

/** Figures of a territory as exported files carry them; NaN where nothing is known. */
export interface ExportFigures extends PerimeterFigures {
	readonly sizeClass: number | undefined;
	/** Sums over the communes where the supply is known. */
	readonly supply: Readonly<
		Record<'generalistesBpe2017' | 'pharmacies2020' | 'msp2020' | 'urgences2020' | 'hopitaux2020', number>
	>;
	/** Density of establishments, 100 where it is that of the extent. */
	readonly relative: Readonly<Record<SireneKey, number>>;
}

/** Gives the figures of any set of communes, each counted once; a set costs O(arcs of its members). */
export function exportFigures(
	units: UnitTable,
	sides: ArcSides,
	sizes: SizeClassTable,
): (members: readonly number[]) => ExportFigures {
	const reference = referenceDensities(units);
	const relativeOf = (members: readonly number[]): ExportFigures['relative'] =>
		Object.fromEntries(
			SIRENE_KEYS.map((key) => [key, relativeDensity(members, key, units, reference).index]),
		) as Record<SireneKey, number>;
	return (members) => ({ ...figuresOf(members, units, sides, sizes), relative: relativeOf(members) });
}

function figuresOf(
	members: readonly number[],
	units: UnitTable,
	sides: ArcSides,
	sizes: SizeClassTable,
): Omit<ExportFigures, 'relative'> {
	const figures = perimeterFigures(new Set(members), units, sides);
	const { generalistesBpe2017, pharmacies2020, msp2020, urgences2020, hopitaux2020 } = units.supply;
	return {
		...figures,
		sizeClass: members.length === 0 ? undefined : sizeClassOf(figures.population, sizes),
		supply: {
			generalistesBpe2017: knownSum(members, generalistesBpe2017),
			pharmacies2020: knownSum(members, pharmacies2020),
			msp2020: knownSum(members, msp2020),
			urgences2020: knownSum(members, urgences2020),
			hopitaux2020: knownSum(members, hopitaux2020),
		},
	};
}
