import type { Left } from '../analysis/followUp/orphans.ts';
import { listNames } from '../base/listNames.ts';
import type { Locale } from '../base/locale.ts';
import { FOLLOW_UP_TEXTS } from '../base/messages/followUp.ts';
import type { FollowUpTexts } from '../base/messages/followUp.fr.ts';
import { dropOrphan, type Orphan } from '../model/operations/dropOrphan.ts';
import type { Needs } from './context.ts';

/** Takes a row away that names a territory that has left the plan; undo brings it back. */
export function dropOrphanRow(
	{ locale, plan, tool }: Needs<'locale' | 'plan' | 'tool'>,
	orphan: Orphan,
): void {
	if (!plan.current) return;
	plan.perform(dropOrphan(plan.current, orphan));
	tool.tell(FOLLOW_UP_TEXTS[locale.locale].orphans.removed, plan.lastStep);
}

/** What of a plan's history still names a territory that has left it, in words. */
export function leftText(
	{ territory, ...counts }: Left,
	texts: FollowUpTexts['orphans'],
	integer: (count: number) => string,
	locale: Locale,
): string {
	const parts = (['cases', 'consultations', 'answers', 'drawings'] as const)
		.filter((part) => counts[part] > 0)
		.map((part) => texts.parts[part](integer(counts[part])));
	return texts.left(territory, listNames(parts, locale));
}

/** Where such a row stands, in words. */
export function orphanText({ plan }: Needs<'plan'>, orphan: Orphan, texts: FollowUpTexts['orphans']): string {
	const { meetings = [], groups = [], aciIndicators = [] } = plan.current ?? {};
	switch (orphan.kind) {
		case 'attendance': {
			const meeting = meetings.find(({ id }) => id === orphan.meeting);
			const structure = meeting?.attendance?.[orphan.row]?.structure ?? orphan.territory;
			return texts.attendance(structure, meeting?.name ?? orphan.meeting);
		}
		case 'member':
			return texts.member(
				orphan.territory,
				groups.find(({ id }) => id === orphan.group)?.name ?? orphan.group,
			);
		case 'value':
			return texts.value(
				orphan.territory,
				aciIndicators.find(({ id }) => id === orphan.indicator)?.name ?? orphan.indicator,
			);
	}
}
