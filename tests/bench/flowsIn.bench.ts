import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { memorySource } from '../../src/io/table/byteSource.ts';
import { readFlows } from '../../src/io/flows/readFlows.ts';
import { flowRows, resolverOfRows } from '../builders/flowRows.ts';
import type { BenchRow } from './row.ts';
import { formatMs, median } from './timing.ts';

const ROWS = 1_000_000;
const LARGE_ROWS = 5_000_000;
const LEAST_ROWS_PER_SECOND = 1_000_000;
const MOST_MB = 800;
const ROUNDS = 5;

/** Reading a file of flows to matrices; the peer cuts the same bytes into cells and does nothing with them. */
export async function run(): Promise<BenchRow[]> {
	const bytes = new TextEncoder().encode([...flowRows(ROWS)].join(''));
	const resolver = resolverOfRows();
	const ours: number[] = [];
	const peer: number[] = [];
	for (let round = 0; round <= ROUNDS; round++) {
		const oursMs = await elapsedMs(() => readAll(bytes, resolver));
		const peerMs = await elapsedMs(() => Promise.resolve(cutByPapaparse(bytes)));
		if (round === 0) continue;
		ours.push(oursMs);
		peer.push(peerMs);
	}
	const [oursMs, peerMs] = [median(ours), median(peer)];
	const perSecond = (ROWS / oursMs) * 1000;
	return [
		{
			name: `${ROWS / 1e6} million rows of flows to matrices, ${(bytes.length / 1e6).toFixed(0)} MB`,
			ours: `${formatMs(oursMs)}, ${(perSecond / 1e6).toFixed(2)} million rows a second`,
			peer: `papaparse alone ${formatMs(peerMs)}`,
			ratio: peerMs / oursMs,
			budget: `≥ ${LEAST_ROWS_PER_SECOND / 1e6} million rows a second`,
			met: perSecond >= LEAST_ROWS_PER_SECOND,
		},
		memoryRow(),
	];
}

/** Processor time of the thread, so that other programs on the machine do not count. */
async function elapsedMs(run: () => Promise<void>): Promise<number> {
	const before = process.threadCpuUsage();
	await run();
	const { user, system } = process.threadCpuUsage(before);
	return (user + system) / 1000;
}

async function readAll(bytes: Uint8Array, resolver: ReturnType<typeof resolverOfRows>): Promise<void> {
	const read = await readFlows(memorySource('flux.csv', bytes), resolver);
	if (!read.ok || read.value.report.rows !== ROWS) throw new Error(JSON.stringify(read));
}

function cutByPapaparse(bytes: Uint8Array): void {
	let rows = 0;
	Papa.parse<string[]>(new TextDecoder().decode(bytes), {
		delimiter: ';',
		skipEmptyLines: true,
		step: () => void rows++,
	});
	if (rows !== ROWS + 1) throw new Error(`papaparse: ${rows} rows`);
}

/** The most memory that a process of its own takes for a large file, all of it: program, table of communes, result. */
function memoryRow(): BenchRow {
	const script = fileURLToPath(new URL('./flowsInMemory.ts', import.meta.url));
	const { stdout, stderr } = spawnSync(process.execPath, [script, String(LARGE_ROWS)], { encoding: 'utf8' });
	const found = JSON.parse(stdout || `{"error":${JSON.stringify(stderr.slice(0, 400))}}`) as {
		mostMb: number;
		resultMb: number;
		pairs: number;
		ms: number;
	};
	return {
		name: `memory for ${LARGE_ROWS / 1e6} million rows, ${(found.pairs / 1e6).toFixed(2)} million pairs`,
		ours: `${found.mostMb.toFixed(0)} MB at most, of which result ${found.resultMb.toFixed(0)} MB; ${formatMs(found.ms)} with the making of the rows`,
		peer: '',
		ratio: null,
		budget: `≤ ${MOST_MB} MB`,
		met: found.mostMb <= MOST_MB,
	};
}
