import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { profileOf, type ColumnProfile } from '../io/incoming/columnProfile.ts';
import { guessColumns, type ColumnChoice, type LayerGuess } from '../io/incoming/guessColumns.ts';
import type { Layer } from '../io/incoming/layer.ts';
import type { AnswerOutcome, AnswerReport, AnswerReportRow } from '../io/consultation/answerReport.ts';
import { readAnswers, type AnswerContext, type ReadAnswers } from '../io/consultation/readAnswers.ts';
import { openFile, type FileKind } from '../io/incoming/openFile.ts';
import { asResult } from '../io/incoming/readFault.ts';
import { readIndicator, type FigureChoice } from '../io/incoming/readIndicator.ts';
import { readShapes } from '../io/incoming/readShapes.ts';
import { readTerritories, type ImportedTerritory } from '../io/incoming/readTerritories.ts';
import type { ImportReport, Outcome, ReportRow } from '../io/incoming/report.ts';
import { writeReport, type ReportWords } from '../io/incoming/reportFile.ts';
import { decodeNational, type NationalCommunes } from '../io/resolve/nationalFile.ts';
import { makeResolver, type Resolver } from '../io/resolve/resolver.ts';
import { blobSource } from '../io/table/byteSource.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Plan } from '../model/plan.ts';
import type { PartAddress } from './atlasService.ts';
import { download, type FetchLike } from './download.ts';
import { ShapeShares, type SharedShape } from './shapeShares.ts';

/** A sheet or layer, to be chosen by its name. */
interface LayerName {
	readonly name: string;
	readonly hasShapes: boolean;
	readonly rowCount: number | undefined;
}

/** What a file turned out to be. `best`: the layer that most likely is the one that is meant. */
export type OpenedInfo =
	| { readonly kind: 'plan'; readonly plan: Plan; readonly problems: readonly Problem[] }
	| { readonly kind: 'exchange'; readonly exchange: Exchange; readonly problems: readonly Problem[] }
	| {
			readonly kind: FileKind;
			readonly layers: readonly LayerName[];
			readonly best: number;
			readonly problems: readonly Problem[];
	  };

/** The first rows of a layer, what its columns look like, and what they are taken for. */
export interface LayerLook extends LayerName {
	readonly headings: readonly string[];
	readonly headingRow: number;
	readonly preview: readonly { readonly row: number; readonly cells: readonly string[] }[];
	readonly profiles: readonly ColumnProfile[];
	readonly guess: LayerGuess;
	readonly remarks: readonly Problem[];
}

/** What became of the rows: counts of all of them, and the first that are worth a look, in their order. */
export interface ReportView {
	readonly rows: number;
	readonly counts: Readonly<Record<Outcome, number>>;
	readonly shown: readonly ReportRow[];
	/** Rows that may mean several communes: put to the user. */
	readonly ambiguous: readonly ReportRow[];
	/** Names of the communes that the rows above speak of, by code. */
	readonly names: Readonly<Record<string, string>>;
	readonly problems: readonly Problem[];
}

export interface ReadList {
	readonly territories: readonly ImportedTerritory[];
	readonly report: ReportView;
	/** Region code → communes of the list that lie in it, most first. */
	readonly regions: readonly (readonly [region: string, communes: number])[];
}

export interface ReadFigures {
	readonly codes: readonly string[];
	readonly values: Float64Array;
	readonly weights: Float64Array | undefined;
	readonly hidden: readonly string[];
	readonly report: ReportView;
}

export interface ReadDrawings {
	readonly shapes: readonly SharedShape[];
	readonly features: number;
	readonly problems: readonly Problem[];
}

/** Answers that were read, and what became of the rows: counts of all, the first ones that are worth a look. */
export interface AnswersInfo extends Pick<ReadAnswers, 'answers' | 'headings' | 'problems'> {
	readonly rows: number;
	readonly counts: Readonly<Record<AnswerOutcome, number>>;
	readonly shown: readonly AnswerReportRow[];
	/** Rows to look at, shown or not. */
	readonly looked: number;
	/** Names of the communes that were recognised, by code. */
	readonly names: Readonly<Record<string, string>>;
}

/** Told how far the reading has come: bytes of the file while it is read, rows behind it. */
export type OnNews = (done: number) => void;

const PREVIEW_ROWS = 8;
const PROFILED_ROWS = 3000;
/** Layers that are looked at to find the one that is meant, and the columns of each. */
const LAYERS_TRIED = 8;
const COLUMNS_PROFILED = 200;
const SHOWN = 1000;
const AMBIGUOUS_SHOWN = 200;
const LONGEST_CELL = 300;

/**
 * Reads the files that people bring, beside the page: one file is open at a time, its layers are looked at, then one
 * is read. Plain class, so that tests run it without a worker. Every answer is a Result; nothing throws.
 */
export class ImportService {
	readonly #fetch: FetchLike;
	#national: NationalCommunes | undefined;
	#resolver: Resolver | undefined;
	#file = '';
	#layers: readonly Layer[] = [];
	#report: ImportReport | undefined;
	#answerReport: AnswerReport | undefined;
	#shares: ShapeShares | undefined;

	constructor(fetchLike: FetchLike = (url) => fetch(url)) {
		this.#fetch = fetchLike;
	}

	/** Opens a file; `nationalUrl` is the table of all communes of France, which is loaded once. */
	async open(
		file: Blob,
		name: string,
		nationalUrl: string,
		onBytes: OnNews,
	): Promise<Result<OpenedInfo, Problem>> {
		this.#file = name;
		this.#layers = [];
		this.#report = undefined;
		const national = await this.#loadNational(nationalUrl);
		if (!national.ok) return national;
		const opened = await openFile(blobSource(name, file), onBytes);
		if (!opened.ok) return opened;
		if (opened.value.kind === 'plan' || opened.value.kind === 'exchange') return ok(opened.value);
		const { kind, layers, problems } = opened.value;
		this.#layers = layers;
		return ok({ kind, layers: layers.map(nameOf), best: await this.#bestLayer(), problems });
	}

	async #loadNational(url: string): Promise<Result<null, Problem>> {
		if (this.#national) return ok(null);
		const bytes = await download(this.#fetch, url);
		if (!bytes.ok) return bytes;
		const national = decodeNational(new TextDecoder().decode(bytes.value), url);
		if (!national.ok) return national;
		this.#national = national.value;
		const { former, departementName } = national.value;
		this.#resolver = makeResolver(national.value, former, { departementName });
		return ok(null);
	}

	/** The first layer that says which territory and which commune, else the first that names communes. */
	async #bestLayer(): Promise<number> {
		let best = 0;
		for (let at = 0; at < Math.min(LAYERS_TRIED, this.#layers.length); at++) {
			const look = await this.look(at);
			if (!look.ok) continue;
			const { isSure, columns } = look.value.guess;
			if (isSure) return at;
			if (best === 0 && (columns.code !== undefined || columns.commune !== undefined)) best = at;
		}
		return best;
	}

	/** Looks at the first rows of a layer. */
	look(index: number): Promise<Result<LayerLook, Problem>> {
		return asResult(this.#file, async () => {
			const layer = this.#layer(index);
			const rows: (readonly string[])[] = [];
			const preview: { row: number; cells: string[] }[] = [];
			const width = Math.min(COLUMNS_PROFILED, layer.headings.length);
			await layer.visit(({ row, cells }) => {
				rows.push(cells.slice(0, width));
				if (preview.length < PREVIEW_ROWS)
					preview.push({ row, cells: cells.slice(0, width).map((cell) => cell.slice(0, LONGEST_CELL)) });
				return rows.length < PROFILED_ROWS;
			});
			const headings = layer.headings.slice(0, width).map((heading) => heading.slice(0, LONGEST_CELL));
			const profiles = headings.map((_, at) =>
				profileOf(
					rows.map((cells) => cells[at] ?? ''),
					this.#resolver!,
				),
			);
			return ok({
				...nameOf(layer),
				headings,
				headingRow: layer.headingRow,
				preview,
				profiles,
				guess: guessColumns(headings, profiles, {
					hasShapes: layer.hasShapes,
					hasHeadings: layer.hasShapes || layer.headingRow > 0,
				}),
				remarks: layer.remarks,
			});
		});
	}

	/** Reads a layer as communes by territory; `onlyName` names the one territory of a list that names none. */
	readList(
		index: number,
		columns: ColumnChoice,
		options: { readonly onlyName: string; readonly today: string },
		onRows: OnNews,
	): Promise<Result<ReadList, Problem>> {
		return asResult(this.#file, async () => {
			const layer = this.#layer(index);
			if (columns.code === undefined && columns.commune === undefined) return this.#noCommunes(layer);
			const read = await readTerritories(layer, columns, this.#resolver!, options, onRows);
			this.#report = read.report;
			return ok({
				territories: read.territories,
				report: this.#view(read.report, [...layer.remarks, ...read.problems]),
				regions: this.#regionsOf(read.territories),
			});
		});
	}

	/** Reads a layer as a figure by commune. */
	readFigures(
		index: number,
		columns: ColumnChoice,
		choice: FigureChoice,
		onRows: OnNews,
	): Promise<Result<ReadFigures, Problem>> {
		return asResult(this.#file, async () => {
			const layer = this.#layer(index);
			if (columns.code === undefined && columns.commune === undefined) return this.#noCommunes(layer);
			const read = await readIndicator(layer, columns, choice, this.#resolver!, onRows);
			this.#report = read.report;
			const { codes, values, weights, hidden } = read;
			return ok({
				codes,
				values,
				weights,
				hidden,
				report: this.#view(read.report, [...layer.remarks, ...read.problems]),
			});
		});
	}

	/** Reads a layer as drawn perimeters, each with the communes of the open extent that it covers, by their share. */
	readDrawings(
		index: number,
		nameColumn: number | undefined,
		extent: readonly [core: PartAddress, ring: PartAddress],
		onShapes: OnNews,
	): Promise<Result<ReadDrawings, Problem>> {
		return asResult(this.#file, async () => {
			const layer = this.#layer(index);
			const read = await readShapes(layer, nameColumn, () => undefined);
			this.#shares ??= new ShapeShares(this.#fetch);
			const shared = await this.#shares.of(read.shapes, extent, onShapes);
			if (!shared.ok) return shared;
			return ok({
				shapes: shared.value,
				features: read.features,
				problems: [...layer.remarks, ...read.problems],
			});
		});
	}

	/** Reads answers of professionals from whatever sheet of the open file has their headings. */
	readAnswers(context: AnswerContext, onRows: OnNews): Promise<Result<AnswersInfo, Problem>> {
		return asResult(this.#file, async () => {
			const layers = this.#layers.filter(({ hasShapes }) => !hasShapes);
			if (layers.length === 0) return fail({ rule: 'no-answers-here', file: this.#file });
			const { answers, headings, problems, report } = await readAnswers(
				layers,
				context,
				this.#resolver!,
				onRows,
			);
			this.#answerReport = report;
			const looked = report.rows.filter(({ outcome }) => outcome !== 'used');
			const nameOfCode = nameReader(this.#national!);
			return ok({
				answers,
				headings,
				problems,
				rows: report.total,
				counts: { ...report.counts },
				shown: looked.slice(0, SHOWN),
				looked: report.counts.repaired + report.counts.refused,
				names: Object.fromEntries(context.communes.map((code) => [code, nameOfCode(code)])),
			});
		});
	}

	/** What became of every row of the last reading of answers, sheets without answer left out. */
	answerRows(): readonly AnswerReportRow[] {
		return this.#answerReport?.rows ?? [];
	}

	/** The report of the last reading as a CSV file, a line a row; '' before any reading. */
	reportFile(words: ReportWords): string {
		const names = this.#national;
		return this.#report && names ? writeReport(this.#report.rows, nameReader(names), words) : '';
	}

	#layer(index: number): Layer {
		const layer = this.#layers[index];
		if (!layer) throw new Error(`no layer ${index}`);
		return layer;
	}

	#noCommunes({ headings }: Layer): Result<never, Problem> {
		const found = headings.slice(0, 8).join(' | ').slice(0, 200);
		return fail({ rule: 'no-commune-column', file: this.#file, values: { found } });
	}

	#view(report: ImportReport, problems: readonly Problem[]): ReportView {
		const shown = report.first(SHOWN, ({ outcome }) => outcome !== 'used' && outcome !== 'repeated');
		const ambiguous = report.first(AMBIGUOUS_SHOWN, ({ reason }) => reason === 'ambiguous');
		const nameOfCode = nameReader(this.#national!);
		const names: Record<string, string> = {};
		for (const { code, candidates } of [...shown, ...ambiguous])
			for (const one of [code, ...candidates]) if (one !== '') names[one] = nameOfCode(one);
		return { rows: report.total, counts: { ...report.counts }, shown, ambiguous, names, problems };
	}

	#regionsOf(territories: readonly ImportedTerritory[]): [string, number][] {
		const { code, departement, regionOfDepartement } = this.#national!;
		const departementOf = new Map(code.map((one, index) => [one, departement[index]]));
		const counts = new Map<string, number>();
		for (const { codes } of territories)
			for (const one of codes) {
				const region = regionOfDepartement[departementOf.get(one) ?? ''] ?? '';
				counts.set(region, (counts.get(region) ?? 0) + 1);
			}
		return [...counts].sort((a, b) => b[1] - a[1]);
	}
}

const nameOf = ({ name, hasShapes, rowCount }: Layer): LayerName => ({ name, hasShapes, rowCount });

function nameReader({ code, name }: NationalCommunes): (code: string) => string {
	const names = new Map(code.map((one, index) => [one, name[index]]));
	return (one) => names.get(one) ?? one;
}
