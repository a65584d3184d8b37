import { describe, expect, test } from 'vitest';
import { pictureMesh, type PictureMesh } from '../../tests/builders/pictureMesh.ts';
import { Membership } from '../model/membership.ts';
import { allOutlines, gridPolygonsOf, outlineOf, polygonsOf, toMultiPolygon } from './outline.ts';
import { faultsOf } from './validity.ts';

/** Number of rings of each polygon of the outline, ascending: [1, 2] are two polygons, one of them with a hole. */
function shapeOf(mesh: PictureMesh, letters: string): number[] {
	const polygons = gridPolygonsOf(mesh.table, outlineFor(mesh, letters));
	expect(faultsOf(polygons)).toEqual([]);
	return polygons.map((rings) => rings.length).sort((a, b) => a - b);
}

function outlineFor(mesh: PictureMesh, letters: string) {
	const members = new Set(mesh.units(letters));
	return outlineOf(mesh.table, members, (unit) => members.has(unit));
}

describe('outlineOf', () => {
	test('the border between two members disappears', () => {
		const mesh = pictureMesh('AB', 'CD');
		expect(shapeOf(mesh, 'AB')).toEqual([1]);
		expect(shapeOf(mesh, 'ABCD')).toEqual([1]);
	});

	test('units that touch at a point only are two polygons', () => {
		expect(shapeOf(pictureMesh('AB', 'CD'), 'AD')).toEqual([1, 1]);
	});

	test('an enclave is a hole, a lake is a hole', () => {
		expect(shapeOf(pictureMesh('AAA', 'ABA', 'AAA'), 'A')).toEqual([2]);
		expect(shapeOf(pictureMesh('AAA', 'A.A', 'AAA'), 'A')).toEqual([2]);
	});

	test('a hole that touches the outer ring at a point is a ring of its own', () => {
		expect(shapeOf(pictureMesh('.AAA', 'ABAA', 'AAAA'), 'A')).toEqual([2]);
	});

	test('two holes that touch at a point are two rings', () => {
		expect(shapeOf(pictureMesh('AAAA', 'ABAA', 'AACA', 'AAAA'), 'A')).toEqual([3]);
	});

	test('a chain of holes from edge to edge cuts the polygon in two', () => {
		expect(shapeOf(pictureMesh('.AAA', 'ABAA', 'AACA', 'AAA.'), 'A')).toEqual([1, 1]);
	});

	test('a ring of units that touch at points only gives as many polygons and no hole', () => {
		expect(shapeOf(pictureMesh('.A.', 'B.C', '.D.'), 'ABCD')).toEqual([1, 1, 1, 1]);
	});

	test('an island in a lake in an island: each hole goes to the smallest polygon around it', () => {
		const mesh = pictureMesh('AAAAAAA', 'A.....A', 'A.BBB.A', 'A.B.B.A', 'A.BBB.A', 'A.....A', 'AAAAAAA');
		expect(shapeOf(mesh, 'AB')).toEqual([2, 2]);
	});

	test('many pinches at once', () => {
		const mesh = pictureMesh('ABABAB', 'BABABA', 'ABABAB', 'BABABA');
		expect(shapeOf(mesh, 'A')).toEqual(new Array(12).fill(1));
		expect(shapeOf(mesh, 'B')).toEqual(new Array(12).fill(1));
	});

	test('no units have no polygon', () => {
		expect(outlineFor(pictureMesh('AB'), '')).toEqual([]);
	});
});

describe('polygonsOf', () => {
	test('throws where the boundary does not close', () => {
		const { table } = pictureMesh('AB');
		expect(() => polygonsOf(table, [0])).toThrow('does not close');
	});
});

describe('allOutlines', () => {
	test('gives each territory its outline, with units in two of them and territories without units', () => {
		const mesh = pictureMesh('ABCD', 'ABCD');
		const membership = new Membership(4);
		['AB', 'BC', '', 'D'].forEach((letters) => {
			const territory = membership.addTerritory();
			mesh.units(letters).forEach((unit) => membership.add(unit, territory));
		});
		const [ab, bc, none, d] = allOutlines(mesh.table, membership);
		expect([ab.length, bc.length, none.length, d.length]).toEqual([1, 1, 0, 1]);
		const arcsOf = (letters: string) => [...outlineFor(mesh, letters)[0].outer].sort((a, b) => a - b);
		expect([...ab[0].outer].sort((a, b) => a - b)).toEqual(arcsOf('AB'));
		expect([...bc[0].outer].sort((a, b) => a - b)).toEqual(arcsOf('BC'));
		expect([...d[0].outer].sort((a, b) => a - b)).toEqual(arcsOf('D'));
	});
});

describe('toMultiPolygon', () => {
	test('is GeoJSON: degrees, closed rings, outer ring counter-clockwise, hole clockwise', () => {
		const mesh = pictureMesh('AAA', 'ABA', 'AAA');
		const { type, coordinates } = toMultiPolygon(mesh.table, outlineFor(mesh, 'A'));
		expect(type).toBe('MultiPolygon');
		const [[outer, hole]] = coordinates;
		expect(outer[0]).toEqual(outer[outer.length - 1]);
		expect(planarArea(outer)).toBeCloseTo(9e-4, 10);
		expect(planarArea(hole)).toBeCloseTo(-1e-4, 10);
		const lons = outer.map(([lon]) => lon);
		expect([Math.min(...lons), Math.max(...lons)]).toEqual([2, 2.03]);
	});
});

function planarArea(ring: readonly GeoJSON.Position[]): number {
	let doubled = 0;
	for (let i = 1; i < ring.length; i++) doubled += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
	return doubled / 2;
}
