import { dayAfter } from '../../base/dateSums.ts';
import { earliestDay, latestDay, type PartialDate } from '../../base/partialDate.ts';

/** An entry of a calendar: all of one day, or of the month or year that its date names. */
export interface CalendarEntry {
	/** The same in every file, for calendars take a second one for a change of the first. */
	readonly uid: string;
	readonly due: PartialDate;
	readonly summary: string;
	readonly description?: string;
	readonly location?: string;
	readonly categories?: readonly string[];
}

interface CalendarFile {
	readonly text: string;
	/** Entries whose date begins nowhere ('before …'): a calendar has no day for them. */
	readonly leftOut: readonly CalendarEntry[];
}

/** Octets of a line at most, its end not counted (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/**
 * A calendar file (RFC 5545): UTF-8, lines ended by CR LF and folded at 75 octets, dates without times. Entries come
 * in the order given. `stampedAt`: when it was written, an ISO instant. A date known to the month or the year lasts
 * all of it.
 */
export function icalendar(
	entries: readonly CalendarEntry[],
	{ name, stampedAt }: { readonly name: string; readonly stampedAt: string },
): CalendarFile {
	const isKept = ({ due }: CalendarEntry): boolean => !due.startsWith('<');
	const stamp = `${stampedAt.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Maillage//Suivi//FR',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`X-WR-CALNAME:${escaped(name)}`,
		...entries.filter(isKept).flatMap((entry) => eventLines(entry, stamp)),
		'END:VCALENDAR',
	];
	return {
		text: lines.map((line) => `${folded(line)}\r\n`).join(''),
		leftOut: entries.filter((entry) => !isKept(entry)),
	};
}

function eventLines(entry: CalendarEntry, stamp: string): string[] {
	const { uid, due, summary, description, location, categories = [] } = entry;
	return [
		'BEGIN:VEVENT',
		`UID:${escaped(uid)}`,
		`DTSTAMP:${stamp}`,
		`DTSTART;VALUE=DATE:${compact(earliestDay(due))}`,
		// the end is the first day after it
		`DTEND;VALUE=DATE:${compact(dayAfter(latestDay(due), 1))}`,
		`SUMMARY:${escaped(summary)}`,
		...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
		...(location ? [`LOCATION:${escaped(location)}`] : []),
		...(categories.length > 0 ? [`CATEGORIES:${categories.map(escaped).join(',')}`] : []),
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
	];
}

const compact = (day: string): string => day.replaceAll('-', '');

/** A text as a value: backslash, semicolon, comma and line break escaped; other control characters go. */
const escaped = (text: string): string =>
	text
		.replace(/\r\n?/g, '\n')
		.replace(/(?!\n)\p{Cc}/gu, ' ')
		.replace(/[\\;,]/g, (sign) => `\\${sign}`)
		.replaceAll('\n', '\\n');

/** A line cut at 75 octets, between characters; what follows begins with a space. */
function folded(line: string): string {
	const encoder = new TextEncoder();
	let octets = 0;
	let text = '';
	for (const character of line) {
		const width = encoder.encode(character).length;
		if (octets + width > LINE_OCTETS) {
			text += '\r\n ';
			octets = 1;
		}
		text += character;
		octets += width;
	}
	return text;
}
