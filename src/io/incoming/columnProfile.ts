import { foldName } from '../resolve/nameKey.ts';
import type { Resolver } from '../resolve/resolver.ts';
import { decimalSignOf, parseNumber } from '../table/numbers.ts';
import { statusOfText } from './statusWords.ts';

/** What the first rows of a column look like. Shares are of its filled cells, 0 to 1. */
export interface ColumnProfile {
	readonly filled: number;
	readonly different: number;
	/** Codes of communes that are known. */
	readonly codes: number;
	/** Names that lead to a commune, or to several. */
	readonly names: number;
	readonly numbers: number;
	readonly statuses: number;
	readonly dates: number;
	/** Cells that say that a figure is hidden ('NS', 's'). */
	readonly hidden: number;
}

/** Different cells that are looked at: telling enough, and quick. */
const LOOKED_AT = 300;

/** Looks at the cells of a column. */
export function profileOf(cells: readonly string[], resolver: Resolver): ColumnProfile {
	const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
	const different = [...new Set(filled)];
	const looked = different.slice(0, LOOKED_AT);
	const decimal = decimalSignOf(looked);
	const share = (test: (cell: string) => boolean): number =>
		looked.length === 0 ? 0 : looked.filter(test).length / looked.length;
	return {
		filled: filled.length,
		different: different.length,
		codes: share((cell) => looksLikeCode(cell) && isKnown(resolver, { code: cell })),
		names: share((cell) => /\p{L}{2}/u.test(cell) && cell.length < 80 && isKnown(resolver, { name: cell })),
		numbers: share((cell) => !Number.isNaN(parseFigure(cell, decimal)) || isHiddenFigure(cell)),
		statuses: share((cell) => statusOfText(cell) !== undefined),
		dates: share((cell) => /^\d{4}-\d{2}(-\d{2})?|^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/.test(cell)),
		hidden: share(isHiddenFigure),
	};
}

const looksLikeCode = (cell: string): boolean => /^(\d{4}|[0-9A-Z]{2}\d{3})(\.0+)?$/i.test(cell);

function isKnown(resolver: Resolver, mention: { code?: string; name?: string }): boolean {
	const { problem, code } = resolver.resolve(mention);
	return code !== null || problem === 'ambiguous';
}

/** A cell whose figure is kept secret: statistical offices write 'NS', 's', 'c' or 'nd'. */
export const isHiddenFigure = (cell: string): boolean =>
	/^(ns|s|n\.s\.|secret|sec|confidentiel)$/.test(foldName(cell)) || cell.trim().toLowerCase() === 'n.s.';

/** A figure as tables write it, a percent sign left off; NaN for whatever is none. */
export const parseFigure = (cell: string, decimal: ',' | '.'): number =>
	parseNumber(cell.replace(/\s*%$/, ''), decimal);
