import { proposalGround, type ProposalGround } from './ground.ts';
import type { ProposalScope } from './scope.ts';
import type { Proposal, ProposalWay } from './proposal.ts';
import { AGGREGATION_RULES, search, type Found } from './search.ts';
import type { ProposalSettings } from './settings.ts';
import { startPieces, PROPOSAL_STARTS } from './starts.ts';
import { toldProposal } from './toldProposal.ts';

/** How far a run has come, 0 to 1. */
export type ProposalProgress = number;

const GRAINS = ['coarse', 'fine'] as const;

/**
 * Proposals for the communes of a scope, the best score first, among equals the one whose way comes first; plans that
 * come out alike are one proposal. Deterministic. Yields how far it has come every few milliseconds, so that whoever
 * runs it can show it, pause or give up. Throws where the settings are at fault (`settingsFault`).
 */
export function* proposals(
	scope: Omit<ProposalScope, 'wholeEpci'>,
	settings: ProposalSettings,
): Generator<ProposalProgress, Proposal[]> {
	const ground = proposalGround({ ...scope, wholeEpci: settings.epciWeight >= 1 });
	const ways = waysOf(settings);
	const plans = new Map<string, { ways: ProposalWay[]; found: Found }>();
	for (let at = 0; at < ways.length; at++) {
		const way = ways[at];
		const found = yield* bestOf(ground, scope, settings, way, (part) => (at + part) / ways.length);
		const key = found.draft.territoryOf.join();
		const known = plans.get(key);
		const aggregated = Math.max(found.aggregated, known?.found.aggregated ?? -Infinity);
		plans.set(key, { ways: [...(known?.ways ?? []), way], found: { ...found, aggregated } });
	}
	const told = Array.from(plans.values(), ({ ways, found }) => toldProposal(scope.units, found, ways));
	return told.sort((a, b) => b.complete.score - a.complete.score);
}

/** Where EPCI are atoms, zones of other zonings would be as arbitrary as the first commune of an EPCI. */
function waysOf({ epciWeight }: ProposalSettings): ProposalWay[] {
	const starts = epciWeight >= 1 ? (['communes'] as const) : PROPOSAL_STARTS;
	return GRAINS.flatMap((grain) => starts.map((start) => ({ start, grain })));
}

/** The best of all rules of aggregation from one start. */
function* bestOf(
	ground: ProposalGround,
	{ units }: Pick<ProposalScope, 'units'>,
	settings: ProposalSettings,
	{ start, grain }: ProposalWay,
	progress: (part: number) => number,
): Generator<ProposalProgress, Found> {
	const pieces = startPieces(ground, units, start, settings.mostPeople);
	let best: Found | undefined;
	let aggregated = -Infinity;
	for (let at = 0; at < AGGREGATION_RULES.length; at++) {
		const rule = AGGREGATION_RULES[at];
		const steps = search(ground, settings, pieces, { rule, isCoarse: grain === 'coarse' });
		let step = steps.next();
		for (; !step.done; step = steps.next()) yield progress(at / AGGREGATION_RULES.length);
		aggregated = Math.max(aggregated, step.value.aggregated);
		if (!best || step.value.draft.score > best.draft.score) best = step.value;
	}
	if (!best) throw new Error('no rule of aggregation');
	return { draft: best.draft, aggregated };
}
