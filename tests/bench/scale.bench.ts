import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { nationalCommunes } from '../../scripts/data/national.ts';
import { PROJECT_ROOT } from '../../scripts/data/paths.ts';
import type { BenchRow } from './row.ts';

/** `MAILLAGE_SCALE_ROWS=1000000 npm run bench scale` for a quicker look. */
const ROWS = Number(process.env.MAILLAGE_SCALE_ROWS ?? 50_000_000);
const MOST_S = 120;
const MOST_GB = 4;
/** Of each commune and specialty: near ones often, far ones seldom. */
const DESTINATIONS = 40;
const SPECIALTIES = 8;

/** `maillage flows build` as a process of its own, over as many generated records as national ones have. There is no peer. */
export async function run(): Promise<BenchRow[]> {
	const folder = mkdtempSync(join(tmpdir(), 'maillage-scale-'));
	try {
		const csv = join(folder, 'records.csv');
		await generate(csv, nationalCommunes().code);
		const started = performance.now();
		const words = ['scripts/maillage.ts', 'flows', 'build', csv, '--out', join(folder, 'out')];
		const timed = ['-f', '%M', '-o', join(folder, 'memory'), process.execPath, ...words];
		const { status, stdout, stderr } = spawnSync('/usr/bin/time', timed, {
			cwd: PROJECT_ROOT,
			encoding: 'utf8',
		});
		const seconds = (performance.now() - started) / 1000;
		if (status !== 0) throw new Error(stderr || 'GNU time is wanted: apt-get install time');
		const peak = spawnSync('cat', [join(folder, 'memory')], { encoding: 'utf8' })
			.stdout.trim()
			.split('\n');
		const gigabytes = Number(peak[peak.length - 1]) / 1e6;
		const { rows, pairs, file } = JSON.parse(stdout) as { rows: number; pairs: number; file: string };
		if (rows !== ROWS) throw new Error(`${rows} rows of ${ROWS}`);
		const sizes = `${(statSync(csv).size / 1e9).toFixed(2)} GB of CSV, ${pairs} pairs, ${(statSync(file).size / 1e6).toFixed(0)} MB written`;
		return [
			{
				name: `flows build, ${ROWS} records, time`,
				ours: `${seconds.toFixed(0)} s (${sizes})`,
				peer: '',
				ratio: null,
				budget: `${MOST_S} s`,
				met: seconds <= MOST_S,
			},
			{
				name: `flows build, ${ROWS} records, memory at its peak`,
				ours: `${gigabytes.toFixed(2)} GB`,
				peer: '',
				ratio: null,
				budget: `${MOST_GB} GB`,
				met: gigabytes <= MOST_GB,
			},
		];
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** The same records each time: the engine's own hash of the row's number chooses. */
async function generate(path: string, codes: readonly string[]): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:');
	const engine = await instance.connect();
	await engine.run('CREATE TABLE communes (number INTEGER, code VARCHAR)');
	const appender = await engine.createAppender('communes');
	for (const [at, code] of codes.entries()) {
		appender.appendInteger(at);
		appender.appendVarchar(code);
		appender.endRow();
	}
	appender.closeSync();
	const of = (at: string): string => `list_extract(codes, CAST(1 + (${at}) % ${codes.length} AS BIGINT))`;
	const place = `CAST(hash(i) % ${codes.length} AS BIGINT)`;
	const step = `CAST(pow(CAST(hash(i * 7 + 1) % 1000 AS DOUBLE) / 1000, 3) * ${DESTINATIONS} AS BIGINT)`;
	await engine.run(
		`COPY (
			SELECT ${of(place)} AS commune_residence, ${of(`${place} + ${step} * 3`)} AS commune_exercice,
				'S' || (hash(i * 3) % ${SPECIALTIES}) AS specialite,
				CASE WHEN hash(i * 5) % 20 = 0 THEN 'NS' ELSE CAST(11 + hash(i * 11) % 60 AS VARCHAR) END AS nb_patients
			FROM range(${ROWS}) t(i), (SELECT list(code ORDER BY number) AS codes FROM communes)
		) TO '${path}' (HEADER, DELIMITER ';')`,
	);
	engine.closeSync();
	instance.closeSync();
}
