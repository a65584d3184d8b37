import { territoryColours, TOKENS, type Theme } from '../base/palette.ts';
import { holds, type ExchangePlace } from '../model/exchange.ts';
import type { Territory } from '../model/plan.ts';
import type { ExchangesState } from '../state/exchanges.svelte.ts';
import type { PlanState } from '../state/plan.svelte.ts';
import { blankPattern, overlapPattern } from './hatch.ts';

/** A commune of a proposal as the map draws it. */
export interface ExchangeGroup {
	readonly unit: number;
	readonly look: {
		readonly pattern?: string;
		readonly color: string;
		readonly line: 'solid' | 'dashed' | 'dotted';
	};
}

type Side = Territory | undefined;

/** What the map draws of the proposal that is made or looked at. */
export function exchangeGroups(
	{ desk, mode }: ExchangesState,
	plan: PlanState,
	theme: Theme,
): ExchangeGroup[] {
	if (!desk || !plan.current) return [];
	if (mode === 'propose') {
		const { a, b, picked } = desk.draft;
		return picked.map(({ unit, pick }) => ({ unit, look: lookOf(pick.wanted, 'solid', a, b, theme) }));
	}
	const { a, b, lines } = desk.review;
	return lines.flatMap(({ unit, move, state, outcome }) => {
		if (unit === undefined || (state === 'already' && outcome === 'accepted')) return [];
		const line = state === 'impossible' || outcome === 'refused' ? 'dotted' : outcome ? 'solid' : 'dashed';
		return [{ unit, look: lookOf(move.wanted, line, a, b, theme) }];
	});
}

/** Hatched in the colours of who would hold the commune, over the land; grey where nobody would, or nothing changes. */
function lookOf(
	wanted: ExchangePlace,
	line: ExchangeGroup['look']['line'],
	a: Side,
	b: Side,
	theme: Theme,
): ExchangeGroup['look'] {
	const { ink, ink2, land } = TOKENS[theme];
	if (line === 'dotted') return { color: ink2, line };
	const holders = [...(holds(wanted, 'a') ? [a] : []), ...(holds(wanted, 'b') ? [b] : [])];
	const colours = holders.flatMap((one) => (one ? [territoryColours(theme, one.colour)] : []));
	if (colours.length === 0) return { pattern: blankPattern(ink2), color: ink, line };
	const [{ outline }] = colours;
	const stripes = colours.map(({ fill }) => fill);
	return {
		pattern: overlapPattern(stripes.length === 1 ? [stripes[0], land] : stripes),
		color: colours.length === 1 ? outline : ink,
		line,
	};
}
