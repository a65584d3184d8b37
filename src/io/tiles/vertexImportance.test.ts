import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vertexImportance } from './vertexImportance.ts';

const coordinate = fc.double({ min: 0, max: 1, noNaN: true });
const anyArc = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 40 });

const importanceOf = (arc: readonly (readonly [number, number])[]): Float64Array =>
	vertexImportance(Float64Array.from(arc.flat()), Int32Array.of(0, arc.length));

function distanceToSegment(
	[px, py]: readonly number[],
	[ax, ay]: readonly number[],
	[bx, by]: readonly number[],
): number {
	const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
	const along = length2 > 0 ? ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length2 : 0;
	const t = Math.min(1, Math.max(0, along));
	return Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay));
}

describe('vertexImportance', () => {
	it('keeps both ends of every arc and ranks a far vertex above a near one', () => {
		const xy = [0, 0, 0.1, 0.01, 0.2, 0, 0.2, 0, 0.3, 0.05, 0.4, 0];
		const importance = vertexImportance(Float64Array.from(xy), Int32Array.of(0, 3, 6));
		expect([...importance].map((value) => value === Infinity)).toEqual([
			true,
			false,
			true,
			true,
			false,
			true,
		]);
		expect(importance[4]).toBeGreaterThan(importance[1]);
	});

	it('splits a closed arc at the point farthest from its start', () => {
		const importance = importanceOf([
			[0, 0],
			[0.1, 0],
			[0.1, 0.3],
			[0, 0.1],
			[0, 0],
		]);
		expect(importance[2]).toBe(Math.max(...importance.subarray(1, 4)));
	});

	it('leaves out no vertex farther from the simplified line than the tolerance', () => {
		fc.assert(
			fc.property(anyArc, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (arc, tolerance) => {
				const importance = importanceOf(arc);
				const kept = arc.map((_, i) => i).filter((i) => importance[i] >= tolerance ** 2);
				kept.slice(1).forEach((to, index) => {
					const from = kept[index];
					for (let i = from + 1; i < to; i++)
						expect(distanceToSegment(arc[i], arc[from], arc[to])).toBeLessThanOrEqual(tolerance + 1e-12);
				});
			}),
		);
	});
});
