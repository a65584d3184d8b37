import type { Problem } from '../../base/problem.ts';
import type { Resolver } from '../resolve/resolver.ts';
import { decimalSignOf } from '../table/numbers.ts';
import { isHiddenFigure, parseFigure } from './columnProfile.ts';
import type { ColumnChoice } from './guessColumns.ts';
import type { Layer, OnProgress } from './layer.ts';
import { mentionReader } from './mentions.ts';
import { ReadFault } from './readFault.ts';
import { ImportReport, outcomeOf, type ReportRow } from './report.ts';

/** Which column is the figure: the number of rows of a commune where it is undefined. */
export interface FigureChoice {
	readonly value: number | undefined;
	/** Column by which rows of one commune, and communes of a territory, are weighted. */
	readonly weight: number | undefined;
	readonly aggregation: 'sum' | 'mean';
}

/** A figure by commune, communes in the order of their codes. What a commune's rows do not give is NaN. */
export interface ReadIndicator {
	readonly codes: readonly string[];
	readonly values: Float64Array;
	/** Weight of each commune, where a column gives it. */
	readonly weights: Float64Array | undefined;
	/** Communes whose figure is kept secret. */
	readonly hidden: readonly string[];
	readonly report: ImportReport;
	readonly problems: readonly Problem[];
}

interface Cell {
	sum: number;
	weight: number;
	rows: number;
	isHidden: boolean;
}

const ROWS_PER_NEWS = 2000;
const SIGN_SAMPLE = 2000;

/**
 * Reads a figure by commune. Rows of one commune (former communes that became one, say) are added up, or averaged by
 * their weights. A hidden figure makes its commune hidden, an unreadable one is reported.
 */
export async function readIndicator(
	layer: Layer,
	columns: ColumnChoice,
	choice: FigureChoice,
	resolver: Resolver,
	onRows: OnProgress,
): Promise<ReadIndicator> {
	const report = new ImportReport();
	const mention = mentionReader(columns, resolver);
	const cells = new Map<string, Cell>();
	const figureOf = await figureReader(layer, choice);
	const problems = await layer.visit(({ row, cells: rowCells }) => {
		const found = outcomeOf(mention(rowCells));
		const figure = figureOf(rowCells);
		report.add({ row, territory: '', ...found, ...reasonOf(found, figure) });
		if (found.code !== '') gather(cells, found.code, figure, choice.aggregation);
		if (report.total % ROWS_PER_NEWS === 0) onRows(report.total);
		return !report.isHopeless;
	});
	if (report.isHopeless) throw new ReadFault({ rule: 'too-many-rows' });
	if (report.total === 0) throw new ReadFault({ rule: 'no-rows' });
	const codes = [...cells.keys()].sort();
	const isMean = choice.aggregation === 'mean';
	return {
		codes,
		values: Float64Array.from(codes, (code) => {
			const { sum, weight, rows, isHidden } = cells.get(code)!;
			if (isHidden || rows === 0) return NaN;
			return isMean ? sum / weight : sum;
		}),
		weights:
			choice.weight === undefined ? undefined : Float64Array.from(codes, (code) => cells.get(code)!.weight),
		hidden: codes.filter((code) => cells.get(code)!.isHidden),
		report,
		problems,
	};
}

interface Figure {
	readonly value: number;
	readonly weight: number;
	readonly isHidden: boolean;
}

async function figureReader(
	layer: Layer,
	{ value, weight }: FigureChoice,
): Promise<(cells: readonly string[]) => Figure> {
	const samples: [string[], string[]] = [[], []];
	await layer.visit(({ cells }) => {
		if (value !== undefined) samples[0].push(cells[value] ?? '');
		if (weight !== undefined) samples[1].push(cells[weight] ?? '');
		return samples[0].length < SIGN_SAMPLE && value !== undefined;
	});
	const [decimal, weightDecimal] = samples.map(decimalSignOf);
	return (cells) => {
		const text = value === undefined ? '1' : (cells[value] ?? '');
		return {
			value: value === undefined ? 1 : parseFigure(text, decimal),
			weight: weight === undefined ? 1 : parseFigure(cells[weight] ?? '', weightDecimal),
			isHidden: value !== undefined && isHiddenFigure(text),
		};
	};
}

/** What the figure makes of a row; a row in doubt stays so, unless nothing of it is used. */
function reasonOf(
	{ code, outcome }: Pick<ReportRow, 'code' | 'outcome'>,
	{ value, weight, isHidden }: Figure,
): Partial<ReportRow> {
	if (code === '') return {};
	if (isHidden) return outcome === 'doubtful' ? {} : { outcome: 'secret', reason: 'hidden-figure' };
	return Number.isNaN(value * weight) ? { outcome: 'refused', reason: 'no-figure', candidates: [] } : {};
}

function gather(cells: Map<string, Cell>, code: string, figure: Figure, aggregation: 'sum' | 'mean'): void {
	const { value, weight, isHidden } = figure;
	let cell = cells.get(code);
	if (!cell) cells.set(code, (cell = { sum: 0, weight: 0, rows: 0, isHidden: false }));
	if (isHidden) cell.isHidden = true;
	else if (!Number.isNaN(value * weight)) {
		cell.rows++;
		cell.sum += aggregation === 'mean' ? value * weight : value;
		cell.weight += weight;
	}
}
