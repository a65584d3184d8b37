import { comesOn, type PartialDate } from '../base/partialDate.ts';
import { EVENT_STATUS, type EventType, type Territory } from '../model/plan.ts';

/** Something that the plan tells of a territory, with its date. */
export interface TimelineItem {
	/** The same for as long as the plan is. */
	readonly key: string;
	readonly territory: Pick<Territory, 'id' | 'name'>;
	readonly date: PartialDate;
	/** Day from which the date counts as come, 'YYYY-MM-DD'. */
	readonly day: string;
	/** 'perimeter': a perimeter begins, and no event of that day says so. */
	readonly type: EventType | 'perimeter';
	readonly text: string;
	/** It gives the territory a status. */
	readonly isStatus: boolean;
}

/** Events and beginnings of perimeters of all territories in the order of their days, those of one day by territory. */
export function timelineItems(territories: readonly Territory[]): TimelineItem[] {
	return territories.flatMap(itemsOf).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function itemsOf(territory: Territory): TimelineItem[] {
	const events = territory.events.map(({ type, date, text = '' }, index): TimelineItem => {
		const isStatus = EVENT_STATUS[type] !== undefined;
		return { key: `${territory.id} e${index}`, territory, date, day: comesOn(date), type, text, isStatus };
	});
	const told = new Set(events.map(({ day }) => day));
	const perimeters = territory.perimeters.flatMap(({ from, draft, note = '' }, index): TimelineItem[] => {
		const day = comesOn(from);
		const key = `${territory.id} p${index}`;
		if (draft || told.has(day)) return [];
		return [{ key, territory, date: from, day, type: 'perimeter', text: note, isStatus: false }];
	});
	return [...events, ...perimeters];
}
