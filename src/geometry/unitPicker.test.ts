import { booleanPointInPolygon } from '@turf/turf';
import { expect, test } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { randomFrom } from '../../tests/builders/lattice.ts';
import { outlineOf, toMultiPolygon } from './outline.ts';
import { packIndex, unitBoxes } from './spatialIndex.ts';
import { UnitPicker } from './unitPicker.ts';

const { units, arcs } = demonstrationExtent({ count: 300, ringCount: 120 });
const picker = new UnitPicker({ ...arcs, boxes: packIndex(unitBoxes(arcs)) });
const contourOf = (unit: number): GeoJSON.MultiPolygon =>
	toMultiPolygon(
		arcs,
		outlineOf(arcs, [unit], (other) => other === unit),
	);

test('a unit lies at its seat, and its contour holds what is picked', () => {
	const random = randomFrom(5);
	for (let unit = 0; unit < units.count; unit += 3) {
		if (units.hasContour[unit] !== 1) continue;
		expect(picker.unitAt(units.seatLonDeg[unit], units.seatLatDeg[unit])).toBe(unit);
		const lonDeg = units.seatLonDeg[unit] + (random() - 0.5) / 10;
		const latDeg = units.seatLatDeg[unit] + (random() - 0.5) / 10;
		const picked = picker.unitAt(lonDeg, latDeg);
		if (picked !== undefined) expect(booleanPointInPolygon([lonDeg, latDeg], contourOf(picked))).toBe(true);
		else expect(booleanPointInPolygon([lonDeg, latDeg], contourOf(unit))).toBe(false);
	}
});

test('far from all contours there is nothing', () => {
	expect(picker.unitAt(0, 0)).toBeUndefined();
	expect(picker.unitAt(NaN, 47)).toBeUndefined();
});

test('without any contour there is nothing either', () => {
	const none = new UnitPicker({ ...arcs, boxes: packIndex([undefined, undefined]) });
	expect(none.unitAt(units.seatLonDeg[0], units.seatLatDeg[0])).toBeUndefined();
});
