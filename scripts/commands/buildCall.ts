import { USUAL_HIDDEN_BELOW } from '../../src/io/flows/flowReading.ts';
import { fail, ok, type Result } from '../../src/base/result.ts';
import { readCommon, type CommonCall, type OptionValues } from './callWords.ts';
import { readReading } from './flowCall.ts';

export const BUILD_USAGE =
	'flows build FILES… --out FOLDER [--secret 11] [--complete] [--source TEXT] [--year 2024] [--terms TEXT]';

/** A call that makes the file of flows that the app loads, from records too many for it. */
export interface BuildCall extends CommonCall {
	readonly command: 'flows build';
	/** CSV or Parquet. */
	readonly files: readonly string[];
	readonly out: string;
	/** Undefined where nothing is hidden (`--secret 1`). */
	readonly hiddenBelow: number | undefined;
	readonly isComplete: boolean;
	readonly source: string;
	readonly year: number | undefined;
	readonly terms: string;
}

const TAKEN = ['out', 'secret', 'complete', 'source', 'year', 'terms'] as const;

/** Reads a call of `flows build`; the failure says what is wrong with it. */
export function readBuildCall(
	files: readonly string[],
	values: OptionValues,
	environment: { readonly LANG?: string },
): Result<BuildCall, string> {
	const common = readCommon('flows build', values, TAKEN, environment);
	if (!common.ok) return common;
	const reading = readReading(undefined, values);
	if (!reading.ok) return reading;
	const { out, source = '', terms = '', year } = values;
	if (files.length === 0) return fail('flows build wants FILES');
	if (out === undefined) return fail('flows build wants --out FOLDER');
	if (year !== undefined && !/^(19|20)\d\d$/.test(year)) return fail(`--year ${year}`);
	const { hiddenBelow, isComplete } = reading.value;
	return ok({
		...common.value,
		command: 'flows build',
		files,
		out,
		hiddenBelow: hiddenBelow === 1 ? undefined : (hiddenBelow ?? USUAL_HIDDEN_BELOW),
		isComplete,
		source,
		year: year === undefined ? undefined : Number(year),
		terms,
	});
}
