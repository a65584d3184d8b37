import type { Weighed } from '../actions/weighPending.ts';
import type { LeftOut } from '../model/sentence.ts';
import type { LocaleState } from '../state/locale.svelte.ts';
import type { PlanState } from '../state/plan.svelte.ts';

/** The pending bar in words. `warnings` tell of what planners avoid; they never hinder accepting. */
interface PendingWords {
	readonly count: string;
	readonly parts: readonly string[];
	readonly warnings: readonly string[];
	readonly leftOut: readonly string[];
}

type Effect = Weighed['effect']['territories'][number];

/** What waits and what it would do, as the bar says it: '+12 communes', '+8 430 hab.', 'T1 → T2'… */
export function pendingWords(weighed: Weighed, plan: PlanState, locale: LocaleState): PendingWords {
	const texts = locale.texts.selecting.pending;
	const { format } = locale;
	const { totals, sentence, decision, effect } = weighed;
	const people = (known: number, unknown: number): string[] => [
		...(known !== 0 || unknown === 0 ? [texts.people(format.integer(known))] : []),
		...(unknown === 0 ? [] : [texts.unknownPeople(unknown, format.integer(unknown))]),
	];
	const target = effect.territories.find(({ territory }) => territory === sentence?.target);
	const leftOut = sentence ? leftOutWords(decision.leftOut, sentence.target, plan, locale) : [];
	if (!target)
		return {
			count: texts.communes('', totals.communes, format.integer(totals.communes)),
			parts: [
				...people(totals.populationMunicipale, totals.withoutPopulation),
				...(sentence ? [] : [texts.chooseTarget]),
				...(sentence && decision.moves.length === 0 ? [texts.nothing] : []),
			],
			warnings: othersWords(effect.territories, plan, locale),
			leftOut,
		};
	const change = target.gained - target.lost;
	const peopleChange = target.after.populationMunicipale - target.before.populationMunicipale;
	const unknownChange = Math.abs(target.after.withoutPopulation - target.before.withoutPopulation);
	const signedPeople =
		peopleChange !== 0 || unknownChange === 0 ? [texts.people(format.signed(peopleChange))] : [];
	return {
		count: texts.communes(change < 0 ? '\u2212' : '+', Math.abs(change), format.integer(Math.abs(change))),
		parts: [
			...signedPeople,
			...(unknownChange === 0 ? [] : [texts.unknownPeople(unknownChange, format.integer(unknownChange))]),
			...classWords(target, plan, locale),
			...(target.after.pieces === 1 && target.after.holes === 0 ? [texts.onePiece] : []),
			...(target.after.communes === 0 ? [texts.noPiece] : []),
		],
		warnings: [
			...shapeWords(target, locale),
			...othersWords(
				effect.territories.filter((one) => one !== target),
				plan,
				locale,
			),
			...blankWords(weighed, plan, locale),
		],
		leftOut,
	};
}

function classWords({ territory, size }: Effect, plan: PlanState, { texts }: LocaleState): string[] {
	const { classBefore, classAfter } = size;
	if (classAfter === undefined) return [];
	const { pending } = texts.selecting;
	if (classBefore === classAfter) return [pending.classStays(nameOf(plan, territory), `T${classAfter}`)];
	return [pending.classChange(classBefore === undefined ? '\u2013' : `T${classBefore}`, `T${classAfter}`)];
}

/** Pieces and holes as they would be, where there are any to tell of. */
function shapeWords({ after }: Effect, { texts, format }: LocaleState): string[] {
	const { pending } = texts.selecting;
	return [
		...(after.pieces > 1 ? [pending.pieces(format.integer(after.pieces))] : []),
		...(after.holes > 0 ? [pending.holes(after.holes, format.integer(after.holes))] : []),
	];
}

/** Of the other territories only what a planner fears: another class, more pieces or holes, nothing left. */
function othersWords(effects: readonly Effect[], plan: PlanState, locale: LocaleState): string[] {
	const { pending } = locale.texts.selecting;
	return effects.flatMap((effect) => {
		const { before, after, size } = effect;
		const isTorn = after.pieces > before.pieces || after.holes > before.holes;
		const words = [
			...(size.classBefore !== size.classAfter && size.classAfter !== undefined
				? classWords(effect, plan, locale)
				: []),
			...(isTorn ? shapeWords(effect, locale) : []),
			...(after.communes === 0 ? [pending.noPiece] : []),
		];
		return words.length === 0 ? [] : [pending.other(nameOf(plan, effect.territory), words.join(', '))];
	});
}

/** People who would come to live in a zone blanche: only a complete plan knows any. */
function blankWords({ effect }: Weighed, plan: PlanState, { texts, format }: LocaleState): string[] {
	const { before, after } = effect.uncovered;
	const change = after.populationMunicipale - before.populationMunicipale;
	if (!plan.current?.complete || change === 0) return [];
	return [texts.selecting.pending.blank(format.signed(change))];
}

function leftOutWords(
	leftOut: readonly LeftOut[],
	target: number,
	plan: PlanState,
	{ texts, format }: LocaleState,
): string[] {
	const words = texts.selecting.pending.leftOut;
	const countOf = (why: LeftOut['why']): number => leftOut.filter((one) => one.why === why).length;
	const lockedNames = [
		...new Set(leftOut.filter(({ why }) => why === 'locked').map(({ territory }) => nameOf(plan, territory))),
	].join(', ');
	const name = nameOf(plan, target);
	const text = (why: LeftOut['why']): string => format.integer(countOf(why));
	return [
		...(countOf('locked') > 0 ? [words.locked(text('locked'), lockedNames)] : []),
		...(countOf('source') > 0 ? [words.source(text('source'))] : []),
		...(countOf('present') > 0 ? [words.present(text('present'), name)] : []),
		...(countOf('absent') > 0 ? [words.absent(text('absent'), name)] : []),
	];
}

const nameOf = (plan: PlanState, slot: number): string => {
	const id = plan.idOf(slot);
	return plan.territory(id)?.name ?? id;
};
