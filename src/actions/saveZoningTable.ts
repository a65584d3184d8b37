import { ZONINGS_TEXTS } from '../base/messages/zonings.ts';
import type { Range } from '../base/range.ts';
import { today } from '../base/today.ts';
import { csvFile } from '../io/out/csvFile.ts';
import { numberColumn, textColumn, type ColumnOver } from '../io/out/fileTable.ts';
import { specialtyText } from '../state/specialtyText.ts';
import type { ZoningCommune } from '../state/zoningRows.ts';
import type { ZoningDesk } from '../state/zonings.svelte.ts';
import { zoningText } from '../state/zoningText.ts';
import type { Needs } from './context.ts';
import { downloadBlob, fileNameFrom } from './download.ts';

type Context = Needs<'extent' | 'locale' | 'plan' | 'poles' | 'tool'>;
type Answer = NonNullable<ZoningDesk['answer']>;

/** Hands one of the tables of the comparison out as a CSV file: commune by commune, or zone by zone. */
export function saveZoningTable(context: Context, desk: ZoningDesk, table: 'communes' | 'zones'): void {
	const { extent, locale, plan, tool } = context;
	const { answer } = desk;
	if (!answer || !extent.units) return;
	const texts = ZONINGS_TEXTS[locale.locale];
	const { isModelled } = answer;
	const named = { texts, planName: plan.current?.name ?? '', kept: desk.kept, isModelled };
	const names = answer.choices.map((choice) => zoningText(choice, named));
	const content =
		table === 'communes' ? communesFile(context, desk, names) : zonesFile(context, answer, names);
	const name = fileNameFrom([texts.files[table], ...names, today()], 'csv');
	downloadBlob(name, new Blob([content], { type: 'text/csv' }));
	tool.notice = texts.saved(name);
}

function communesFile(
	context: Context,
	desk: ZoningDesk,
	[a, b]: readonly string[],
): Uint8Array<ArrayBuffer> {
	const { extent, locale } = context;
	const { units } = extent;
	const { answer } = desk;
	if (!units || !answer) return new Uint8Array();
	const { columns, kinds } = ZONINGS_TEXTS[locale.locale];
	const flows = flowsText(context, answer);
	const shares: ColumnOver<ZoningCommune>[] = answer.kept
		? [
				number(columns.patients, ({ kept }) => kept?.patients ?? NaN),
				...rangeColumns(
					[columns.keptPercent(a), columns.keptLeast(a), columns.keptMost(a)],
					({ kept }: ZoningCommune) => kept?.a,
				),
				...rangeColumns(
					[columns.keptPercent(b), columns.keptLeast(b), columns.keptMost(b)],
					({ kept }: ZoningCommune) => kept?.b,
				),
				...rangeColumns(
					[columns.gap, columns.gapLeast, columns.gapMost],
					({ kept }: ZoningCommune) => kept?.ahead,
				),
			]
		: [];
	return fileOf(desk.communes, [
		text(columns.codeCommune, ({ unit }) => units.code[unit]),
		text(columns.commune, ({ unit }) => units.name[unit]),
		number(columns.people, ({ unit }) => units.populationMunicipale[unit]),
		text(columns.zone(a), (row) => row.a.join(' + ')),
		text(columns.zone(b), (row) => row.b.join(' + ')),
		text(columns.differs, ({ kind }) => kinds[kind]),
		...shares,
		text(columns.flows, () => flows),
	]);
}

/** What zone and zone have in common, and what is in no zone of one side. */
function zonesFile(context: Context, answer: Answer, [a, b]: readonly string[]): Uint8Array<ArrayBuffer> {
	const texts = ZONINGS_TEXTS[context.locale.locale];
	const { columns } = texts;
	type Row = Answer['table'][number];
	return fileOf(answer.table, [
		text(columns.zone(a), (row: Row) => answer.a[row.a]?.name ?? texts.noZone),
		text(columns.zone(b), (row: Row) => answer.b[row.b]?.name ?? texts.noZone),
		number(columns.communes, (row: Row) => row.communes),
		number(columns.commonPeople, (row: Row) => row.populationMunicipale),
		number(columns.unknownPeople, (row: Row) => row.withoutPopulation),
		number(columns.overlap, (row: Row) => percentOf(row.jaccard)),
		number(columns.overlapOfPeople, (row: Row) => percentOf(row.jaccardOfPeople)),
		text(columns.flows, () => flowsText(context, answer)),
	]);
}

function flowsText({ locale, poles }: Context, { isModelled, specialty }: Answer): string {
	const texts = ZONINGS_TEXTS[locale.locale];
	const facts = poles.desk?.facts ?? null;
	if (isModelled || facts?.provenance.kind !== 'observed') return texts.flowsModelled;
	const { source, year } = facts.provenance;
	const called = specialtyText(specialty, facts, locale.locale);
	return texts.flowsObserved(source, year === undefined ? '' : String(year), called);
}

function fileOf<Row>(rows: readonly Row[], columns: readonly ColumnOver<Row>[]): Uint8Array<ArrayBuffer> {
	const cells = rows.map((row) => columns.map(({ cellOf }) => cellOf(row)));
	return csvFile({ columns, rows: cells }, { codesForExcel: false });
}

const text = <Row>(key: string, cellOf: (row: Row) => string): ColumnOver<Row> =>
	textColumn(guardedHeading(key), '', key, cellOf);
const number = <Row>(key: string, cellOf: (row: Row) => number): ColumnOver<Row> =>
	numberColumn(guardedHeading(key), '', key, { decimals: 2, unit: '', source: '' }, (row) =>
		rounded(cellOf(row)),
	);

/** A heading may hold a name that a user typed: no column and no formula can begin in it. */
const guardedHeading = (key: string): string => key.replace(/[;"\r\n\t]+/g, ' ');

function rangeColumns<Row>(
	keys: readonly [value: string, least: string, most: string],
	rangeOf: (row: Row) => Range | undefined,
): ColumnOver<Row>[] {
	const bounds = ['value', 'least', 'most'] as const;
	return bounds.map((bound, at) => number(keys[at], (row) => percentOf(rangeOf(row)?.[bound] ?? NaN)));
}

const percentOf = (share: number): number => share * 100;
const rounded = (value: number): number => Math.round(value * 100) / 100;
