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

test('a seat drawn elsewhere becomes a point inside the contour, an unknown one stays unknown', () => {
	const lost = { seatLonDeg: units.seatLonDeg.slice(), seatLatDeg: units.seatLatDeg.slice() };
	lost.seatLonDeg[3] -= 30;
	lost.seatLonDeg[4] = NaN;
	lost.seatLatDeg[4] = NaN;
	const { seatLonDeg, seatLatDeg, replaced } = seatsInContours(lost, arcs);
	expect(replaced).toBe(1);
	const polygons = outlineOf(arcs, [3], (other) => other === 3);
	const isInside = polygons.some(({ outer }) =>
		contains(ringPoints(arcs, outer), seatLonDeg[3] * 1e5, seatLatDeg[3] * 1e5),
	);
	expect(isInside).toBe(true);
	expect(seatLonDeg[4]).toBeNaN();
});
