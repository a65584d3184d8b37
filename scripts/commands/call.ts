import { parseArgs } from 'node:util';
import { LOCALES, type Locale } from '../../src/base/locale.ts';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { LayerName } from '../../src/io/out/layers.ts';
import { DATA_FORMATS, type DataFormat } from '../../src/io/out/writeExport.ts';
import { readRegions } from '../data/commandOptions.ts';

const COMMANDS = [
	'measure',
	'borders',
	'overlaps',
	'coverage',
	'frontier',
	'shapes',
	'resolve',
	'export',
] as const;
type Command = (typeof COMMANDS)[number];

/** Commands of the contract that this version does not have. */
const LATER = ['flows', 'poles', 'compare', 'propose'];

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
	/** Of `export`: the format, the layer of a GeoJSON, and the file to write. */
	readonly to: DataFormat;
	readonly layer: LayerName;
	readonly out: string | undefined;
	/** Of `frontier`: the names of one territory, or of two. */
	readonly between: readonly string[];
}

const LAYERS = ['territoires', 'communes'] as const satisfies readonly LayerName[];

const USAGE = `npm run --silent maillage -- ${COMMANDS.join('|')} FILE [--region 24 | 75,24 | france] [--format json|csv|table] [--rule signed|validated|all] [--lang fr|en]; frontier FILE --territory NAME | --pair A B; export FILE --to ${DATA_FORMATS.join('|')} [--out PATH] [--layer ${LAYERS.join('|')}]`;

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
				to: { type: 'string' },
				layer: { type: 'string', default: 'territoires' },
				out: { type: 'string' },
				territory: { type: 'string' },
				pair: { type: 'string' },
			},
		});
	} catch (error) {
		return wrong((error as Error).message);
	}
	const { values, positionals } = parsed;
	const [word, file, ...rest] = positionals;
	const { between, more } = namesOf(values, rest);
	if (word === undefined) return wrong('no command');
	if (LATER.includes(word)) return fail(`maillage: '${word}' is not part of this version\n${USAGE}`);
	const command = COMMANDS.find((one) => one === word);
	const format = FORMATS.find((one) => one === values.format);
	const rule = RULES.find((one) => one === values.rule);
	const regions = readRegions(values.region);
	if (!command) return wrong(`no command '${word}'`);
	if (file === undefined) return wrong(`${command} wants a FILE`);
	if (more.length > 0) return wrong(`one FILE only: ${more.join(' ')}`);
	if (between.length > 0 && command !== 'frontier') return wrong(`${command} takes no --territory or --pair`);
	if (command === 'frontier' && between.length === 0)
		return wrong('frontier wants --territory NAME or --pair A B, and not both');
	if (!format) return wrong(`--format ${values.format}`);
	if (!rule) return wrong(`--rule ${values.rule}`);
	if (!regions) return wrong(`--region ${values.region}`);
	const locale =
		LOCALES.find((one) => one === values.lang) ?? (environment.LANG?.startsWith('en') ? 'en' : 'fr');
	if (values.lang !== undefined && values.lang !== locale) return wrong(`--lang ${values.lang}`);
	const to = DATA_FORMATS.find((one) => one === values.to);
	const layer = LAYERS.find((one) => one === values.layer);
	if (command === 'export' && !to) return wrong(`export wants --to ${DATA_FORMATS.join('|')}`);
	if (!layer) return wrong(`--layer ${values.layer}`);
	return ok({
		command,
		file,
		regions,
		format,
		rule,
		locale,
		to: to ?? 'csv',
		layer,
		out: values.out,
		between,
	});
}

/** Names of `--territory NAME` or `--pair A B`, whose B stands among the free words; none where both or half are given. */
function namesOf(
	{ territory, pair }: { readonly territory?: string; readonly pair?: string },
	rest: readonly string[],
): { between: readonly string[]; more: readonly string[] } {
	if (pair === undefined) return { between: territory === undefined ? [] : [territory], more: rest };
	const [other, ...more] = rest;
	return { between: other === undefined || territory !== undefined ? [] : [pair, other], more };
}

const wrong = (what: string): Result<Call, string> => fail(`maillage: ${what}\n${USAGE}`);
