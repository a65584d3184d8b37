import { segmentLengthM } from '../geometry/ellipsoid.ts';
import type { UnitTable } from '../model/unitTable.ts';

type Seats = Pick<UnitTable, 'seatLonDeg' | 'seatLatDeg'>;

/** A member that may have been taken for its homonym: the homonym's seat is much nearer to the other members. */
export interface DoubtfulMember {
	readonly unit: number;
	readonly homonym: number;
	/** Distance of each seat to the nearest seat of the other members, metres. */
	readonly distanceM: number;
	readonly homonymDistanceM: number;
}

/** A member nearer than this to the others is at its place whatever its name. */
const NEAR_M = 15_000;

/**
 * Finds members of a territory that stand apart from it while a commune of the same name stands beside it: lists
 * that were filled in from names put the wrong département. It only tells; the list stays as it is.
 * `homonymsOf` gives the units of the same name. Members without known seat are passed over.
 */
export function doubtfulMembers(
	seats: Seats,
	members: readonly number[],
	homonymsOf: (unit: number) => readonly number[],
): DoubtfulMember[] {
	const doubtful: DoubtfulMember[] = [];
	for (const unit of members) {
		const homonyms = homonymsOf(unit).filter((homonym) => !members.includes(homonym));
		if (homonyms.length === 0) continue;
		const others = members.filter((other) => other !== unit);
		const distanceM = nearestM(seats, unit, others);
		if (!(distanceM > NEAR_M) || distanceM === Infinity) continue;
		for (const homonym of homonyms) {
			const homonymDistanceM = nearestM(seats, homonym, others);
			if (homonymDistanceM < distanceM / 2) doubtful.push({ unit, homonym, distanceM, homonymDistanceM });
		}
	}
	return doubtful;
}

function nearestM({ seatLonDeg, seatLatDeg }: Seats, unit: number, others: readonly number[]): number {
	let nearest = Infinity;
	for (const other of others) {
		const distance = segmentLengthM(seatLonDeg[unit], seatLatDeg[unit], seatLonDeg[other], seatLatDeg[other]);
		if (distance < nearest) nearest = distance;
	}
	return nearest;
}
