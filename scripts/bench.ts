/**
 * Runs the benchmarks: `npm run bench [word…]` (only those whose file name holds a word). Prints one table and exits
 * with 1 where a budget is missed.
 */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BenchRow } from '../tests/bench/row.ts';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../tests/bench');

const words = process.argv.slice(2);
const files = readdirSync(FOLDER)
	.filter((file) => file.endsWith('.bench.ts'))
	.filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
	.sort();

const rows: BenchRow[] = [];
for (const file of files) {
	process.stderr.write(`${file} …\n`);
	const { run } = (await import(pathToFileURL(join(FOLDER, file)).href)) as {
		run: () => Promise<BenchRow[]>;
	};
	rows.push(...(await run()));
}

for (const { name, ours, peer, ratio, budget, met } of rows) {
	const times = ratio === null ? '' : ` = ${ratio.toPrecision(3)} ×`;
	console.log(
		`${met ? 'ok  ' : 'MISS'} ${name}\n       ${ours}${peer ? `; ${peer}${times}` : ''}; budget ${budget}`,
	);
}
const missed = rows.filter(({ met }) => !met).length;
console.log(`${rows.length - missed} of ${rows.length} budgets met`);
process.exitCode = missed === 0 && rows.length > 0 ? 0 : 1;
