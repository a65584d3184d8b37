import type { Problem } from '../../src/base/problem.ts';
import { areaM2, unitShares } from '../../src/geometry/shapes.ts';
import { indexUnits } from '../../src/geometry/spatialIndex.ts';
import type { Context, Outcome } from './context.ts';
import type { PlainRow } from './output.ts';
import type { ShapesInput } from './readInput.ts';
import { shapesOutcome } from './shapesOutcome.ts';

const CM2_PER_M2 = 1e4;
/** Share of a shape's area that must lie in built communes; the rest may be sea, abroad, or not built. */
const NEARLY_ALL = 0.99;

/** The communes that each drawn polygon covers, with the share of the commune's area. */
export function shapes({ extent }: Context, input: ShapesInput): Outcome {
	const { units, arcs } = extent;
	const index = indexUnits(arcs);
	const remarks: Problem[] = [];
	const answer = input.shapes.flatMap((shape): PlainRow[] => {
		const shares = unitShares(shape, arcs, units.areaCm2, index);
		const inUnitsM2 = shares.reduce(
			(sum, { unit, share }) => sum + (share * units.areaCm2[unit]) / CM2_PER_M2,
			0,
		);
		if (inUnitsM2 < NEARLY_ALL * areaM2(shape.geometry))
			remarks.push({ rule: 'outside-shape', values: { shape: shape.name } });
		return shares
			.map(({ unit, share }) => ({ shape: shape.name, code: units.code[unit], share }))
			.sort((a, b) => (a.code < b.code ? -1 : 1));
	});
	return shapesOutcome(input, answer, remarks);
}
