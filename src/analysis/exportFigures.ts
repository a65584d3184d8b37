import type { ArcSides } from '../geometry/arcTable.ts';
import type { UnitTable } from '../model/unitTable.ts';
import { knownSum } from './knownSum.ts';
import { perimeterFigures, type PerimeterFigures } from './perimeterFigures.ts';
import { sizeClassOf, type SizeClassTable } from './sizeClass.ts';

/** Figures of a territory as exported files carry them; NaN where nothing is known. */
export interface ExportFigures extends PerimeterFigures {
	readonly sizeClass: number | undefined;
	/** Sums over the communes where the supply is known. */
	readonly supply: Readonly<
		Record<'generalistesBpe2017' | 'pharmacies2020' | 'msp2020' | 'urgences2020' | 'hopitaux2020', number>
	>;
}

/** The figures of a set of communes, each counted once. O(arcs of the members). */
export function exportFigures(
	members: readonly number[],
	units: UnitTable,
	sides: ArcSides,
	sizes: SizeClassTable,
): ExportFigures {
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
