import { segmentLengthM } from '../geometry/ellipsoid.ts';
import type { UnitTable } from '../model/unitTable.ts';

type Seats = Pick<UnitTable, 'seatLonDeg' | 'seatLatDeg'>;

/** A member that may have been taken for its homonym: the homonym's seat is much nearer to the other members. */
export interface DoubtfulMember {
	readonly unit: number;
	readonly homonym: number;
	/** Median distance of each seat to the seats of the other members, metres. */
	readonly distanceM: number;
	readonly homonymDistanceM: number;
}

/** A member no further than this from half of the others is at its place whatever its name. */
const NEAR_M = 25_000;
/** The homonym must be this many times nearer. */
const TIMES_NEARER = 3;

/**
 * Finds members of a territory that stand apart from it while a commune of the same name stands in or beside it:
 * lists that were filled in from names put the wrong département. It only tells; the list stays as it is.
 * `homonymsOf` gives the units of the same name. Units without known seat are passed over.
 */
export function doubtfulMembers(
	seats: Seats,
	members: readonly number[],
	homonymsOf: (unit: number) => readonly number[],
): DoubtfulMember[] {
	const isMember = new Set(members);
	const doubtful: DoubtfulMember[] = [];
	for (const unit of members) {
		const homonyms = homonymsOf(unit);
		if (homonyms.length === 0) continue;
		const others = members.filter((other) => other !== unit);
		const distanceM = medianDistanceM(seats, unit, others);
		if (!(distanceM > NEAR_M)) continue;
		for (const homonym of homonyms) {
			const homonymDistanceM = medianDistanceM(seats, homonym, others);
			if (!isMember.has(homonym) && homonymDistanceM * TIMES_NEARER < distanceM)
				doubtful.push({ unit, homonym, distanceM, homonymDistanceM });
		}
	}
	return doubtful;
}

/** NaN without others or without a known seat. */
function medianDistanceM({ seatLonDeg, seatLatDeg }: Seats, unit: number, others: readonly number[]): number {
	const distances = others
		.map((other) => segmentLengthM(seatLonDeg[unit], seatLatDeg[unit], seatLonDeg[other], seatLatDeg[other]))
		.filter((distance) => !Number.isNaN(distance))
		.sort((a, b) => a - b);
	return distances.length === 0 ? NaN : distances[distances.length >> 1];
}
