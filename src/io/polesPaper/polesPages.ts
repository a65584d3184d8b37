import type { Formats } from '../../base/format.ts';
import type { Locale } from '../../base/locale.ts';
import type { DossierTexts } from '../../base/messages/dossier.fr.ts';
import type { PolesReportTexts } from '../../base/messages/polesReport.fr.ts';
import { formatPartialDate } from '../../base/partialDate.ts';
import type { Range } from '../../base/range.ts';
import { addFacts } from '../print/facts.ts';
import { Flow } from '../print/flow.ts';
import { legend } from '../print/legend.ts';
import type { Page } from '../print/page.ts';
import { addSources } from '../print/sources.ts';
import { addTable } from '../print/table.ts';
import { STYLES, type Typesetter } from '../print/typesetter.ts';
import type { PolesReport } from './content.ts';
import { curveChart } from './curveChart.ts';
import { polesMap } from './polesMap.ts';

export interface PolesPaperOptions {
	readonly locale: Locale;
	readonly texts: PolesReportTexts;
	readonly sourceTexts: DossierTexts['sources'];
	readonly format: Formats;
}

interface Writing extends PolesPaperOptions {
	readonly flow: Flow;
	readonly report: PolesReport;
}

const CHART_MM = 46;

/** The report as A4 pages: what and how sure, map, poles, number of poles, classes, method, communes, sources. Pure. */
export function polesPages(typesetter: Typesetter, report: PolesReport, options: PolesPaperOptions): Page[] {
	const flow = new Flow(typesetter);
	const writing: Writing = { ...options, flow, report };
	addHead(writing);
	addMap(writing);
	addPoles(writing);
	addCurve(writing);
	addClasses(writing);
	addMethod(writing);
	addCommunes(writing);
	addSources(flow, options.sourceTexts, report);
	const day = formatPartialDate(report.madeOn, options.locale);
	return flow.finish(options.texts.footer(report.area.name, specialtyText(writing), day));
}

/** The specialty with the mark of what is no observation. */
const specialtyText = ({ report, texts }: Writing): string =>
	report.isModelled ? `${report.specialty} (${texts.modelledMark})` : report.specialty;

function addHead(writing: Writing): void {
	const { flow, report, texts, format, locale } = writing;
	const { band, number } = report;
	flow.paragraph(texts.kind, STYLES.subheading);
	flow.gap(1);
	flow.paragraph(texts.title(report.area.name), STYLES.title);
	const within = report.poles.filter(({ isWithin }) => isWithin).length;
	flow.paragraph(texts.poles(format.integer(within), specialtyText(writing)), STYLES.figure);
	flow.paragraph(
		`${texts.band(band.least, band.most, number >= band.least && number <= band.most)} ${texts.suggested(format.integer(report.suggested))}`,
	);
	flow.gap(2);
	addFacts(flow, [
		[texts.facts.flows, report.provenance],
		[texts.facts.madeOn, formatPartialDate(report.madeOn, locale)],
	]);
	for (const warning of [
		...(report.isModelled ? [texts.modelled] : []),
		...(report.isDemonstration ? [texts.demonstration] : []),
	]) {
		flow.gap(2);
		flow.callout(warning);
	}
}

/** The map takes what is left of the first page. */
function addMap({ flow, report, texts }: Writing): void {
	flow.gap(3);
	const entries = report.classes.map(({ label, colour }) => ({
		mark: { kind: 'class', colour } as const,
		text: label,
	}));
	const { typesetter, widthMm } = flow;
	const key = legend(typesetter, entries, flow.rest.leftMm, 0, widthMm).heightMm;
	const noteLines = typesetter.lines(texts.mapNote, widthMm, STYLES.quiet).length;
	const belowMm = key + noteLines * STYLES.quiet.leadingMm + 4;
	const box = { ...flow.rest, heightMm: flow.leftOverMm - belowMm };
	flow.add(polesMap(typesetter, report.map, box), box.heightMm + 1.5);
	flow.add(legend(typesetter, entries, flow.rest.leftMm, flow.topMm, widthMm).items, key + 1);
	flow.paragraph(texts.mapNote, STYLES.quiet);
	flow.newPage();
}

const rangeText = ({ texts, format }: Writing, { value, least, most }: Range): string =>
	least === most || Number.isNaN(value)
		? format.percent(value)
		: texts.range(format.percent(least), format.percent(most));

function addPoles(writing: Writing): void {
	const { flow, report, texts, format } = writing;
	const words = texts.table;
	flow.heading(words.title);
	const hasSpecialties = report.poles.some(({ specialties }) => specialties.length > 0);
	addTable(
		flow,
		[
			{ head: words.name, width: 1.2 },
			{ head: words.communes, width: 'fit', align: 'right' },
			{ head: words.people, width: 'fit', align: 'right' },
			{ head: words.basinPeople, width: 'fit', align: 'right' },
			{ head: words.index, width: 'fit', align: 'right' },
			...(hasSpecialties ? [{ head: words.specialties, width: 1.4 }] : []),
		],
		report.poles.map((pole) => ({
			cells: [
				poleName(writing, pole),
				format.integer(pole.communes),
				format.integer(pole.people),
				format.integer(pole.basinPeople),
				rangeText(writing, pole.li),
				...(hasSpecialties ? [pole.specialties.join(', ')] : []),
			],
		})),
	);
	flow.gap(1);
	flow.paragraph(words.note, STYLES.quiet);
	if (report.dropped.length > 0) flow.paragraph(words.dropped(report.dropped.join(', ')), STYLES.quiet);
}

function poleName({ texts }: Writing, { name, isWithin, isKept }: PolesReport['poles'][number]): string {
	const placed = isWithin ? name : texts.table.outside(name);
	return isKept ? texts.table.kept(placed) : placed;
}

function addCurve({ flow, report, texts, format }: Writing): void {
	const words = texts.curve;
	flow.heading(words.title, CHART_MM);
	const box = { ...flow.rest, heightMm: CHART_MM };
	flow.add(
		curveChart(flow.typesetter, report, { axis: words.axis, percent: format.percent }, box),
		CHART_MM + 1,
	);
	flow.paragraph(words.note, STYLES.quiet);
}

function addClasses({ flow, report, texts, format }: Writing): void {
	const words = texts.classes;
	flow.heading(words.title);
	addTable(
		flow,
		[
			{ head: words.label, width: 1 },
			{ head: words.rule, width: 1.6 },
			{ head: words.communes, width: 'fit', align: 'right' },
			{ head: words.people, width: 'fit', align: 'right' },
		],
		report.classes.map(({ label, rule, communes, people }) => ({
			cells: [label, rule, format.integer(communes), format.integer(people)],
		})),
	);
}

function addMethod({ flow, report, texts }: Writing): void {
	const words = texts.method;
	flow.heading(words.title);
	for (const text of words.words) flow.paragraph(text);
	flow.gap(2);
	flow.paragraph(words.parameters, STYLES.strong);
	addTable(
		flow,
		[
			{ head: '', width: 1 },
			{ head: '', width: 1.6 },
		],
		report.parameters.map(([label, value]) => ({ cells: [label, value] })),
	);
}

function addCommunes(writing: Writing): void {
	const { flow, report, texts, format } = writing;
	const words = texts.communes;
	flow.heading(words.title, 30);
	flow.paragraph(words.note, STYLES.quiet);
	flow.gap(1);
	const withShare = (name: string, share: Range): string =>
		name === '' ? '' : `${name} ${rangeText(writing, share)}`;
	addTable(
		flow,
		[
			{ head: words.code, width: 'fit' },
			{ head: words.name, width: 1.1 },
			{ head: words.people, width: 'fit', align: 'right' },
			{ head: words.first, width: 1 },
			{ head: words.second, width: 1 },
			{ head: words.margin, width: 'fit', align: 'right' },
			{ head: words.attraction, width: 'fit' },
		],
		report.communes.map((commune) => ({
			cells: [
				commune.code,
				commune.name,
				format.integer(commune.population),
				`${withShare(commune.first, commune.firstShare)}${commune.isTie ? '\u202f*' : ''}`,
				withShare(commune.second, commune.secondShare),
				pointsText(writing, commune.margin),
				commune.attraction,
			],
		})),
	);
}

/** A difference of shares in points: '12', '3 à 9'. */
function pointsText({ texts, format }: Writing, { value, least, most }: Range): string {
	const points = (share: number): string => format.integer(share * 100);
	return least === most || Number.isNaN(value) ? points(value) : texts.range(points(least), points(most));
}
