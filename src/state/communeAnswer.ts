import { groupBorders } from '../analysis/longestBorder.ts';
import type { Territory } from '../model/plan.ts';
import type { CoveringTexts } from '../base/messages/covering.fr.ts';
import { formatPartialDate } from '../base/partialDate.ts';
import { bandOf } from '../analysis/coverageRule.ts';
import type { ExtentState } from './extent.svelte.ts';
import type { LocaleState } from './locale.svelte.ts';
import type { PlanState } from './plan.svelte.ts';
import { shownMembership } from './shownMembership.ts';
import type { ShownStatus, SituationState, TerritoryRow } from './situation.svelte.ts';

/** What a plan says of a commune: in one CPTS or several, in none that it knows, blank, or not of the extent. */
type AnswerKind = 'in' | 'several' | 'unknown' | 'blank' | 'outside';

export interface CommuneAnswer {
	readonly kind: AnswerKind;
	readonly rows: readonly TerritoryRow[];
	/** Territories beside those of the commune, or beside its zone blanche, or beside itself; the longest border first. */
	readonly neighbours: readonly Territory[];
	/** The zone blanche that the commune is in. */
	readonly zone: { readonly communes: number; readonly people: number } | undefined;
}

/** The answer of Ma commune for a unit, at the date of the view. */
export function communeAnswer(
	{ extent, plan, situation }: { extent: ExtentState; plan: PlanState; situation: SituationState },
	unit: number,
): CommuneAnswer {
	const rows = situation.rowsOf(unit);
	const isInExtent = unit < (extent.units?.extentCount ?? 0);
	const noneKind = !isInExtent ? 'outside' : situation.isComplete ? 'blank' : 'unknown';
	const kind = rows.length > 1 ? 'several' : rows.length === 1 ? 'in' : noneKind;
	const { sides } = extent;
	const blank =
		kind === 'blank'
			? situation.groups.find(({ colours, units }) => colours.length === 0 && units.includes(unit))
			: undefined;
	const zone = blank && { communes: blank.units.length, people: blank.population };
	if (!sides) return { kind, rows, zone, neighbours: [] };
	const membership = shownMembership(extent, plan, situation);
	const own = new Set(rows.map(({ territory }) => plan.slotOf(territory.id)));
	const alone = [...(blank?.units ?? [unit])];
	const members = rows.length > 0 ? rows.flatMap((row) => [...situation.unitsOf(row)]) : alone;
	const neighbours = [...groupBorders(sides, membership, [...new Set(members)])]
		.filter(([slot]) => !own.has(slot))
		.sort(([a, lengthA], [b, lengthB]) => lengthB - lengthA || a - b)
		.flatMap(([slot]) => plan.territory(plan.idOf(slot)) ?? []);
	return { kind, rows, zone, neighbours };
}

/** A status as it ends a sentence: 'contrat signé le 30 novembre 2017'; what is old says since when. */
export function statusSentence(
	status: ShownStatus,
	{ locale, texts: { status: names } }: LocaleState,
	texts: CoveringTexts,
): string {
	const band = bandOf(status, status.isKnown);
	const name = band ? texts.statuses[band] : names[9];
	const { event, lastHeard, stale } = status;
	const when = event ? ` ${texts.when(formatPartialDate(event.date, locale), kindOf(event.date))}` : '';
	const old = stale && lastHeard ? ` · ${names.staleSince(formatPartialDate(lastHeard, locale))}` : '';
	return `${name}${when}${old}`;
}

const kindOf = (date: string): 'day' | 'period' | 'before' =>
	date.startsWith('<') ? 'before' : date.length === 10 ? 'day' : 'period';
