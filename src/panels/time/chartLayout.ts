import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { earliestDay, latestDay } from '../../base/partialDate.ts';
import type { TimelineItem } from '../../state/timelineItems.ts';

const DAY_MS = 86_400_000;
/** Marks nearer than this, in px, stand together. */
const MARK_PX = 14;
/** How far the open end of 'before …' reaches, in px. */
const OPEN_PX = 18;

const daysOf = (day: string): number => Date.parse(`${day}T00:00Z`) / DAY_MS;

/** From a day to px. */
export type DayScale = (day: string) => number;

export function dayScale(firstDay: string, lastDay: string, fromPx: number, toPx: number): DayScale {
	const scale = scaleLinear([daysOf(firstDay), daysOf(lastDay)], [fromPx, toPx]).clamp(true);
	return (day) => scale(daysOf(day));
}

/** From shares (0 to 1) to px, the top at a round share at or above the highest. */
export function shareScale(highest: number, bottomPx: number, topPx: number): ScaleLinear<number, number> {
	return scaleLinear([0, Math.max(highest, 0.01)], [bottomPx, topPx]).nice(4);
}

/** First days of the years between two days. */
export function yearsWithin(firstDay: string, lastDay: string): string[] {
	const years: string[] = [];
	for (let year = Number(firstDay.slice(0, 4)); `${year}-01-01` <= lastDay; year++)
		if (`${year}-01-01` >= firstDay) years.push(`${year}-01-01`);
	return years;
}

/** Events that stand together on the line of marks. */
export interface Mark {
	readonly xPx: number;
	/** From the first to the last day that they can mean, where one is known in part; `opens` where it has no beginning. */
	readonly span: { readonly fromPx: number; readonly toPx: number; readonly opens: boolean } | undefined;
	readonly items: readonly TimelineItem[];
}

/** Marks from left to right, those that would touch together. Items in the order of their days. */
export function marksOf(items: readonly TimelineItem[], x: DayScale): Mark[] {
	const groups: { xPx: number; items: TimelineItem[] }[] = [];
	for (const item of items) {
		const xPx = x(item.day);
		const last = groups.at(-1);
		if (last && xPx - last.xPx < MARK_PX) last.items.push(item);
		else groups.push({ xPx, items: [item] });
	}
	return groups.map((group) => ({ ...group, span: spanOf(group.items, x) }));
}

function spanOf(items: readonly TimelineItem[], x: DayScale): Mark['span'] {
	const partial = items.filter(({ date }) => isPartial(date));
	if (partial.length === 0) return undefined;
	const opens = partial.some(({ date }) => date.startsWith('<'));
	const from = partial.map(({ date, day }) =>
		date.startsWith('<') ? x(day) - OPEN_PX : x(earliestDay(date)),
	);
	return {
		fromPx: Math.min(...from),
		toPx: Math.max(...partial.map(({ date }) => x(latestDay(date)))),
		opens,
	};
}

/** A date that is not one known day. */
const isPartial = (date: string): boolean => date.startsWith('<') || date.length < 10;
