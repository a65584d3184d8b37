import type { PartialDate } from '../../base/partialDate.ts';
import type { Change } from '../change.ts';
import type { NextStep } from '../followUp.ts';
import type { Plan, TerritoryEvent } from '../plan.ts';
import { writePlanField } from './writePlanField.ts';
import { writeTerritoryField } from './writeTerritoryField.ts';

/** Where a next step stands: with an event of a territory or of a zone blanche (`at`: its place), with a zone itself, or with a meeting. */
export type StepPlace =
	| { readonly kind: 'event'; readonly territory: string; readonly at: number }
	| { readonly kind: 'zone'; readonly zone: string; readonly at: number | undefined }
	| { readonly kind: 'meeting'; readonly meeting: string };

/** A next step is done since a date, or is open again (`done` undefined). Throws where there is no such step. */
export function settleStep(plan: Plan, place: StepPlace, done: PartialDate | undefined): Change {
	switch (place.kind) {
		case 'event': {
			const events = plan.territories.find(({ id }) => id === place.territory)?.events ?? [];
			return writeTerritoryField(plan, place.territory, 'events', settledIn(events, place.at, done));
		}
		case 'zone':
			return writePlanField(
				'zones',
				(plan.zones ?? []).map((zone) => {
					if (zone.id !== place.zone) return zone;
					if (place.at === undefined) return { ...zone, next: settled(zone.next, done) };
					return { ...zone, events: settledIn(zone.events, place.at, done) };
				}),
			);
		case 'meeting':
			return writePlanField(
				'meetings',
				(plan.meetings ?? []).map((meeting) =>
					meeting.id === place.meeting ? { ...meeting, next: settled(meeting.next, done) } : meeting,
				),
			);
	}
}

const settledIn = (
	events: readonly TerritoryEvent[],
	at: number,
	done: PartialDate | undefined,
): TerritoryEvent[] => {
	if (!events[at]) throw new Error(`settleStep: no event ${at}`);
	return events.map((event, place) => (place === at ? { ...event, next: settled(event.next, done) } : event));
};

function settled(next: NextStep | undefined, done: PartialDate | undefined): NextStep {
	if (!next) throw new Error('settleStep: nothing is to be done there');
	const { text, due, ownerRole } = next;
	return {
		text,
		...(due !== undefined && { due }),
		...(ownerRole !== undefined && { ownerRole }),
		...(done !== undefined && { done }),
	};
}
