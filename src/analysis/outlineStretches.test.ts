import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frontierLattice } from '../../tests/builders/frontierLattice.ts';
import { bordersOf } from '../geometry/neighbours.ts';
import { freeBorder } from './freeBorder.ts';
import { outlineStretches } from './outlineStretches.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);

test('stretches add up to the perimeter, those with others to the borders, the rest to the free border', () => {
	fc.assert(
		fc.property(seeds, fc.nat(80), fc.nat(1), (seed, moves, part) => {
			const lattice = frontierLattice(seed);
			lattice.move(moves);
			const { table, membership } = lattice;
			const extentCount = part === 0 ? table.unitCount : Math.floor(table.unitCount / 2);
			const { perimeterUm } = lattice.totals;
			for (let slot = 0; slot < membership.territoryCount; slot++) {
				const stretches = outlineStretches(table, membership, slot, extentCount);
				const lengthOf = (...kinds: string[]): number =>
					sum(stretches.filter(({ kind }) => kinds.includes(kind)).map(({ lengthUm }) => lengthUm));
				expect(sum(stretches.map(({ lengthUm }) => lengthUm))).toBe(perimeterUm[slot]);
				for (const { lengthUm, arcs } of stretches)
					expect(sum([...arcs].map((arc) => table.lengthUm[arc < 0 ? ~arc : arc]))).toBe(lengthUm);
				const { towardsNobodyUm, outsideUm } = freeBorder(table, membership, slot);
				expect(lengthOf('uncovered', 'ring')).toBe(towardsNobodyUm);
				expect(lengthOf('outside')).toBe(outsideUm);
				for (const { a, b, lengthUm } of bordersOf(table, membership, slot)) {
					const other = a === slot ? b : a;
					const along = stretches.filter(
						({ kind, territories }) => kind === 'territory' && territories.includes(other),
					);
					expect(sum(along.map((one) => one.lengthUm))).toBe(lengthUm);
				}
			}
		}),
		{ numRuns: 60 },
	);
});

test('across a stretch lie communes around the extent only where they are in no territory', () => {
	const { table, membership } = frontierLattice(5);
	const extentCount = Math.floor(table.unitCount / 2);
	for (let slot = 0; slot < membership.territoryCount; slot++)
		for (const { kind, inside, across } of outlineStretches(table, membership, slot, extentCount)) {
			expect(inside.every((unit) => membership.has(unit, slot))).toBe(true);
			expect(across.some((unit) => membership.has(unit, slot))).toBe(false);
			if (kind === 'ring') expect(Math.min(...across)).toBeGreaterThanOrEqual(extentCount);
			if (kind === 'uncovered') expect(Math.max(...across)).toBeLessThan(extentCount);
		}
});
