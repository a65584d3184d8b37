import type { NextStep } from '../../model/followUp.ts';
import type { StepPlace } from '../../model/operations/settleStep.ts';
import type { BlankZone, Plan, Territory, TerritoryEvent } from '../../model/plan.ts';
import type { Meeting } from '../../model/meeting.ts';

/** A next step that is not done. */
export interface OpenStep {
	/** Of its owner and event: the same from one reading to the next, whatever is added around it. */
	readonly key: string;
	readonly step: NextStep;
	/** Ids of the territories that it is about. */
	readonly territories: readonly string[];
	/** Name of its zone or meeting; '' for a territory. */
	readonly subject: string;
	/** Who sees to it; '' where nobody is named. */
	readonly ownerRole: string;
	readonly place: StepPlace;
}

/** True where there is a next step, and it is not done. */
export const isOpen = (next: NextStep | undefined): next is NextStep =>
	next !== undefined && next.done === undefined;

/** Next steps of a plan that are not done, dated or not: of territories, then zones, then meetings, as they stand. */
export const openSteps = ({ territories, zones = [], meetings = [] }: Plan): OpenStep[] => [
	...territories.flatMap(stepsOfTerritory),
	...zones.flatMap(stepsOfZone),
	...meetings.flatMap(stepOfMeeting),
];

/** A key for each event of a journal, by type, date and rank among those alike: events have no ids. */
export function eventKeys(stem: string, events: readonly TerritoryEvent[]): string[] {
	const seen = new Map<string, number>();
	return events.map(({ type, date }) => {
		const alike = `${stem}:${type}:${date}`;
		const rank = (seen.get(alike) ?? 0) + 1;
		seen.set(alike, rank);
		return rank === 1 ? alike : `${alike}:${rank}`;
	});
}

/** What a meeting is about: the territories that came, once each. */
export const territoriesOf = ({ attendance = [] }: Pick<Meeting, 'attendance'>): string[] => [
	...new Set(attendance.flatMap(({ territory }) => territory ?? [])),
];

function stepsOfTerritory({ id, events }: Territory): OpenStep[] {
	const keys = eventKeys(`territory:${id}`, events);
	return events.flatMap(({ next }, at) =>
		openStep(next, `${keys[at]}:next`, { kind: 'event', territory: id, at }, { territories: [id] }),
	);
}

function stepsOfZone({ id, name, ownerRole, next, events }: BlankZone): OpenStep[] {
	const keys = eventKeys(`zone:${id}`, events);
	return [
		...openStep(
			next,
			`zone:${id}:next`,
			{ kind: 'zone', zone: id, at: undefined },
			{ subject: name, ownerRole },
		),
		...events.flatMap((event, at) =>
			openStep(event.next, `${keys[at]}:next`, { kind: 'zone', zone: id, at }, { subject: name }),
		),
	];
}

const stepOfMeeting = (meeting: Meeting): OpenStep[] =>
	openStep(
		meeting.next,
		`meeting:${meeting.id}:next`,
		{ kind: 'meeting', meeting: meeting.id },
		{ subject: meeting.name, territories: territoriesOf(meeting) },
	);

interface About {
	readonly subject?: string;
	readonly territories?: readonly string[];
	/** Whose it is where the step itself names nobody. */
	readonly ownerRole?: string | undefined;
}

const openStep = (
	step: NextStep | undefined,
	key: string,
	place: StepPlace,
	{ subject = '', territories = [], ownerRole = '' }: About,
): OpenStep[] =>
	isOpen(step) ? [{ key, step, territories, subject, ownerRole: step.ownerRole ?? ownerRole, place }] : [];
