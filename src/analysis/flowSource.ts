/** A stream of people of one commune towards another. */
interface Destination {
	/** -1 for a commune outside the open extent and its ring. */
	readonly unit: number;
	readonly flow: number;
	/** How far from `flow` it may be, where cells were hidden. */
	readonly doubt?: number;
}

/** Where the people of one commune go. */
export interface UnitFlows {
	/** All flows of the commune; those abroad or to unknown places count here and have no destination. Above 0. */
	readonly total: number;
	/** How far from `total` it may be. */
	readonly doubt?: number;
	/** Largest first, ties by the smaller code; the commune itself is one of them. */
	readonly to: readonly Destination[];
}

/** The least that frontiers ask of flows. 'none': no flows are loaded; modelled flows never make a proposal. */
export type FlowSource =
	| { readonly kind: 'none' }
	| {
			readonly kind: 'observed' | 'modelled';
			/** Undefined for a commune of which nothing is known. */
			readonly of: (unit: number) => UnitFlows | undefined;
	  };

export const NO_FLOWS: FlowSource = { kind: 'none' };

/** First and second destination of a commune; shares and the margin between them are of all its flows, 0 to 1. */
export interface Leaning {
	readonly first: number;
	readonly firstShare: number;
	/** -1 and 0 where all go to one place. */
	readonly second: number;
	readonly secondShare: number;
	readonly margin: number;
}

/** Undefined where no flow of the commune is known. */
export function leaningOf(flows: UnitFlows | undefined): Leaning | undefined {
	const [first, second] = flows?.to ?? [];
	if (!flows || !first) return undefined;
	const firstShare = first.flow / flows.total;
	const secondShare = second ? second.flow / flows.total : 0;
	return {
		first: first.unit,
		firstShare,
		second: second?.unit ?? -1,
		secondShare,
		margin: (first.flow - (second?.flow ?? 0)) / flows.total,
	};
}
