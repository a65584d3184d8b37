import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { FlowColumns } from '../io/flows/flowColumns.ts';
import type { FlowLook } from '../io/flows/flowLook.ts';
import type { FlowReport } from '../io/flows/flowReport.ts';
import { decodeFlowSet } from '../io/flows/flowSetFile.ts';
import { lookAtFlows, readFlows, usualReading, type FlowReading } from '../io/flows/readFlows.ts';
import { writeFlowReport, type FlowReportWords } from '../io/flows/writeFlowReport.ts';
import { blobSource, type ByteSource } from '../io/table/byteSource.ts';
import type { FlowProvenance, FlowSet } from '../model/flows.ts';
import type { FetchLike } from './download.ts';
import { nationalTable, type NationalTable } from './nationalTable.ts';

/** What a file of flows was recognised as. */
export interface FlowFileInfo extends Pick<
	FlowLook,
	'yearsInName' | 'yearsInHeadings' | 'isCommuting' | 'problems'
> {
	readonly kind: 'long' | 'matrix';
	readonly headings: readonly string[];
	readonly headingRow: number;
	readonly preview: FlowLook['table']['preview'];
	/** Of a long table. */
	readonly columns: FlowColumns;
	/** Names of the sheets that are matrices, each a specialty. */
	readonly sheets: readonly string[];
	readonly usual: FlowReading;
}

/** What was read, without the matrices. */
export interface FlowReadInfo {
	/** The first lines of the report only. */
	readonly report: FlowReport;
	/** Names of the communes that those lines speak of, by code. */
	readonly names: Readonly<Record<string, string>>;
	readonly specialties: readonly { readonly name: string; readonly pairs: number }[];
	readonly communes: number;
}

/** What a file of flows that Maillage wrote holds. */
export interface FlowSetInfo {
	readonly name: string;
	readonly provenance: FlowProvenance;
	readonly specialties: readonly string[];
	readonly pairs: number;
	readonly communes: number;
}

const SHOWN = 500;
const LONGEST_CELL = 120;
const COLUMNS_SHOWN = 60;

/**
 * Reads files of flows beside the page: one is open at a time; it is looked at, read once or more, and taken. Plain
 * class, so that tests run it without a worker. Every answer is a Result; nothing throws.
 */
export class FlowFileService {
	readonly #fetch: FetchLike;
	#table: NationalTable | undefined;
	#names: ReadonlyMap<string, string> = new Map();
	#source: ByteSource | undefined;
	#set: FlowSet | undefined;
	#report: FlowReport | undefined;

	constructor(fetchLike: FetchLike = (url) => fetch(url)) {
		this.#fetch = fetchLike;
	}

	/** Opens a file and looks at its first rows; `nationalUrl` is the table of all communes of France. */
	async open(file: Blob, name: string, nationalUrl: string): Promise<Result<FlowFileInfo, Problem>> {
		this.#set = undefined;
		this.#report = undefined;
		if (!this.#table) {
			const table = await nationalTable(this.#fetch, nationalUrl);
			if (!table.ok) return table;
			const { code, name: names } = table.value.national;
			this.#table = table.value;
			this.#names = new Map(code.map((one, at) => [one, names[at]]));
		}
		this.#source = blobSource(name, file);
		const look = await lookAtFlows(this.#source);
		if (!look.ok) return look;
		const { table, yearsInName, yearsInHeadings, isCommuting, problems } = look.value;
		return ok({
			kind: table.kind,
			headings: table.headings.slice(0, COLUMNS_SHOWN).map(shortened),
			headingRow: table.headingRow,
			preview: table.preview.map(({ row, cells }) => ({
				row,
				cells: cells.slice(0, COLUMNS_SHOWN).map(shortened),
			})),
			columns: table.kind === 'long' ? table.columns : {},
			sheets: table.kind === 'matrix' ? table.sheets.map((sheet) => sheet.name) : [],
			yearsInName,
			yearsInHeadings,
			isCommuting,
			problems,
			usual: usualReading(name, look.value),
		});
	}

	/** Opens a file of flows that Maillage itself wrote (`maillage flows build`): nothing is left to ask or to read. */
	async openSet(file: Blob, name: string): Promise<Result<FlowSetInfo, Problem>> {
		this.#source = undefined;
		this.#report = undefined;
		this.#set = undefined;
		const decoded = decodeFlowSet(new Uint8Array(await file.arrayBuffer()), name);
		if (!decoded.ok) return decoded;
		const { specialties, provenance, codes } = (this.#set = decoded.value);
		return ok({
			name: decoded.value.name,
			provenance,
			specialties: specialties.map((one) => one.name),
			pairs: specialties.reduce((sum, { matrix }) => sum + matrix.column.length, 0),
			communes: codes.length,
		});
	}

	/** Reads the open file as the user says. */
	async read(
		said: Partial<FlowReading>,
		onNews: (bytes: number, rows: number) => void,
	): Promise<Result<FlowReadInfo, Problem>> {
		if (!this.#source || !this.#table) return fail({ rule: 'cancelled' });
		const read = await readFlows(this.#source, this.#table.resolver, said, ({ bytes, rows }) =>
			onNews(bytes, rows),
		);
		if (!read.ok) return read;
		const { set, report } = read.value;
		this.#set = set;
		this.#report = report;
		const listed = report.listed.slice(0, SHOWN);
		return ok({
			report: { ...report, listed },
			names: this.#namesIn(listed),
			specialties: set.specialties.map(({ name, matrix }) => ({ name, pairs: matrix.column.length })),
			communes: set.codes.length,
		});
	}

	#namesIn(listed: FlowReport['listed']): Record<string, string> {
		const names: Record<string, string> = {};
		for (const { becomes } of listed)
			for (const code of becomes.split(', ')) {
				const name = this.#names.get(code);
				if (name !== undefined) names[code] = name;
			}
		return names;
	}

	/** The whole report as a CSV file; '' before any reading. */
	reportFile(words: FlowReportWords): string {
		return this.#report ? writeFlowReport(this.#report, (code) => this.#names.get(code), words) : '';
	}

	/** A copy of the flows that were read, under the id and name that the user gave. */
	copy(id: string, name: string): Result<FlowSet, Problem> {
		return this.#set ? ok({ ...this.#set, id, name }) : fail({ rule: 'cancelled' });
	}
}

const shortened = (cell: string): string => cell.slice(0, LONGEST_CELL);
