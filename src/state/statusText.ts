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
export function statusText({ code, event, stale, isKnown }: ShownStatus, locale: LocaleState): string {
	const { status } = locale.texts;
	if (!isKnown) return status.unknown;
	const base = event
		? status.dated(status[code], formatPartialDate(event.date, locale.locale))
		: status[code];
	return stale ? `${base} · ${status.stale}` : base;
}
