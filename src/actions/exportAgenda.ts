import type { AgendaEntry } from '../analysis/followUp/agenda.ts';
import { FOLLOW_UP_TEXTS } from '../base/messages/followUp.ts';
import { agendaWhat, agendaWho } from '../state/agendaText.ts';
import type { Needs } from './context.ts';
import { downloadBlob, fileNameFrom } from './download.ts';

/** Hands what is due out as a calendar file (iCalendar); says how many entries it holds, and which had no day to stand on. */
export async function exportAgenda(
	context: Needs<'extent' | 'locale' | 'plan' | 'tool'>,
	entries: readonly AgendaEntry[],
): Promise<void> {
	const { locale, plan, tool } = context;
	if (!plan.current) return;
	const { icalendar } = await import('../io/calendar/icalendar.ts');
	const texts = FOLLOW_UP_TEXTS[locale.locale];
	const { id, name } = plan.current;
	const written = entries.map((entry) => {
		const who = agendaWho(entry, context, texts);
		const what = agendaWhat(entry, context, texts);
		return {
			uid: `${entry.key}@${id}.maillage`,
			due: entry.due,
			summary: who ? `${who}\u202f: ${what}` : what,
			description: [
				texts.agenda.kinds[entry.kind],
				entry.ownerRole,
				entry.isComputed ? texts.agenda.computed : '',
			]
				.filter(Boolean)
				.join(', '),
			categories: [texts.title],
		};
	});
	const { text, leftOut } = icalendar(written, {
		name: `${texts.agenda.title}, ${name}`,
		stampedAt: new Date().toISOString(),
	});
	const file = fileNameFrom([texts.agenda.fileName, name], 'ics');
	downloadBlob(file, new Blob([text], { type: 'text/calendar;charset=utf-8' }));
	const { integer } = locale.format;
	tool.notice = [
		texts.agenda.exported(integer(written.length - leftOut.length), file),
		...(leftOut.length > 0 ? [texts.agenda.leftOut(integer(leftOut.length))] : []),
	].join(' ');
}
