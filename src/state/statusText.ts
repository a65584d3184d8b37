import { formatPartialDate } from '../base/partialDate.ts';
import type { LocaleState } from './locale.svelte.ts';
import type { ShownStatus } from './situation.svelte.ts';

/** The line of an outline that stands for a status, alike on the map, in lists and in the legend. */
export function lineOf({
	code,
	isKnown,
}: Pick<ShownStatus, 'code' | 'isKnown'>): 'solid' | 'thin' | 'dashed' | 'dotted' {
	if (!isKnown) return 'thin';
	switch (code) {
		case 3:
			return 'solid';
		case 2:
			return 'thin';
		case 1:
			return 'dashed';
		case 0:
		case 9:
			return 'dotted';
	}
}

/** The status in words with its date: 'contrat signé, 30 novembre 2017'. */
export function statusText(shown: ShownStatus, locale: LocaleState): string {
	const { status } = locale.texts;
	const { event, isKnown } = shown;
	if (!isKnown) return status.unknown;
	const name = statusName(shown, locale);
	const base = event ? status.dated(name, formatPartialDate(event.date, locale.locale)) : name;
	const old = staleText(shown, locale);
	return old ? `${base} · ${old}` : base;
}

/** A status without its date; a project that was only filed is told from one that was validated. */
const statusName = (
	{ code, event }: Pick<ShownStatus, 'code' | 'event'>,
	{ texts: { status } }: LocaleState,
): string => (event?.type === 'project-filed' ? status.events['project-filed'] : status[code]);

/** 'information de plus d’un an, dernière source : avril 2017'; '' where the last source is younger. */
const staleText = ({ lastHeard, stale }: ShownStatus, { texts, locale }: LocaleState): string =>
	stale && lastHeard ? texts.status.staleSince(formatPartialDate(lastHeard, locale)) : '';
