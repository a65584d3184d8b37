import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildArcs } from '../geometry/buildArcs.ts';
import type { RawArcs } from '../geometry/arcTable.ts';
import { decodeArcs, encodeArcs } from './arcFile.ts';

const square = (x: number, y: number): { rings: Int32Array[]; isHole: boolean[] } => ({
	rings: [Int32Array.of(x, y, x + 1000, y, x + 1000, y + 1000, x, y + 1000)],
	isHole: [false],
});
const twoSquares = buildArcs([square(0, 0), square(1000, 0), square(-18e6, 8e6)]).arcs;

const anyArcs: fc.Arbitrary<RawArcs> = fc
	.tuple(
		fc.integer({ min: 1, max: 400_000 }),
		fc.array(
			fc.record({
				left: fc.nat(),
				right: fc.nat(),
				points: fc.array(
					fc.tuple(fc.integer({ min: -180e5, max: 180e5 }), fc.integer({ min: -90e5, max: 90e5 })),
					{ minLength: 2, maxLength: 6 },
				),
			}),
			{ maxLength: 20 },
		),
	)
	.map(([unitCount, list]) => ({
		unitCount,
		left: Int32Array.from(list, (arc) => arc.left % (unitCount + 1)),
		right: Int32Array.from(list, (arc) => arc.right % (unitCount + 1)),
		offset: Int32Array.from([0, ...list.map((_, i) => list.slice(0, i + 1).flatMap((a) => a.points).length)]),
		x: Int32Array.from(list.flatMap((arc) => arc.points.map(([x]) => x))),
		y: Int32Array.from(list.flatMap((arc) => arc.points.map(([, y]) => y))),
	}));

describe('arc file', () => {
	it('gives back any table that was written', () => {
		fc.assert(
			fc.property(anyArcs, (arcs) => {
				expect(decodeArcs(encodeArcs(arcs))).toEqual({ ok: true, value: arcs });
			}),
		);
	});

	it('says which kind of file it expects when given another', () => {
		const page = new TextEncoder().encode('<!doctype html><title>404</title>');
		expect(decodeArcs(page)).toMatchObject({ ok: false, error: { rule: 'foreign-file' } });
		expect(decodeArcs(new Uint8Array())).toMatchObject({ ok: false, error: { rule: 'foreign-file' } });
	});

	it('names the version that it does not know', () => {
		const bytes = encodeArcs(twoSquares);
		bytes[8] = 9;
		expect(decodeArcs(bytes)).toMatchObject({
			ok: false,
			error: { rule: 'unknown-version', values: { found: 9 } },
		});
	});

	it('reports a file cut anywhere, or with bytes added', () => {
		const bytes = encodeArcs(twoSquares);
		for (let length = 9; length < bytes.length; length++)
			expect(decodeArcs(bytes.subarray(0, length)), `cut at ${length}`).toMatchObject({
				ok: false,
				error: { rule: 'damaged-file' },
			});
		expect(decodeArcs(Uint8Array.of(...bytes, 0))).toMatchObject({ ok: false });
	});

	it('never throws on bytes changed at random, and gives only tables within bounds', () => {
		const bytes = encodeArcs(twoSquares);
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1 }), (changes) => {
				const broken = bytes.slice();
				for (const [at, byte] of changes) broken[at] = byte;
				const read = decodeArcs(broken);
				if (!read.ok) return;
				expect(Math.max(...read.value.left, ...read.value.right)).toBeLessThanOrEqual(read.value.unitCount);
				expect(read.value.offset.at(-1)).toBe(read.value.x.length);
			}),
		);
	});
});
