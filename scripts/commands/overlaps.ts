import { CM2_PER_KM2 } from '../../src/base/lengthUnits.ts';
import { overlapsOf } from '../../src/analysis/overlaps.ts';
import { shapeOverlaps } from '../../src/geometry/shapes.ts';
import type { Context, Outcome } from './context.ts';
import { listOutcome } from './listOutcome.ts';
import { inOrder } from './pairOrder.ts';
import type { ListedTerritory } from '../../src/io/resolve/territoryList.ts';
import type { ListInput, ShapesInput } from './readInput.ts';
import { shapesOutcome } from './shapesOutcome.ts';

/** What two commune sets have in common; as a type, so that it is a plain row. */
type OverlapRow = {
	readonly a: string;
	readonly b: string;
	readonly communes: readonly string[];
	readonly population: number;
	readonly areaKm2: number;
};

const M2_PER_KM2 = 1e6;

/** Pairs of territories with communes in common, with their people and area; of drawn polygons, the common area. */
export function overlaps(context: Context, input: ListInput | ShapesInput): Outcome {
	return input.kind === 'list' ? setOverlaps(context, input) : drawnOverlaps(input);
}

function setOverlaps(context: Context, input: ListInput): Outcome {
	return listOutcome(context, input, overlapRows(context, input.list.territories));
}

/** Pairs of territories with communes in common. */
export function overlapRows(
	{ unitOf, extent }: Context,
	territories: readonly ListedTerritory[],
): OverlapRow[] {
	const { units } = extent;
	const sets = territories.map(({ codes }) => codes.map((code) => unitOf.get(code)!));
	const sum = (column: Float64Array, some: readonly number[]): number =>
		some.reduce((total, unit) => total + (Number.isNaN(column[unit]) ? 0 : column[unit]), 0);
	const pairs = overlapsOf(sets, units.count).map(({ a, b, units: common }) => ({
		a: territories[a],
		b: territories[b],
		communes: common.map((unit) => units.code[unit]).sort(),
		population: sum(units.populationMunicipale, common),
		areaKm2: sum(units.areaCm2, common) / CM2_PER_KM2,
	}));
	return inOrder(pairs).map(({ a, b, communes, population, areaKm2 }) => ({
		a: a.name,
		b: b.name,
		communes,
		population,
		areaKm2,
	}));
}

function drawnOverlaps(input: ShapesInput): Outcome {
	const pairs = shapeOverlaps(input.shapes).map(({ a, b, areaM2 }) => ({
		a: input.shapes[a],
		b: input.shapes[b],
		areaKm2: areaM2 / M2_PER_KM2,
	}));
	return shapesOutcome(
		input,
		inOrder(pairs).map(({ a, b, areaKm2 }) => ({ a: a.name, b: b.name, areaKm2 })),
	);
}
