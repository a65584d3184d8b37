import { GRID_PER_DEGREE, type ArcTable } from '../../src/geometry/arcTable.ts';
import { areaM2, commonAreaM2, unitShares } from '../../src/geometry/shapes.ts';
import { indexUnits } from '../../src/geometry/spatialIndex.ts';
import { unitAreasCm2 } from '../../src/geometry/unitAreas.ts';
import { randomFrom } from '../builders/lattice.ts';
import { randomStar } from '../builders/randomShapes.ts';
import type { TemporaryPostgis } from './postgis.ts';

/** Largest differences from PostGIS over random drawn shapes. */
export interface ShapeAgreement {
	readonly shapes: number;
	/** Communes with a share, and the largest difference of a share (0 to 1). */
	readonly shares: number;
	readonly shareDifference: number;
	/** Communes that only one side finds, with a share above a millionth. */
	readonly onlyOne: number;
	readonly areaPpm: number;
	/** Common areas of successive shapes. */
	readonly overlaps: number;
	readonly overlapPpm: number;
}

/** Below this share (a few square metres) a commune may be found by one side only. */
const SMALLEST_SHARE = 1e-6;

/** Each commune whole, so that both sides cut the shape's edges at the same points. */
const CONTOURS = `
	drop table if exists contour;
	create table contour as select unit, ST_Union(geom) as geom from part group by unit;
	create index on contour using gist (geom);
	analyze contour;
`;

const SHARES = `
	select drawn.id, unit,
		ST_Area(ST_Intersection(contour.geom, drawn.geom)::geography) / ST_Area(contour.geom::geography)
	from drawn join contour on ST_Intersects(contour.geom, drawn.geom);
`;

const OVERLAPS = `
	select a.id, ST_Area(ST_Intersection(a.geom, b.geom)::geography)
	from drawn a join drawn b on b.id = a.id + 1 where ST_Intersects(a.geom, b.geom) order by a.id;
`;

/** Random shapes around points of the mesh; its contours must be in PostGIS's table `part` already. */
export function compareShapes(db: TemporaryPostgis, table: ArcTable, count: number): ShapeAgreement {
	const shapes = shapesAround(table, count);
	db.query(CONTOURS);
	db.query('drop table if exists drawn; create table drawn (id int, geom geometry(MultiPolygon, 4326));');
	db.query(
		shapes
			.map((shape, id) => `insert into drawn values (${id}, ST_GeomFromGeoJSON('${JSON.stringify(shape)}'));`)
			.join('\n'),
	);
	const theirAreas = db
		.query('select ST_Area(geom::geography) from drawn order by id')
		.map(([area]) => Number(area));
	const theirOverlaps = new Map(db.query(OVERLAPS).map(([id, area]) => [Number(id), Number(area)]));
	const overlaps = [...theirOverlaps].filter(([, area]) => area > 1);
	return {
		shapes: shapes.length,
		...compareShares(db, table, shapes),
		areaPpm: Math.max(...shapes.map((shape, id) => ppm(areaM2(shape), theirAreas[id]))),
		overlaps: overlaps.length,
		overlapPpm: Math.max(
			0,
			...overlaps.map(([id, area]) => ppm(commonAreaM2(shapes[id], shapes[id + 1]), area)),
		),
	};
}

function compareShares(
	db: TemporaryPostgis,
	table: ArcTable,
	shapes: readonly GeoJSON.MultiPolygon[],
): Pick<ShapeAgreement, 'shares' | 'shareDifference' | 'onlyOne'> {
	const theirs = new Map<string, number>(
		db.query(SHARES).map(([id, unit, share]) => [`${id} ${unit}`, Number(share)]),
	);
	const index = indexUnits(table);
	const areaCm2 = unitAreasCm2(table);
	const ours = new Map<string, number>(
		shapes.flatMap((geometry, id) =>
			unitShares({ name: String(id), geometry }, table, areaCm2, index).map(
				({ unit, share }) => [`${id} ${unit}`, share] as const,
			),
		),
	);
	const keys = [...new Set([...ours.keys(), ...theirs.keys()])];
	const known = keys.filter((key) => ours.has(key) && theirs.has(key));
	const alone = keys.filter((key) => !ours.has(key) || !theirs.has(key));
	return {
		shares: known.length,
		shareDifference: Math.max(0, ...known.map((key) => Math.abs(ours.get(key)! - theirs.get(key)!))),
		onlyOne: alone.filter((key) => (ours.get(key) ?? theirs.get(key)!) > SMALLEST_SHARE).length,
	};
}

/** Pairs of shapes near each other, so that they overlap: the second half a radius east of the first. */
function shapesAround({ x, y }: ArcTable, count: number): GeoJSON.MultiPolygon[] {
	const random = randomFrom(5);
	return Array.from({ length: count }, (_, i) => i).flatMap((seed) => {
		const point = Math.floor(random() * x.length);
		const radiusDeg = 0.02 + 0.3 * random();
		const [lon, lat] = [x[point] / GRID_PER_DEGREE, y[point] / GRID_PER_DEGREE];
		return [
			randomStar(lon, lat, radiusDeg, seed),
			randomStar(lon + radiusDeg / 2, lat, radiusDeg, seed + 1e6),
		];
	});
}

const ppm = (ours: number, theirs: number): number => Math.abs(ours / theirs - 1) * 1e6;
