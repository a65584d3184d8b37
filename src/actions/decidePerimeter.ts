import type { Needs } from './context.ts';
import { comparePartialDates, formatPartialDate, readTypedDate } from '../base/partialDate.ts';
import { moveTo } from '../model/history.ts';
import { drawnCommunes } from '../model/matchTerritories.ts';
import { decidePerimeter as makeChange } from '../model/operations/decidePerimeter.ts';

type Context = Needs<'locale' | 'plan' | 'tool'>;

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
	const last = territory.perimeters.findLast(({ draft }) => !draft);
	if (last && comparePartialDates(from, last.from) < 0)
		return texts.tooEarly(formatPartialDate(last.from, locale.locale));
	if (drawnCommunes(territory).length === 0) return texts.noCommune;
	const start = moveTo({ plan: plan.current, history: plan.history }, 0).plan;
	const before = start.territories.find((other) => other.id === id);
	const former = before ? drawnCommunes(before) : [];
	plan.perform(makeChange(plan.current, { territory: id, from, note: decision.note, former }));
	tool.notice = texts.done(territory.name, formatPartialDate(from, locale.locale));
	return '';
}
