import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frontierLattice } from '../../tests/builders/frontierLattice.ts';
import { unitNeighbours } from '../geometry/neighbours.ts';
import { freeTouching, touchingTerritories } from './freeTouching.ts';
import { FrontierTable } from './frontierTable.ts';

test('of the units of nobody, those that touch both territories are counted', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.nat({ max: 60 }), (seed, extentCount) => {
			const { setting } = frontierLattice(seed);
			const { membership, sides, units } = setting;
			const ground = new FrontierTable(setting);
			const besides = (unit: number): Set<number> =>
				new Set(
					unitNeighbours(sides, unit).flatMap(({ unit: other }) => [...membership.territoriesOf(other)]),
				);
			const all = Array.from({ length: units.count }, (_, unit) => unit);
			for (const unit of all)
				expect(touchingTerritories(ground, unit)).toEqual([...besides(unit)].sort((a, b) => a - b));
			for (let territory = 0; territory < membership.territoryCount; territory++) {
				const counts = freeTouching(ground, territory, extentCount);
				for (let other = 0; other < membership.territoryCount; other++)
					expect(counts.get(other) ?? 0).toBe(
						all.filter(
							(unit) =>
								unit < extentCount &&
								membership.firstOf(unit) < 0 &&
								besides(unit).has(territory) &&
								besides(unit).has(other),
						).length,
					);
			}
		}),
		{ numRuns: 30 },
	);
});
