import type { Membership } from '../model/membership.ts';
import { frontierOrder, RULE_BIT, rulesIn, type FrontierRule } from './frontierRules.ts';
import type { FrontierGround } from './frontierTable.ts';

/** A commune on the frontier of one territory, or between two. */
export interface FrontierCommune {
	readonly unit: number;
	readonly rules: readonly FrontierRule[];
	/** The territory asked about. */
	readonly a: number;
	/** The other side; undefined where it is nobody's. */
	readonly b: number | undefined;
}

/** Whether the line between two territories is the one asked about; `y` undefined: between one and nobody. */
type Concerns = (x: number, y: number | undefined) => boolean;

/**
 * Communes on the frontier of one territory, on both sides of it, in the order of domain §5. The other side is the
 * territory that also claims the commune or that it is in, else the one with the longest border with it, else that of
 * its destinations, else the one with most of its EPCI. O(arcs of the members and of their EPCI + units).
 */
export function frontierOf(ground: FrontierGround, territory: number): FrontierCommune[] {
	const concerns: Concerns = (x, y) => x === territory || y === territory;
	const bits = judged(ground, candidates(ground, [territory]), concerns, (epci) =>
		isCutBy(ground, epci, territory),
	);
	return listed(ground, bits).map((unit) => ({
		unit,
		rules: rulesIn(bits.get(unit) ?? 0),
		a: territory,
		b: otherSide(ground, unit, territory),
	}));
}

/**
 * Communes between two territories: in both, in one and touching the other, leaning on both, or of an EPCI that lies
 * in both; and those of nobody that touch one of them, in a group (`zoneOf`) that touches both.
 */
export function frontierBetween(
	ground: FrontierGround,
	a: number,
	b: number,
	isBetween: (unit: number) => boolean,
): FrontierCommune[] {
	const { membership } = ground.setting;
	const concerns: Concerns = (x, y) =>
		y === undefined ? x === a || x === b : (x === a && y === b) || (x === b && y === a);
	const bits = judged(ground, candidates(ground, [a, b]), concerns, (epci) => {
		const units = ground.epciUnits[epci];
		return (
			units.some((unit) => membership.has(unit, a) && !membership.has(unit, b)) &&
			units.some((unit) => membership.has(unit, b) && !membership.has(unit, a))
		);
	});
	const isAsked = (unit: number): boolean =>
		membership.firstOf(unit) < 0
			? isBetween(unit)
			: membership.has(unit, a) || membership.has(unit, b) || ((bits.get(unit) ?? 0) & RULE_BIT.margin) !== 0;
	return listed(ground, bits)
		.filter(isAsked)
		.map((unit) => ({ unit, rules: rulesIn(bits.get(unit) ?? 0), a, b }));
}

const listed = ({ byPeople }: FrontierGround, bits: ReadonlyMap<number, number>): number[] =>
	frontierOrder(byPeople, (unit) => bits.get(unit) ?? 0);

/** Members, what touches them, their EPCI, and every commune whose destinations are close. */
function candidates(ground: FrontierGround, territories: readonly number[]): Set<number> {
	const { membership, sides } = ground.setting;
	const found = new Set<number>(ground.narrow.keys());
	for (const territory of territories)
		for (const unit of membership.membersOf(territory)) {
			found.add(unit);
			for (let k = sides.unitArcOffset[unit]; k < sides.unitArcOffset[unit + 1]; k++)
				if (ground.across[k] < sides.unitCount) found.add(ground.across[k]);
			const epci = ground.epciOf[unit];
			if (epci >= 0) for (const other of ground.epciUnits[epci]) found.add(other);
		}
	return found;
}

function judged(
	ground: FrontierGround,
	units: Iterable<number>,
	concerns: Concerns,
	isCut: (epci: number) => boolean,
): Map<number, number> {
	const { membership, sides } = ground.setting;
	const cut = new Map<number, boolean>();
	const isEpciCut = (epci: number): boolean => {
		let answer = cut.get(epci);
		if (answer === undefined) cut.set(epci, (answer = isCut(epci)));
		return answer;
	};
	const bits = new Map<number, number>();
	for (const unit of units) {
		const own = membership.territoriesOf(unit);
		let found = hasPair(own, own, concerns) ? RULE_BIT.shared : 0;
		for (let k = sides.unitArcOffset[unit]; k < sides.unitArcOffset[unit + 1]; k++)
			found |= acrossBits(own, ground.across[k], membership, concerns);
		const leaning = ground.narrow.get(unit);
		if (leaning) {
			const [first, second] = [leaning.first, leaning.second].map((place) => membership.territoriesOf(place));
			if (!first.some((x) => second.includes(x)) && hasPair(first, second, concerns))
				found |= RULE_BIT.margin;
		}
		const epci = ground.epciOf[unit];
		if (epci >= 0 && isEpciCut(epci)) found |= RULE_BIT.epci;
		if (found !== 0) bits.set(unit, found);
	}
	return bits;
}

function acrossBits(
	own: readonly number[],
	other: number,
	membership: Membership,
	concerns: Concerns,
): number {
	const theirs = membership.territoriesOf(other).filter((y) => !own.includes(y));
	if (own.length === 0) return theirs.some((y) => concerns(y, undefined)) ? RULE_BIT.uncovered : 0;
	return hasPair(own, theirs, concerns) ? RULE_BIT.touches : 0;
}

const hasPair = (some: readonly number[], others: readonly number[], concerns: Concerns): boolean =>
	some.some((x) => others.some((y) => x !== y && concerns(x, y)));

function isCutBy({ setting, epciUnits }: FrontierGround, epci: number, territory: number): boolean {
	const isIn = (unit: number): boolean => setting.membership.has(unit, territory);
	return epciUnits[epci].some(isIn) && !epciUnits[epci].every(isIn);
}

function otherSide(ground: FrontierGround, unit: number, territory: number): number | undefined {
	const { membership, sides } = ground.setting;
	const own = membership.territoriesOf(unit).filter((other) => other !== territory);
	if (own.length > 0) return Math.min(...own);
	const beside = new Map<number, number>();
	for (let k = sides.unitArcOffset[unit]; k < sides.unitArcOffset[unit + 1]; k++)
		for (const other of membership.territoriesOf(ground.across[k]))
			if (other !== territory)
				beside.set(other, (beside.get(other) ?? 0) + sides.lengthUm[sides.unitArcs[k]]);
	if (beside.size > 0) return largest(beside);
	if (!membership.has(unit, territory)) return undefined;
	const leaning = ground.narrow.get(unit);
	const leant = (leaning ? [leaning.first, leaning.second] : [])
		.flatMap((place) => membership.territoriesOf(place))
		.find((other) => other !== territory);
	if (leant !== undefined) return leant;
	const shares = new Map<number, number>();
	for (const other of ground.epciUnits[ground.epciOf[unit]] ?? [])
		for (const its of membership.territoriesOf(other))
			if (its !== territory) shares.set(its, (shares.get(its) ?? 0) + 1);
	return shares.size > 0 ? largest(shares) : undefined;
}

/** Key of the largest value, the smaller key among equals. */
const largest = (values: ReadonlyMap<number, number>): number =>
	[...values].reduce((best, entry) =>
		entry[1] > best[1] || (entry[1] === best[1] && entry[0] < best[0]) ? entry : best,
	)[0];
