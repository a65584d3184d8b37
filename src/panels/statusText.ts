import { formatPartialDate } from '../base/partialDate.ts';
import type { StatusCode } from '../model/plan.ts';
import type { Status } from '../model/status.ts';
import type { LocaleState } from '../state/locale.svelte.ts';

/** The line of an outline that stands for a status, alike on the map, in lists and in the legend. */
export function lineOf(code: StatusCode): 'solid' | 'thin' | 'dashed' | 'dotted' {
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
export function statusText({ code, event, stale }: Status, locale: LocaleState): string {
	const { status } = locale.texts;
	const base = event
		? status.dated(status[code], formatPartialDate(event.date, locale.locale))
		: status[code];
	return stale ? `${base} · ${status.stale}` : base;
}
