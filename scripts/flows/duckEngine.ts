import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { flowColumns } from '../../src/io/flows/flowColumns.ts';
import { DataFault } from '../data/dataFault.ts';
import { PROJECT_ROOT } from '../data/paths.ts';

/** What records add up to: texts of places and specialties, and rows of `flow_cells` (`aggregate.sql`) that name them by number. */
export interface SummedRecords {
	readonly places: readonly string[];
	readonly specialties: readonly string[];
	/** Batches of rows, column by column. */
	readonly batches: AsyncIterable<SummedBatch>;
}

interface SummedBatch {
	readonly residence: readonly number[];
	readonly care: readonly number[];
	readonly specialty: readonly number[];
	/** Sum of the counts that can be read. */
	readonly patients: readonly number[];
	readonly hiddenCells: readonly number[];
	readonly otherCells: readonly number[];
	readonly rowCount: readonly number[];
}

export interface EngineLimits {
	readonly threads: number;
	readonly memoryMb: number;
}

/** The SQL that adds up records; any engine that reads it may do so (`docs/scale.md`). */
export const AGGREGATE_SQL = readFileSync(join(PROJECT_ROOT, 'scripts/flows/aggregate.sql'), 'utf8');

/** Texts of `flow_cells` by number, so that its millions of rows are read as numbers. */
const NUMBERED = `
	CREATE TABLE flow_places AS
		SELECT CAST(row_number() OVER () - 1 AS INTEGER) AS id, place
		FROM (SELECT residence AS place FROM flow_cells UNION SELECT care FROM flow_cells);
	CREATE TABLE flow_specialties AS
		SELECT CAST(row_number() OVER () - 1 AS INTEGER) AS id, specialty
		FROM (SELECT DISTINCT specialty FROM flow_cells);
`;
const BY_NUMBER = `
	SELECT r.id, c.id, s.id, CAST(patients AS DOUBLE), CAST(hidden_cells AS INTEGER),
		CAST(other_cells AS INTEGER), CAST(row_count AS INTEGER)
	FROM flow_cells f
	JOIN flow_places r ON r.place = f.residence
	JOIN flow_places c ON c.place = f.care
	JOIN flow_specialties s ON s.specialty = f.specialty
`;

/**
 * Adds up the records of CSV and Parquet files within the limits and gives the sums to `use`; they are gone after it.
 * Throws a DataFault that names the file and what is wrong with it.
 */
export async function sumRecords<Answer>(
	files: readonly string[],
	{ threads, memoryMb }: EngineLimits,
	use: (summed: SummedRecords) => Promise<Answer>,
): Promise<Answer> {
	const instance = await DuckDBInstance.create(':memory:', {
		threads: String(threads),
		memory_limit: `${memoryMb}MB`,
		preserve_insertion_order: 'false',
	});
	const engine = await instance.connect();
	try {
		const sources: FileRows[] = [];
		for (const file of files) sources.push(await rowsOf(engine, file));
		const areSummed = sources.every(({ isSummed }) => isSummed);
		const all = sources.map(({ records, cells }) => (areSummed ? cells : records)).join(' UNION ALL ');
		await engine.run(`CREATE VIEW ${areSummed ? 'flow_cells' : 'flow_rows'} AS ${all}`);
		await told(files, () => engine.run(areSummed ? NUMBERED : AGGREGATE_SQL + NUMBERED));
		return await use({
			places: await textsOf(engine, 'SELECT place FROM flow_places ORDER BY id'),
			specialties: await textsOf(engine, 'SELECT specialty FROM flow_specialties ORDER BY id'),
			batches: batchesOf(engine),
		});
	} finally {
		engine.closeSync();
		instance.closeSync();
	}
}

async function textsOf(engine: DuckDBConnection, sql: string): Promise<string[]> {
	const [texts = []] = await (await engine.run(sql)).getColumnsJS();
	return texts.map(String);
}

async function* batchesOf(engine: DuckDBConnection): AsyncGenerator<SummedBatch> {
	for await (const chunk of await engine.stream(BY_NUMBER)) {
		const [residence, care, specialty, patients, hiddenCells, otherCells, rowCount] =
			chunk.getColumns() as number[][];
		yield { residence, care, specialty, patients, hiddenCells, otherCells, rowCount };
	}
}

/** Queries of one file: its rows as `flow_rows` wants them, and, where it is a `flow_cells`, as that. */
interface FileRows {
	readonly isSummed: boolean;
	readonly records: string;
	readonly cells: string;
}

/** Columns that say that an engine has added the records up already. */
const SUMS = ['hidden_cells', 'other_cells', 'row_count'] as const;

async function rowsOf(engine: DuckDBConnection, file: string): Promise<FileRows> {
	const quoted = quote(file);
	const source =
		extname(file).toLowerCase() === '.parquet'
			? `read_parquet(${quoted})`
			: `read_csv(${quoted}, all_varchar = true, header = true, null_padding = true)`;
	const described = await told([file], () => engine.runAndReadAll(`DESCRIBE SELECT * FROM ${source}`));
	const headings = described.getRowsJS().map(([name]) => String(name));
	const columns = flowColumns(headings, true);
	if (!columns) {
		const values = {
			expected: 'commune_residence, commune_exercice, nb_patients',
			found: headings.join(', '),
		};
		throw new DataFault({ rule: 'no-columns', file: basename(file), values });
	}
	const text = (at: number | undefined): string =>
		at === undefined ? `''` : `COALESCE(CAST("${headings[at].replaceAll('"', '""')}" AS VARCHAR), '')`;
	const { residence, care, specialty, patients } = columns;
	const places = `${text(residence)} AS residence, ${text(care)} AS care, ${text(specialty)} AS specialty`;
	return {
		isSummed: SUMS.every((name) => headings.includes(name)),
		records: `SELECT ${places}, ${text(patients)} AS patients FROM ${source}`,
		cells: `SELECT ${places}, CAST(${text(patients)} AS DOUBLE) AS patients, ${SUMS.join(', ')} FROM ${source}`,
	};
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What the engine says against a file, as a fault of that file. */
async function told<Answer>(files: readonly string[], ask: () => Promise<Answer>): Promise<Answer> {
	try {
		return await ask();
	} catch (error) {
		const reason = (error as Error).message.split('\n')[0];
		throw new DataFault({
			rule: 'unreadable-file',
			file: files.map((file) => basename(file)).join(', '),
			values: { reason },
		});
	}
}
