import fc from 'fast-check';
import { expect, test } from 'vitest';
import { icalendar, type CalendarEntry } from './icalendar.ts';

const FILE = { name: 'Agenda, Centre', stampedAt: '2026-11-22T20:15:03.120Z' };

test('a file is as RFC 5545 writes it', () => {
	const { text, leftOut } = icalendar(
		[
			{
				uid: 'territory:giennois:meeting:2026-12-03:next@plan.maillage',
				due: '2026-12-31',
				summary: 'Giennois\u202f: relancer l’ARS ; envoyer, puis \\ archiver',
				description: 'suite à donner\ncoordination',
				categories: ['Suivi'],
			},
			{ uid: 'b', due: '2027-02', summary: 'Mission' },
			{ uid: 'c', due: '<2027-04', summary: 'sans jour' },
		],
		FILE,
	);
	expect(text).toBe(
		[
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Maillage//Suivi//FR',
			'CALSCALE:GREGORIAN',
			'METHOD:PUBLISH',
			'X-WR-CALNAME:Agenda\\, Centre',
			'BEGIN:VEVENT',
			'UID:territory:giennois:meeting:2026-12-03:next@plan.maillage',
			'DTSTAMP:20261122T201503Z',
			'DTSTART;VALUE=DATE:20261231',
			'DTEND;VALUE=DATE:20270101',
			'SUMMARY:Giennois\u202f: relancer l’ARS \\; envoyer\\, puis \\\\ archiver',
			'DESCRIPTION:suite à donner\\ncoordination',
			'CATEGORIES:Suivi',
			'TRANSP:TRANSPARENT',
			'END:VEVENT',
			'BEGIN:VEVENT',
			'UID:b',
			'DTSTAMP:20261122T201503Z',
			'DTSTART;VALUE=DATE:20270201',
			'DTEND;VALUE=DATE:20270301',
			'SUMMARY:Mission',
			'TRANSP:TRANSPARENT',
			'END:VEVENT',
			'END:VCALENDAR',
			'',
		].join('\r\n'),
	);
	expect(leftOut.map(({ uid }) => uid)).toEqual(['c']);
});

/** The entries of a file, read as a calendar reads it: unfolded, then unescaped. */
function readBack(text: string): Record<string, string>[] {
	const lines = text.replaceAll('\r\n ', '').split('\r\n');
	const entries: Record<string, string>[] = [];
	for (const line of lines) {
		if (line === 'BEGIN:VEVENT') entries.push({});
		const [, name, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/su.exec(line) ?? [];
		const entry = entries.at(-1);
		if (entry && name)
			entry[name] = value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
	}
	return entries;
}

const anyEntry: fc.Arbitrary<CalendarEntry> = fc.record({
	uid: fc.stringMatching(/^[a-z0-9:@.-]{1,120}$/),
	due: fc.constantFrom('2026', '2026-02', '2028-02-29', '2026-12-31'),
	summary: fc.string({ unit: 'grapheme', maxLength: 300 }),
	description: fc.string({ unit: fc.constantFrom('a', 'é', '𝄞', ';', ',', '\\', '\n'), maxLength: 200 }),
});
const shown = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');

test('what is written reads back, in lines of 75 octets at most that cut no character', () => {
	fc.assert(
		fc.property(fc.array(anyEntry, { maxLength: 4 }), (entries) => {
			const { text } = icalendar(entries, FILE);
			expect(text.endsWith('\r\n')).toBe(true);
			for (const line of text.split('\r\n')) {
				expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
				expect(line.isWellFormed()).toBe(true);
				expect(line).not.toContain('\n');
			}
			const read = readBack(text);
			expect(read.map(({ UID }) => UID)).toEqual(entries.map(({ uid }) => uid));
			expect(read.map(({ SUMMARY }) => SUMMARY)).toEqual(entries.map(({ summary }) => shown(summary)));
			expect(read.map(({ DESCRIPTION = '' }) => DESCRIPTION)).toEqual(
				entries.map(({ description = '' }) => shown(description)),
			);
		}),
	);
});
