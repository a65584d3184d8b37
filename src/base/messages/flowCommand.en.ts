import type { FlowCommandTexts } from './flowCommand.fr.ts';

const WHY: Readonly<Record<string, (input: string) => string>> = {
	'no-count': (input) => `“${input}” is no number of patients`,
	'too-large': (input) => `“${input}” is too large for a number of patients`,
	hidden: () => 'hidden cell without a threshold of secrecy; say it with --secret',
	negative: (input) => `negative number (${input})`,
	'missing-origin': () => 'no commune of residence',
	'abroad-origin': (input) => `residence outside France (“${input}”)`,
	'unknown-origin': (input) => `unknown commune of residence (“${input}”)`,
	'ambiguous-origin': (input) => `several communes are called “${input}”`,
	'missing-specialty': () => 'no specialty',
	'other-year': (input) => `of another year (${input})`,
	total: () => 'sum of other rows',
	repeated: () => 'pair already read',
};

/** What the commands about flows say beside their answer, in English. */
export const flowCommandEn: FlowCommandTexts = {
	modelled: (kind) =>
		`Modelled flows (${kind}): a simulation from supply and distances, not observed patients.`,
	noSpecialty: (name, known) => `No specialty is called “${name}”. Specialties: ${known}.`,
	summed: (names) => `Specialties added up: ${names}. --specialite chooses one.`,
	refused: ({ file, row, rule, input, rows }) =>
		`${file}, row ${row}: ${WHY[rule]?.(input) ?? rule}${rows > 1 ? ` (${rows} rows)` : ''}; not counted.`,
	moreRefused: (rows) => `… and ${rows} more rows that are not counted`,
	noFlows: (count, file) =>
		count === 1
			? `${file}: one commune has no flow; it counts in no index.`
			: `${file}: ${count} communes have no flow; they count in no index.`,
	mayBeHidden: (below) =>
		`A pair of communes that is not in the file may hide fewer than ${below} patients. If the file is complete, add --complete.`,
};
