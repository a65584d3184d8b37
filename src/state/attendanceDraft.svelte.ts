import { matchAttendance, type StructureGroup } from '../io/attendance/matchAttendance.ts';
import {
	LONGEST_TEXT,
	MOST_ROWS,
	readAttendance,
	type AttendanceFault,
	type AttendanceRow,
	type ReadAttendance,
} from '../io/attendance/readAttendance.ts';
import type { Attendance, Presence } from '../model/meeting.ts';
import type { Territory } from '../model/plan.ts';

export type { ReadAttendance };

/** The answer 'none of the plan's territories'. */
export const AS_TEXT = '-';

/** The number that each fault tells. */
export const ATTENDANCE_LIMITS: Readonly<Record<AttendanceFault, number>> = {
	empty: 0,
	'no-table': 0,
	'no-structure-column': 0,
	'too-long': LONGEST_TEXT,
	'too-many-rows': MOST_ROWS,
};

/** What only a person can tell of a pasted table. */
export type AttendanceQuestion =
	| { readonly kind: 'territory'; readonly key: string; readonly group: StructureGroup }
	| { readonly kind: 'merged'; readonly key: string; readonly row: AttendanceRow }
	| { readonly kind: 'presence'; readonly key: string; readonly row: AttendanceRow };

/** A table of presence that is being pasted: what was read, what is asked, what was answered. */
export class AttendanceDraft {
	readonly #territories: () => readonly Territory[];
	text = $state('');
	keepNames = $state(false);
	#answers = $state.raw<Readonly<Record<string, string>>>({});

	readonly #read = $derived.by(() => (this.text === '' ? undefined : readAttendance(this.text)));
	readonly table = $derived.by((): ReadAttendance | undefined =>
		this.#read?.ok ? this.#read.value : undefined,
	);
	readonly fault = $derived.by(() => (this.#read?.ok === false ? this.#read.error : undefined));
	readonly #matched = $derived.by(() =>
		matchAttendance(
			(this.table?.rows ?? []).map((row) => this.#structureOf(row)),
			this.#territories(),
		),
	);
	readonly groups = $derived.by(() => this.#matched.groups);
	readonly questions = $derived.by((): AttendanceQuestion[] => [
		...(this.table?.rows ?? []).flatMap((row): AttendanceQuestion[] => [
			...(row.merged === 'doubtful' ? [{ kind: 'merged', key: `m${row.row}`, row } as const] : []),
			...(row.presence === undefined ? [{ kind: 'presence', key: `p${row.row}`, row } as const] : []),
		]),
		...this.groups
			.filter(({ match }) => match.kind === 'doubtful')
			.map((group) => ({ kind: 'territory', key: `t${group.name}`, group }) as const),
	]);
	readonly openCount = $derived.by(() => this.questions.filter(({ key }) => this.answer(key) === '').length);
	/** The rows as they would be kept; undefined where no table was read. */
	readonly rows = $derived.by((): readonly Attendance[] | undefined =>
		this.table?.rows.map((row) => this.#kept(row)),
	);

	/** `territories`: those of the plan, which the structures are matched to. */
	constructor(territories: () => readonly Territory[]) {
		this.#territories = territories;
	}

	/** '' for none yet. */
	answer(key: string): string {
		return Object.hasOwn(this.#answers, key) ? this.#answers[key] : '';
	}

	settle(key: string, answer: string): void {
		this.#answers = { ...this.#answers, [key]: answer };
	}

	paste(text: string): void {
		// of a text that is far too long only so much is held as shows that it is
		this.text = text.slice(0, LONGEST_TEXT + 1);
		this.#answers = {};
	}

	#structureOf(row: AttendanceRow): string {
		if (row.merged !== 'doubtful') return row.structure;
		return this.answer(`m${row.row}`) === 'above' ? row.above : '';
	}

	#kept(row: AttendanceRow): Attendance {
		const structure = this.#structureOf(row);
		const group = this.#matched.groupOf(structure);
		const territory = group && this.#territoryOf(group);
		const presence = row.presence ?? ((this.answer(`p${row.row}`) || 'blank') as Presence);
		return {
			structure,
			...(territory !== undefined && { territory }),
			...(row.role !== '' && { role: row.role }),
			presence,
			...(this.keepNames && row.name !== '' && { name: row.name }),
		};
	}

	#territoryOf({ name, match }: StructureGroup): string | undefined {
		if (match.kind === 'matched') return match.territory;
		const answer = this.answer(`t${name}`);
		return match.kind === 'doubtful' && match.candidates.includes(answer) ? answer : undefined;
	}
}
