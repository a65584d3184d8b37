import { ProtobufWriter } from './protobufWriter.ts';
import { UNITS_PER_TILE, type LayerSchema } from './tileSchema.ts';

export const GEOMETRY_TYPE = { point: 1, line: 2, polygon: 3 } as const;
export type GeometryType = keyof typeof GEOMETRY_TYPE;
/** Values in the order of the layer's fields: text, a whole number from 0 to 2^32 - 1, or nothing. */
export type FieldValues = readonly (string | number | undefined)[];

/** One layer of one tile (Mapbox Vector Tile specification 2.1, §4.1); used again for the next tile after `clear`. */
export class LayerWriter {
	readonly #schema: LayerSchema;
	readonly #features = new ProtobufWriter();
	readonly #values = new ProtobufWriter();
	readonly #valueIds = new Map<string | number, number>();
	readonly #tags = new ProtobufWriter();
	readonly #feature = new ProtobufWriter();
	readonly #layer = new ProtobufWriter();

	constructor(schema: LayerSchema) {
		this.#schema = schema;
	}

	clear(): void {
		this.#features.clear();
		this.#values.clear();
		this.#valueIds.clear();
	}

	get isEmpty(): boolean {
		return this.#features.length === 0;
	}

	/** `id` is left out of the tile where undefined; `geometry` is written by a GeometryWriter. */
	addFeature(id: number | undefined, type: GeometryType, values: FieldValues, geometry: Uint8Array): void {
		this.#tags.clear();
		values.forEach((value, field) => {
			if (value === undefined) return;
			this.#tags.unsigned(field);
			this.#tags.unsigned(this.#valueId(value));
		});
		this.#feature.clear();
		if (id !== undefined) this.#feature.numberField(1, id);
		this.#feature.bytesField(2, this.#tags.written);
		this.#feature.numberField(3, GEOMETRY_TYPE[type]);
		this.#feature.bytesField(4, geometry);
		this.#features.bytesField(2, this.#feature.written);
	}

	/** The layer as a message, valid until the next call. */
	encode(): Uint8Array {
		const layer = this.#layer;
		layer.clear();
		layer.textField(1, this.#schema.id);
		layer.raw(this.#features.written);
		for (const { name } of this.#schema.fields) layer.textField(3, name);
		layer.raw(this.#values.written);
		layer.numberField(5, UNITS_PER_TILE);
		layer.numberField(15, 2);
		return layer.written;
	}

	#valueId(value: string | number): number {
		let id = this.#valueIds.get(value);
		if (id === undefined) {
			this.#valueIds.set(value, (id = this.#valueIds.size));
			this.#feature.clear();
			if (typeof value === 'string') this.#feature.textField(1, value);
			else this.#feature.numberField(5, value);
			this.#values.bytesField(4, this.#feature.written);
		}
		return id;
	}
}
