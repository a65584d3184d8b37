import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../src/base/result.ts';
import { DEFAULT_REGIONS } from './locateSource.ts';

export interface DataOptions {
	regions: readonly string[] | 'france';
	allowGaps: boolean;
}

const USAGE = 'npm run data [-- --region 24 | 75,24 | france] [--allow-gaps]';

/** Options of `npm run data`; the failure is a sentence with the right call. */
export function readDataOptions(words: string[]): Result<DataOptions, string> {
	try {
		const { values } = parseArgs({
			args: words,
			options: { region: { type: 'string' }, 'allow-gaps': { type: 'boolean', default: false } },
		});
		const regions = readRegions(values.region);
		return regions
			? ok({ regions, allowGaps: values['allow-gaps'] })
			: fail(`--region ${values.region} ? ${USAGE}`);
	} catch (error) {
		return fail(`${(error as Error).message}\n${USAGE}`);
	}
}

/** '24' or '75,24' or 'france'; undefined for anything else. */
export function readRegions(text: string | undefined): readonly string[] | 'france' | undefined {
	if (text === undefined) return DEFAULT_REGIONS;
	if (text === 'france') return 'france';
	const codes = text.split(',').map((code) => code.trim());
	return codes.every((code) => /^\d\d$/.test(code)) ? codes : undefined;
}
