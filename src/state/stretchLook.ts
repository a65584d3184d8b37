import { territoryColours, TOKENS, type Theme } from '../base/palette.ts';
import type { StretchLine } from './frontierRows.ts';

export interface StretchLook {
	readonly color: string;
	readonly line: 'solid' | 'ticks' | 'thin';
}

/** How a stretch is drawn, alike on the map and in lists: in its neighbour's colour, in ticks where nobody is across. */
export function stretchLook(
	{ kind, territories: [territory] }: Pick<StretchLine, 'kind' | 'territories'>,
	theme: Theme,
): StretchLook {
	if (!territory) return { color: TOKENS[theme].ink2, line: kind === 'outside' ? 'thin' : 'ticks' };
	const color = territoryColours(theme, territory.colour).outline;
	return { color, line: kind === 'within' ? 'thin' : 'solid' };
}
