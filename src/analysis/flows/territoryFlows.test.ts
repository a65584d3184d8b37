import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Membership } from '../../model/membership.ts';
import { matrixOf, type FlowCell } from '../../model/buildMatrix.ts';
import { transpose } from './gather.ts';
import { TerritoryFlows } from './territoryFlows.ts';

const NODES = 8;
const UNITS = 6;
const TERRITORIES = 3;

const cells = fc.array(
	fc.record({
		row: fc.nat(NODES - 1),
		column: fc.integer({ min: -1, max: NODES - 1 }),
		patients: fc.integer({ min: 1, max: 5000 }).map((hundredths) => hundredths / 100),
		doubt: fc.constantFrom(0, 0, 4.5),
	}),
	{ maxLength: 60 },
);
const members = fc.uniqueArray(fc.tuple(fc.nat(UNITS - 1), fc.nat(TERRITORIES - 1)), {
	maxLength: UNITS * TERRITORIES,
	selector: ([unit, territory]) => unit * TERRITORIES + territory,
});

function membershipOf(pairs: readonly (readonly [number, number])[]): Membership {
	const membership = new Membership(UNITS);
	for (let territory = 0; territory < TERRITORIES; territory++) membership.addTerritory();
	for (const [unit, territory] of pairs) membership.add(unit, territory);
	return membership;
}

const allSums = (flows: TerritoryFlows) =>
	Array.from({ length: TERRITORIES }, (_, territory) => flows.sumsOf(territory));

/** By the words of the definition, in hundredths, which add up exactly. */
function sumsByDefinition(given: readonly FlowCell[], membership: Membership, territory: number) {
	const sums = { in: [0, 0], out: [0, 0], ent: [0, 0] };
	for (const { row, column, patients, doubt = 0 } of given) {
		const lives = membership.has(row, territory);
		const seen = column >= 0 && membership.has(column, territory);
		if (!lives && !seen) continue;
		const sum = sums[lives ? (seen ? 'in' : 'out') : 'ent'];
		sum[0] += Math.round(patients * 100);
		sum[1] += doubt * 100;
	}
	const rangeOf = ([value, doubt]: number[]) => ({
		value: value / 100,
		least: expect.closeTo((value - doubt) / 100, 9) as number,
		most: expect.closeTo((value + doubt) / 100, 9) as number,
	});
	return { in: rangeOf(sums.in), out: rangeOf(sums.out), ent: rangeOf(sums.ent) };
}

describe('patients within, out of and into territories', () => {
	test('are those of the definition, shared communes, communes elsewhere and unplaced patients included', () => {
		fc.assert(
			fc.property(cells, members, (given, pairs) => {
				const membership = membershipOf(pairs);
				const flows = new TerritoryFlows(matrixOf(given, NODES), membership);
				for (let territory = 0; territory < TERRITORIES; territory++)
					expect(flows.sumsOf(territory)).toEqual(sumsByDefinition(given, membership, territory));
			}),
		);
	});

	test('after any moves equal what is counted afresh, to the last digit', () => {
		const moves = fc.array(fc.tuple(fc.nat(UNITS - 1), fc.nat(TERRITORIES)), { maxLength: 30 });
		fc.assert(
			fc.property(cells, members, moves, fc.boolean(), (given, pairs, steps, isPrepared) => {
				const membership = membershipOf(pairs);
				const matrix = matrixOf(given, NODES);
				const flows = new TerritoryFlows(matrix, membership, isPrepared ? transpose(matrix) : undefined);
				for (const [unit, territory] of steps) {
					if (territory === TERRITORIES)
						for (const its of membership.territoriesOf(unit)) membership.remove(unit, its);
					else if (!membership.add(unit, territory)) membership.remove(unit, territory);
					flows.recount(unit);
				}
				expect(allSums(flows)).toEqual(allSums(new TerritoryFlows(matrix, membership)));
			}),
		);
	});

	test('a territory that is added later has sums of its own', () => {
		const membership = membershipOf([[0, 0]]);
		const flows = new TerritoryFlows(matrixOf([{ row: 0, column: 1, patients: 4 }], NODES), membership);
		const added = membership.addTerritory();
		membership.add(1, added);
		flows.recount(1);
		expect(flows.sumsOf(added).ent.value).toBe(4);
		expect(flows.sumsOf(added).in.value).toBe(0);
	});

	test('flows between other nodes than the units are refused', () => {
		expect(() => new TerritoryFlows(matrixOf([], 2), membershipOf([]))).toThrow('2 to 2 nodes for 6 units');
	});
});
