import type { ArcSides } from '../geometry/arcTable.ts';
import { holesOf } from '../geometry/holes.ts';
import { piecesOf } from '../geometry/pieces.ts';
import type { UnitTable } from '../model/unitTable.ts';

type ShapedUnits = Pick<UnitTable, 'populationMunicipale' | 'areaCm2'>;

/** Communes that hang together: a part of a perimeter, or a hole in it. */
export interface PartFigures {
	/** Ascending. */
	readonly units: readonly number[];
	/** Commune with most people, the smaller number among equals: it gives the part its name. */
	readonly mainUnit: number;
	/** Of the communes whose population is known. */
	readonly populationMunicipale: number;
	readonly areaKm2: number;
}

export interface PerimeterShape {
	/** The part with most communes, an island only where all are; undefined without members that have a contour. */
	readonly main: PartFigures | undefined;
	/** Further parts that a commune could attach (parties détachées), largest first. */
	readonly detached: readonly PartFigures[];
	/** Further parts with nothing but sea or the edge of the map around them. */
	readonly islands: readonly PartFigures[];
	/** Communes outside that the perimeter encloses, by their first commune. */
	readonly holes: readonly PartFigures[];
	/** Members without contour of their own: they lie in no part. */
	readonly withoutContour: readonly number[];
}

/** Parts and holes of a set of communes. O(arcs of the members and around them). */
export function perimeterShape(
	members: ReadonlySet<number>,
	units: ShapedUnits,
	sides: ArcSides,
): PerimeterShape {
	const { pieces, withoutContour } = piecesOf(sides, members);
	const main = pieces.find(({ hasNeighbours }) => hasNeighbours) ?? pieces.at(0);
	const others = pieces.filter((piece) => piece !== main);
	const part = (group: readonly number[]): PartFigures => partFigures(group, units);
	return {
		main: main && part(main.units),
		detached: others.filter(({ hasNeighbours }) => hasNeighbours).map((piece) => part(piece.units)),
		islands: others.filter(({ hasNeighbours }) => !hasNeighbours).map((piece) => part(piece.units)),
		holes: holesOf(sides, members).map(part),
		withoutContour,
	};
}

/** People, area and name-giving commune of a group. Throws on an empty group. */
export function partFigures(group: readonly number[], units: ShapedUnits): PartFigures {
	let [mainUnit] = group;
	if (mainUnit === undefined) throw new Error('partFigures: no communes');
	let populationMunicipale = 0;
	let areaCm2 = 0;
	const people = (unit: number): number => units.populationMunicipale[unit] || 0;
	for (const unit of group) {
		if (people(unit) > people(mainUnit)) mainUnit = unit;
		populationMunicipale += people(unit);
		areaCm2 += units.areaCm2[unit];
	}
	return { units: group, mainUnit, populationMunicipale, areaKm2: areaCm2 / 1e10 };
}
