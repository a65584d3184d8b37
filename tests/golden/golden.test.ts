import { describe, expect, test } from 'vitest';
import { gridPolygonsOf } from '../../src/geometry/outline.ts';
import { faultsOf } from '../../src/geometry/validity.ts';
import { compareFigures } from './compareFigures.ts';
import { measureByArcs } from './figures.ts';
import { readGolden } from './goldenFile.ts';
import { franceRegion, latticeRegion } from './regions.ts';

const PROMISED_PPM = 1;

/** Reads the real data (`MAILLAGE_DATA`, else `../shared/data`); where they are absent the lattice stands alone. */
const france = franceRegion();
const regions = [
	{ name: 'lattice', region: latticeRegion(), goldenTerritories: 20, goldenBorders: 56 },
	...(france ? [{ name: 'france', region: france, goldenTerritories: 90, goldenBorders: 87 }] : []),
];

describe.each(regions)('$name against PostGIS', ({ name, region, goldenTerritories, goldenBorders }) => {
	const ours = measureByArcs(region);
	const agreement = compareFigures(ours, readGolden(name));

	test('all golden figures are compared', () => {
		expect([agreement.territories, agreement.borders]).toEqual([goldenTerritories, goldenBorders]);
	});

	test('units, people, parts and holes are the same', () => {
		expect(agreement.differences).toEqual([]);
	});

	test('areas, perimeters and border lengths are within 1 ppm', () => {
		expect(agreement.areaPpm).toBeLessThan(PROMISED_PPM);
		expect(agreement.perimeterPpm).toBeLessThan(PROMISED_PPM);
		expect(agreement.borderPpm).toBeLessThan(PROMISED_PPM);
	});

	test('every outline is valid', () => {
		const invalid = ours.outlines.filter(
			(outline) => faultsOf(gridPolygonsOf(ours.table, outline)).length > 0,
		);
		expect(invalid).toEqual([]);
	});
});
