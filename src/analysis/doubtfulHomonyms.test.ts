import { expect, test } from 'vitest';
import { doubtfulMembers } from './doubtfulHomonyms.ts';

/** Five seats side by side, one a degree east of them (some 75 km) with a homonym beside the five; one unknown. */
const seats = {
	seatLonDeg: Float64Array.of(1, 1.05, 1.1, 1.15, 1.2, 2.2, 1.1, NaN),
	seatLatDeg: Float64Array.of(47, 47, 47, 47, 47, 47, 47.1, NaN),
};
const FAR = 5;
const HOMONYM = 6;
const UNKNOWN = 7;
const homonymsOf = (unit: number): number[] => (unit === FAR ? [HOMONYM] : unit === HOMONYM ? [FAR] : []);

test('a member far from the others whose homonym lies beside them', () => {
	const doubtful = doubtfulMembers(seats, [0, 1, 2, 3, 4, FAR], homonymsOf);
	expect(doubtful).toMatchObject([{ unit: FAR, homonym: HOMONYM }]);
	expect(doubtful[0].distanceM).toBeGreaterThan(70_000);
	expect(doubtful[0].homonymDistanceM).toBeLessThan(15_000);
});

test.each<[string, number[]]>([
	['a member at its place', [0, 1, 2, 3, 4, HOMONYM]],
	['both homonyms are members', [0, 1, 2, 3, 4, FAR, HOMONYM]],
	['alone', [FAR]],
	['seats unknown', [UNKNOWN, FAR]],
])('%s: no doubt', (_, members) => expect(doubtfulMembers(seats, members, homonymsOf)).toEqual([]));
