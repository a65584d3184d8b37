import type { ConsultationTexts } from '../../base/messages/consultation.fr.ts';
import type { Criterion, Profession } from '../../model/consultation.ts';
import { spreadsheetCsv } from './formFile.ts';

interface Counts {
	readonly towards: readonly number[];
	readonly neither: number;
	readonly elsewhere: number;
	readonly answers: number;
}

/** A group of answers that may leave, as `analysis/publishableAnswers` makes them. */
interface Group extends Counts {
	readonly communes: readonly string[];
	readonly professions: readonly Profession[];
	/** NaN where unknown. */
	readonly asked: number;
	readonly criteria: readonly (Counts & { readonly criterion: Criterion })[];
}

/** The groups of a consultation as CSV: a row a group and question, a column a structure. No total is given. */
export function groupsFile(
	groups: readonly Group[],
	structures: readonly string[],
	nameOf: (commune: string) => string,
	texts: Pick<ConsultationTexts, 'groups' | 'criteria' | 'professions' | 'paper' | 'neither' | 'elsewhere'>,
): string {
	const { communes, codes, professions, question, answers, asked, rate } = texts.groups.headings;
	return spreadsheetCsv([
		[
			communes,
			codes,
			professions,
			question,
			...structures,
			texts.neither,
			texts.elsewhere,
			answers,
			asked,
			rate,
		],
		...groups.flatMap((group) => {
			const who = [
				group.communes.map(nameOf).join(', '),
				group.communes.join(' '),
				group.professions.map((one) => texts.professions[one]).join(', '),
			];
			return [
				[...who, texts.paper.overall, ...numbers(group), known(group.asked), shareOf(group)],
				...group.criteria.map((one) => [...who, texts.criteria[one.criterion], ...numbers(one), '', '']),
			];
		}),
	]);
}

const numbers = ({ towards, neither, elsewhere, answers }: Counts): string[] =>
	[...towards, neither, elsewhere, answers].map(String);

const known = (value: number): string => (Number.isNaN(value) ? '' : String(value));

/** With a decimal comma, as the spreadsheet reads it. */
const shareOf = ({ answers, asked }: Group): string =>
	asked > 0 ? (answers / asked).toFixed(3).replace('.', ',') : '';
