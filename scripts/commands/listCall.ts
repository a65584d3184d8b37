import { RULES, type CoverageRule } from '../../src/analysis/coverageRule.ts';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { LayerName } from '../../src/io/out/layers.ts';
import { DATA_FORMATS, type DataFormat } from '../../src/io/out/writeExport.ts';
import { readCommon, type CommonCall, type OptionValues } from './callWords.ts';

export const LIST_COMMANDS = [
	'measure',
	'borders',
	'overlaps',
	'coverage',
	'frontier',
	'groups',
	'shapes',
	'resolve',
	'export',
] as const;
type ListCommand = (typeof LIST_COMMANDS)[number];

const LAYERS = ['territoires', 'communes'] as const satisfies readonly LayerName[];

export const LIST_USAGE = `${LIST_COMMANDS.join('|')} FILE [--region 24 | 75,24 | france] [--format json|csv|table] [--rule signed|validated|all] [--lang fr|en]; frontier FILE --territory NAME | --pair A B; export FILE --to ${DATA_FORMATS.join('|')} [--out PATH] [--layer ${LAYERS.join('|')}]`;

/** A call about the territories of one file. */
export interface ListCall extends CommonCall {
	readonly command: ListCommand;
	readonly file: string;
	readonly rule: CoverageRule;
	/** Of `export`: the format, the layer of a GeoJSON, and the file to write. */
	readonly to: DataFormat;
	readonly layer: LayerName;
	readonly out: string | undefined;
	/** Of `frontier`: the names of one territory, or of two. */
	readonly between: readonly string[];
}

/** Options that these commands take; `--territory` and `--pair` are of `frontier` alone. */
const TAKEN = ['rule', 'to', 'layer', 'out'] as const;

/** Reads a call of one of these commands; the failure says what is wrong with it. */
export function readListCall(
	command: ListCommand,
	[file, ...rest]: readonly string[],
	values: OptionValues,
	environment: { readonly LANG?: string },
): Result<ListCall, string> {
	const { between, more } = namesOf(values, rest);
	const rule = RULES.find((one) => one === (values.rule ?? 'all'));
	if (file === undefined) return fail(`${command} wants a FILE`);
	if (more.length > 0) return fail(`one FILE only: ${more.join(' ')}`);
	const taken = command === 'frontier' ? ([...TAKEN, 'territory', 'pair'] as const) : TAKEN;
	const common = readCommon(command, values, taken, environment);
	if (!common.ok) return common;
	if (command === 'frontier' && between.length === 0)
		return fail('frontier wants --territory NAME or --pair A B, and not both');
	if (!rule) return fail(`--rule ${values.rule}`);
	const to = DATA_FORMATS.find((one) => one === values.to);
	const layer = LAYERS.find((one) => one === (values.layer ?? 'territoires'));
	if (command === 'export' && !to) return fail(`export wants --to ${DATA_FORMATS.join('|')}`);
	if (!layer) return fail(`--layer ${values.layer}`);
	return ok({ ...common.value, command, file, rule, to: to ?? 'csv', layer, out: values.out, between });
}

/** Names of `--territory NAME` or `--pair A B`, whose B stands among the free words; none where both or half are given. */
function namesOf(
	{ territory, pair }: OptionValues,
	rest: readonly string[],
): { between: readonly string[]; more: readonly string[] } {
	if (pair === undefined) return { between: territory === undefined ? [] : [territory], more: rest };
	const [other, ...more] = rest;
	return { between: other === undefined || territory !== undefined ? [] : [pair, other], more };
}
