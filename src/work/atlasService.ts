import { fail, ok, type Result } from '../base/result.ts';
import type { Problem } from '../base/problem.ts';
import type { DrawnOverlap } from '../analysis/drawnOverlaps.ts';
import { completeArcTable, joinArcs, type ArcTable, type RawArcs } from '../geometry/arcTable.ts';
import { arcLines } from '../geometry/arcLines.ts';
import { labelPoint } from '../geometry/labelPoint.ts';
import { packIndex, readIndex, unitBoxes, type PackedIndex } from '../geometry/spatialIndex.ts';
import type { PickTable } from '../geometry/unitPicker.ts';
import { outlineOf, toMultiPolygon } from '../geometry/outline.ts';
import type { ArcSides } from '../geometry/arcTable.ts';
import type { CorridorRequest } from '../geometry/corridor.ts';
import type { DrawnShape, UnitShare } from '../geometry/shapes.ts';
import { decodeArcs } from '../io/arcFile.ts';
import type { NationalCommunes } from '../io/resolve/nationalFile.ts';
import { decodeUnits } from '../io/unitTableFile.ts';
import type { UnitTable } from '../model/unitTable.ts';
import { coarseArcs } from './coarseArcs.ts';
import { download, type FetchLike, type OnBytes } from './download.ts';
import type { LentTables } from './lending.ts';
import type { ReadMentions } from './mentionReading.ts';

export interface OpenedExtent {
	readonly units: UnitTable;
	readonly sides: ArcSides;
}

/** A set of units to outline; `key` comes back with its shape (a territory's slot, an overlap's number). */
export interface ShapeRequest {
	readonly key: number;
	readonly units: Int32Array;
	/** With fewer points, for a map up to `COARSE_ZOOM`. */
	readonly isCoarse?: boolean;
}

/** Signed arcs to draw as lines; `key` comes back with them. */
export interface LineRequest {
	readonly key: string;
	readonly arcs: Int32Array;
}

export interface Lines {
	readonly key: string;
	readonly geometry: GeoJSON.MultiLineString;
}

export interface Shape {
	readonly key: number;
	readonly geometry: GeoJSON.MultiPolygon;
	/** Where to write the name, degrees; undefined for an empty shape. */
	readonly label: [number, number] | undefined;
	/** West, south, east, north, degrees; undefined for an empty shape. */
	readonly box: readonly [number, number, number, number] | undefined;
	/** Polygons as ST_NumGeometries counts them, and inner rings. */
	readonly parts: number;
	readonly holes: number;
}

/** What a drawn shape covers. */
export interface DrawnShares {
	/** On the grid, without crossings. */
	readonly geometry: GeoJSON.MultiPolygon;
	/** By unit, shares above 0. */
	readonly shares: readonly UnitShare[];
}

/** Addresses of one part of an extent: its units and its arcs. */
export interface PartAddress {
	readonly unitsUrl: string;
	readonly arcsUrl: string;
}

/**
 * What runs beside the page: reads the extent, keeps the arc table with its coordinates, and draws outlines.
 * Plain class, so that tests run it without a worker.
 */
export class AtlasService {
	readonly #fetch: FetchLike;
	#core: { units: unknown; arcs: RawArcs } | undefined;
	#table: ArcTable | undefined;
	#coarse: ArcTable | undefined;
	#units: UnitTable | undefined;
	#boxes: PackedIndex | undefined;
	#national: NationalCommunes | undefined;

	constructor(fetchLike: FetchLike = (url) => fetch(url)) {
		this.#fetch = fetchLike;
	}

	/** Reads the extent proper: enough to paint and to count. */
	async openExtent(address: PartAddress, onBytes?: OnBytes): Promise<Result<OpenedExtent, Problem>> {
		const part = await this.#readPart(address, onBytes);
		if (!part.ok) return part;
		this.#core = part.value;
		return this.#serve(decodeUnits(part.value.units), part.value.arcs);
	}

	/** Reads the communes around the extent and joins them to it. Call after `openExtent`. */
	async openRing(address: PartAddress): Promise<Result<OpenedExtent, Problem>> {
		if (!this.#core) throw new Error('openRing before openExtent');
		const part = await this.#readPart(address);
		if (!part.ok) return part;
		return this.#serve(
			decodeUnits(this.#core.units, part.value.units),
			joinArcs(this.#core.arcs, part.value.arcs),
		);
	}

	#serve(units: Result<UnitTable, Problem>, arcs: RawArcs): Result<OpenedExtent, Problem> {
		if (!units.ok) return units;
		this.#table = completeArcTable(arcs);
		this.#units = units.value;
		this.#boxes = undefined;
		this.#coarse = undefined;
		const { left, right, lengthUm, unitArcOffset, unitArcs, unitCount } = this.#table;
		return ok({ units: units.value, sides: { left, right, lengthUm, unitArcOffset, unitArcs, unitCount } });
	}

	async #readPart(
		{ unitsUrl, arcsUrl }: PartAddress,
		onBytes?: OnBytes,
	): Promise<Result<{ units: unknown; arcs: RawArcs }, Problem>> {
		const [unitsBytes, arcsBytes] = await Promise.all([
			download(this.#fetch, unitsUrl, onBytes),
			download(this.#fetch, arcsUrl, onBytes),
		]);
		if (!unitsBytes.ok) return unitsBytes;
		if (!arcsBytes.ok) return arcsBytes;
		const arcs = decodeArcs(arcsBytes.value);
		if (!arcs.ok) return arcs;
		try {
			return ok({
				units: JSON.parse(new TextDecoder().decode(unitsBytes.value)) as unknown,
				arcs: arcs.value,
			});
		} catch {
			return fail({ rule: 'unreadable-file', file: unitsUrl, values: { reason: 'JSON' } });
		}
	}

	/** Reads a typed list of codes and names against all communes of France; those of the extent come first. */
	async readMentions(text: string, nationalUrl: string): Promise<Result<ReadMentions, Problem>> {
		const national = await this.#nationalFrom(nationalUrl);
		if (!national.ok) return national;
		const { readMentions } = await import('./mentionReading.ts');
		return ok(readMentions(text, national.value, new Set(this.#units?.code)));
	}

	async #nationalFrom(url: string): Promise<Result<NationalCommunes, Problem>> {
		if (!this.#national) {
			const bytes = await download(this.#fetch, url);
			if (!bytes.ok) return bytes;
			const { decodeNational } = await import('../io/resolve/nationalFile.ts');
			const national = decodeNational(new TextDecoder().decode(bytes.value), url);
			if (!national.ok) return national;
			this.#national = national.value;
		}
		return ok(this.#national);
	}

	/** Units along an axis, ascending. Turf and the index of the contours are loaded when the first axis is drawn. */
	async corridor(request: CorridorRequest): Promise<Int32Array> {
		const [{ corridor }, { indexUnits }] = await Promise.all([
			import('../geometry/corridor.ts'),
			import('../geometry/spatialIndex.ts'),
		]);
		const table = this.#table;
		if (!table || !this.#units) throw new Error('corridor before openExtent');
		return Int32Array.from(corridor(table, this.#units, indexUnits(table), request));
	}

	/** The contours with an index, so that the page answers by itself what lies under the pointer. */
	pickTable(): PickTable {
		const { offset, x, y, unitArcOffset, unitArcs } = this.#open('pickTable');
		return { offset, x, y, unitArcOffset, unitArcs, boxes: this.#boxIndex() };
	}

	/**
	 * The units that a drawn shape covers, with their shares, and the shape without crossings of its own. Turf is
	 * loaded when the first shape comes.
	 */
	async shapeShares(geometry: GeoJSON.MultiPolygon): Promise<DrawnShares> {
		const table = this.#open('shapeShares');
		const { unitShares, withoutCrossings } = await import('../geometry/shapes.ts');
		const shape = { name: '', geometry: withoutCrossings(geometry) };
		const areaCm2 = this.#units?.areaCm2 ?? new Float64Array(table.unitCount);
		const shares = unitShares(shape, table, areaCm2, readIndex(this.#boxIndex()));
		return { geometry: shape.geometry, shares };
	}

	/** Pairs of drawn shapes that overlap. Turf is loaded with the first ones. */
	async drawnOverlaps(shapes: readonly DrawnShape[]): Promise<DrawnOverlap[]> {
		const [{ drawnOverlaps }, { withoutCrossings }] = await Promise.all([
			import('../analysis/drawnOverlaps.ts'),
			import('../geometry/shapes.ts'),
		]);
		return drawnOverlaps(
			shapes.map(({ name, geometry }) => ({ name, geometry: withoutCrossings(geometry) })),
		);
	}

	#boxIndex(): PackedIndex {
		return (this.#boxes ??= packIndex(unitBoxes(this.#open('index'))));
	}

	#open(caller: string): ArcTable {
		if (!this.#table) throw new Error(`${caller} before openExtent`);
		return this.#table;
	}

	/** Sends copies of the tables through a port, to a worker that writes files. */
	lend(port: MessagePort): void {
		if (!this.#table || !this.#units) throw new Error('lend before openExtent');
		port.postMessage({ units: this.#units, arcs: this.#table } satisfies LentTables);
	}

	/** Outlines, label points, parts and holes of sets of units. */
	shapes(requests: readonly ShapeRequest[]): Shape[] {
		const table = this.#open('shapes');
		return requests.map(({ key, units, isCoarse }) => {
			const members = new Set(units);
			const polygons = outlineOf(table, members, (unit) => members.has(unit));
			const drawn = isCoarse ? (this.#coarse ??= coarseArcs(table)) : table;
			const geometry = toMultiPolygon(drawn, polygons);
			return {
				key,
				geometry,
				box: boxOf(geometry),
				label: labelPoint(table, polygons),
				parts: polygons.length,
				holes: polygons.reduce((count, { holes }) => count + holes.length, 0),
			};
		});
	}

	/** Signed arcs (`~arc` backwards) as lines, such as the stretches of an outline. */
	lines(requests: readonly LineRequest[]): Lines[] {
		const table = this.#open('lines');
		return requests.map(({ key, arcs }) => ({ key, geometry: arcLines(table, arcs) }));
	}
}

function boxOf({ coordinates }: GeoJSON.MultiPolygon): Shape['box'] {
	if (coordinates.length === 0) return undefined;
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [outer] of coordinates)
		for (const [lon, lat] of outer) {
			west = Math.min(west, lon);
			south = Math.min(south, lat);
			east = Math.max(east, lon);
			north = Math.max(north, lat);
		}
	return [west, south, east, north];
}
