import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { pictureMesh } from '../../tests/builders/pictureMesh.ts';
import { perimeterFigures } from './perimeterFigures.ts';
import { perimeterShape } from './perimeterShape.ts';

const { units, arcs } = demonstrationExtent({ count: 300 });

function shapeOf(letters: string, ...rows: string[]) {
	const mesh = pictureMesh(...rows);
	const count = mesh.table.unitCount;
	const figures = {
		populationMunicipale: Float64Array.from({ length: count }, (_, unit) => unit + 1),
		areaCm2: new Float64Array(count).fill(1e10),
	};
	const names = [...new Set(rows.join('').replaceAll('.', ''))].sort();
	const shape = perimeterShape(new Set(mesh.units(letters)), figures, mesh.table);
	const named = (parts: readonly { units: readonly number[] }[]): string[] =>
		parts.map((part) => part.units.map((unit) => names[unit]).join(''));
	return { shape, named };
}

describe('perimeterShape', () => {
	test('tells the main part, detached ones, islands and holes', () => {
		const { shape, named } = shapeOf('ABCEGKLMNP', 'ABC.GG', 'KhL...', 'MNPoE.', 'qqqqq.');
		expect(shape.main?.units).toHaveLength(8);
		expect(named(shape.detached)).toEqual(['E']);
		expect(named(shape.islands)).toEqual(['G']);
		expect(named(shape.holes)).toEqual(['h']);
		expect(shape.detached[0]).toMatchObject({ areaKm2: 1, mainUnit: shape.detached[0].units[0] });
	});

	test('an empty perimeter has no part', () => {
		expect(shapeOf('', 'ab').shape).toEqual({
			main: undefined,
			detached: [],
			islands: [],
			holes: [],
			withoutContour: [],
		});
	});

	test('the parts hold each member once, and the card counts as many', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.nat(units.count - 1), { minLength: 1 }), (members) => {
				const set = new Set(members);
				const { main, detached, islands, holes, withoutContour } = perimeterShape(set, units, arcs);
				const parts = [...(main ? [main] : []), ...detached, ...islands];
				const inParts = [...parts.flatMap((part) => part.units), ...withoutContour];
				expect(inParts.sort((a, b) => a - b)).toEqual(members.sort((a, b) => a - b));
				expect(perimeterFigures(set, units, arcs).pieces).toBe(main ? 1 + detached.length : 0);
				for (const hole of holes) expect(hole.units.some((unit) => set.has(unit))).toBe(false);
			}),
			{ numRuns: 50 },
		);
	});
});
