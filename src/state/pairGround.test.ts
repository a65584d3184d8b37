import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frontierLattice } from '../../tests/builders/frontierLattice.ts';
import { FrontierTable } from '../analysis/frontierTable.ts';
import { PairTable } from '../analysis/pairTable.ts';
import { unitNeighbours } from '../geometry/neighbours.ts';
import { pairGround } from './pairGround.ts';

test('what lies between two territories is that of the table of pairs, from both sides, and free communes touch both', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
			const { setting, columns, table } = frontierLattice(seed);
			const { membership } = setting;
			const ground = new FrontierTable(setting);
			const units = {
				...columns,
				code: setting.units.code,
				count: table.unitCount,
				extentCount: table.unitCount,
			};
			for (const { a, b, lengthUm, communes } of new PairTable(table, columns, membership).all()) {
				const pair = pairGround(ground, units, a, b, false);
				const turned = pairGround(ground, units, b, a, false);
				expect(pair.border.lengthUm).toBe(lengthUm);
				expect(turned.border.lengthUm).toBe(lengthUm);
				expect(pair.border.ofA).toEqual(turned.border.ofB);
				expect(pair.shared).toHaveLength(communes);
				expect(pair.shared.every((unit) => membership.has(unit, a) && membership.has(unit, b))).toBe(true);
				const complete = pairGround(ground, units, a, b, true);
				for (const unit of pair.free) {
					const beside = unitNeighbours(table, unit).flatMap(({ unit: other }) =>
						membership.territoriesOf(other),
					);
					expect(beside).toEqual(expect.arrayContaining([a, b]));
					expect(complete.free).toContain(unit);
				}
			}
		}),
		{ numRuns: 60 },
	);
});
