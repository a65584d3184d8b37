import { isPartialDate } from '../../src/base/partialDate.ts';
import { fail, ok, type Result } from '../../src/base/result.ts';
import { RULES, type CoverageRule } from '../../src/analysis/coverageRule.ts';
import { readCommon, type CommonCall, type OptionValues } from './callWords.ts';

export const PUBLISH_USAGE =
	'publish PLAN.json --to FOLDER [--date 2018-01-31] [--rule signed|validated|all] [--publisher TEXT] [--licence TEXT]';

/** A call that writes the folder of a public plan. */
export interface PublishCall extends CommonCall {
	readonly command: 'publish';
	readonly file: string;
	readonly to: string;
	/** 'YYYY-MM-DD'; undefined for the day up to which the plan is known. */
	readonly date: string | undefined;
	readonly rule: CoverageRule;
	readonly publisher: string;
	readonly licence: string;
}

const TAKEN = ['to', 'date', 'rule', 'publisher', 'licence'] as const;

/** Reads a call of `publish`; the failure says what is wrong with it. */
export function readPublishCall(
	[file, ...more]: readonly string[],
	values: OptionValues,
	environment: { readonly LANG?: string },
): Result<PublishCall, string> {
	const common = readCommon('publish', values, TAKEN, environment);
	if (!common.ok) return common;
	const { to, date, publisher = '', licence = '' } = values;
	const rule = RULES.find((one) => one === (values.rule ?? 'all'));
	if (file === undefined) return fail('publish wants a PLAN.json');
	if (more.length > 0) return fail(`one PLAN.json only: ${more.join(' ')}`);
	if (to === undefined) return fail('publish wants --to FOLDER');
	if (!rule) return fail(`--rule ${values.rule}`);
	if (date !== undefined && !(/^\d{4}-\d\d-\d\d$/.test(date) && isPartialDate(date)))
		return fail(`--date ${date}`);
	return ok({ ...common.value, command: 'publish', file, to, date, rule, publisher, licence });
}
