import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measuredLattice } from '../../tests/builders/measuredLattice.ts';
import { pictureMesh } from '../../tests/builders/pictureMesh.ts';
import { holesOf } from '../geometry/holes.ts';
import { unitNeighbours } from '../geometry/neighbours.ts';
import { countPieces, piecesOf } from '../geometry/pieces.ts';
import { Membership } from '../model/membership.ts';
import { findAll, type Finding, type FinderSetting, type FindingKind } from './finder.ts';

/** A mesh of one-letter communes, with territories as strings of letters. */
function setting(picture: readonly string[], territories: readonly string[]) {
	const { table, units } = pictureMesh(...picture);
	const membership = new Membership(table.unitCount);
	for (const [slot, letters] of territories.entries()) {
		membership.addTerritory();
		for (const unit of units(letters)) membership.add(unit, slot);
	}
	const names = [...new Set(picture.join('').replaceAll('.', ''))].sort();
	const all = Array.from({ length: table.unitCount }, (_, unit) => unit);
	const made: FinderSetting = {
		units: {
			extentCount: table.unitCount,
			hasContour: new Uint8Array(table.unitCount).fill(1),
			populationMunicipale: new Float64Array(table.unitCount).fill(100),
		},
		sides: table,
		membership,
		territories: territories.map((_, slot) => slot),
		colourOf: (slot) => slot,
		shared: all.filter((unit) => membership.isShared(unit)),
		doubtfulOf: () => [],
	};
	const told = (findings: readonly Finding[]): string[] =>
		findings.map(({ units: group, target }) => {
			const letters = group.map((unit) => names[unit]).join('');
			return target ? `${letters}>${target.territory}` : letters;
		});
	return { made, told, units };
}

describe('findAll', () => {
	test('unassigned communes in groups, smallest first, each with the neighbour of the longest border', () => {
		const { made, told } = setting(['AAxBB', 'AAyBB', 'AAyBB', 'zAAAA', 'zvvvw'], ['A', 'B']);
		expect(told(findAll(made).unassigned)).toEqual(['xy>0', 'vwz>0']);
	});

	test('a detached part goes to its neighbour, never to its own territory; an island is none', () => {
		const { made, told } = setting(['ABBC', 'ABBD', '....', 'E..F'], ['ACDEF', 'B']);
		expect(told(findAll(made).detached)).toEqual(['A>1']);
	});

	test('a hole is filled by the territory around it, unless another one is in it', () => {
		const rows = ['AAAAAAA', 'AxAAAyA', 'AAAAAAA'];
		const { made, told } = setting(rows, ['A', 'y']);
		expect(told(findAll(made).hole)).toEqual(['x>0', 'y']);
	});

	test('shared communes go to the one of their territories that they lean on', () => {
		const { made, told } = setting(['AAsBB', 'AAsAA'], ['As', 'Bs']);
		expect(told(findAll(made).shared)).toEqual(['s>0']);
		expect(findAll(made).shared[0].territories).toEqual([0, 1]);
	});

	test('communes without data, doubtful homonyms and neighbours of one colour', () => {
		const { made, told } = setting(['AB', 'CD'], ['A', 'B', 'C', 'D']);
		const found = findAll({
			...made,
			units: {
				...made.units,
				hasContour: Uint8Array.of(1, 0, 1, 1),
				populationMunicipale: Float64Array.of(1, 1, NaN, 1),
			},
			colourOf: (slot) => slot % 2,
			doubtfulOf: (slot) =>
				slot === 3 ? [{ unit: 3, homonym: 0, distanceM: 90_000, homonymDistanceM: 2_000 }] : [],
		});
		expect(told(found.withoutData)).toEqual(['B', 'C']);
		expect(found.homonym).toMatchObject([{ units: [3], territories: [3], homonym: 0 }]);
		expect(told(found.alike)).toEqual(['AC', 'BD']);
	});

	test('an empty plan has one group on each land mass and nothing else', () => {
		const { made } = setting(['ab.c'], []);
		const found = findAll(made);
		expect(found.unassigned.map(({ units }) => units.length)).toEqual([1, 2]);
		expect(found.unassigned.every(({ target }) => target === undefined)).toBe(true);
		for (const kind of ['detached', 'hole', 'shared', 'withoutData', 'alike'] satisfies FindingKind[])
			expect(found[kind]).toEqual([]);
	});

	test('as a naive recomputation finds them', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.nat(120), (seed, moves) => {
				const lattice = measuredLattice(seed);
				lattice.move(moves);
				compareWithNaive(lattice);
			}),
			{ numRuns: 60 },
		);
	});
});

function compareWithNaive({ table, membership, columns }: ReturnType<typeof measuredLattice>): void {
	const all = Array.from({ length: table.unitCount }, (_, unit) => unit);
	const hasContour = Uint8Array.from(all, (unit) => (unitNeighbours(table, unit).length > 0 ? 1 : 0));
	const found = findAll({
		units: { extentCount: table.unitCount, hasContour, populationMunicipale: columns.populationMunicipale },
		sides: table,
		membership,
		territories: Array.from({ length: membership.territoryCount }, (_, slot) => slot),
		colourOf: (slot) => slot % 3,
		shared: all.filter((unit) => membership.isShared(unit)),
		doubtfulOf: () => [],
	});
	const free = all.filter((unit) => membership.territoriesOf(unit).length === 0);
	expect(found.unassigned.flatMap(({ units }) => units).sort((a, b) => a - b)).toEqual(free);
	for (const { units, target } of [...found.unassigned, ...found.detached]) {
		const own = found.detached.find((finding) => finding.units === units)?.territories[0] ?? -1;
		expect(target?.lengthUm ?? 0).toBe(naiveLongest(units, own));
		for (const unit of units)
			for (const { unit: other } of unitNeighbours(table, unit))
				if (own < 0 ? free.includes(other) : membership.has(other, own)) expect(units).toContain(other);
	}
	for (let slot = 0; slot < membership.territoryCount; slot++) {
		const members = new Set(membership.membersOf(slot));
		const detached = found.detached.filter(({ territories }) => territories[0] === slot);
		expect(detached).toHaveLength(Math.max(0, countPieces(piecesOf(table, members)) - 1));
		expect(found.hole.filter(({ territories }) => territories[0] === slot).map(({ units }) => units)).toEqual(
			holesOf(table, members).sort((a, b) => a.length - b.length || a[0] - b[0]),
		);
	}
	expect(new Set(found.shared.flatMap(({ units }) => units))).toEqual(
		new Set(all.filter((unit) => membership.territoriesOf(unit).length > 1)),
	);
	const pairs = new Set<string>();
	for (const unit of all)
		for (const { unit: other } of unitNeighbours(table, unit))
			for (const a of membership.territoriesOf(unit))
				for (const b of membership.territoriesOf(other))
					if (a < b && a % 3 === b % 3 && !membership.has(other, a) && !membership.has(unit, b))
						pairs.add(`${a} ${b}`);
	expect(new Set(found.alike.map(({ territories }) => territories.join(' ')))).toEqual(pairs);

	function naiveLongest(units: readonly number[], own: number): number {
		const lengths = Array.from({ length: membership.territoryCount }, (_, slot) => {
			if (slot === own) return 0;
			const borders = units.flatMap((unit) => unitNeighbours(table, unit));
			return borders
				.filter(({ unit }) => !units.includes(unit) && membership.has(unit, slot))
				.reduce((sum, { lengthUm }) => sum + lengthUm, 0);
		});
		return Math.max(0, ...lengths);
	}
}
