import { ProtobufWriter } from './protobufWriter.ts';
import { UNITS_PER_TILE, type LayerSchema } from './tileSchema.ts';

const GEOMETRY_TYPE = { point: 1, line: 2, polygon: 3 } as const;
type GeometryType = keyof typeof GEOMETRY_TYPE;
type FieldValue = string | number;
/** Values in the order of the layer's fields: text, a whole number from 0 to 2^32 - 1, or nothing. */
export type FieldValues = readonly (FieldValue | undefined)[];

/** One layer of tile after tile (Mapbox Vector Tile specification 2.1, §4.1). */
export class LayerWriter {
	readonly #schema: LayerSchema;
	/** Whether each field is written at the zoom of the tile. */
	#isDrawn: readonly boolean[] = [];
	readonly #features = new ProtobufWriter();
	readonly #values = new ProtobufWriter();
	readonly #valueIds = new Map<FieldValue, number>();
	readonly #value = new ProtobufWriter();
	readonly #tags = new ProtobufWriter();
	readonly #feature = new ProtobufWriter();
	readonly #layer = new ProtobufWriter();

	constructor(schema: LayerSchema) {
		this.#schema = schema;
	}

	/** Begins the layer of another tile. */
	begin(zoom: number): void {
		this.#isDrawn = this.#schema.fields.map(({ minZoom }) => zoom >= minZoom);
		this.#features.clear();
		this.#values.clear();
		this.#valueIds.clear();
	}

	get isEmpty(): boolean {
		return this.#features.length === 0;
	}

	/** `id` is left out of the tile where undefined; `geometry` is what a GeometryWriter has written. */
	addFeature(
		id: number | undefined,
		type: GeometryType,
		values: FieldValues,
		geometry: ProtobufWriter,
	): void {
		this.#tags.clear();
		for (let field = 0; field < values.length; field++) {
			const value = values[field];
			if (value === undefined || !this.#isDrawn[field]) continue;
			this.#tags.unsigned(field);
			this.#tags.unsigned(this.#valueId(value));
		}
		this.#feature.clear();
		if (id !== undefined) this.#feature.numberField(1, id);
		this.#feature.writerField(2, this.#tags);
		this.#feature.numberField(3, GEOMETRY_TYPE[type]);
		this.#feature.writerField(4, geometry);
		this.#features.writerField(2, this.#feature);
	}

	/** The layer as a message, valid until the next call. */
	encode(): ProtobufWriter {
		const layer = this.#layer;
		layer.clear();
		layer.textField(1, this.#schema.id);
		layer.append(this.#features);
		for (const { name } of this.#schema.fields) layer.textField(3, name);
		layer.append(this.#values);
		layer.numberField(5, UNITS_PER_TILE);
		layer.numberField(15, 2);
		return layer;
	}

	#valueId(value: FieldValue): number {
		let id = this.#valueIds.get(value);
		if (id === undefined) {
			this.#valueIds.set(value, (id = this.#valueIds.size));
			this.#value.clear();
			if (typeof value === 'string') this.#value.textField(1, value);
			else this.#value.numberField(5, value);
			this.#values.writerField(4, this.#value);
		}
		return id;
	}
}
