import type { Problem } from '../../src/base/problem.ts';
import { exactly } from '../../src/base/range.ts';
import { PROPOSE_COMMAND_TEXTS } from '../../src/base/messages/proposeCommand.ts';
import { placeOnUnits } from '../../src/analysis/flows/gather.ts';
import type { Proposal, UnclearCommune } from '../../src/analysis/flows/propose/proposal.ts';
import { proposals } from '../../src/analysis/flows/propose/propose.ts';
import type { ProposalScope } from '../../src/analysis/flows/propose/scope.ts';
import type { ProposalSettings } from '../../src/analysis/flows/propose/settings.ts';
import { sizeClassOf } from '../../src/analysis/sizeClass.ts';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import type { Outcome } from './context.ts';
import type { FlowContext } from './flowContext.ts';
import { figureRow, numberOrNull } from './flowFigures.ts';
import { flowRemarks, matrixAsked } from './flowSource.ts';
import type { PlainRow } from './output.ts';
import { WrongCall } from './wrongCall.ts';
import { readList } from './zoningFile.ts';

type Units = FlowContext['extent']['units'];

/**
 * Territories proposed from flows for the communes of the extent, or of a département, without those of locked
 * territories. Throws a WrongCall where there is no commune to place.
 */
export async function propose(context: FlowContext): Promise<Outcome> {
	const { call, flows, extent } = context;
	const { wishes, locale } = call;
	if (!wishes) throw new Error('propose without its wishes');
	const texts = PROPOSE_COMMAND_TEXTS[locale];
	const { units, arcs } = extent;
	const locked = await lockedCodes(context, wishes.locked);
	const isPlaced = Uint8Array.from({ length: units.count }, (_, unit) =>
		unit < units.extentCount &&
		(call.departement === undefined || units.departement[unit] === call.departement) &&
		!locked.codes.has(units.code[unit])
			? 1
			: 0,
	);
	if (!isPlaced.includes(1)) throw new WrongCall(texts.nothingToPlace);
	const asked = { ...flows, specialties: [{ name: '', matrix: matrixAsked(flows, call) }] };
	const [matrix] = placeOnUnits(asked, units).matrices;
	const found = allOf({ units, arcs, matrix, isPlaced }, wishes.settings);
	const told = found[wishes.pick - 1];
	if (!told) throw new WrongCall(texts.noPick(wishes.pick, found.length));
	const answer: PlainRow = {
		modelled: flows.provenance.kind === 'modelled',
		territories: told.territories.map(({ name, units: members, people, localisation, isOverBound }) => ({
			name,
			communes: codesOf(units, members),
			population: people,
			...figureRow({ li: localisation }),
			sizeClass: sizeClassOf(people, sizeClasses) ?? null,
			overBound: isOverBound,
		})),
		undecided: codesOf(
			units,
			told.undecided.map(({ unit }) => unit),
		),
		score: told.parts.score,
		...partsOf(told),
		complete: { ...told.complete },
		aggregated: told.aggregated,
		unclear: told.undecided.map((one) => unclearRow(units, told, one)),
		doubtful: told.doubtful.map((one) => unclearRow(units, told, one)),
		settings: settingsRow(wishes.settings),
		proposals: found.map((one) => ({
			ways: one.ways.map(({ start, grain }) => `${start}/${grain}`),
			territories: one.territories.length,
			undecided: one.undecided.length,
			score: one.parts.score,
			...partsOf(one),
			completeScore: one.complete.score,
			aggregated: one.aggregated,
		})),
	};
	const remarks = [...flowRemarks(flows, call)];
	if (told.undecided.length > 0)
		remarks.push(texts.undecided(told.undecided.length, wishes.settings.leastMargin * 100));
	if (told.isNumberMissed) remarks.push(texts.numberMissed(told.territories.length));
	const over = told.territories.filter(({ isOverBound }) => isOverBound).map(({ name }) => name);
	if (over.length > 0) remarks.push(texts.overBound(over.join(', ')));
	return { answer, problems: locked.problems, rowsLeftOut: locked.problems.length > 0, remarks };
}

function allOf(scope: Omit<ProposalScope, 'wholeEpci'>, settings: ProposalSettings): Proposal[] {
	const run = proposals(scope, settings);
	let step = run.next();
	while (!step.done) step = run.next();
	return step.value;
}

async function lockedCodes(
	{ call, resolver }: FlowContext,
	file: string | undefined,
): Promise<{ codes: ReadonlySet<string>; problems: readonly Problem[] }> {
	if (file === undefined) return { codes: new Set(), problems: [] };
	const { list } = await readList(file, resolver, call.command);
	const problems = list.problems.map((problem) => ({ file, ...problem }));
	return { codes: new Set(list.territories.flatMap(({ codes }) => codes)), problems };
}

const codesOf = (units: Units, some: readonly number[]): string[] =>
	some.map((unit) => units.code[unit]).sort();

const partsOf = ({ parts, flowKept, epciInSeveral }: Proposal): PlainRow => ({
	...figureRow({ flowKept }),
	epciCut: parts.epciCut,
	peopleSpread: parts.peopleSpread,
	epciInSeveral,
});

function unclearRow(units: Units, { territories }: Proposal, one: UnclearCommune): PlainRow {
	const nameOf = (territory: number): string | null => territories[territory]?.name ?? null;
	return {
		code: units.code[one.unit],
		why: one.why,
		first: nameOf(one.first),
		firstShare: numberOrNull(one.firstShare),
		second: nameOf(one.second),
		secondShare: numberOrNull(one.secondShare),
		...figureRow({ margin: one.margin ?? exactly(NaN) }),
	};
}

const settingsRow = ({ leastNumber, mostNumber, ...settings }: ProposalSettings): PlainRow => ({
	...settings,
	leastNumber: leastNumber ?? null,
	mostNumber: mostNumber ?? null,
});
