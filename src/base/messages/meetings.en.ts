import type { MeetingTexts } from './meetings.fr.ts';

/** English twin of `meetings.fr.ts`. */
export const meetingsEn: MeetingTexts = {
	intro:
		'Meetings of several territories at once. They are never published, nor are their attendance tables.',
	none: 'No meeting has been noted yet.',
	hidden: 'Meeting mode: result, next step and attendance are hidden.',
	fresh: 'Note a meeting',
	edit: 'Edit',
	editOf: (name) => `Edit: ${name}`,
	remove: 'Delete',
	removeOf: (name) => `Delete: ${name}`,
	removed: (name) => `Meeting deleted: ${name}.`,
	saved: (name) => `Meeting noted: ${name}.`,
	details: 'Details',
	present: (count, isAbout) => `${isAbout ? 'about ' : ''}${count} present`,
	result: 'Result',
	themes: 'Themes',
	kinds: {
		priority: 'Priorities',
		'national-measure': 'National measures',
		workshop: 'Workshops',
		agenda: 'Agenda',
	},
	next: 'Next step',
	due: (date) => `due ${date}`,
	done: (date) => `done, ${date}`,
	source: (title) => `Source: ${title}`,
	inTable: (count) => `in the table: ${count} present`,
	attendance: 'Attendance',
	attendanceOf: (name) => `Attendance: ${name}`,
	structure: 'Structure',
	presences: { present: 'Present', excused: 'Excused', absent: 'Absent', blank: 'No answer' },
	presence: { present: 'present', excused: 'excused', absent: 'absent', blank: 'no answer' },
	counts: (total, present, excused, absent, blank) =>
		`Rows: ${total} (present ${present}, excused ${excused}, absent ${absent}, without answer ${blank}).`,
	cptsCount: (count) =>
		`Structures that call themselves CPTS, each counted once, in the plan or not: ${count}.`,
	total: 'Total',
	gone: 'territory that is no longer in the plan',
	goneCount: (count) =>
		count === 1
			? 'One row belongs to a territory that is no longer in the plan: it stays as it was written.'
			: `${count} rows belong to territories that are no longer in the plan: they stay as they were written.`,
	noStructure: 'no structure',
	otherStructures: 'not in the plan',
	more: (count) => `Show more (${count} left)`,
	others: (count) => `and ${count} more`,
	facts: 'Other facts of the region',
	form: {
		name: 'Name of the meeting',
		date: 'Date',
		dateHint: 'day, month or year: 24/03/2026, 03/2026, 2026',
		place: 'Place',
		present: 'People present',
		presentAbout: 'approximate number',
		result: 'Result',
		themes: 'Themes, one a line',
		nextText: 'Next step',
		nextDue: 'Due date',
		nextOwner: 'Who sees to it (role, no name)',
		save: 'Save the meeting',
		nameNeeded: 'Give the meeting a name.',
		dateWrong: 'Date not understood. Write 24/03/2026, 03/2026 or 2026.',
		dueFirst: 'The due date is before the meeting.',
		dueAlone: 'Write what is to be done, or remove the due date and the role.',
		presentWrong: 'Write a whole number.',
	},
	paste: {
		title: 'Attendance table',
		label: 'Paste the table here',
		help: 'Copied from a document or a spreadsheet, with its row of headings: structure, fonction, présence…',
		replaces: 'The pasted table replaces the one that is kept.',
		kept: (count) => `Rows kept with this meeting: ${count}.`,
		drop: 'Remove the kept table',
		keepNames: 'Keep the names of persons',
		keepNamesNote:
			'They stay private: never published, hidden in meeting mode. Unless ticked they are left out.',
		faults: {
			empty: () => '',
			'no-table': () =>
				'This text is no table: copy the cells of the document, or part the columns by tabs or semicolons.',
			'no-structure-column': () => 'No column names the structures: add a row of headings with “Structure”.',
			'too-long': (characters) =>
				`This text is too long: an attendance table has ${characters} characters at most. Paste the table of the meeting alone.`,
			'too-many-rows': (most) =>
				`This table is too long: an attendance table has ${most} rows at most. Paste the table of the meeting alone.`,
		},
	},
	review: {
		title: 'To check',
		open: (count) =>
			count === 1
				? 'One question is open. Without an answer the row is kept as it is written.'
				: `${count} questions are open. Without an answer the rows are kept as they are written.`,
		settled: 'No question is open.',
		whichTerritory: (name) => `Which territory is “${name}”?`,
		mergedCell: (row, above) => `Line ${row}, empty structure below “${above}”: a merged cell?`,
		whichPresence: (row, text) => `Line ${row}: what does “${text}” mean?`,
		choose: 'to be chosen',
		asText: 'no territory of the plan, keep the text',
		sameAsAbove: 'yes, the same structure',
		noStructure: 'no, without structure',
		filled: (count, list) =>
			count === 1
				? `One merged cell has been filled (line ${list}).`
				: `${count} merged cells have been filled (lines ${list}).`,
		noPresence: 'No column says who was present: all rows are without answer.',
		matched: (count) =>
			`Structures recognised as a territory of the plan, called CPTS in the text or not (${count})`,
		mistyped: 'typing fault corrected',
		spellings: (list) => `also written: ${list}`,
		refused: (count) =>
			count === 1 ? '1 line outside the table, left out' : `${count} lines outside the table, left out`,
		refusedLine: (row, reason, text) => `Line ${row}, ${reason}: ${text}`,
		reasons: {
			'not-a-row': 'no row of the table',
			'too-many-cells': 'more cells than headings',
			'no-structure': 'no structure, nor above',
			'repeated-heading': 'repeated headings',
			shifted: 'a cell is missing, the columns have moved',
		},
	},
};
