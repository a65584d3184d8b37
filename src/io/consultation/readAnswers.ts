import { earliestDay, latestDay, readTypedDate, type PartialDate } from '../../base/partialDate.ts';
import type { Problem } from '../../base/problem.ts';
import type { Answer, Channel, ConsultationHead, Criterion, NewAnswer } from '../../model/consultation.ts';
import { NEITHER } from '../../model/consultation.ts';
import type { Layer, OnProgress } from '../incoming/layer.ts';
import { mentionReader, type RowMention } from '../incoming/mentions.ts';
import { plainName } from '../plainName.ts';
import { ReadFault } from '../incoming/readFault.ts';
import { foldName } from '../resolve/nameKey.ts';
import type { Resolver } from '../resolve/resolver.ts';
import { answerTable, criteriaOf, type AnswerColumn, type AnswerTable } from './answerColumns.ts';
import { AnswerReport, type Refusal, type Repair } from './answerReport.ts';
import { professionOfText } from './professionWords.ts';
import { structureReader, type NamedStructure } from './structureWords.ts';

/** What the rows are read against: the consultation, and the answers that it has. */
export interface AnswerContext {
	readonly head: Pick<ConsultationHead, 'opened' | 'closed' | 'channel'>;
	/** INSEE codes of the communes that are asked. */
	readonly communes: readonly string[];
	readonly offered: readonly NamedStructure[];
	/** Further territories that an answer may name. */
	readonly others: readonly NamedStructure[];
	readonly kept: readonly Pick<Answer, 'ref' | 'name' | 'commune' | 'profession'>[];
	/** 'YYYY-MM-DD'. */
	readonly today: string;
}

export interface ReadAnswers {
	readonly answers: readonly NewAnswer[];
	/** Which heading was taken for what. */
	readonly headings: Readonly<Partial<Record<AnswerColumn, string>>>;
	readonly report: AnswerReport;
	readonly problems: readonly Problem[];
}

/** Answers that a consultation takes: the professionals of a region would be fewer. */
export const MOST_ANSWERS = 5000;
const ROWS_PER_NEWS = 2000;
const LONGEST_NOTE = 2000;

/**
 * Reads answers from the first sheet that has their headings. A row is used, repaired where only one reading is
 * possible, or refused with its reason; a sheet that nobody filled in is passed over. Throws a ReadFault where no
 * sheet has the headings or rows.
 */
export async function readAnswers(
	layers: readonly Layer[],
	context: AnswerContext,
	resolver: Resolver,
	onRows: OnProgress,
): Promise<ReadAnswers> {
	let table: AnswerTable | undefined;
	for (const layer of layers) table ??= await answerTable(layer);
	if (!table) {
		const found = (layers[0]?.headings ?? []).slice(0, 8).join(' | ').slice(0, 200);
		throw new ReadFault({ rule: 'no-answer-columns', values: { found } });
	}
	const { layer, columns, headings, headingRow } = table;
	const report = new AnswerReport();
	const answers: NewAnswer[] = [];
	const readRow = rowReader(table, context, resolver);
	const problems = await layer.visit(({ row, cells }) => {
		if (row <= headingRow) return true;
		const read = readRow(cells);
		if (read === 'blank') report.addBlank();
		else {
			const room = context.kept.length + answers.length < MOST_ANSWERS;
			const refused = read.answer && !room ? [{ rule: 'too-many' as const, value: '' }] : [];
			if (read.answer && room) answers.push(read.answer);
			report.add({
				row,
				ref: read.ref,
				input: read.input,
				outcome: !read.answer || !room ? 'refused' : read.reasons.length > 0 ? 'repaired' : 'used',
				reasons: room ? read.reasons : refused,
			});
		}
		if (report.total % ROWS_PER_NEWS === 0) onRows(report.total);
		return true;
	});
	if (report.total === 0) throw new ReadFault({ rule: 'no-rows' });
	return {
		answers,
		headings: Object.fromEntries(
			Object.entries(columns).map(([column, at]) => [column, headings[at].trim().slice(0, 80)]),
		),
		report,
		problems: [...layer.remarks, ...problems],
	};
}

interface ReadRow {
	readonly ref: string;
	readonly input: string;
	/** Absent where the row is refused. */
	readonly answer: NewAnswer | undefined;
	readonly reasons: readonly { readonly rule: Refusal | Repair; readonly value: string }[];
}

function rowReader(
	{ columns }: AnswerTable,
	context: AnswerContext,
	resolver: Resolver,
): (cells: readonly string[]) => ReadRow | 'blank' {
	const cell = (cells: readonly string[], column: AnswerColumn): string => {
		const at = columns[column];
		return at === undefined ? '' : (cells[at] ?? '').trim();
	};
	const { code, commune, departement } = columns;
	const mention = mentionReader(
		{
			...(code !== undefined && { code }),
			...(commune !== undefined && { commune }),
			...(departement !== undefined && { departement }),
		},
		resolver,
	);
	const structureOf = remembering(structureReader(context.offered, context.others));
	const professionOf = remembering(professionOfText);
	const channelOf = remembering(channelOfText);
	const dayOf = remembering((written) => dayOfText(written, context));
	const asked = new Set(context.communes);
	const criteria = criteriaOf(columns);
	const refs = new Set(context.kept.flatMap(({ ref }) => (ref === undefined ? [] : [refKey(ref)])));
	const persons = new Set(context.kept.flatMap((one) => personKey(one) ?? []));

	return (cells) => {
		const ref = plainName(cell(cells, 'ref'));
		const name = plainName(cell(cells, 'name'));
		const said = ['towards', 'date', 'name', 'note', ...criteria] as const;
		if (said.every((column) => cell(cells, column) === '')) return 'blank';
		const input = [
			cell(cells, 'commune') || cell(cells, 'code'),
			cell(cells, 'profession'),
			cell(cells, 'towards'),
		]
			.filter(Boolean)
			.join(' · ');
		const refused = (rule: Refusal, value = ''): ReadRow => ({
			ref,
			input,
			answer: undefined,
			reasons: [{ rule, value }],
		});

		const place = communeOf(mention(cells), asked);
		if (place.refusal) return refused(place.refusal, place.value);
		const profession = professionOf(cell(cells, 'profession'));
		if (!profession) {
			const written = cell(cells, 'profession');
			return refused(written === '' ? 'missing-profession' : 'unknown-profession', written);
		}
		const towards = structureOf(cell(cells, 'towards'));
		if (towards.kind !== 'structure')
			return refused(
				towards.kind === 'empty' ? 'missing-structure' : `${towards.kind}-structure`,
				cell(cells, 'towards'),
			);
		const day = dayOf(cell(cells, 'date'));
		if ('refusal' in day) return refused(day.refusal, cell(cells, 'date'));
		const person = personKey({ commune: place.code, profession, name });
		if (ref !== '' && refs.has(refKey(ref))) return refused('repeated-ref', ref);
		if (person !== undefined && persons.has(person)) return refused('repeated-person', name);

		const reasons: { rule: Repair; value: string }[] = [];
		if (place.isRepaired) reasons.push({ rule: 'commune-read', value: place.code });
		if (towards.isRepaired) reasons.push({ rule: 'structure-read', value: towards.id });
		if (day.isSet) reasons.push({ rule: 'date-set', value: day.date });
		const channel = channelOf(cell(cells, 'channel'));
		if (channel === 'unread') reasons.push({ rule: 'channel-unread', value: cell(cells, 'channel') });
		const byCriterion: Partial<Record<Criterion, string>> = {};
		for (const criterion of criteria) {
			const named = structureOf(cell(cells, criterion));
			if (named.kind === 'structure') byCriterion[criterion] = named.id;
			else if (named.kind !== 'empty')
				reasons.push({ rule: 'criterion-unread', value: cell(cells, criterion) });
		}
		if (ref !== '') refs.add(refKey(ref));
		if (person !== undefined) persons.add(person);
		const note = cell(cells, 'note').slice(0, LONGEST_NOTE);
		return {
			ref,
			input,
			reasons,
			answer: {
				commune: place.code,
				profession,
				...(towards.id !== NEITHER && { towards: towards.id }),
				criteria: byCriterion,
				date: day.date,
				channel: channel === 'unread' || channel === undefined ? context.head.channel : channel,
				...(ref !== '' && { ref }),
				...(name !== '' && { name }),
				...(note !== '' && { note }),
			},
		};
	};
}

/** Different cells of a column that are remembered. */
const REMEMBERED = 10_000;

/** Columns repeat few words: each is read once. */
function remembering<Value>(read: (cell: string) => Value): (cell: string) => Value {
	const known = new Map<string, Value>();
	return (cell) => {
		const before = known.get(cell);
		if (before !== undefined || known.has(cell)) return before as Value;
		const value = read(cell);
		if (known.size < REMEMBERED) known.set(cell, value);
		return value;
	};
}

const refKey = (ref: string): string => ref.toUpperCase().replace(/\s+/g, '');

/** The same name in the same commune and profession is the same person; undefined without a name. */
function personKey({
	commune,
	profession,
	name = '',
}: Pick<Answer, 'commune' | 'profession'> & { readonly name?: string }): string | undefined {
	if (name === '') return undefined;
	const folded = foldName(name).split(' ').filter(Boolean).sort().join(' ');
	return folded === '' ? undefined : `${commune} ${profession} ${folded}`;
}

type Place =
	| { readonly code: string; readonly isRepaired: boolean; readonly refusal?: undefined }
	| { readonly refusal: Refusal; readonly value: string };

/** The commune of a row; of several that it may be, the one that is asked. */
function communeOf({ input, resolution, doubt }: RowMention, asked: ReadonlySet<string>): Place {
	if (input === '') return { refusal: 'missing-commune', value: '' };
	if (resolution.code === null) {
		// a code that the table of communes lacks can still be one that is asked, as those of a made-up region
		if (asked.has(input.toUpperCase())) return { code: input.toUpperCase(), isRepaired: false };
		const near = resolution.candidates.filter((code) => asked.has(code));
		if (resolution.problem === 'ambiguous' && near.length === 1) return { code: near[0], isRepaired: true };
		return { refusal: `${resolution.problem}-commune`, value: input };
	}
	if (doubt?.kind === 'discord') return { refusal: 'commune-discord', value: doubt.read };
	if (!asked.has(resolution.code)) return { refusal: 'commune-not-asked', value: input };
	const isAsWritten =
		resolution.how === 'name' || (resolution.how === 'code' && input.toUpperCase() === resolution.code);
	return { code: resolution.code, isRepaired: doubt !== null || !isAsWritten };
}

type Day = { readonly date: PartialDate; readonly isSet: boolean } | { readonly refusal: Refusal };

/** The date of an answer; where none is written, the day of the reading, or the last one that counts. */
function dayOfText(written: string, { head: { opened, closed }, today }: AnswerContext): Day {
	const lastDay = closed === undefined ? today : latestDay(closed);
	if (written === '' && today >= earliestDay(opened))
		return { date: lastDay < today ? lastDay : today, isSet: true };
	const date = readTypedDate(written.replace(/[ T]\d{1,2}:\d{2}.*$/, ''));
	if (date === undefined) return { refusal: 'bad-date' };
	if (earliestDay(date) > today) return { refusal: 'in-future' };
	if (latestDay(date) < earliestDay(opened)) return { refusal: 'before-opening' };
	if (earliestDay(date) > lastDay) return { refusal: 'after-closing' };
	return { date, isSet: false };
}

/** How a professional was asked; undefined where nothing is written. */
function channelOfText(written: string): Channel | 'unread' | undefined {
	const text = foldName(written);
	if (text === '') return undefined;
	if (/referent/.test(text)) return 'referent';
	if (/voisin|neighbour|autre cpts/.test(text)) return 'neighbour';
	if (/un par un|individu|direct|one by one|face|telephone/.test(text)) return 'individual';
	return 'unread';
}
