import { ACTION_STATES } from '../../model/followUp.ts';
import { addTable } from '../print/table.ts';
import { STYLES } from '../print/typesetter.ts';
import type { FollowUpContent } from './followUpContent.ts';
import type { Writing } from './writing.ts';

/** The follow-up of a diagnostic, section by section; what is empty is said, not left out. */
export function addFollowUp(writing: Writing): void {
	const { followUp } = writing.content;
	if (!followUp) return;
	addAxes(writing, followUp);
	addActions(writing, followUp);
	addPartners(writing, followUp);
	addReferents(writing, followUp);
	addHeadCounts(writing, followUp);
	addSectors(writing, followUp);
	addNext(writing, followUp);
	addPrivate(writing, followUp);
}

function addAxes({ flow, texts }: Writing, { axes }: FollowUpContent): void {
	const words = texts.followUp;
	flow.heading(words.axes);
	if (axes.length === 0) return flow.paragraph(words.noAxes);
	for (const [index, { title, source }] of axes.entries())
		flow.paragraph(`${index + 1}. ${[title, source].filter(Boolean).join(' ')}`);
}

/** One table a state, so that an idea never stands among what is under way. */
function addActions({ flow, texts }: Writing, { actions, isPrivate }: FollowUpContent): void {
	const words = texts.followUp;
	flow.heading(words.actions);
	if (!isPrivate) return flow.paragraph(words.withheld);
	if (actions.length === 0) return flow.paragraph(words.noActions);
	for (const state of ACTION_STATES) {
		const own = actions.filter((action) => action.state === state);
		if (own.length === 0) continue;
		flow.gap(1);
		flow.paragraph(words.states[state], STYLES.subheading);
		addTable(
			flow,
			[
				{ head: words.action, width: 1.2 },
				{ head: words.detail, width: 1 },
				{ head: words.source, width: 'fit' },
			],
			own.map(({ title, detail, source, note, warnings }) => ({
				cells: [title, [detail, note, ...warnings].filter(Boolean).join(' · '), source],
			})),
		);
	}
}

function addPartners({ flow, texts, format }: Writing, { partners }: FollowUpContent): void {
	const words = texts.followUp;
	flow.heading(words.partners);
	if (partners.length === 0) return flow.paragraph(words.noPartners);
	addTable(
		flow,
		[
			{ head: words.kind, width: 'fit' },
			{ head: words.name, width: 1 },
			{ head: words.count, width: 'fit', align: 'right' },
			{ head: words.seats, width: 0.7 },
			{ head: words.source, width: 'fit' },
		],
		partners.map(({ kind, name, count, seats, source }) => ({
			cells: [words.kinds[kind], name, format.integer(count), seats || words.noSeat, source],
		})),
	);
}

function addReferents({ flow, texts }: Writing, { referents, gaps, isPrivate }: FollowUpContent): void {
	const words = texts.followUp;
	flow.heading(words.referents);
	if (referents.length === 0) flow.paragraph(words.noReferents);
	else
		addTable(
			flow,
			[
				{ head: words.profession, width: 1 },
				{ head: words.zone, width: 1 },
				{ head: words.bureau, width: 'fit' },
				...(isPrivate ? [{ head: words.person, width: 1 }] : []),
			],
			referents.map(({ profession, sector, inBureau, name }) => ({
				cells: [
					profession,
					sector || words.whole,
					inBureau ? words.inBureau : words.notInBureau,
					...(isPrivate ? [name] : []),
				],
			})),
		);
	if (gaps.length > 0) flow.paragraph(words.gaps(gaps.join(', ')), STYLES.quiet);
}

function addHeadCounts({ flow, texts, format, dateText }: Writing, { headCounts }: FollowUpContent): void {
	const words = texts.followUp;
	flow.heading(words.headCounts);
	if (headCounts.length === 0) return flow.paragraph(words.noHeadCounts);
	addTable(
		flow,
		[
			{ head: words.profession, width: 1 },
			{ head: words.professionals, width: 'fit', align: 'right' },
			{ head: words.adherents, width: 'fit', align: 'right' },
			{ head: words.inMsp, width: 'fit', align: 'right' },
			{ head: words.date, width: 'fit' },
		],
		headCounts.map(({ profession, professionals, adherents, inMsp, date, warnings }) => ({
			cells: [
				[profession || words.all, ...warnings].join(' · '),
				...[professionals, adherents, inMsp].map((count) => format.integer(count)),
				dateText(date),
			],
		})),
	);
}

function addSectors({ flow, texts }: Writing, { sectors }: FollowUpContent): void {
	const words = texts.followUp;
	flow.heading(words.sectors);
	if (sectors.length === 0) return flow.paragraph(words.noSectors);
	addTable(
		flow,
		[
			{ head: words.name, width: 0.7 },
			{ head: words.purposes, width: 0.7 },
			{ head: words.communes, width: 1.6 },
		],
		sectors.map(({ name, purposes, communes, gone }) => ({
			cells: [
				name,
				purposes.map((purpose) => words.purposeNames[purpose]).join(', '),
				[communes.join(', '), ...(gone > 0 ? [words.gone(gone)] : [])].filter(Boolean).join('\u202f; '),
			],
		})),
	);
}

function addNext({ flow, texts, dateText }: Writing, { next, isPrivate }: FollowUpContent): void {
	const words = texts.followUp;
	flow.heading(words.next);
	if (!isPrivate) flow.paragraph(words.withheld);
	else if (next.length === 0) flow.paragraph(words.noNext);
	if (next.length === 0) return;
	addTable(
		flow,
		[
			{ head: words.due, width: 'fit' },
			{ head: words.what, width: 1.6 },
			{ head: words.owner, width: 0.7 },
		],
		next.map(({ due, isOverdue, text, ownerRole }) => ({
			cells: [
				due === undefined ? words.undated : isOverdue ? words.overdue(dateText(due)) : dateText(due),
				text,
				ownerRole,
			],
		})),
	);
}

function addPrivate(
	{ flow, texts, dateText }: Writing,
	{ isPrivate, privateFacts, papers }: FollowUpContent,
): void {
	const words = texts.followUp;
	if (!isPrivate || privateFacts.length + papers.length === 0) return;
	flow.heading(words.private);
	if (privateFacts.length > 0)
		addTable(
			flow,
			[
				{ head: words.field, width: 0.6 },
				{ head: words.value, width: 1.6 },
			],
			privateFacts.map(([label, value]) => ({ cells: [label, value] })),
		);
	if (papers.length > 0) {
		flow.gap(2);
		addTable(
			flow,
			[
				{ head: words.date, width: 'fit' },
				{ head: words.step, width: 0.9 },
				{ head: words.paper, width: 1.6 },
			],
			papers.map(({ date, what, text }) => ({ cells: [dateText(date), what, text] })),
		);
	}
}
