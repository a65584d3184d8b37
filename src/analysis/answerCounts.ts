import {
	CRITERIA,
	NEITHER,
	PROFESSIONS,
	type Answer,
	type AskedCommune,
	type Consultation,
	type Criterion,
	type Profession,
} from '../model/consultation.ts';

/** Answers by what they are towards. */
export interface AnswerCount {
	/** Towards each of the structures that were asked for, in their order. */
	readonly towards: readonly number[];
	/** Towards none. */
	readonly neither: number;
	/** Towards another structure than those. */
	readonly elsewhere: number;
	/** All of them together. */
	readonly answers: number;
}

/** Answers beside how many were asked; NaN where that is not known. */
export interface AskedCount extends AnswerCount {
	readonly asked: number;
}

interface ProfessionCount extends AskedCount {
	readonly profession: Profession;
}

/** By what professionals lean on one criterion; `answers` are those who said it. */
export interface CriterionCount extends AnswerCount {
	readonly criterion: Criterion;
}

export interface AnswerCounts {
	readonly total: AskedCount;
	/** Professions that answered or were asked, in the order of `PROFESSIONS`. */
	readonly professions: readonly ProfessionCount[];
	/** All criteria, in their order. */
	readonly criteria: readonly CriterionCount[];
}

/**
 * Counts the answers of some communes (all of the consultation where left out) towards some structures, by profession
 * and by criterion. Exact counts: for the screen of those who gathered them, never for what leaves (`publishableGroups`).
 */
export function countAnswers(
	{ answers, communes }: Pick<Consultation, 'answers' | 'communes'>,
	structures: readonly string[],
	wanted?: ReadonlySet<string>,
): AnswerCounts {
	const counted = answers.filter(({ commune }) => wanted?.has(commune) ?? true);
	const asked = communes.filter(({ commune }) => wanted?.has(commune) ?? true);
	const professions = PROFESSIONS.map((profession) => {
		const theirs = counted.filter((answer) => answer.profession === profession);
		return { profession, ...countTowards(theirs, structures), asked: askedOf(asked, [profession]) };
	});
	return {
		total: { ...countTowards(counted, structures), asked: askedOf(asked, PROFESSIONS) },
		professions: professions.filter(({ answers: theirs, asked: many }) => theirs > 0 || many > 0),
		criteria: countCriteria(counted, structures),
	};
}

/** How many of some professions were asked in communes; NaN where that is unknown for one of these, or there is none. */
export function askedOf(communes: readonly AskedCommune[], professions: readonly Profession[]): number {
	if (communes.length === 0) return NaN;
	return communes.reduce((sum, commune) => {
		if (commune.professions.length === 0) return NaN;
		const theirs = commune.professions.filter(({ profession }) => professions.includes(profession));
		return sum + theirs.reduce((all, { count }) => all + count, 0);
	}, 0);
}

export const countTowards = (answers: readonly Answer[], structures: readonly string[]): AnswerCount =>
	count(
		answers.map(({ towards }) => towards ?? NEITHER),
		structures,
	);

/** Answers on each criterion, of those that say one. */
export const countCriteria = (answers: readonly Answer[], structures: readonly string[]): CriterionCount[] =>
	CRITERIA.map((criterion) => ({
		criterion,
		...count(
			answers.flatMap(({ criteria }) => criteria[criterion] ?? []),
			structures,
		),
	}));

function count(named: readonly string[], structures: readonly string[]): AnswerCount {
	const towards = structures.map((structure) => named.filter((one) => one === structure).length);
	const neither = named.filter((one) => one === NEITHER).length;
	const known = towards.reduce((sum, many) => sum + many, neither);
	return { towards, neither, elsewhere: named.length - known, answers: named.length };
}

/** Answers by those asked, 0 to 1 and above where more answered than were noted as asked; NaN where unknown. */
export const responseRate = ({ answers, asked }: Pick<AskedCount, 'answers' | 'asked'>): number =>
	asked > 0 ? answers / asked : NaN;

/** How far a commune is: answers, and how many were asked (NaN where unknown). */
export interface CommuneProgress {
	readonly commune: string;
	readonly answers: number;
	readonly asked: number;
}

/** How far each commune of a consultation is, in its order. */
export function communeProgress({
	answers,
	communes,
}: Pick<Consultation, 'answers' | 'communes'>): CommuneProgress[] {
	const counts = new Map<string, number>();
	for (const { commune } of answers) counts.set(commune, (counts.get(commune) ?? 0) + 1);
	return communes.map((one) => ({
		commune: one.commune,
		answers: counts.get(one.commune) ?? 0,
		asked: askedOf([one], PROFESSIONS),
	}));
}
