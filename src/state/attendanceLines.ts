import { matchAttendance } from '../io/attendance/matchAttendance.ts';
import { PRESENCES, type Attendance, type Presence } from '../model/meeting.ts';
import type { Territory } from '../model/plan.ts';

type PresenceCounts = Readonly<Record<Presence, number>>;

/** One line of a table of presence by territory. */
interface AttendanceLine {
	readonly key: string;
	/** Name of the territory, else of the structure without role; '' for rows without structure. */
	readonly name: string;
	/** 'plan': a territory of it; 'gone': one that has left it; 'text': none. */
	readonly kind: 'plan' | 'gone' | 'text';
	readonly counts: PresenceCounts;
}

export interface AttendanceTotals {
	readonly rows: number;
	readonly counts: PresenceCounts;
	/** CPTS told apart, in the plan or not. */
	readonly cpts: number;
	/** Rows of territories that have left the plan. */
	readonly gone: number;
	/** Territories of the plan first, then by name. */
	readonly lines: readonly AttendanceLine[];
}

/** Counts a table of presence, in all and by territory; what names none of the plan counts under its own name. */
export function attendanceLines(
	rows: readonly Attendance[],
	territories: readonly Pick<Territory, 'id' | 'name'>[],
): AttendanceTotals {
	const names = new Map(territories.map(({ id, name }) => [id, name]));
	const { groups, groupOf } = matchAttendance(
		rows.map(({ structure }) => structure),
		[],
	);
	const gathered = new Map<string, Attendance[]>();
	for (const row of rows) {
		const key =
			row.territory !== undefined && names.has(row.territory)
				? `t ${row.territory}`
				: `${row.territory === undefined ? 's' : 'g'} ${groupOf(row.structure)?.name ?? ''}`;
		const list = gathered.get(key);
		if (list) list.push(row);
		else gathered.set(key, [row]);
	}
	const kinds = { t: 'plan', g: 'gone', s: 'text' } as const;
	const lines = Array.from(gathered, ([key, members]): AttendanceLine => {
		const kind = kinds[key[0] as keyof typeof kinds];
		const rest = key.slice(2);
		return { key, name: kind === 'plan' ? (names.get(rest) ?? '') : rest, kind, counts: counted(members) };
	});
	const order = { plan: 0, gone: 1, text: 2 };
	return {
		rows: rows.length,
		counts: counted(rows),
		cpts: groups.filter(({ isCpts }) => isCpts).length,
		gone: lines.reduce((sum, { kind, counts }) => sum + (kind === 'gone' ? sumOf(counts) : 0), 0),
		lines: lines.toSorted((a, b) => order[a.kind] - order[b.kind] || a.name.localeCompare(b.name, 'fr')),
	};
}

const counted = (rows: readonly Attendance[]): PresenceCounts => {
	const count = (presence: Presence): number => rows.filter((row) => row.presence === presence).length;
	const [present, excused, absent, blank] = PRESENCES.map(count);
	return { present, excused, absent, blank };
};
const sumOf = (counts: PresenceCounts): number => PRESENCES.reduce((sum, one) => sum + counts[one], 0);
