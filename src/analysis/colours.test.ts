import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { clashes, HUES } from '../base/palette.ts';
import { assignColours } from './colours.ts';

/** Neighbour lists from pairs, each written on one side only: the other must be found. */
function oneSided(count: number, pairs: readonly (readonly [number, number])[]): number[][] {
	const lists = Array.from({ length: count }, (): number[] => []);
	for (const [a, b] of pairs) lists[a].push(b);
	return lists;
}

const none = (count: number): null[] => new Array<null>(count).fill(null);

/** Planar maps: fields of a grid, each with its right, lower and lower-right neighbour where the pick says so. */
const anyGrid = fc
	.record({
		columns: fc.integer({ min: 1, max: 12 }),
		rows: fc.integer({ min: 1, max: 12 }),
		picks: fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }),
	})
	.map(({ columns, rows, picks }) => {
		const pairs: [number, number][] = [];
		let turn = 0;
		for (let cell = 0; cell < columns * rows; cell++)
			for (const [right, down] of [
				[1, 0],
				[0, 1],
				[1, 1],
			] as const) {
				const [column, row] = [(cell % columns) + right, Math.floor(cell / columns) + down];
				const isThere = column < columns && row < rows && picks[turn++ % picks.length];
				if (isThere) pairs.push([cell, row * columns + column]);
			}
		return { count: columns * rows, pairs };
	});

describe('assignColours', () => {
	test('neighbours of a map never share a colour, and the answer is always the same', () => {
		fc.assert(
			fc.property(anyGrid, ({ count, pairs }) => {
				const lists = oneSided(count, pairs);
				const colours = assignColours(count, (territory) => lists[territory], none(count));
				expect(colours).toHaveLength(count);
				for (const colour of colours) expect(HUES[colour]).toBeDefined();
				for (const [a, b] of pairs) expect(colours[a]).not.toBe(colours[b]);
				expect(assignColours(count, (territory) => lists[territory], none(count))).toEqual(colours);
			}),
		);
	});

	test('kept colours stay, and new neighbours differ from them', () => {
		fc.assert(
			fc.property(anyGrid, fc.array(fc.option(fc.nat(8)), { minLength: 1, maxLength: 30 }), (map, wishes) => {
				const lists = oneSided(map.count, map.pairs);
				const kept = none(map.count).map((_, territory) => wishes[territory % wishes.length]);
				const colours = assignColours(map.count, (territory) => lists[territory], kept);
				kept.forEach((colour, territory) => {
					if (colour !== null) expect(colours[territory]).toBe(colour);
				});
				// six neighbours at most on such a grid: one of nine hues is always left
				for (const [a, b] of map.pairs)
					if (kept[a] === null || kept[b] === null) expect(colours[a]).not.toBe(colours[b]);
			}),
		);
	});

	test('territories in a row or in a ring never clash', () => {
		for (let count = 2; count < 40; count++) {
			const ring = oneSided(
				count,
				Array.from({ length: count }, (_, territory) => [territory, (territory + 1) % count] as const),
			);
			const colours = assignColours(count, (territory) => ring[territory], none(count));
			const pairs = colours.map((colour, territory) => [colour, colours[(territory + 1) % count]] as const);
			expect(pairs.filter(([a, b]) => clashes(a, b))).toEqual([]);
		}
	});

	test('territories far from one another get all nine hues before one comes twice', () => {
		const colours = assignColours(9, () => [], none(9));
		expect(colours.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
	});

	test('nine that all touch all differ; of ten, two are alike', () => {
		const all = (count: number): number =>
			new Set(assignColours(count, () => Array.from({ length: count }, (_, other) => other), none(count)))
				.size;
		expect([all(9), all(10)]).toEqual([9, 9]);
	});

	test('a newcomer leaves the others as they are', () => {
		const lists = oneSided(4, [[0, 1], [1, 2], [2, 0]]); // prettier-ignore
		const before = assignColours(3, (territory) => lists[territory], none(3));
		lists[3] = [0, 1, 2];
		const after = assignColours(4, (territory) => lists[territory], [...before, null]);
		expect(after.slice(0, 3)).toEqual(before);
		expect(before).not.toContain(after[3]);
	});

	test('no plan, no colours', () => expect(assignColours(0, () => [], [])).toEqual([]));

	test('the EPCI of the demonstration region: no two alike, few that clash', () => {
		const { units, arcs } = demonstrationExtent();
		const epcis = [...new Set(units.epci)];
		const number = new Map(epcis.map((epci, index) => [epci, index]));
		const neighbours = epcis.map(() => new Set<number>());
		arcs.left.forEach((left, arc) => {
			const right = arcs.right[arc];
			if (left >= units.count || right >= units.count) return;
			const [a, b] = [number.get(units.epci[left])!, number.get(units.epci[right])!];
			if (a !== b) neighbours[a].add(b);
		});
		const colours = assignColours(epcis.length, (epci) => neighbours[epci], none(epcis.length));
		const touching = neighbours.flatMap((others, epci) =>
			[...others].map((other) => [colours[epci], colours[other]] as const),
		);
		expect(touching.length).toBeGreaterThan(epcis.length);
		expect(touching.filter(([a, b]) => a === b)).toEqual([]);
		const byChance = 1 - (2 * 17) / (9 * 8);
		expect(touching.filter(([a, b]) => clashes(a, b)).length / touching.length).toBeLessThan(byChance);
	});
});
