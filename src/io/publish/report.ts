import { formatPartialDate } from '../../base/partialDate.ts';
import { formatsFor } from '../../base/format.ts';
import { PUBLISHING_TEXTS } from '../../base/messages/publishing.ts';
import type { LeftOutKind } from '../../base/messages/publishing.fr.ts';
import type { Plan } from '../../model/plan.ts';
import { leftOut } from './leftOut.ts';
import type { PublishedView } from './order.ts';

/** Kind of what is left out, by its place in the plan file; a place that is not here reads as 'other'. */
const KINDS: Readonly<Record<string, LeftOutKind>> = {
	reason: 'reason',
	'sources[]': 'sources',
	'territories[].private[]': 'privateFields',
	'territories[].events[]': 'privateEvents',
	'territories[].events[].result': 'journalNotes',
	'territories[].events[].next': 'nextSteps',
	'territories[].events[].notes': 'journalNotes',
	'territories[].events[].settles': 'journalNotes',
	'events[]': 'regionalEvents',
	'territories[].governance': 'governance',
	'territories[].feeEuros': 'governance',
	'territories[].actions[]': 'actions',
	'territories[].referents[]': 'referents',
	'territories[].headCounts[]': 'headCounts',
	'territories[].partners[].note': 'partnerNotes',
	'territories[].perimeters[]': 'drafts',
	'drawings[]': 'drawings',
	'drawings[].note': 'drawingNotes',
	'frontier[]': 'privateCases',
	'frontier[].decisions[].facts': 'decisionFacts',
	'frontier[].decisions[].agreements[].note': 'agreementNotes',
	'consultations[]': 'consultations',
	'meetings[]': 'meetings',
	'zones[]': 'zones',
	'groups[].means[]': 'groupMeans',
	'groups[].delegates[]': 'delegates',
	'aciIndicators[]': 'aciIndicators',
};

/** One line of the report: what kind, and how many. */
export interface ReportLine {
	readonly kind: LeftOutKind;
	readonly count: number;
}

/** What of a plan is not published, by kind, in the order of the texts. */
export function leftOutByKind(plan: Plan, open: Plan): ReportLine[] {
	const counts = new Map<LeftOutKind, number>();
	for (const { path, count } of leftOut(plan, open)) {
		const kind = KINDS[path] ?? 'other';
		counts.set(kind, (counts.get(kind) ?? 0) + count);
	}
	const order = Object.keys(PUBLISHING_TEXTS.fr.leftOut) as LeftOutKind[];
	return order.flatMap((kind) => (counts.has(kind) ? [{ kind, count: counts.get(kind)! }] : []));
}

/** The report as `rapport.txt` holds it: counts only, no word of what was left out. */
export function reportText(
	open: Plan,
	lines: readonly ReportLine[],
	{ day, rule, madeOn }: PublishedView & { readonly madeOn: string },
): string {
	const texts = PUBLISHING_TEXTS.fr;
	const { integer } = formatsFor('fr');
	return [
		texts.reportTitle(open.name, formatPartialDate(madeOn, 'fr')),
		'',
		texts.reportView(formatPartialDate(day, 'fr'), texts.rules[rule]),
		texts.published(integer(open.territories.length)),
		'',
		texts.leftOutTitle,
		...(lines.length === 0
			? [`- ${texts.nothingLeftOut}`]
			: lines.map(({ kind, count }) => `- ${texts.leftOut[kind](integer(count))}`)),
		'',
		texts.neverIn,
		'',
	].join('\r\n');
}
