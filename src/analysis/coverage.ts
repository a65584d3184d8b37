import type { ArcSides } from '../geometry/arcTable.ts';
import type { Membership } from '../model/membership.ts';
import type { UnitTable } from '../model/unitTable.ts';
import { uncoveredZones, type UncoveredZone } from './uncoveredZones.ts';

type CoveredUnits = Pick<UnitTable, 'extentCount' | 'code' | 'populationMunicipale' | 'areaCm2'>;

/** Who is covered in the extent; its ring is in no figure. */
export interface Coverage {
	/** People of the extent whose number is known, and those of them who live in a covered unit. */
	readonly populationMunicipale: number;
	readonly coveredPopulation: number;
	/** Ascending. */
	readonly uncovered: readonly number[];
	/** Most people first, then the smaller code. Blank (zones blanches) only where the inventory is complete. */
	readonly zones: readonly UncoveredZone[];
	/** Units in several covering territories, ascending. */
	readonly multiple: readonly { readonly unit: number; readonly territories: readonly number[] }[];
}

/** Coverage of the extent by the territories that `covers` lets count. O(units + arcs of the uncovered). */
export function coverageOf(
	units: CoveredUnits,
	arcs: ArcSides,
	membership: Membership,
	covers: (territory: number) => boolean,
): Coverage {
	const uncovered: number[] = [];
	const multiple: { unit: number; territories: number[] }[] = [];
	let populationMunicipale = 0;
	let coveredPopulation = 0;
	for (let unit = 0; unit < units.extentCount; unit++) {
		const people = known(units.populationMunicipale[unit]);
		populationMunicipale += people;
		const territories = membership.territoriesOf(unit).filter(covers);
		if (territories.length === 0) uncovered.push(unit);
		else coveredPopulation += people;
		if (territories.length > 1) multiple.push({ unit, territories: territories.sort((a, b) => a - b) });
	}
	return {
		populationMunicipale,
		coveredPopulation,
		uncovered,
		zones: uncoveredZones(units, arcs, uncovered),
		multiple,
	};
}

const known = (figure: number): number => (Number.isNaN(figure) ? 0 : figure);
