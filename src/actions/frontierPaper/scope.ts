import { caseIn, isSameCase, type FrontierCase, type FrontierCaseKey } from '../../model/frontier.ts';
import type { FrontierLine } from '../../state/frontierRows.ts';
import type { PaperChoices, PaperStates } from './choices.ts';

/** Which communes get a sheet; ticked ones are the user's choice among all. */
export type PaperScope = 'one' | 'all' | 'shared' | 'decided' | 'ticked';

/** Communes of the frontier of a with b, or with all (b ''), by scope; `one` is the unit asked about. */
export function paperLines(
	states: PaperStates,
	{ a, b, unit }: { readonly a: string; readonly b: string; readonly unit: number },
	withPrivate: boolean,
): Readonly<Record<Exclude<PaperScope, 'ticked'>, readonly FrontierLine[]>> {
	const { frontier } = states;
	const all = b === '' ? frontier.linesOf(a) : frontier.between(a, b).lines;
	const decided = (line: FrontierLine): boolean => {
		const found = caseIn(states.plan.current ?? {}, keyOf(states, a, line));
		return found !== undefined && (withPrivate || found.private !== true);
	};
	return {
		one: unit < 0 ? [] : [lineOf(states, a, unit)],
		all,
		shared: all.filter(({ rules }) => rules.includes('shared')),
		decided: all.filter(decided),
	};
}

/** A commune as the open sheet has it, on the frontier or not. */
function lineOf({ frontier, situation }: PaperStates, a: string, unit: number): FrontierLine {
	const found = frontier.linesOf(a).find((line) => line.unit === unit);
	const holders = situation.rowsOf(unit).map(({ territory }) => territory);
	return (
		found ?? {
			unit,
			rules: [],
			isInside: holders.some(({ id }) => id === a),
			other: holders.find(({ id }) => id !== a),
		}
	);
}

function keyOf(
	{ extent }: PaperStates,
	a: string,
	{ unit, other }: PaperChoices['lines'][number],
): FrontierCaseKey {
	return { commune: extent.units?.code[unit] ?? '', a, ...(other && { b: other.id }) };
}

/** How many decided communes of what is chosen are marked private. */
export function privateDecisions(states: PaperStates, { kind, a, b, lines }: PaperChoices): number {
	const isChosen = (one: FrontierCase): boolean =>
		kind === 'sheets'
			? lines.some((line) => isSameCase(one, keyOf(states, a, line)))
			: [one.a, one.b].includes(a) && [one.a, one.b].includes(b);
	return (states.plan.current?.frontier ?? []).filter((one) => one.private === true && isChosen(one)).length;
}
