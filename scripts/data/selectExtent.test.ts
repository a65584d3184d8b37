import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GRID_PER_DEGREE } from '../../src/geometry/arcTable.ts';
import type { UnitRings } from '../../src/geometry/buildArcs.ts';
import { segmentLengthM } from '../../src/geometry/ellipsoid.ts';
import { assembleExtent } from './assembleExtent.ts';
import { DEMONSTRATION_REGION, demonstrationSource } from './demonstration/demonstrationSource.ts';
import { FOLDER_FILES, readFolderSource } from './folderSource.ts';
import { hospitalPoints } from './hospitalPoints.ts';
import { sourceFolder } from './paths.ts';
import { unitsNear } from './ringOfExtent.ts';
import { RING_DISTANCE_M, selectExtent } from './selectExtent.ts';

// the real communes of Centre-Val de Loire where they are there, else the made-up region
const isReal = existsSync(join(sourceFolder(), FOLDER_FILES.contours));
const source = isReal ? readFolderSource(sourceFolder()) : demonstrationSource();
const region = isReal ? '24' : DEMONSTRATION_REGION;
const choice = selectExtent(source, [region]);

const square = (lonDeg: number, latDeg: number): UnitRings => {
	const [x, y] = [Math.round(lonDeg * GRID_PER_DEGREE), Math.round(latDeg * GRID_PER_DEGREE)];
	return { rings: [Int32Array.of(x, y, x + 100, y, x + 100, y + 100, x, y + 100)], isHole: [false] };
};

describe('communes near an extent', () => {
	it('takes those within the distance, on every side, and no other', () => {
		const far = 79_000;
		const directions = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8);
		const at = (metres: number, angle: number): UnitRings => {
			const eastM = segmentLengthM(2, 47, 2.001, 47) / 0.001;
			const northM = segmentLengthM(2, 47, 2, 47.001) / 0.001;
			return square(2 + (metres * Math.cos(angle)) / eastM, 47 + (metres * Math.sin(angle)) / northM);
		};
		const near = directions.map((angle) => at(far, angle));
		const beyond = directions.map((angle) => at(81_500, angle));
		expect(unitsNear([square(2, 47)], [...near, ...beyond], 80_000)).toEqual([
			...near.map(() => true),
			...beyond.map(() => false),
		]);
		expect(unitsNear([square(2, 47)], [{ rings: [], isHole: [] }], 80_000)).toEqual([false]);
	});
});

describe('extent with its ring', () => {
	it('has the communes of the region first, then those around, each part in the order of the codes', () => {
		const codes = choice.communes.map(({ code }) => code);
		const parts = [codes.slice(0, choice.extentCount), codes.slice(choice.extentCount)];
		for (const part of parts) expect(part).toEqual(part.toSorted());
		expect(
			choice.communes.every((commune, i) => (commune.region === region) === i < choice.extentCount),
		).toBe(true);
		expect(parts[1].length).toBeGreaterThan(500);
		expect(choice.extentCount).toBe(isReal ? 1754 : 1800);
		const people = choice.communes
			.slice(0, choice.extentCount)
			.reduce((sum, c) => sum + c.populationMunicipale, 0);
		if (isReal) expect(people).toBe(2_587_031);
		else expect(people).toBeGreaterThan(2e6);
	});

	it('holds the towns that pull at the edges, and stops after 80 km', () => {
		const codes = new Set(choice.communes.map(({ code }) => code));
		// Nevers, Cosne-Cours-sur-Loire, Saumur, Châtellerault, Le Mans; and not Lyon, Rennes, Lille
		const near = isReal
			? ['58194', '58086', '49328', '86066', '72181']
			: source.communes.map(({ code }) => code);
		for (const code of near) expect(codes).toContain(code);
		for (const code of ['69123', '35238', '59350']) expect(codes).not.toContain(code);
		expect(RING_DISTANCE_M).toBe(80_000);
	});

	it('fits together: no gap, and the extent has a neighbour on every side', () => {
		const { arcs, units, quality } = assembleExtent(source, choice, false);
		expect(quality.gapShare).toBeLessThan(0.0005);
		expect(quality.oneSidedShareByRegion[region]).toBe(0);
		for (let arc = 0; arc < arcs.arcCount; arc++)
			if (arcs.left[arc] < units.extentCount) expect(arcs.right[arc]).toBeLessThan(arcs.unitCount);
		expect(units.areaCm2.every((area) => Number.isInteger(area) && area > 0)).toBe(true);
	});

	it('places hospital sites in their commune', () => {
		const { features } = hospitalPoints(source.hospitals, choice);
		expect(features.length).toBeGreaterThan(30);
		const codes = new Set(choice.communes.map(({ code }) => code));
		for (const { properties } of features) expect(codes).toContain(properties?.['code']);
	});
});
