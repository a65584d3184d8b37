import { parseArgs } from 'node:util';
import { LOCALES, type Locale } from '../../src/base/locale.ts';
import { fail, ok, type Result } from '../../src/base/result.ts';
import { readRegions } from '../data/commandOptions.ts';

const FORMATS = ['json', 'csv', 'table'] as const;
export type Format = (typeof FORMATS)[number];

/** What every call says. */
export interface CommonCall {
	readonly regions: readonly string[] | 'france';
	readonly format: Format;
	readonly locale: Locale;
}

/** Splits the words of a call into options and the rest. Throws on an option that no command has. */
export const splitWords = (words: readonly string[]) =>
	parseArgs({
		args: [...words],
		allowPositionals: true,
		options: {
			region: { type: 'string' },
			format: { type: 'string', default: 'json' },
			lang: { type: 'string' },
			rule: { type: 'string' },
			to: { type: 'string' },
			layer: { type: 'string' },
			out: { type: 'string' },
			territory: { type: 'string' },
			pair: { type: 'string' },
			by: { type: 'string' },
			fit: { type: 'string' },
			place: { type: 'string' },
			reach: { type: 'string' },
			flows: { type: 'string' },
			departement: { type: 'string' },
			specialite: { type: 'string' },
			number: { type: 'string' },
			keep: { type: 'string' },
			drop: { type: 'string' },
			'by-commune': { type: 'boolean' },
			min: { type: 'string' },
			max: { type: 'string' },
			secret: { type: 'string' },
			complete: { type: 'boolean' },
			source: { type: 'string' },
			year: { type: 'string' },
			terms: { type: 'string' },
			epci: { type: 'string' },
			spread: { type: 'string' },
			margin: { type: 'string' },
			share: { type: 'string' },
			all: { type: 'boolean' },
			locked: { type: 'string' },
			pick: { type: 'string' },
			date: { type: 'string' },
			publisher: { type: 'string' },
			licence: { type: 'string' },
		},
	});

export type OptionValues = ReturnType<typeof splitWords>['values'];
type OptionName = keyof OptionValues;

const COMMON_OPTIONS: readonly OptionName[] = ['region', 'format', 'lang'];

/** Reads what every call says; the failure names the option that is not as it should be, or that the command has not. */
export function readCommon(
	command: string,
	values: OptionValues,
	taken: readonly OptionName[],
	environment: { readonly LANG?: string },
): Result<CommonCall, string> {
	const foreign = (Object.keys(values) as OptionName[]).find(
		(name) => values[name] !== undefined && !COMMON_OPTIONS.includes(name) && !taken.includes(name),
	);
	if (foreign) return fail(`${command} takes no --${foreign}`);
	const format = FORMATS.find((one) => one === values.format);
	if (!format) return fail(`--format ${values.format}`);
	const regions = readRegions(values.region);
	if (!regions) return fail(`--region ${values.region}`);
	const locale =
		LOCALES.find((one) => one === values.lang) ?? (environment.LANG?.startsWith('en') ? 'en' : 'fr');
	if (values.lang !== undefined && values.lang !== locale) return fail(`--lang ${values.lang}`);
	return ok({ regions, format, locale });
}
