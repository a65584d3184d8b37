import { fail, ok, type Result } from '../../src/base/result.ts';
import { readCommon, type CommonCall, type OptionValues } from './callWords.ts';
import { PROPOSE_OPTIONS, PROPOSE_USAGE, readWishes, type ProposeWishes } from './proposeWishes.ts';

export const FLOW_COMMANDS = ['flows', 'poles', 'compare', 'propose'] as const;
export type FlowCommand = (typeof FLOW_COMMANDS)[number];

export const FLOW_USAGE = `flows [FILE] [--by ZONING.csv] [--fit soins] [--place CODE] [--reach KM] [--specialite S]; poles [FILE] --departement 37 [--specialite S] [--number n] [--keep 37003,…] [--drop 37130,…] [--by-commune]; compare A.csv B.csv [--flows FILE]; ${PROPOSE_USAGE}; of a FILE of flows: [--secret 11] [--complete]`;

/** What is to be known of a file of flows to read it. */
export interface FlowReading {
	/** Undefined: flows are modelled. */
	readonly file: string | undefined;
	/** Cells under this were hidden in the file: 'NS' is 1 to one less. Undefined for what is usual. */
	readonly hiddenBelow: number | undefined;
	/** Whether a pair that is not in the file is 0; else it may be hidden, unless the file is of a kind that is complete. */
	readonly isComplete: boolean;
}

/** A call about flows of patients. */
export interface FlowCall extends CommonCall {
	readonly command: Exclude<FlowCommand, 'compare'>;
	readonly reading: FlowReading;
	/** Name of a specialty of the file; undefined for all together. */
	readonly specialty: string | undefined;
	/** Of `flows`: the file of the zoning of which the indices are wanted. */
	readonly by: string | undefined;
	/** Of `flows`: the kind of modelled flows whose parameters are fitted to those of the file. */
	readonly fit: string | undefined;
	/** Of `flows`: a commune of the place whose basin is wanted. */
	readonly place: string | undefined;
	/** Of `flows`: how far patients go for the supply that is shared out, kilometres of the great circle. */
	readonly reachKm: number | undefined;
	/** Code; `poles` has one. */
	readonly departement: string | undefined;
	/** Of `poles`: how many. */
	readonly number: number | undefined;
	/** Of `poles`: codes of communes whose places are poles, or are none, by the user's word. */
	readonly keep: readonly string[];
	readonly drop: readonly string[];
	/** Of `poles`: every commune is a place, instead of towns. */
	readonly isByCommune: boolean;
	/** Of `propose`, which has them. */
	readonly wishes: ProposeWishes | undefined;
}

/** A call about two zonings, and, where flows are given, about what each keeps inside. */
export interface CompareCall extends CommonCall {
	readonly command: 'compare';
	readonly files: readonly [string, string];
	readonly reading: FlowReading;
	readonly specialty: string | undefined;
}

const OF_FLOWS = ['specialite', 'secret', 'complete'] as const;

/** Options of each command beside the common ones. */
const TAKEN = {
	flows: [...OF_FLOWS, 'by', 'fit', 'place', 'reach'],
	poles: [...OF_FLOWS, 'departement', 'number', 'keep', 'drop', 'by-commune'],
	compare: [...OF_FLOWS, 'flows'],
	propose: [...OF_FLOWS, 'departement', ...PROPOSE_OPTIONS],
} as const satisfies Record<FlowCommand, readonly (keyof OptionValues)[]>;

/** Reads a call of one of the commands about flows; the failure says what is wrong with it. */
export function readFlowCall(
	command: FlowCommand,
	files: readonly string[],
	values: OptionValues,
	environment: { readonly LANG?: string },
): Result<FlowCall | CompareCall, string> {
	const common = readCommon(command, values, TAKEN[command], environment);
	if (!common.ok) return common;
	const reading = readReading(command === 'compare' ? values.flows : files[0], values);
	if (!reading.ok) return reading;
	const { specialite: specialty } = values;
	const shared = { ...common.value, reading: reading.value, specialty };
	if (command === 'compare') {
		const [a, b, ...more] = files;
		if (a === undefined || b === undefined) return fail('compare wants two FILEs');
		if (more.length > 0) return fail(`two FILEs only: ${more.join(' ')}`);
		return ok({ ...shared, command, files: [a, b] });
	}
	if (files.length > 1) return fail(`one FILE only: ${files.slice(1).join(' ')}`);
	const { by, fit, place, departement } = values;
	const reachKm = readReach(values.reach);
	if (!reachKm.ok) return reachKm;
	if (departement !== undefined && !/^[\dA-D]\d?[\dA-B]$/.test(departement))
		return fail(`--departement ${departement}`);
	if (command === 'poles' && departement === undefined) return fail('poles wants --departement CODE');
	const number = command === 'poles' ? readNumber(values.number) : ok(undefined);
	const wishes = command === 'propose' ? readWishes(values) : ok(undefined);
	if (!number.ok) return number;
	if (!wishes.ok) return wishes;
	return ok({
		...shared,
		command,
		by,
		fit,
		departement,
		number: number.value,
		keep: listed(values.keep),
		drop: listed(values.drop),
		isByCommune: values['by-commune'] ?? false,
		place,
		reachKm: reachKm.value,
		wishes: wishes.value,
	});
}

const listed = (codes: string | undefined): string[] => codes?.split(',').map((code) => code.trim()) ?? [];

/** What a call says of its file of flows. */
export function readReading(
	file: string | undefined,
	{ secret, complete }: OptionValues,
): Result<FlowReading, string> {
	const hiddenBelow = secret === undefined ? undefined : wholeNumber(secret);
	if (secret !== undefined && hiddenBelow === undefined)
		return fail(`--secret ${secret}: a number of patients, 1 or more`);
	return ok({ file, hiddenBelow, isComplete: complete ?? false });
}

function readNumber(text: string | undefined): Result<number | undefined, string> {
	const count = text === undefined ? undefined : wholeNumber(text);
	return text !== undefined && count === undefined ? fail(`--number ${text}`) : ok(count);
}

/** Of a unit at the edge of the extent all who compete for what it reaches live within twice as far: half the ring. */
const MOST_REACH_KM = 40;

function readReach(text: string | undefined): Result<number | undefined, string> {
	const km = text === undefined ? undefined : wholeNumber(text);
	if (text === undefined || (km !== undefined && km <= MOST_REACH_KM)) return ok(km);
	return fail(`--reach ${text}: kilometres, 1 to ${MOST_REACH_KM}`);
}

/** Undefined for what is no whole number of 1 or more. */
const wholeNumber = (text: string): number | undefined =>
	/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
