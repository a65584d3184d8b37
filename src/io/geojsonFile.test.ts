import { describe, expect, test } from 'vitest';
import { readGeoJson, type GeoJsonContent } from './geojsonFile.ts';

const square = (west: number, south: number, side = 0.1): number[][][] => [
	[
		[west, south],
		[west + side, south],
		[west + side, south + side],
		[west, south + side],
		[west, south],
	],
];
const feature = (properties: unknown, geometry: unknown): unknown => ({
	type: 'Feature',
	properties,
	geometry,
});
const polygon = (coordinates: unknown): unknown => ({ type: 'Polygon', coordinates });
const collection = (...features: unknown[]): unknown => ({ type: 'FeatureCollection', features });

function content(json: unknown): GeoJsonContent {
	const read = readGeoJson(json, 'c.geojson');
	if (!read.ok) throw new Error(read.error.rule);
	return read.value;
}

describe('drawn polygons', () => {
	test('are named by their attribute; one name twice is one shape', () => {
		const read = content(
			collection(
				feature({ nom: 'P1' }, polygon(square(1, 47))),
				feature({ nom: 'P1' }, { type: 'MultiPolygon', coordinates: [square(2, 47), square(3, 47)] }),
				feature({}, polygon(square(4, 47))),
				feature({ nom: '__proto__' }, polygon(square(5, 47))),
			),
		);
		expect(
			read.kind === 'shapes' && read.shapes.map(({ name, geometry }) => [name, geometry.coordinates.length]),
		).toEqual([
			['P1', 3],
			['#3', 1],
			['__proto__', 1],
		]);
	});

	test('open rings are closed, heights dropped', () => {
		const read = content(
			polygon([
				[
					[1, 47, 90],
					[1.1, 47, 90],
					[1.1, 47.1, 90],
				],
			]),
		);
		expect(read.kind === 'shapes' && read.shapes[0].geometry.coordinates).toEqual([
			[
				[
					[1, 47],
					[1.1, 47],
					[1.1, 47.1],
					[1, 47],
				],
			],
		]);
	});

	test.each<[string, unknown, string]>([
		['latitude first', polygon([square(1, 47)[0].map(([x, y]) => [y, x])]), 'swapped-coordinates'],
		['metres of Lambert-93', polygon(square(600_000, 6_700_000, 9000)), 'projected-coordinates'],
		['elsewhere', polygon(square(100, 0)), 'outside-france'],
		['no geometry', null, 'bad-geometry'],
		['a point', { type: 'Point', coordinates: [1, 47] }, 'bad-geometry'],
		[
			'null for a number',
			polygon([
				[
					[null, 47],
					[1, 47],
					[1, 48],
					[null, 47],
				],
			]),
			'bad-geometry',
		],
		[
			'text for a number',
			polygon([
				[
					['1', 47],
					[1, 47],
					[1, 48],
					['1', 47],
				],
			]),
			'bad-geometry',
		],
		[
			'two points',
			polygon([
				[
					[1, 47],
					[2, 47],
				],
			]),
			'bad-geometry',
		],
		['no rings', polygon([]), 'bad-geometry'],
		['nonsense', 'x', 'bad-geometry'],
	])('%s: left out with the feature’s number, the rest kept', (_, geometry, rule) => {
		const read = content(
			collection(feature({ nom: 'bad' }, geometry), feature({ nom: 'good' }, polygon(square(1, 47)))),
		);
		expect(read.problems).toMatchObject([{ rule, file: 'c.geojson', values: { feature: 1 } }]);
		expect(read.kind === 'shapes' && read.shapes.map(({ name }) => name)).toEqual(['good']);
	});

	test.each<[string, unknown, string]>([
		['no GeoJSON', { a: 1 }, 'not-geojson'],
		['a list', [1], 'not-geojson'],
		['features that are none', { type: 'FeatureCollection', features: 3 }, 'not-geojson'],
		['an empty collection', collection(), 'no-features'],
		['nothing that can be used', collection(feature({}, null)), 'bad-geometry'],
	])('%s', (_, json, rule) => expect(readGeoJson(json, 'c')).toMatchObject({ ok: false, error: { rule } }));

	test('overseas départements are France', () => {
		for (const [west, south] of [
			[-61.5, 16.1],
			[-53, 4],
			[55.5, -21.1],
			[45.1, -12.8],
		])
			expect(content(polygon(square(west, south))).problems).toEqual([]);
	});
});

describe('communes as features', () => {
	test('with a code and a territory they are a list', () => {
		const read = content(
			collection(
				feature({ insee_com: '37261', nom_com: 'Tours', cpts: 'A' }, polygon(square(1, 47))),
				feature({ insee_com: 1001, nom_com: "L'Abergement", cpts: 'B' }, null),
			),
		);
		expect(read.kind === 'list' && read.mentions).toEqual([
			{ row: 1, territory: 'A', code: '37261', name: 'Tours', departement: '' },
			{ row: 2, territory: 'B', code: '1001', name: "L'Abergement", departement: '' },
		]);
	});

	test('a code that is no commune’s leaves them drawn', () => {
		const read = content(collection(feature({ nom: 'CPTS', code: 'P01' }, polygon(square(1, 47)))));
		expect(read.kind).toBe('shapes');
	});
});
