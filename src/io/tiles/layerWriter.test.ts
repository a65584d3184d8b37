import { VectorTile } from '@mapbox/vector-tile';
import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { GeometryWriter } from './geometryWriter.ts';
import { type FieldValues, LayerWriter } from './layerWriter.ts';
import { ProtobufWriter } from './protobufWriter.ts';
import type { LayerSchema } from './tileSchema.ts';

const field = (name: string, type: string, minZoom: number): LayerSchema['fields'][number] => ({
	name,
	type,
	minZoom,
	description: '',
});
const schema: LayerSchema = {
	id: 'essai',
	description: '',
	minZoom: 0,
	maxZoom: 12,
	fields: [field('nom', 'String', 0), field('habitants', 'Number', 0), field('tard', 'String', 8)],
};

function pointAt(x: number, y: number): ProtobufWriter {
	const geometry = new GeometryWriter();
	geometry.begin(0, 0);
	geometry.point(x, y);
	return geometry.bytes;
}

function decode(layer: LayerWriter): { id: number | undefined; properties: object; geometry: number[] }[] {
	const tile = new ProtobufWriter();
	tile.writerField(3, layer.encode());
	const { essai } = new VectorTile(new PbfReader(tile.written.slice())).layers;
	return Array.from({ length: essai.length }, (_, index) => {
		const feature = essai.feature(index);
		const [[{ x, y }]] = feature.loadGeometry();
		return { id: feature.id, properties: feature.properties, geometry: [x, y] };
	});
}

const text = fc.string({ unit: 'binary', maxLength: 200 }).filter((value) => value.isWellFormed());
const count = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const values: fc.Arbitrary<FieldValues> = fc.tuple(
	fc.option(text, { nil: undefined }),
	fc.option(count, { nil: undefined }),
);

describe('LayerWriter', () => {
	it('gives back ids, properties and places through @mapbox/vector-tile', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(values, count, fc.integer({ min: -80, max: 4176 })), { minLength: 1 }),
				(rows) => {
					const layer = new LayerWriter(schema);
					layer.begin(0);
					for (const [row, id, x] of rows) layer.addFeature(id, 'point', row, pointAt(x, -x));
					expect(decode(layer)).toEqual(
						rows.map(([[nom, habitants], id, x]) => ({
							id,
							properties: {
								...(nom !== undefined && { nom }),
								...(habitants !== undefined && { habitants }),
							},
							geometry: [x, x === 0 ? 0 : -x],
						})),
					);
				},
			),
		);
	});

	it('writes names of French communes and longer ones', () => {
		const layer = new LayerWriter(schema);
		const names = ['L’Haÿ-les-Roses', 'Œuilly', 'É'.repeat(63), 'É'.repeat(64), '東京', 'a'.repeat(4000)];
		layer.begin(0);
		names.forEach((name, id) => layer.addFeature(id, 'point', [name], pointAt(1, 1)));
		expect(decode(layer).map(({ properties }) => properties)).toEqual(names.map((nom) => ({ nom })));
	});

	it('leaves out fields below their zoom, and starts afresh for each tile', () => {
		const layer = new LayerWriter(schema);
		layer.begin(7);
		layer.addFeature(undefined, 'point', ['a', 1, 'b'], pointAt(1, 1));
		expect(decode(layer)).toEqual([
			{ id: undefined, properties: { nom: 'a', habitants: 1 }, geometry: [1, 1] },
		]);
		layer.begin(8);
		expect(layer.isEmpty).toBe(true);
		layer.addFeature(3, 'point', [undefined, undefined, 'b'], pointAt(2, 3));
		expect(decode(layer)).toEqual([{ id: 3, properties: { tard: 'b' }, geometry: [2, 3] }]);
	});
});
