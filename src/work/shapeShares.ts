import type { Problem } from '../base/problem.ts';
import { ok, type Result } from '../base/result.ts';
import { completeArcTable, joinArcs, type ArcTable } from '../geometry/arcTable.ts';
import { areaM2, unitShares, type DrawnShape } from '../geometry/shapes.ts';
import { indexUnits, type SpatialIndex } from '../geometry/spatialIndex.ts';
import { decodeArcs } from '../io/arcFile.ts';
import { decodeJsonBytes } from '../io/jsonBytes.ts';
import { decodeUnits } from '../io/unitTableFile.ts';
import type { UnitTable } from '../model/unitTable.ts';
import type { PartAddress } from './atlasService.ts';
import { download, type FetchLike } from './download.ts';

/** A drawn perimeter with the communes that it covers, the largest share first. */
export interface SharedShape {
	readonly name: string;
	readonly geometry: GeoJSON.MultiPolygon;
	readonly areaKm2: number;
	readonly shares: readonly { readonly code: string; readonly share: number }[];
	/** Share of its area that lies in loaded communes; the rest is sea, abroad, or not loaded. */
	readonly loadedShare: number;
}

interface Ground {
	readonly units: UnitTable;
	readonly arcs: ArcTable;
	readonly index: SpatialIndex;
}

const CM2_PER_M2 = 1e4;

/** Works out which communes of an extent drawn shapes cover; keeps the extent that it loaded last. */
export class ShapeShares {
	readonly #fetch: FetchLike;
	#loaded: { readonly url: string; readonly ground: Ground } | undefined;

	constructor(fetchLike: FetchLike) {
		this.#fetch = fetchLike;
	}

	/** The shapes with their communes; `onShapes` hears of each one that is done. */
	async of(
		shapes: readonly DrawnShape[],
		extent: readonly [core: PartAddress, ring: PartAddress],
		onShapes: (done: number) => void,
	): Promise<Result<SharedShape[], Problem>> {
		const ground = await this.#groundOf(extent);
		if (!ground.ok) return ground;
		return ok(
			shapes.map((shape, index) => {
				const shared = shareOut(shape, ground.value);
				onShapes(index + 1);
				return shared;
			}),
		);
	}

	async #groundOf([core, ring]: readonly [PartAddress, PartAddress]): Promise<Result<Ground, Problem>> {
		if (this.#loaded?.url === core.unitsUrl) return ok(this.#loaded.ground);
		const urls = [core.unitsUrl, ring.unitsUrl, core.arcsUrl, ring.arcsUrl];
		const files: Uint8Array[] = [];
		for (const url of urls) {
			const file = await download(this.#fetch, url);
			if (!file.ok) return file;
			files.push(file.value);
		}
		const [coreJson, ringJson] = [decodeJsonBytes(files[0], urls[0]), decodeJsonBytes(files[1], urls[1])];
		if (!coreJson.ok) return coreJson;
		if (!ringJson.ok) return ringJson;
		const units = decodeUnits(coreJson.value, ringJson.value);
		const [coreArcs, ringArcs] = [decodeArcs(files[2]), decodeArcs(files[3])];
		if (!units.ok) return units;
		if (!coreArcs.ok) return coreArcs;
		if (!ringArcs.ok) return ringArcs;
		const arcs = completeArcTable(joinArcs(coreArcs.value, ringArcs.value));
		const ground = { units: units.value, arcs, index: indexUnits(arcs) };
		this.#loaded = { url: core.unitsUrl, ground };
		return ok(ground);
	}
}

function shareOut(shape: DrawnShape, { units, arcs, index }: Ground): SharedShape {
	const shares = unitShares(shape, arcs, units.areaCm2, index);
	const wholeM2 = areaM2(shape.geometry);
	const loadedM2 = shares.reduce(
		(sum, { unit, share }) => sum + (share * units.areaCm2[unit]) / CM2_PER_M2,
		0,
	);
	return {
		name: shape.name,
		geometry: shape.geometry,
		areaKm2: wholeM2 / 1e6,
		shares: shares
			.map(({ unit, share }) => ({ code: units.code[unit], share }))
			.sort((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1)),
		loadedShare: wholeM2 > 0 ? Math.min(1, loadedM2 / wholeM2) : NaN,
	};
}
