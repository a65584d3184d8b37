import type { Problem } from '../base/problem.ts';
import { today } from '../base/today.ts';
import { fail, type Result } from '../base/result.ts';
import type { ColumnChoice, ColumnRole, Purpose } from '../io/incoming/guessColumns.ts';
import type { FigureChoice } from '../io/incoming/readIndicator.ts';
import type { ReportWords } from '../io/incoming/reportFile.ts';
import { newsFromWorker } from '../work/endingWorker.ts';
import { ImportClient } from '../work/importClient.ts';
import type { LayerLook, OpenedInfo, ReadDrawings, ReadFigures, ReadList } from '../work/importService.ts';
import type { ExtentState } from './extent.svelte.ts';

/** Where an import stands: asking for a file, reading, choosing columns, or showing what was read. */
export type ImportStep = 'file' | 'reading' | 'columns' | 'report';

/** What was read, by what the rows are. */
export type ImportContent =
	| { readonly kind: 'list'; readonly list: ReadList }
	| { readonly kind: 'figures'; readonly figures: ReadFigures }
	| { readonly kind: 'drawings'; readonly drawings: ReadDrawings };

/** How far a reading has come; `total` 0 where it is not known. */
export interface ImportProgress {
	readonly unit: 'bytes' | 'rows' | 'shapes';
	readonly done: number;
	readonly total: number;
}

/** Endings that the file chooser offers; what a file is, its content tells. */
export const IMPORT_TYPES = '.csv,.tsv,.txt,.xlsx,.json,.geojson,.zip,.gpkg';

const NOTHING: ImportProgress = { unit: 'bytes', done: 0, total: 0 };

/** One import, from the file to what was read of it. Lives as long as its dialog; `end` stops its worker. */
export class ImportingState {
	readonly #extent: ExtentState;
	readonly #client = new ImportClient();
	#step = $state<ImportStep>('file');
	#fileName = $state('');
	#progress = $state.raw<ImportProgress>(NOTHING);
	#problem = $state.raw<Problem | null>(null);
	#opened = $state.raw<OpenedInfo | null>(null);
	#layer = $state(0);
	#look = $state.raw<LayerLook | null>(null);
	#content = $state.raw<ImportContent | null>(null);
	/** What the user chose: columns, and what the rows are. */
	columns = $state.raw<ColumnChoice>({});
	purpose = $state<Purpose>('territories');
	figure = $state.raw<FigureChoice>({ value: undefined, weight: undefined, aggregation: 'sum' });
	/** Commune of each ambiguous row that the user settled, by row. */
	#answers = $state.raw<ReadonlyMap<number, string>>(new Map());
	/** Grows with every reading that begins: what comes late of an earlier one is dropped. */
	#reading = 0;

	constructor(extent: ExtentState) {
		this.#extent = extent;
	}

	get step(): ImportStep {
		return this.#step;
	}

	get fileName(): string {
		return this.#fileName;
	}

	/** The file's name without its ending. */
	get stem(): string {
		return this.#fileName.replace(/\.[^.]+$/, '');
	}

	get progress(): ImportProgress {
		return this.#progress;
	}

	get problem(): Problem | null {
		return this.#problem;
	}

	get opened(): OpenedInfo | null {
		return this.#opened;
	}

	get layer(): number {
		return this.#layer;
	}

	get look(): LayerLook | null {
		return this.#look;
	}

	get content(): ImportContent | null {
		return this.#content;
	}

	get answers(): ReadonlyMap<number, string> {
		return this.#answers;
	}

	/** Opens a file; reads on where headings and cells leave nothing to ask. */
	async open(file: File): Promise<void> {
		const reading = this.#begin(file.name);
		const national = this.#extent.index?.national;
		if (!national) return this.#failWith({ rule: 'no-national-table', file: file.name }, 'file');
		const url = new URL(`data/${national}`, document.baseURI).href;
		this.#progress = { unit: 'bytes', done: 0, total: file.size };
		const opened = await this.#client.run((service) =>
			service.open(file, file.name, url, this.#news(reading, 'bytes', file.size)),
		);
		if (reading !== this.#reading) return;
		if (!opened.ok) return this.#failWith(opened.error, 'file');
		this.#opened = opened.value;
		if (opened.value.kind === 'plan' || opened.value.kind === 'exchange') {
			this.#step = 'report';
			return;
		}
		await this.chooseLayer(opened.value.best, true);
	}

	/** Looks at another sheet or layer; reads it at once where `readsOn` and nothing need be asked. */
	async chooseLayer(index: number, readsOn = false): Promise<void> {
		const reading = this.#reading;
		const look = await this.#client.run((service) => service.look(index));
		if (reading !== this.#reading) return;
		if (!look.ok) return this.#failWith(look.error, 'file');
		this.#layer = index;
		this.#look = look.value;
		const { guess, profiles } = look.value;
		this.columns = guess.columns;
		this.purpose = guess.purpose;
		const [value] = guess.figures;
		const isShare = value !== undefined && isMean(look.value.headings[value]);
		this.figure = { value, weight: undefined, aggregation: isShare ? 'mean' : 'sum' };
		this.#step = 'columns';
		if (profiles.length > 0 && readsOn && guess.isSure && guess.purpose === 'territories') await this.read();
	}

	/** Chooses which column says what; undefined for none. A column has one role. */
	chooseColumn(role: ColumnRole, column: number | undefined): void {
		const others = Object.entries(this.columns).filter(([name, at]) => name !== role && at !== column);
		this.columns = Object.fromEntries(column === undefined ? others : [...others, [role, column]]);
	}

	/** Reads the chosen layer by the chosen columns. */
	async read(): Promise<void> {
		const reading = ++this.#reading;
		this.#step = 'reading';
		this.#problem = null;
		this.#answers = new Map();
		const total = this.#look?.rowCount ?? 0;
		this.#progress = { unit: this.purpose === 'shapes' ? 'shapes' : 'rows', done: 0, total };
		const read = await this.#readContent(reading, total);
		if (reading !== this.#reading) return;
		if (!read.ok) return this.#failWith(read.error, 'columns');
		this.#content = read.value;
		this.#step = 'report';
	}

	async #readContent(reading: number, total: number): Promise<Result<ImportContent, Problem>> {
		const [layer, columns, figure] = [this.#layer, this.columns, this.figure];
		switch (this.purpose) {
			case 'shapes': {
				const parts = this.#extent.partAddresses;
				if (!parts) return fail({ rule: 'cancelled' });
				const news = this.#news(reading, 'shapes', total);
				const read = await this.#client.run((service) =>
					service.readDrawings(layer, columns.territory, parts, news),
				);
				return read.ok ? { ok: true, value: { kind: 'drawings', drawings: read.value } } : read;
			}
			case 'indicator': {
				const news = this.#news(reading, 'rows', total);
				const read = await this.#client.run((service) => service.readFigures(layer, columns, figure, news));
				return read.ok ? { ok: true, value: { kind: 'figures', figures: read.value } } : read;
			}
			case 'territories':
			case 'communes': {
				const chosen = this.purpose === 'communes' ? { ...columns, territory: undefined } : columns;
				const options = { onlyName: this.stem, today: today() };
				const news = this.#news(reading, 'rows', total);
				const read = await this.#client.run((service) =>
					service.readList(layer, withoutAbsent(chosen), options, news),
				);
				return read.ok ? { ok: true, value: { kind: 'list', list: read.value } } : read;
			}
		}
	}

	/** Settles which commune an ambiguous row means; '' takes the answer back. */
	answer(row: number, code: string): void {
		const answers = new Map(this.#answers);
		if (code === '') answers.delete(row);
		else answers.set(row, code);
		this.#answers = answers;
	}

	/** The report of the last reading as a CSV text, in the given words. */
	async reportFile(words: ReportWords): Promise<string> {
		const file = await this.#client.run(async (service) => ({
			ok: true as const,
			value: await service.reportFile(words),
		}));
		return file.ok ? file.value : '';
	}

	/** Goes back to the columns, or to the file where there were none to choose. */
	back(): void {
		this.#content = null;
		this.#problem = null;
		this.#step = this.#step === 'report' && this.#look ? 'columns' : 'file';
	}

	/** Ends the reading; the file can be chosen anew. */
	cancel(): void {
		this.#reading++;
		this.#client.cancel();
		this.#step = 'file';
		this.#problem = { rule: 'cancelled', file: this.#fileName };
	}

	/** Stops the worker: the dialog is closed. */
	end(): void {
		this.#reading++;
		this.#client.cancel();
	}

	#begin(name: string): number {
		this.#fileName = name;
		this.#problem = null;
		this.#opened = null;
		this.#look = null;
		this.#content = null;
		this.#progress = NOTHING;
		this.#step = 'reading';
		return ++this.#reading;
	}

	#failWith(problem: Problem, step: ImportStep): void {
		this.#problem = problem;
		this.#step = step;
	}

	#news(reading: number, unit: ImportProgress['unit'], total: number): (done: number) => void {
		return newsFromWorker((done) => {
			if (reading === this.#reading) this.#progress = { unit, done, total };
		});
	}
}

/** Headings of figures that are no counts, so that they are averaged. */
const isMean = (heading: string): boolean =>
	/taux|part\b|indice|indicateur|moyen|mediane|médiane|ratio|apl|%|densit|score|âge|age\b/i.test(heading);

const withoutAbsent = (columns: { readonly [Role in ColumnRole]?: number | undefined }): ColumnChoice =>
	Object.fromEntries(Object.entries(columns).filter(([, at]) => at !== undefined));
