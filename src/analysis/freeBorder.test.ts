import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measuredLattice } from '../../tests/builders/measuredLattice.ts';
import { bordersOf } from '../geometry/neighbours.ts';
import { freeBorder } from './freeBorder.ts';

test('without shared communes, borders with others and free ones make the whole outline', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.nat(60), (seed, moves) => {
			const { table, membership, totals, move } = measuredLattice(seed);
			move(moves);
			for (let unit = 0; unit < table.unitCount; unit++)
				for (const territory of membership.territoriesOf(unit).slice(1)) totals.remove(unit, territory);
			for (let territory = 0; territory < membership.territoryCount; territory++) {
				const { towardsNobodyUm, outsideUm } = freeBorder(table, membership, territory);
				const shared = bordersOf(table, membership, territory).reduce(
					(sum, { lengthUm }) => sum + lengthUm,
					0,
				);
				expect(shared + towardsNobodyUm + outsideUm).toBe(totals.perimeterUm[territory]);
			}
		}),
		{ numRuns: 40 },
	);
});
