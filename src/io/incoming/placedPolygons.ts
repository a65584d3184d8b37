import type { Problem } from '../../base/problem.ts';
import { franceProblem } from '../geojsonPlace.ts';
import type { Polygons } from './layer.ts';
import { isKnownSystem, LAMBERT_93, systemName, toDegrees, WGS84, type ToDegrees } from './projection.ts';

/** How the coordinates of a layer are read, and what is to be said of it. */
export interface Placement {
	readonly toDegrees: ToDegrees;
	readonly remarks: readonly Problem[];
}

/** What a layer says of its own coordinates. */
export interface Declared {
	readonly epsg: number | undefined;
	/** The system's name as it is written, where it is not one of those that are known. */
	readonly unknownName?: string;
}

/**
 * Settles in which system a layer is, from what it declares and from where its first polygons would lie: a layer
 * that declares nothing, or degrees that are metres, is taken as Lambert-93 where that puts it in France, and says so.
 */
export async function placementOf(declared: Declared, sample: readonly Polygons[]): Promise<Placement> {
	const { epsg, unknownName } = declared;
	const tries = epsg !== undefined && isKnownSystem(epsg) ? [epsg, WGS84, LAMBERT_93] : [WGS84, LAMBERT_93];
	for (const tried of new Set(tries)) {
		const convert = await toDegrees(tried);
		if (!liesInFrance(sample, convert)) continue;
		return { toDegrees: convert, remarks: remarksOn(tried, epsg, unknownName) };
	}
	const convert = await toDegrees(epsg !== undefined && isKnownSystem(epsg) ? epsg : WGS84);
	const remarks: Problem[] =
		unknownName !== undefined
			? [{ rule: 'unknown-projection', values: { name: unknownName.slice(0, 80) } }]
			: [];
	return { toDegrees: convert, remarks };
}

function remarksOn(used: number, declared: number | undefined, unknownName: string | undefined): Problem[] {
	if (used === declared) return [];
	const system = systemName(used);
	if (declared !== undefined)
		return [{ rule: 'contradicted-projection', values: { system, declared: systemName(declared) } }];
	if (unknownName !== undefined)
		return [{ rule: 'contradicted-projection', values: { system, declared: unknownName.slice(0, 80) } }];
	return [{ rule: 'assumed-projection', values: { system } }];
}

/** Polygons looked at: all of them would take as long as reading. */
const LOOKED_AT = 50;

/** Most of the first polygons lie in France; a layer without polygons may be anywhere. */
function liesInFrance(sample: readonly Polygons[], convert: ToDegrees): boolean {
	const looked = sample.slice(0, LOOKED_AT).filter((polygons) => polygons.length > 0);
	const inside = looked.filter((polygons) => franceProblem(placed(polygons, convert)) === undefined);
	return inside.length * 2 >= looked.length;
}

/** Polygons in degrees. */
export const placed = (polygons: Polygons, convert: ToDegrees): Polygons =>
	polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => convert(x, y))));
