import type { NextStep } from '../../model/followUp.ts';
import type { StepPlace } from '../../model/operations/settleStep.ts';
import type { Plan } from '../../model/plan.ts';
import type { AgendaItem } from './agenda.ts';

/** Next steps of a plan that are open and have no due date: of territories, then zones, then meetings, as they stand. */
export function undatedSteps({ territories, zones = [], meetings = [] }: Plan): AgendaItem[] {
	return [
		...territories.flatMap(({ id, events }) =>
			events.flatMap(({ next }, at) =>
				itemOf(next, { kind: 'event', territory: id, at }, { territories: [id] }),
			),
		),
		...zones.flatMap(({ id, name, ownerRole, next, events }) => [
			...itemOf(next, { kind: 'zone', zone: id, at: undefined }, { subject: name, ownerRole }),
			...events.flatMap((event, at) => itemOf(event.next, { kind: 'zone', zone: id, at }, { subject: name })),
		]),
		...meetings.flatMap(({ id, name, next, attendance = [] }) =>
			itemOf(
				next,
				{ kind: 'meeting', meeting: id },
				{
					subject: name,
					territories: [...new Set(attendance.flatMap(({ territory }) => territory ?? []))],
				},
			),
		),
	];
}

interface About {
	readonly subject?: string;
	readonly territories?: readonly string[];
	readonly ownerRole?: string | undefined;
}

function itemOf(
	next: NextStep | undefined,
	place: StepPlace,
	{ subject = '', territories = [], ownerRole = '' }: About,
): AgendaItem[] {
	if (!next || next.due !== undefined || next.done !== undefined) return [];
	return [
		{
			key: `undated:${Object.values(place).join(':')}`,
			kind: 'next-step',
			territories,
			text: next.text,
			subject,
			ownerRole: next.ownerRole ?? ownerRole,
			isComputed: false,
			place,
		},
	];
}
