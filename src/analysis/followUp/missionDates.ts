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

/** When missions are to have begun and to be deployed at the latest, by the first ACI contract of a journal; none without one, or where its date is known too little to add months. */
export function missionDates(events: readonly TerritoryEvent[], missions: readonly Mission[]): MissionDate[] {
	const first = earliestOf(events, 'aci-contract-signed');
	if (first < 0) return [];
	const signed = events[first].date;
	const dates: MissionDate[] = [];
	for (const { key, isOptional, startMonths, deployedMonths, validFrom } of missions) {
		if (isOptional || (validFrom !== undefined && comesOn(signed) < comesOn(validFrom))) continue;
		for (const [step, months] of [
			['start', startMonths],
			['deployed', deployedMonths],
		] as const) {
			const due = months === undefined ? undefined : monthsAfter(signed, months);
			if (due !== undefined) dates.push({ mission: key, step, due, key: `mission:${key}:${step}` });
		}
	}
	return dates;
}
