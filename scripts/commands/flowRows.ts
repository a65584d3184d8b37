import type { Locale } from '../../src/base/locale.ts';
import { FLOW_COMMAND_TEXTS } from '../../src/base/messages/flowCommand.ts';
import { FLOW_FILE_TEXTS } from '../../src/base/messages/flowFile.ts';
import { FLOW_REFUSALS, FLOW_REMARKS, isRefusal, type FlowReport } from '../../src/io/flows/flowReport.ts';

/** Rows told one by one; further ones are counted. */
const TOLD = 50;

/** Rows of a file that are not among its flows, one sentence each; empty where all are. */
export function refusedRows({ listed, tallies }: FlowReport, file: string, locale: Locale): string[] {
	const texts = FLOW_COMMAND_TEXTS[locale];
	const { rules } = FLOW_FILE_TEXTS[locale];
	const told = listed.filter(({ rule }) => isRefusal(rule)).slice(0, TOLD);
	const rows = FLOW_REFUSALS.reduce((sum, rule) => sum + tallies[rule].rows, 0);
	const more = rows - told.reduce((sum, row) => sum + row.rows, 0);
	const lines = told.map(({ rule, ...row }) => texts.refused({ ...row, file, why: rules[rule] }));
	return more > 0 ? [...lines, texts.moreRefused(more)] : lines;
}

/** What was done with rows that are among the flows, by kind, and whether residence and care look exchanged. */
export function readingRemarks({ tallies, swap }: FlowReport, file: string, locale: Locale): string[] {
	const texts = FLOW_COMMAND_TEXTS[locale];
	const { rules, swap: swapTexts } = FLOW_FILE_TEXTS[locale];
	const kinds = FLOW_REMARKS.filter((rule) => tallies[rule].rows > 0);
	const lines = kinds.map((rule) => texts.readWithCare(file, tallies[rule].rows, rules[rule]));
	return swap.isSuspected ? [...lines, `${file}\u202f: ${swapTexts.title}`] : lines;
}
