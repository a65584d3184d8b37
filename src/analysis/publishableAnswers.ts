import {
	LEAST_GROUP,
	PROFESSIONS,
	type Answer,
	type Consultation,
	type Profession,
} from '../model/consultation.ts';
import {
	askedOf,
	countCriteria,
	countTowards,
	type AskedCount,
	type CriterionCount,
} from './answerCounts.ts';

/** Answers that may leave together: of some communes and some professions, six or more. */
export interface PublishableGroup extends AskedCount {
	/** INSEE codes, sorted. */
	readonly communes: readonly string[];
	/** Professions that answered, in the order of `PROFESSIONS`. */
	readonly professions: readonly Profession[];
	/** Criteria that six of the group or more spoke of. */
	readonly criteria: readonly CriterionCount[];
}

/**
 * The answers of a consultation as they may leave the program: disjoint groups of six answers or more. A commune of six
 * or more stands alone, the others stand together, or are withheld where they are not six. Within each, professions
 * below six are folded together and, where that is not six, with the smallest other one. As groups are disjoint and no
 * sum with withheld answers is given, subtraction leads to groups only. How answers are grouped depends on neither the
 * structures nor the commune looked at, so that several documents of the same state give away no more than one.
 */
export function publishableGroups(
	consultation: Pick<Consultation, 'answers' | 'communes'>,
	structures: readonly string[],
): PublishableGroup[] {
	const byCommune = Map.groupBy(consultation.answers, ({ commune }) => commune);
	const codes = [...byCommune.keys()].sort();
	const isLarge = (code: string): boolean => (byCommune.get(code)?.length ?? 0) >= LEAST_GROUP;
	const small = codes.filter((code) => !isLarge(code));
	return [...codes.filter(isLarge).map((code) => [code]), small]
		.map((communes) => ({ communes, answers: communes.flatMap((code) => byCommune.get(code) ?? []) }))
		.filter(({ answers }) => answers.length >= LEAST_GROUP)
		.flatMap(({ communes, answers }) => {
			const asked = consultation.communes.filter(({ commune }) => communes.includes(commune));
			return foldedProfessions(answers).map((professions) => {
				const grouped = answers.filter(({ profession }) => professions.includes(profession));
				return {
					communes,
					professions,
					...countTowards(grouped, structures),
					asked: asked.length === communes.length ? askedOf(asked, professions) : NaN,
					criteria: countCriteria(grouped, structures).filter(({ answers: said }) => said >= LEAST_GROUP),
				};
			});
		});
}

/** Professions of six answers or more each alone, the others as one group with what it takes to be six. */
function foldedProfessions(answers: readonly Answer[]): Profession[][] {
	const sizes = PROFESSIONS.map((profession) => ({
		profession,
		size: answers.filter((answer) => answer.profession === profession).length,
	})).filter(({ size }) => size > 0);
	const large = sizes.filter(({ size }) => size >= LEAST_GROUP);
	const folded = sizes.filter(({ size }) => size < LEAST_GROUP);
	const foldedSize = folded.reduce((sum, { size }) => sum + size, 0);
	const joins =
		foldedSize > 0 && foldedSize < LEAST_GROUP
			? large.reduce((least, one) => (one.size < least.size ? one : least))
			: undefined;
	const rest = sizes.filter((one) => one === joins || folded.includes(one));
	return [...large.filter((one) => one !== joins).map((one) => [one]), rest]
		.map((group) => group.map(({ profession }) => profession))
		.filter((group) => group.length > 0);
}
