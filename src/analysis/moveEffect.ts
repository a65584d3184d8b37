import { countPieces } from '../geometry/pieces.ts';
import type { PieceWalker } from '../geometry/pieceWalk.ts';
import type { Membership } from '../model/membership.ts';
import type { UnitMove } from '../model/sentence.ts';
import type { UnitTable } from '../model/unitTable.ts';
import { isUncovered } from './isUncovered.ts';
import { sizeEffect, type SizeAmountTable, type SizeEffect } from './sizeAmounts.ts';

/** Sums over communes. People are of those whose number is known; the others are counted apart. */
export interface CommuneSums {
	readonly communes: number;
	readonly withoutPopulation: number;
	readonly populationMunicipale: number;
	readonly areaCm2: number;
}

/** Pieces as warnings count them (an island makes none beside others), and holes. */
export interface PerimeterParts {
	readonly pieces: number;
	readonly holes: number;
}

/** A territory as it stands, or would: holes and pieces by common borders, islands make no piece of their own. */
type EffectFigures = CommuneSums & PerimeterParts;

/** What a territory gains and loses, and what that makes of it. */
export interface TerritoryEffect {
	/** Slot of the membership. */
	readonly territory: number;
	readonly gained: number;
	readonly lost: number;
	readonly before: EffectFigures;
	readonly after: EffectFigures;
	/** Class and yearly amounts; no class where no commune or no known population is left. */
	readonly size: SizeEffect;
}

export interface MoveEffect {
	/** Those that gain most communes first, then those that lose most, then by slot. */
	readonly territories: readonly TerritoryEffect[];
	/**
	 * Communes of the extent that no territory covers. They are zones blanches only where the plan is complete: the
	 * caller knows.
	 */
	readonly uncovered: { readonly before: CommuneSums; readonly after: CommuneSums };
}

/** The plan as it stands (`Standing`). */
export interface StandingFigures {
	/** Communes of the extent that no territory covers. */
	readonly uncovered: CommuneSums;
	partsOf(territory: number): PerimeterParts;
	/**
	 * Parts of a territory once the unit has joined it, or left it where it is in it; undefined where only a walk over
	 * the whole territory tells.
	 */
	partsAfter(unit: number, territory: number): PerimeterParts | undefined;
}

export interface MoveSetting {
	readonly units: Pick<UnitTable, 'extentCount' | 'areaCm2' | 'populationMunicipale'>;
	/** Walks pieces and holes over the arcs of the units. */
	readonly walker: PieceWalker;
	readonly membership: Membership;
	/** Sums of a territory as it stands. */
	readonly sumsOf: (territory: number) => CommuneSums;
	/** Whether a territory covers its communes: one that has ended does not. */
	readonly covers: (territory: number) => boolean;
	readonly sizes: SizeAmountTable;
	/** What is known of the plan as it stands, where it is kept from one question to the next; else it is counted. */
	readonly standing?: StandingFigures;
}

/**
 * What moves would change, for every territory that they touch; the membership stays as it is. Sums follow from the
 * moved communes alone, all whole numbers, so they equal a recomputation to the last digit; pieces and holes are
 * walked for the touched territories only. O(moves + arcs of the touched territories + communes of the extent).
 */
export function moveEffect(moves: readonly UnitMove[], setting: MoveSetting): MoveEffect {
	const touched = new Map<number, { readonly gained: number[]; readonly lost: number[] }>();
	const entryOf = (slot: number): { gained: number[]; lost: number[] } => {
		let entry = touched.get(slot);
		if (!entry) touched.set(slot, (entry = { gained: [], lost: [] }));
		return entry;
	};
	for (const { unit, joins, leaves } of moves) {
		if (joins >= 0) entryOf(joins).gained.push(unit);
		for (const slot of leaves) entryOf(slot).lost.push(unit);
	}
	const territories: TerritoryEffect[] = [];
	for (const [slot, { gained, lost }] of touched)
		territories.push(territoryEffect(slot, gained, lost, setting));
	territories.sort((a, b) => b.gained - a.gained || b.lost - a.lost || a.territory - b.territory);
	return { territories, uncovered: uncoveredEffect(moves, setting) };
}

function territoryEffect(
	territory: number,
	gained: readonly number[],
	lost: readonly number[],
	setting: MoveSetting,
): TerritoryEffect {
	const { units, sumsOf, sizes } = setting;
	const sums = sumsOf(territory);
	const parts = partsOf(territory, gained, lost, setting);
	const withGained = gained.length === 0 ? sums : plus(sums, sumOfUnits(gained, units));
	const sumsAfter = lost.length === 0 ? withGained : minus(withGained, sumOfUnits(lost, units));
	return {
		territory,
		gained: gained.length,
		lost: lost.length,
		before: { ...sums, ...parts.before },
		after: { ...sumsAfter, ...parts.after },
		size: sizeEffect(knownPopulation(sums), knownPopulation(sumsAfter), sizes),
	};
}

function partsOf(
	territory: number,
	gained: readonly number[],
	lost: readonly number[],
	{ walker, membership, standing }: MoveSetting,
): { before: PerimeterParts; after: PerimeterParts } {
	const known = standing?.partsOf(territory);
	if (standing && known && gained.length + lost.length === 1) {
		const after = standing.partsAfter(gained.length === 1 ? gained[0] : lost[0], territory);
		if (after) return { before: known, after };
	}
	const members = new Set(membership.membersOf(territory));
	const before = known ?? walkedParts(walker, members);
	for (const unit of lost) members.delete(unit);
	for (const unit of gained) members.add(unit);
	return { before, after: walkedParts(walker, members) };
}

function walkedParts(walker: PieceWalker, members: ReadonlySet<number>): PerimeterParts {
	const parts = walker.partsOf(members);
	return { pieces: countPieces(parts), holes: parts.holes.length };
}

/** People of the communes; NaN where the number of none is known, and where there is no commune. */
export function knownPopulation({ communes, withoutPopulation, populationMunicipale }: CommuneSums): number {
	return communes > withoutPopulation ? populationMunicipale : NaN;
}

/** Sums over units, each counted once. */
export function sumOfUnits(
	members: Iterable<number>,
	{ areaCm2, populationMunicipale }: Pick<UnitTable, 'areaCm2' | 'populationMunicipale'>,
): CommuneSums {
	const sums = { communes: 0, withoutPopulation: 0, populationMunicipale: 0, areaCm2: 0 };
	for (const unit of members) {
		const people = populationMunicipale[unit];
		sums.communes++;
		sums.areaCm2 += areaCm2[unit];
		if (Number.isNaN(people)) sums.withoutPopulation++;
		else sums.populationMunicipale += people;
	}
	return sums;
}

function uncoveredEffect(moves: readonly UnitMove[], setting: MoveSetting): MoveEffect['uncovered'] {
	const { units, membership, covers, standing } = setting;
	const { extentCount } = units;
	const before = standing?.uncovered ?? sumOfUnits(uncoveredUnits(setting), units);
	const opened = new Set<number>();
	const closed = new Set<number>();
	for (const { unit, joins, leaves } of moves) {
		if (unit >= extentCount) continue;
		const isCoveredAfter =
			(joins >= 0 && covers(joins)) ||
			membership.territoriesOf(unit).some((slot) => covers(slot) && !leaves.includes(slot));
		if (isCoveredAfter === isUncovered(unit, membership, covers))
			(isCoveredAfter ? closed : opened).add(unit);
	}
	if (opened.size + closed.size === 0) return { before, after: before };
	return { before, after: minus(plus(before, sumOfUnits(opened, units)), sumOfUnits(closed, units)) };
}

function uncoveredUnits({ units, membership, covers }: MoveSetting): number[] {
	const uncovered: number[] = [];
	for (let unit = 0; unit < units.extentCount; unit++)
		if (isUncovered(unit, membership, covers)) uncovered.push(unit);
	return uncovered;
}

const plus = (a: CommuneSums, b: CommuneSums): CommuneSums => combined(a, b, 1);
const minus = (a: CommuneSums, b: CommuneSums): CommuneSums => combined(a, b, -1);

const combined = (a: CommuneSums, b: CommuneSums, sign: 1 | -1): CommuneSums => ({
	communes: a.communes + sign * b.communes,
	withoutPopulation: a.withoutPopulation + sign * b.withoutPopulation,
	populationMunicipale: a.populationMunicipale + sign * b.populationMunicipale,
	areaCm2: a.areaCm2 + sign * b.areaCm2,
});
