import { monthsAfter } from '../../base/dateSums.ts';
import { comesOn, type PartialDate } from '../../base/partialDate.ts';
import type { TerritoryEvent } from '../../model/plan.ts';
import { earliestOf } from './earliestOf.ts';

/** A mission of the ACI with its delays; data/size-classes.json is one table of them. */
export interface Mission {
	readonly key: string;
	readonly isOptional: boolean;
	readonly startMonths?: number;
	readonly deployedMonths?: number;
	/** Asked of contracts signed from then on. */
	readonly validFrom?: PartialDate;
}

/** The last day by which a mission is to have reached a step. */
export interface MissionDate {
	readonly mission: string;
	readonly step: 'start' | 'deployed';
	readonly due: PartialDate;
	/** What an event that settles it names. */
	readonly key: string;
}

/** What keeps a mission from having its dates: the first ACI contract of a journal is dated too vaguely. */
export interface UndatedMission {
	readonly mission: string;
	readonly signed: PartialDate;
}

const keyOf = (mission: string, step: MissionDate['step']): string => `mission:${mission}:${step}`;

/** Date of the first ACI contract of a journal. */
function firstSigned(events: readonly TerritoryEvent[]): PartialDate | undefined {
	const first = earliestOf(events, 'aci-contract-signed');
	return first < 0 ? undefined : events[first].date;
}

/** Missions that a contract of a date asks for. */
const askedBy = (signed: PartialDate, missions: readonly Mission[]): Mission[] =>
	missions.filter(
		({ isOptional, validFrom }) =>
			!isOptional && (validFrom === undefined || comesOn(signed) >= comesOn(validFrom)),
	);

/** Steps of a mission with the months that each may take. */
const stepsOf = ({ startMonths, deployedMonths }: Mission) =>
	(
		[
			['start', startMonths],
			['deployed', deployedMonths],
		] as const
	).flatMap(([step, months]) => (months === undefined ? [] : [{ step, months }]));

/**
 * Missions of a journal of which a step that nobody settled has no date: months cannot be added to 'before …', nor half
 * years to a year alone. None once the CPTS has ended.
 */
export function undatedMissions(
	events: readonly TerritoryEvent[],
	missions: readonly Mission[],
): UndatedMission[] {
	const signed = firstSigned(events);
	if (signed === undefined || events.some(({ type }) => type === 'ended')) return [];
	const settled = new Set(events.map(({ settles }) => settles));
	return askedBy(signed, missions)
		.filter((mission) =>
			stepsOf(mission).some(
				({ step, months }) =>
					monthsAfter(signed, months) === undefined && !settled.has(keyOf(mission.key, step)),
			),
		)
		.map(({ key }) => ({ mission: key, signed }));
}

/** When missions are to have begun and to be deployed at the latest, by the first ACI contract of a journal; none without one, or where its date is known too little to add months. */
export function missionDates(events: readonly TerritoryEvent[], missions: readonly Mission[]): MissionDate[] {
	const signed = firstSigned(events);
	if (signed === undefined) return [];
	return askedBy(signed, missions).flatMap((mission) =>
		stepsOf(mission).flatMap(({ step, months }): MissionDate[] => {
			const due = monthsAfter(signed, months);
			return due === undefined ? [] : [{ mission: mission.key, step, due, key: keyOf(mission.key, step) }];
		}),
	);
}
