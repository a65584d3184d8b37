import type { Problem } from '../base/problem.ts';
import { fail, type Result } from '../base/result.ts';
import type { ExtentState } from '../state/extent.svelte.ts';
import { fromWorker } from '../work/client.ts';
import type { ReadList } from '../work/listReading.ts';

export type { ReadList };

/** Reads a list of CPTS in the worker, against all communes of France; the file stays in the browser. */
export async function readListFile(
	extent: ExtentState,
	file: File,
	onRows: (rows: number) => void,
): Promise<Result<ReadList, Problem>> {
	const national = extent.index?.national;
	if (!national) return fail({ rule: 'no-national-table', file: file.name });
	const url = new URL(`data/${national}`, document.baseURI).href;
	return extent.client.readList(file, file.name, url, fromWorker(onRows));
}
