import { parseArgs } from 'node:util';
import { LOCALES, type Locale } from '../../src/base/locale.ts';
import { fail, ok, type Result } from '../../src/base/result.ts';
import { readRegions } from '../data/commandOptions.ts';

const COMMANDS = ['measure', 'borders', 'overlaps', 'coverage', 'shapes', 'resolve'] as const;
type Command = (typeof COMMANDS)[number];

/** Commands of the contract that this version does not have. */
const LATER = ['frontier', 'flows', 'poles', 'compare', 'propose'];

const FORMATS = ['json', 'csv', 'table'] as const;
export type Format = (typeof FORMATS)[number];

/** Which territories cover: those with a signed contract, those with a validated project too, or all. */
const RULES = ['signed', 'validated', 'all'] as const;
export type CoverageRule = (typeof RULES)[number];

/** One call of the command line, understood. */
export interface Call {
	readonly command: Command;
	readonly file: string;
	readonly regions: readonly string[] | 'france';
	readonly format: Format;
	readonly rule: CoverageRule;
	readonly locale: Locale;
}

const USAGE = `npm run --silent maillage -- ${COMMANDS.join('|')} FILE [--region 24 | 75,24 | france] [--format json|csv|table] [--rule signed|validated|all] [--lang fr|en]`;

/** Reads the words of a call; the failure says what is wrong and how to call. */
export function readCall(
	words: readonly string[],
	environment: { readonly LANG?: string },
): Result<Call, string> {
	let parsed;
	try {
		parsed = parseArgs({
			args: [...words],
			allowPositionals: true,
			options: {
				region: { type: 'string' },
				format: { type: 'string', default: 'json' },
				rule: { type: 'string', default: 'all' },
				lang: { type: 'string' },
			},
		});
	} catch (error) {
		return wrong((error as Error).message);
	}
	const { values, positionals } = parsed;
	const [word, file, ...more] = positionals;
	if (word === undefined) return wrong('no command');
	if (LATER.includes(word)) return fail(`maillage: '${word}' is not part of this version\n${USAGE}`);
	const command = COMMANDS.find((one) => one === word);
	const format = FORMATS.find((one) => one === values.format);
	const rule = RULES.find((one) => one === values.rule);
	const regions = readRegions(values.region);
	if (!command) return wrong(`no command '${word}'`);
	if (file === undefined) return wrong(`${command} wants a FILE`);
	if (more.length > 0) return wrong(`one FILE only: ${more.join(' ')}`);
	if (!format) return wrong(`--format ${values.format}`);
	if (!rule) return wrong(`--rule ${values.rule}`);
	if (!regions) return wrong(`--region ${values.region}`);
	const locale =
		LOCALES.find((one) => one === values.lang) ?? (environment.LANG?.startsWith('en') ? 'en' : 'fr');
	if (values.lang !== undefined && values.lang !== locale) return wrong(`--lang ${values.lang}`);
	return ok({ command, file, regions, format, rule, locale });
}

const wrong = (what: string): Result<Call, string> => fail(`maillage: ${what}\n${USAGE}`);
