import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Membership } from './membership.ts';

const UNITS = 12;
const TERRITORIES = 5;

/** What a membership means, in the plainest form: a set of units per territory. */
class PlainMembership {
	readonly members = new Map<number, Set<number>>();

	territoriesOf(unit: number): number[] {
		return [...this.members].filter(([, units]) => units.has(unit)).map(([territory]) => territory);
	}

	add(unit: number, territory: number): boolean {
		const units = this.members.get(territory)!;
		if (units.has(unit)) return false;
		units.add(unit);
		return true;
	}

	remove(unit: number, territory: number): boolean {
		return this.members.get(territory)!.delete(unit);
	}
}

const step = fc.record({
	kind: fc.constantFrom('add', 'remove'),
	unit: fc.nat(UNITS - 1),
	territory: fc.nat(TERRITORIES - 1),
});

function bothEmpty(): { membership: Membership; plain: PlainMembership } {
	const membership = new Membership(UNITS);
	const plain = new PlainMembership();
	for (let i = 0; i < TERRITORIES; i++) plain.members.set(membership.addTerritory(), new Set());
	return { membership, plain };
}

const ascending = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b);

function visitedOnlyIn(membership: Membership, unit: number, other: number): number[] {
	const visited: number[] = [];
	membership.forEachOnlyIn(unit, other, (territory) => visited.push(territory));
	return ascending(visited);
}

describe('Membership', () => {
	test('answers as a plain map of sets after any sequence of adds and removes', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
				const { membership, plain } = bothEmpty();
				for (const { kind, unit, territory } of steps)
					expect(membership[kind](unit, territory)).toBe(plain[kind](unit, territory));
				for (let unit = 0; unit < UNITS; unit++) {
					const expected = plain.territoriesOf(unit);
					expect(ascending(membership.territoriesOf(unit))).toEqual(expected);
					expect(membership.isShared(unit)).toBe(expected.length > 1);
					if (expected.length === 0) expect(membership.firstOf(unit)).toBe(-1);
					else expect(expected).toContain(membership.firstOf(unit));
					for (let territory = 0; territory < TERRITORIES; territory++)
						expect(membership.has(unit, territory)).toBe(expected.includes(territory));
				}
				for (const [territory, units] of plain.members)
					expect(ascending(membership.membersOf(territory))).toEqual(ascending(units));
			}),
		);
	});

	test('visits the territories that hold one unit but not the other', () => {
		fc.assert(
			fc.property(
				fc.array(step, { maxLength: 80 }),
				fc.nat(UNITS - 1),
				fc.nat(UNITS),
				(steps, unit, other) => {
					const { membership, plain } = bothEmpty();
					for (const { kind, unit, territory } of steps) {
						membership[kind](unit, territory);
						plain[kind](unit, territory);
					}
					const ofOther = plain.territoriesOf(other);
					const expected = plain.territoriesOf(unit).filter((territory) => !ofOther.includes(territory));
					expect(visitedOnlyIn(membership, unit, other)).toEqual(expected);
					const ofUnit = plain.territoriesOf(unit);
					const isSame = ofUnit.length < 2 && String(ofUnit) === String(ofOther);
					expect(membership.haveSameOwner(unit, other)).toBe(isSame);
				},
			),
		);
	});

	test('has room for every unit in every territory, and is empty again after as many removes', () => {
		const territories = 40;
		const membership = new Membership(50);
		for (let territory = 0; territory < territories; territory++) {
			membership.addTerritory();
			for (let unit = 0; unit < 50; unit++) membership.add(unit, territory);
		}
		expect(membership.territoriesOf(49)).toHaveLength(territories);
		for (let unit = 0; unit < 50; unit++)
			for (const territory of membership.territoriesOf(unit)) membership.remove(unit, territory);
		for (let unit = 0; unit < 50; unit++) expect(membership.firstOf(unit)).toBe(-1);
		for (let territory = 0; territory < territories; territory++)
			expect(membership.membersOf(territory)).toEqual([]);
	});

	test('the outside is in no territory', () => {
		const membership = new Membership(3);
		membership.addTerritory();
		expect(membership.has(3, 0)).toBe(false);
		expect(visitedOnlyIn(membership, 3, 0)).toEqual([]);
	});
});
