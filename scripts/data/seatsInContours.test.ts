import { expect, test } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { contains, ringPoints } from '../../src/geometry/rings.ts';
import { outlineOf } from '../../src/geometry/outline.ts';
import { seatsInContours } from './seatsInContours.ts';

const { units, arcs } = demonstrationExtent({ count: 200, ringCount: 50 });

test('seats in their commune stay where they are', () => {
	const { seatLonDeg, seatLatDeg, replaced } = seatsInContours(units, arcs);
	expect(replaced).toBe(0);
	expect(seatLonDeg).toEqual(units.seatLonDeg);
	expect(seatLatDeg).toEqual(units.seatLatDeg);
});

test('a seat drawn elsewhere and an unknown one become points inside the contour', () => {
	const lost = { seatLonDeg: units.seatLonDeg.slice(), seatLatDeg: units.seatLatDeg.slice() };
	lost.seatLonDeg[3] -= 30;
	lost.seatLonDeg[4] = NaN;
	lost.seatLatDeg[4] = NaN;
	const { seatLonDeg, seatLatDeg, replaced } = seatsInContours(lost, arcs);
	expect(replaced).toBe(2);
	for (const unit of [3, 4]) {
		const polygons = outlineOf(arcs, [unit], (other) => other === unit);
		const isInside = polygons.some(({ outer }) =>
			contains(ringPoints(arcs, outer), seatLonDeg[unit] * 1e5, seatLatDeg[unit] * 1e5),
		);
		expect(isInside).toBe(true);
	}
	expect(lost.seatLonDeg[4]).toBeNaN();
});
