import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frontierLattice, type FrontierLattice } from '../../tests/builders/frontierLattice.ts';
import { pictureMesh } from '../../tests/builders/pictureMesh.ts';
import { unitNeighbours } from '../geometry/neighbours.ts';
import { Membership } from '../model/membership.ts';
import { leaningOf, NO_FLOWS, type FlowSource } from './flowSource.ts';
import type { FrontierRule } from './frontierRules.ts';
import { FrontierTable } from './frontierTable.ts';
import { frontierBetween, frontierOf } from './territoryFrontier.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

/** Domain §5 as it stands, of the line between any two of `sides` (all territories), or of those with `one`. */
function rulesByDefinition({ setting }: FrontierLattice, unit: number, one?: number): FrontierRule[] {
	const { membership, sides, units, flows } = setting;
	const own = new Set(membership.territoriesOf(unit));
	const concerns = (x: number, y: number): boolean =>
		x !== y && (one === undefined || x === one || y === one);
	const pairs = (some: Iterable<number>, others: Iterable<number>): boolean =>
		[...some].some((x) => [...others].some((y) => concerns(x, y)));
	const beside = unitNeighbours(sides, unit).map(
		({ unit: other }) => new Set(membership.territoriesOf(other)),
	);
	const rules: FrontierRule[] = [];
	if (
		beside.some((theirs) =>
			pairs(
				own,
				[...theirs].filter((y) => !own.has(y)),
			),
		)
	)
		rules.push('touches');
	if (pairs(own, own)) rules.push('shared');
	if (own.size === 0 && beside.some((theirs) => (one === undefined ? theirs.size > 0 : theirs.has(one))))
		rules.push('uncovered');
	const leaning = flows.kind === 'observed' ? leaningOf(flows.of(unit)) : undefined;
	if (leaning && leaning.margin < 0.15 && leaning.second >= 0) {
		const first = new Set(membership.territoriesOf(leaning.first));
		const second = new Set(membership.territoriesOf(leaning.second));
		if ([...first].every((x) => !second.has(x)) && pairs(first, second)) rules.push('margin');
	}
	const zone = Array.from({ length: units.count }, (_, other) => other).filter(
		(other) => units.epci[unit] !== '' && units.epci[other] === units.epci[unit],
	);
	const slots = Array.from({ length: membership.territoryCount }, (_, slot) => slot);
	const isCut = (slot: number): boolean => {
		const inside = zone.filter((other) => membership.has(other, slot)).length;
		return inside > 0 && inside < zone.length;
	};
	if (slots.some((slot) => (one === undefined || slot === one) && isCut(slot))) rules.push('epci');
	return rules;
}

function expectOrder(
	{ setting: { units } }: FrontierLattice,
	listed: readonly number[],
	rulesOf: (unit: number) => readonly FrontierRule[],
): void {
	const key = (unit: number): [number, number, string] => {
		const rules = rulesOf(unit);
		const group = rules.includes('shared')
			? 0
			: rules.includes('uncovered')
				? 1
				: rules.includes('margin')
					? 2
					: 3;
		const people = units.populationMunicipale[unit];
		return [group, Number.isNaN(people) ? Infinity : -people, units.code[unit]];
	};
	const sorted = [...listed].sort((a, b) => {
		const [one, other] = [key(a), key(b)];
		if (one[0] !== other[0]) return one[0] - other[0];
		if (one[1] !== other[1]) return one[1] < other[1] ? -1 : 1;
		return one[2] < other[2] ? -1 : 1;
	});
	expect(listed).toEqual(sorted);
}

describe('frontier of all territories', () => {
	test('agrees with the definition and its order', () => {
		fc.assert(
			fc.property(seeds, fc.nat(80), (seed, moves) => {
				const lattice = frontierLattice(seed);
				lattice.move(moves);
				const table = new FrontierTable(lattice.setting);
				const expected = new Map<number, FrontierRule[]>();
				for (let unit = 0; unit < lattice.table.unitCount; unit++) {
					const rules = rulesByDefinition(lattice, unit);
					expect(table.rulesOf(unit)).toEqual(rules);
					if (rules.length > 0) expected.set(unit, rules);
				}
				expect(new Set(table.list())).toEqual(new Set(expected.keys()));
				expectOrder(lattice, table.list(), (unit) => expected.get(unit)!);
			}),
			{ numRuns: 60 },
		);
	});

	test('kept up to date move by move it equals one made afresh', () => {
		fc.assert(
			fc.property(seeds, fc.nat(120), (seed, moves) => {
				const lattice = frontierLattice(seed);
				const table = new FrontierTable(lattice.setting);
				for (const { unit } of lattice.move(moves)) table.recount(unit);
				const afresh = new FrontierTable(lattice.setting);
				for (let unit = 0; unit < lattice.table.unitCount; unit++)
					expect(table.rulesOf(unit)).toEqual(afresh.rulesOf(unit));
				expect(table.list()).toEqual(afresh.list());
			}),
			{ numRuns: 60 },
		);
	});

	test('modelled flows and no flows put no commune on the frontier', () => {
		for (const kind of ['modelled', 'none'] as const) {
			const lattice = frontierLattice(11, kind);
			const table = new FrontierTable(lattice.setting);
			expect(table.list().flatMap((unit) => table.rulesOf(unit))).not.toContain('margin');
		}
		const observed = new FrontierTable(frontierLattice(11).setting);
		expect(observed.list().flatMap((unit) => observed.rulesOf(unit))).toContain('margin');
	});

	test('a margin of 15 points is not narrow, one below is', () => {
		const mesh = pictureMesh('ABC');
		const membership = new Membership(3);
		for (const letter of ['A', 'C']) membership.add(mesh.units(letter)[0], membership.addTerritory());
		const flowsOf = (first: number, second: number): FlowSource => ({
			kind: 'observed',
			of: (unit) =>
				unit === mesh.units('B')[0]
					? { total: 100, to: [{ unit: mesh.units('A')[0], flow: first }, { unit: mesh.units('C')[0], flow: second }] } // prettier-ignore
					: undefined,
		});
		const units = { count: 3, code: ['1', '2', '3'], epci: ['', '', ''], populationMunicipale: Float64Array.of(1, 2, 3) }; // prettier-ignore
		const rules = (flows: FlowSource): FrontierRule[] =>
			new FrontierTable({ units, sides: mesh.table, membership, flows }).rulesOf(mesh.units('B')[0]);
		expect(rules(flowsOf(35, 20))).toEqual(['uncovered']);
		expect(rules(flowsOf(35, 21))).toEqual(['uncovered', 'margin']);
		expect(rules(NO_FLOWS)).toEqual(['uncovered']);
	});
});

describe('frontier of one territory', () => {
	test('agrees with the definition on both sides of its line, and its order', () => {
		fc.assert(
			fc.property(seeds, fc.nat(80), fc.nat(5), (seed, moves, territory) => {
				const lattice = frontierLattice(seed);
				lattice.move(moves);
				const listed = frontierOf(new FrontierTable(lattice.setting), territory);
				const rules = new Map(listed.map(({ unit, rules: its }) => [unit, its]));
				for (let unit = 0; unit < lattice.table.unitCount; unit++)
					expect(rules.get(unit) ?? []).toEqual(rulesByDefinition(lattice, unit, territory));
				expectOrder(lattice, [...rules.keys()], (unit) => rules.get(unit)!);
				for (const { a, b } of listed) {
					expect(a).toBe(territory);
					expect(b).not.toBe(territory);
				}
			}),
			{ numRuns: 60 },
		);
	});
});

describe('frontier between two territories', () => {
	/** A touches B and C; N is nobody's between A and B, M nobody's on the far side of A, S in both A and B. */
	const mesh = pictureMesh('MANBB', 'MASBC', 'MAABC');
	const [A, B] = [0, 1];
	const membership = new Membership(mesh.table.unitCount);
	for (const letters of ['AS', 'BS', 'C']) {
		const territory = membership.addTerritory();
		for (const unit of mesh.units(letters)) membership.add(unit, territory);
	}
	const count = mesh.table.unitCount;
	const table = new FrontierTable({
		units: {
			count,
			code: Array.from({ length: count }, (_, unit) => String(unit)),
			epci: Array.from({ length: count }, () => ''),
			populationMunicipale: Float64Array.from({ length: count }, (_, unit) => 100 - unit),
		},
		sides: mesh.table,
		membership,
		flows: NO_FLOWS,
	});

	test('what both claim, then what nobody has between them, then what touches', () => {
		const isBetween = (unit: number): boolean => mesh.units('N').includes(unit);
		const rows = frontierBetween(table, A, B, isBetween).map(({ unit, rules, a, b }) => ({
			unit,
			rules,
			a,
			b,
		}));
		expect(rows).toEqual([
			{ unit: mesh.units('S')[0], rules: ['shared'], a: A, b: B },
			{ unit: mesh.units('N')[0], rules: ['uncovered'], a: A, b: B },
			...[...mesh.units('AB')]
				.sort((x, y) => x - y)
				.map((unit) => ({ unit, rules: ['touches'], a: A, b: B })),
		]);
	});

	test('the other side of a commune of nobody is the neighbour that it also touches, or nobody', () => {
		const sides = new Map(frontierOf(table, A).map(({ unit, b }) => [unit, b]));
		expect(sides.get(mesh.units('M')[0])).toBeUndefined();
		expect(sides.get(mesh.units('N')[0])).toBe(B);
		expect(sides.get(mesh.units('S')[0])).toBe(B);
		expect(sides.get(mesh.units('B')[0])).toBe(B);
	});
});
