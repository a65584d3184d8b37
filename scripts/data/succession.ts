import { readCsv } from './csvTable.ts';

/** Code of a commune today for each code that has gone. */
export type Succession = ReadonlyMap<string, string>;

interface Movement {
	date: string;
	before: string;
	after: string;
}

/**
 * From INSEE's list of commune movements (columns MOD, DATE_EFF, TYPECOM_AV, COM_AV, TYPECOM_AP, COM_AP): which
 * commune each former code belongs to now. Mergers and changes of code are followed in the order of their dates;
 * a commune re-established out of another takes no contour with it, so its parent's code stays the parent's.
 */
export const readSuccession = (path: string): Succession => successionOf(readMovements(path));

/**
 * From the same list: communes that were re-established out of another that lives on under its code. A table older
 * than that counts them with the other.
 */
export function readReestablished(path: string): ReadonlySet<string> {
	const groups = groupByDateAndCode(readMovements(path));
	return new Set(
		groups
			.filter(({ before, after }) => after.includes(before))
			.flatMap(({ before, after }) => after.filter((code) => code !== before)),
	);
}

function readMovements(path: string): Movement[] {
	const movements: Movement[] = [];
	for (const row of readCsv(path, ['DATE_EFF', 'TYPECOM_AV', 'COM_AV', 'TYPECOM_AP', 'COM_AP'])) {
		if (row.text('TYPECOM_AV') !== 'COM' || row.text('TYPECOM_AP') !== 'COM') continue;
		movements.push({ date: row.text('DATE_EFF'), before: row.code('COM_AV'), after: row.code('COM_AP') });
	}
	return movements;
}

/** Follows movements in the order of their dates. Exported for sources that list them otherwise. */
export function successionOf(movements: readonly Movement[]): Succession {
	const inOrder = movements.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
	const now = new Map<string, string>();
	for (const event of groupByDateAndCode(inOrder)) {
		// a commune that lives on under its own code (change of name, parent of a re-established one) does not move
		if (event.after.includes(event.before)) {
			now.delete(event.before);
			continue;
		}
		const heir = event.after[0];
		for (const [former, current] of now) if (current === event.before) now.set(former, heir);
		now.set(event.before, heir);
		now.delete(heir);
	}
	return now;
}

function groupByDateAndCode(movements: readonly Movement[]): { before: string; after: string[] }[] {
	const groups = new Map<string, { before: string; after: string[] }>();
	for (const { date, before, after } of movements) {
		const key = `${date} ${before}`;
		const group = groups.get(key);
		if (group) group.after.push(after);
		else groups.set(key, { before, after: [after] });
	}
	return [...groups.values()];
}
