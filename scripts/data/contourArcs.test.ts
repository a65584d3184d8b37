import { describe, expect, it } from 'vitest';
import type { UnitRings } from '../../src/geometry/buildArcs.ts';
import { contourArcs } from './contourArcs.ts';
import { DataFault } from './dataFault.ts';
import { DEMONSTRATION_REGION, demonstrationSource } from './demonstration/demonstrationSource.ts';
import { selectExtent, type ExtentChoice } from './selectExtent.ts';

const source = demonstrationSource({ count: 200, ringCount: 60 });
const whole = selectExtent(source, [DEMONSTRATION_REGION]);

/** The extent with the contours of some of its communes changed. */
const withContours = (change: (contour: UnitRings, unit: number) => UnitRings): ExtentChoice => ({
	...whole,
	contours: whole.contours.map(change),
});
const moved = ({ rings, isHole }: UnitRings, x: number, y: number): UnitRings => ({
	rings: rings.map((ring) => ring.map((value, i) => value + (i % 2 === 0 ? x : y))),
	isHole,
});
const faultOf = (choice: ExtentChoice): DataFault => {
	try {
		contourArcs(choice, false);
	} catch (error) {
		if (error instanceof DataFault) return error;
		throw error;
	}
	throw new Error('no fault');
};

describe('arcs of an extent', () => {
	it('accepts contours that fit together', () => {
		const { quality } = contourArcs(whole, false);
		expect(quality.gapShare).toBe(0);
	});

	it('stops at contours whose neighbours do not share vertices, with the share by region, unless told otherwise', () => {
		const broken = withContours((contour, unit) => (unit % 2 === 0 ? moved(contour, 7, 5) : contour));
		const { problem, message } = faultOf(broken);
		expect(problem.rule).toBe('contour-gaps');
		expect(message).toContain(`${DEMONSTRATION_REGION} `);
		expect(message).toContain('--allow-gaps');
		const { quality } = contourArcs(broken, true);
		expect(quality.gapShare).toBeGreaterThan(0.5);
		expect(quality.oneSidedShareByRegion[DEMONSTRATION_REGION]).toBeGreaterThan(0.5);
	});

	it('accepts a few metres of one seam', () => {
		const [ring] = whole.contours[0].rings;
		const bumped = Int32Array.from(ring);
		bumped[2] += 3;
		const nearly = withContours((contour, unit) => (unit === 0 ? { ...contour, rings: [bumped] } : contour));
		const { quality } = contourArcs(nearly, false);
		expect(quality.gapShare).toBeGreaterThan(0);
	});

	it('names communes that claim the same ground', () => {
		const doubled = withContours((contour, unit) => (unit === 1 ? whole.contours[0] : contour));
		const { problem } = faultOf(doubled);
		expect(problem.rule).toBe('contour-overlaps');
		expect(problem.values?.['examples']).toContain(`${whole.communes[0].code}/${whole.communes[1].code}`);
	});
});
