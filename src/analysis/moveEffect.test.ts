import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measuredLattice, type MeasuredLattice } from '../../tests/builders/measuredLattice.ts';
import { holesOf } from '../geometry/holes.ts';
import { countPieces, piecesOf } from '../geometry/pieces.ts';
import { PieceWalker } from '../geometry/pieceWalk.ts';
import { TerritoryTotals } from '../geometry/territoryTotals.ts';
import { decide, VERBS, type Joining, type Source } from '../model/sentence.ts';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import { knownPopulation, moveEffect, sumOfUnits, type CommuneSums, type MoveSetting } from './moveEffect.ts';
import { sizeClassOf } from './sizeClass.ts';
import { Standing } from './standing.ts';

const EXTENT = 32;

function settingOf({ table, columns, membership, totals }: MeasuredLattice): MoveSetting {
	return {
		units: { ...columns, extentCount: EXTENT },
		walker: new PieceWalker(table),
		membership,
		sumsOf: (slot) => sumsIn(totals, slot),
		covers: (slot) => slot !== 5,
		sizes: sizeClasses,
	};
}

const sumsIn = (totals: TerritoryTotals, slot: number): CommuneSums => ({
	communes: totals.units[slot],
	withoutPopulation: totals.unitsWithoutPopulation[slot],
	populationMunicipale: totals.populationMunicipale[slot],
	areaCm2: totals.areaCm2[slot],
});

const standingOf = (setting: MoveSetting, { table }: MeasuredLattice): Standing =>
	new Standing({ ...setting, sides: table });

const source: fc.Arbitrary<Source<number>> = fc.oneof(
	fc.constant({ kind: 'any' } as const),
	fc.constant({ kind: 'free' } as const),
	fc.integer({ min: 0, max: 5 }).map((territory) => ({ kind: 'from', territory }) as const),
);

describe('effect of moves', () => {
	test('equals a recomputation from nothing once they are made', () => {
		fc.assert(
			fc.property(
				fc.integer(),
				fc.nat(30),
				fc.constantFrom(...VERBS),
				source,
				fc.constantFrom<Joining>('move', 'share'),
				fc.nat(5),
				fc.array(fc.nat(39)),
				(seed, moves, verb, source, joining, target, units) => {
					const lattice = measuredLattice(seed);
					lattice.move(moves);
					const { table, columns, membership } = lattice;
					const setting = settingOf(lattice);
					const decision = decide(units, { verb, target, source, joining }, membership, () => false);
					const effect = moveEffect(decision.moves, setting);
					const standing = standingOf(setting, lattice);
					expect(moveEffect(decision.moves, { ...setting, standing })).toEqual(effect);
					const beforeOf = (slot: number) => figuresAfresh(lattice, slot);
					for (const { territory, before } of effect.territories) expect(before).toEqual(beforeOf(territory));
					expect(effect.uncovered.before).toEqual(uncoveredAfresh(lattice));
					const untouched = [0, 1, 2, 3, 4, 5].filter(
						(slot) => !effect.territories.some(({ territory }) => territory === slot),
					);
					const untouchedBefore = untouched.map(beforeOf);
					for (const { unit, joins, leaves } of decision.moves) {
						for (const slot of leaves) membership.remove(unit, slot);
						if (joins >= 0) membership.add(unit, joins);
					}
					const after = { ...lattice, totals: new TerritoryTotals(table, columns, membership) };
					for (const { territory, after: figures, size } of effect.territories) {
						const afresh = figuresAfresh(after, territory);
						expect(figures).toEqual(afresh);
						expect(size.classAfter).toBe(sizeClassOf(knownPopulation(afresh), sizeClasses));
					}
					expect(untouched.map((slot) => figuresAfresh(after, slot))).toEqual(untouchedBefore);
					expect(effect.uncovered.after).toEqual(uncoveredAfresh(after));
				},
			),
			{ numRuns: 150 },
		);
	});

	test('what is kept of the plan as it stands gives the effect of every single move, after any other moves', () => {
		let walked = 0;
		let told = 0;
		fc.assert(
			fc.property(fc.integer(), fc.nat(60), (seed, moves) => {
				const lattice = measuredLattice(seed);
				const setting = settingOf(lattice);
				const standing = standingOf(setting, lattice);
				for (let slot = 0; slot < 6; slot++) standing.partsOf(slot);
				for (const { unit, territory } of lattice.move(moves)) standing.recount(unit, [territory]);
				for (let unit = 0; unit < lattice.table.unitCount; unit++)
					for (let slot = 0; slot < 6; slot++) {
						const isIn = lattice.membership.has(unit, slot);
						const move = { unit, joins: isIn ? -1 : slot, leaves: isIn ? [slot] : [] };
						const afresh = moveEffect([move], setting);
						expect(moveEffect([move], { ...setting, standing })).toEqual(afresh);
						if (standing.partsAfter(unit, slot)) told++;
						else walked++;
					}
			}),
			{ numRuns: 20 },
		);
		expect(Math.min(told, walked)).toBeGreaterThan(300);
	});

	test('the worked example of the amounts: both sides tip', () => {
		const lattice = measuredLattice(1);
		const populationMunicipale = new Float64Array(lattice.table.unitCount);
		const [a, b] = [0, 1];
		for (const slot of [0, 1, 2, 3, 4, 5])
			for (const unit of [...lattice.membership.membersOf(slot)]) lattice.membership.remove(unit, slot);
		[40_300 - 1_100, 1_100].forEach((people, unit) => {
			populationMunicipale[unit] = people;
			lattice.membership.add(unit, a);
		});
		populationMunicipale[2] = 79_200;
		lattice.membership.add(2, b);
		const columns = { ...lattice.columns, populationMunicipale };
		const totals = new TerritoryTotals(lattice.table, columns, lattice.membership);
		const effect = moveEffect(
			[{ unit: 1, joins: b, leaves: [a] }],
			settingOf({ ...lattice, columns, totals }),
		);
		const [gaining, losing] = effect.territories;
		const change = (side: typeof gaining) =>
			side.size.amounts.slice(0, 2).map(({ changeEuros }) => changeEuros);
		expect([gaining.territory, gaining.size.classBefore, gaining.size.classAfter]).toEqual([b, 2, 3]);
		expect(change(gaining)).toEqual([15_000, 83_000]);
		expect([losing.territory, losing.size.classBefore, losing.size.classAfter]).toEqual([a, 2, 1]);
		expect(change(losing)).toEqual([-10_000, -67_000]);
	});

	test('no class where nothing is known', () => {
		expect(knownPopulation(sumOfUnits([], { areaCm2: new Float64Array(0), populationMunicipale: new Float64Array(0) }))).toBeNaN(); // prettier-ignore
		const unknown = { areaCm2: Float64Array.of(7), populationMunicipale: Float64Array.of(NaN) };
		expect(sumOfUnits([0], unknown)).toEqual({
			communes: 1,
			withoutPopulation: 1,
			populationMunicipale: 0,
			areaCm2: 7,
		});
		expect(knownPopulation(sumOfUnits([0], unknown))).toBeNaN();
	});
});

function figuresAfresh({ table, columns, membership }: MeasuredLattice, slot: number) {
	const members = new Set(membership.membersOf(slot));
	return {
		...sumOfUnits(members, columns),
		pieces: countPieces(piecesOf(table, members)),
		holes: holesOf(table, members).length,
	};
}

function uncoveredAfresh({ columns, membership }: MeasuredLattice): CommuneSums {
	const units = Array.from({ length: EXTENT }, (_, unit) => unit);
	return sumOfUnits(
		units.filter((unit) => membership.territoriesOf(unit).every((slot) => slot === 5)),
		columns,
	);
}
