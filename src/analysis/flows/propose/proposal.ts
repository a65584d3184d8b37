import type { Range } from '../../../base/range.ts';
import type { Score } from './draft.ts';
import type { UndecidedWhy } from './settle.ts';
import type { ProposalStart } from './starts.ts';

/** A territory that is proposed. */
export interface ProposedTerritory {
	readonly name: string;
	/** Units, ascending. */
	readonly units: readonly number[];
	/** Municipal population. */
	readonly people: number;
	/** Share of its people's patients who stay in it (localisation index). */
	readonly localisation: Range;
	/** One commune, or one EPCI to be kept whole, that has more people than the bound by itself. */
	readonly isOverBound: boolean;
}

/** A commune that a proposal leaves to be decided, or has in a territory though it is not clear. */
export interface UnclearCommune {
	readonly unit: number;
	/** `contour`: it has none, so that what it touches is not known. */
	readonly why: UndecidedWhy | 'contour';
	/** Numbers of the territories that draw it most, -1 for none; which shares of its patients; and their difference. */
	readonly first: number;
	readonly second: number;
	readonly firstShare: number;
	readonly secondShare: number;
	readonly margin: Range;
}

/** How a proposal was come by. */
export interface ProposalWay {
	readonly start: ProposalStart;
	/** Whether territories were joined as far as the bounds allow, or only until each has people enough. */
	readonly grain: 'coarse' | 'fine';
}

/** One plan of territories, with what it is worth. */
export interface Proposal {
	readonly ways: readonly ProposalWay[];
	/** The most people first, among equals that with the smaller unit. */
	readonly territories: readonly ProposedTerritory[];
	/** By unit. */
	readonly undecided: readonly UnclearCommune[];
	readonly doubtful: readonly UnclearCommune[];
	/** Of the territories as they stand: who lives in an undecided commune does not stay. */
	readonly parts: Score;
	/** Share of patients who stay, with what hidden cells leave open. */
	readonly flowKept: Range;
	/** With each undecided commune still in the territory that it was taken out of. */
	readonly complete: Score;
	/** Score of greedy aggregation alone, under the same bounds: the best of those from the same starts. */
	readonly aggregated: number;
	/** EPCI of which people are in more than one territory. */
	readonly epciInSeveral: number;
	/** Whether there are fewer or more territories than was asked. */
	readonly isNumberMissed: boolean;
}
