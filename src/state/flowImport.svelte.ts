import type { Problem } from '../base/problem.ts';
import type { FlowColumn, FlowColumns } from '../io/flows/flowColumns.ts';
import type { FlowReading } from '../io/flows/flowReading.ts';
import { isGzip } from '../io/flows/flowSetFile.ts';
import type { FlowReportWords } from '../io/flows/writeFlowReport.ts';
import { freeId } from '../model/freeId.ts';
import { FlowFileClient } from '../work/flowFileClient.ts';
import type { FlowFileInfo, FlowReadInfo, FlowSetInfo } from '../work/flowFileService.ts';
import { newsFromWorker } from '../work/endingWorker.ts';
import type { ExtentState } from './extent.svelte.ts';
import { flowHeadOf } from './flowHead.ts';
import type { FlowSetsState } from './flowSets.svelte.ts';
import { storageFault, type StorageFault } from './storageFault.ts';

/** Where an import stands. */
export type FlowImportStep = 'file' | 'opening' | 'questions' | 'reading' | 'report' | 'set';

/** Files that the chooser offers; what a file is, its content tells. */
export const FLOW_FILE_TYPES = '.csv,.tsv,.txt,.xlsx,.gz';

/** Which counts a file hides: those under 11, under 6, under another number, or none. */
export type SecrecyChoice = '11' | '6' | 'other' | 'none';

/** Why flows could not be kept, and how large they are. */
export interface KeepFault {
	readonly fault: StorageFault;
	readonly bytes: number;
}

const LEAST_THRESHOLD = 2;
const MOST_THRESHOLD = 1000;

/** One import of flows, from the file to what is kept. Lives as long as its dialog; `end` stops its worker. */
export class FlowImport {
	readonly #extent: ExtentState;
	readonly #sets: FlowSetsState;
	readonly #client = new FlowFileClient();
	#step = $state<FlowImportStep>('file');
	#file = $state.raw<File | null>(null);
	#info = $state.raw<FlowFileInfo | null>(null);
	#read = $state.raw<FlowReadInfo | null>(null);
	#set = $state.raw<FlowSetInfo | null>(null);
	#problem = $state.raw<Problem | null>(null);
	#progress = $state.raw({ rows: 0, bytes: 0 });
	#keepFault = $state.raw<KeepFault | null>(null);
	#isKeeping = $state(false);
	/** Grows with every reading that begins: what comes late of an earlier one is dropped. */
	#reading = 0;

	columns = $state.raw<FlowColumns>({});
	secrecy = $state<SecrecyChoice>('11');
	otherThreshold = $state('5');
	complete = $state<'yes' | 'no'>('no');
	repeated = $state<'add' | 'refuse'>('add');
	emptyCells = $state<'hidden' | 'zero'>('hidden');
	isSwapped = $state(false);
	onlySpecialty = $state('');
	name = $state('');
	source = $state('');
	year = $state('');
	terms = $state('');
	/** Specialties that the user says are another one's. */
	sameSpecialties = $state.raw<Readonly<Record<string, string>>>({});

	readonly hiddenBelow = $derived.by((): number | undefined => {
		if (this.secrecy === 'none') return undefined;
		return Number(this.secrecy === 'other' ? this.otherThreshold : this.secrecy);
	});
	readonly isThresholdWrong = $derived(
		this.hiddenBelow !== undefined &&
			!(
				Number.isInteger(this.hiddenBelow) &&
				this.hiddenBelow >= LEAST_THRESHOLD &&
				this.hiddenBelow <= MOST_THRESHOLD
			),
	);
	readonly isYearWrong = $derived(!/^((19|20)\d{2})?$/.test(this.year.trim()));
	/** Years that the file speaks of, before and after it was read. */
	readonly yearsFound = $derived.by((): readonly number[] => {
		const found = [
			...(this.#info?.yearsInHeadings ?? []),
			...(this.#info?.yearsInName ?? []),
			...(this.#read?.report.years.column ?? []),
		];
		return [...new Set(found)].sort((a, b) => a - b);
	});
	/** True where the year that the user states is none of those that the file speaks of. */
	readonly isOtherYear = $derived(
		!this.isYearWrong &&
			this.year.trim() !== '' &&
			this.yearsFound.length > 0 &&
			!this.yearsFound.includes(Number(this.year)),
	);
	readonly canRead = $derived(
		this.#info !== null &&
			(this.#info.kind === 'matrix' ||
				(['residence', 'care', 'patients'] as const).every((column) => this.columns[column] !== undefined)) &&
			!this.isThresholdWrong &&
			!this.isYearWrong,
	);

	constructor(extent: ExtentState, sets: FlowSetsState) {
		this.#extent = extent;
		this.#sets = sets;
	}

	get step(): FlowImportStep {
		return this.#step;
	}

	get fileName(): string {
		return this.#file?.name ?? '';
	}

	/** The file's name without its ending. */
	get stem(): string {
		return this.fileName.replace(/\.[^.]+$/, '');
	}

	get fileBytes(): number {
		return this.#file?.size ?? 0;
	}

	get info(): FlowFileInfo | null {
		return this.#info;
	}

	get result(): FlowReadInfo | null {
		return this.#read;
	}

	/** Flows of a file that Maillage wrote. */
	get set(): FlowSetInfo | null {
		return this.#set;
	}

	get problem(): Problem | null {
		return this.#problem;
	}

	get progress(): { readonly rows: number; readonly bytes: number } {
		return this.#progress;
	}

	get keepFault(): KeepFault | null {
		return this.#keepFault;
	}

	get isKeeping(): boolean {
		return this.#isKeeping;
	}

	/** Opens a file and looks at its first rows. */
	async open(file: File): Promise<void> {
		const reading = ++this.#reading;
		this.#file = file;
		this.#info = null;
		this.#read = null;
		this.#set = null;
		this.#problem = null;
		this.#keepFault = null;
		this.#step = 'opening';
		if (await isGzipFile(file)) return this.#openSet(file, reading);
		const national = this.#extent.index?.national;
		const opened = national
			? await this.#client.run((service) =>
					service.open(file, file.name, new URL(`data/${national}`, document.baseURI).href),
				)
			: { ok: false as const, error: { rule: 'no-national-table' as const, file: file.name } };
		if (reading !== this.#reading) return;
		if (!opened.ok) {
			this.#problem = opened.error;
			this.#step = 'file';
			return;
		}
		this.#answer(opened.value);
		this.#info = opened.value;
		this.#step = 'questions';
	}

	async #openSet(file: File, reading: number): Promise<void> {
		const opened = await this.#client.run((service) => service.openSet(file, file.name));
		if (reading !== this.#reading) return;
		if (opened.ok) {
			this.#set = opened.value;
			this.name = opened.value.name;
		} else this.#problem = opened.error;
		this.#step = opened.ok ? 'set' : 'file';
	}

	/** Puts what is usual for the file where the user has said nothing yet. */
	#answer({ usual, columns }: FlowFileInfo): void {
		this.columns = columns;
		this.secrecy = usual.hiddenBelow === undefined ? 'none' : '11';
		this.complete = usual.isComplete ? 'yes' : 'no';
		this.emptyCells = usual.emptyCells;
		this.isSwapped = false;
		this.onlySpecialty = usual.onlySpecialty;
		this.name = usual.name;
		this.year = usual.year === undefined ? '' : String(usual.year);
		this.sameSpecialties = {};
	}

	chooseColumn(column: FlowColumn, at: number | undefined): void {
		const chosen = Object.entries({ ...this.columns, [column]: at }).filter(
			([, place]) => place !== undefined,
		);
		this.columns = Object.fromEntries(chosen);
	}

	/** Reads the file as the user says. */
	async read(): Promise<void> {
		if (!this.canRead) return;
		const reading = ++this.#reading;
		this.#problem = null;
		this.#keepFault = null;
		this.#progress = { rows: 0, bytes: 0 };
		this.#step = 'reading';
		const said = this.#said();
		const news = newsFromWorker((bytes: number, rows: number) => {
			if (reading === this.#reading) this.#progress = { bytes, rows };
		});
		const read = await this.#client.run((service) => service.read(said, news));
		if (reading !== this.#reading) return;
		if (read.ok) this.#read = read.value;
		else this.#problem = read.error;
		this.#step = read.ok ? 'report' : 'questions';
	}

	#said(): Partial<FlowReading> {
		return {
			source: this.source.trim(),
			year: this.year.trim() === '' ? undefined : Number(this.year),
			terms: this.terms.trim(),
			hiddenBelow: this.hiddenBelow,
			isComplete: this.complete === 'yes',
			isSwapped: this.isSwapped,
			repeated: this.repeated,
			emptyCells: this.emptyCells,
			columns: this.#info?.kind === 'long' ? this.columns : undefined,
			sameSpecialties: this.sameSpecialties,
			onlySpecialty: this.onlySpecialty.trim(),
			importedAt: Date.now(),
		};
	}

	/** Reads again with residence and care exchanged. */
	async swap(): Promise<void> {
		this.isSwapped = !this.isSwapped;
		await this.read();
	}

	/** Reads again with specialties joined that the user says are one. */
	async join(same: Readonly<Record<string, string>>): Promise<void> {
		this.sameSpecialties = { ...this.sameSpecialties, ...same };
		await this.read();
	}

	/** Keeps what was read; the id of the set, undefined where it could not be kept: then `keepFault` says why. */
	async keep(): Promise<string | undefined> {
		const name = this.name.trim();
		if (name === '' || this.#isKeeping) return undefined;
		this.#isKeeping = true;
		const id = freeId(name, 'flux', new Set(this.#sets.heads.map((head) => head.id)));
		const taken = await this.#client.run((service) => service.copy(id, name));
		let kept: string | undefined;
		if (taken.ok)
			try {
				await this.#sets.keep(taken.value);
				kept = id;
			} catch (error) {
				this.#keepFault = { fault: storageFault(error), bytes: flowHeadOf(taken.value, 0).bytes };
			}
		else this.#problem = taken.error;
		this.#isKeeping = false;
		return kept;
	}

	/** The report of the last reading as a CSV text, in the given words. */
	async reportFile(words: FlowReportWords): Promise<string> {
		const file = await this.#client.run(async (service) => ({
			ok: true as const,
			value: await service.reportFile(words),
		}));
		return file.ok ? file.value : '';
	}

	/** Back to the questions, the answers as they were. */
	back(): void {
		this.#read = null;
		this.#problem = null;
		this.#step = 'questions';
	}

	/** Ends the reading; the file can be chosen anew. */
	cancel(): void {
		this.#reading++;
		this.#client.cancel();
		this.#step = 'file';
		this.#problem = { rule: 'cancelled', file: this.fileName };
	}

	/** Stops the worker: the dialog is closed. */
	end(): void {
		this.#reading++;
		this.#client.cancel();
	}
}

/** True for a file that Maillage wrote: nothing else that is read here begins as gzip does. */
const isGzipFile = async (file: File): Promise<boolean> =>
	isGzip(new Uint8Array(await file.slice(0, 2).arrayBuffer()));
