import type { Needs } from './context.ts';
import {
	comparePartialDates,
	earliestDay,
	formatPartialDate,
	formatWithArticle,
	readTypedDate,
} from '../base/partialDate.ts';
import { today } from '../base/today.ts';
import { moveTo } from '../model/history.ts';
import { drawnCommunes } from '../model/matchTerritories.ts';
import { decidePerimeter as makeChange } from '../model/operations/decidePerimeter.ts';

type Context = Needs<'locale' | 'plan' | 'tool'>;

/** A decision further ahead is a slip of the pen. */
const MOST_YEARS_AHEAD = 10;

/** The last day that a decision made on `day` can come into force ('YYYY-MM-DD'). */
const latestDecision = (day: string): string => {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCFullYear(date.getUTCFullYear() + MOST_YEARS_AHEAD);
	return date.toISOString().slice(0, 10);
};

/** INSEE codes that a territory had when the plan was opened first; none where it was drawn since. */
export function formerCommunes({ plan }: Needs<'plan'>, id: string): readonly string[] {
	if (!plan.current) return [];
	const start = moveTo({ plan: plan.current, history: plan.history }, 0).plan;
	const before = start.territories.find((other) => other.id === id);
	return before ? drawnCommunes(before) : [];
}

/**
 * 'Acter au …': what is drawn of a territory becomes its perimeter from a date on; drawing goes on behind it. What was
 * in force before keeps the communes that it had when the plan was opened first. Returns what is wrong with the date,
 * '' where it was taken.
 */
export function decidePerimeter(
	{ locale, plan, tool }: Context,
	id: string,
	decision: { readonly date: string; readonly note: string },
): string {
	const texts = locale.texts.scenarios.decide;
	const territory = plan.territory(id);
	if (!territory || !plan.current) return '';
	const from = readTypedDate(decision.date);
	if (!from) return texts.noDate;
	const lastDay = latestDecision(today());
	if (earliestDay(from) > lastDay)
		return texts.tooLate(locale.format.integer(MOST_YEARS_AHEAD), formatPartialDate(lastDay, locale.locale));
	const last = territory.perimeters.findLast(({ draft }) => !draft);
	if (last && comparePartialDates(from, last.from) < 0)
		return texts.tooEarly(formatWithArticle(last.from, locale.locale));
	if (drawnCommunes(territory).length === 0) return texts.noCommune;
	const former = formerCommunes({ plan }, id);
	plan.perform(makeChange(plan.current, { territory: id, from, note: decision.note, former }));
	tool.notice = texts.done(territory.name, formatPartialDate(from, locale.locale));
	return '';
}
