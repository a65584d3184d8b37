import type { UnitRings } from '../../src/geometry/buildArcs.ts';
import type { GridPolygon } from '../../src/geometry/rings.ts';
import type { RegionFigures } from './figures.ts';
import type { TemporaryPostgis } from './postgis.ts';
import type { GoldenRegion } from './regions.ts';
import { multiPolygonEwkb } from './wkb.ts';

/** PostGIS's outlines of the territories: union of the contours. A unit without contour has no part. */
const TABLES = `
	drop table if exists part, unit, member, outline;
	create table part (unit int, geom geometry(MultiPolygon, 4326));
	create table unit (unit int primary key, population float8);
	create table member (territory text, unit int);
`;

const OUTLINES = `
	create index on part (unit);
	create index on member (territory);
	analyze;
	create table outline as
		select territory, ST_Union(geom) as geom from member join part using (unit) group by territory;
	create index on outline using gist (geom);
	analyze outline;
`;

const FIGURES = `
	select m.territory, m.units, m.population,
		ST_Area(geom::geography), ST_Perimeter(geom::geography), ST_NumGeometries(geom),
		(select coalesce(sum(ST_NumInteriorRings(polygon.geom)), 0) from ST_Dump(o.geom) polygon)
	from outline o
	join (select territory, count(*) as units, sum(population) as population
		from member join unit using (unit) group by territory) m using (territory)
	order by m.territory collate "C";
`;

/** Common border of a without b and b without a: the union is made anew only where the two share units. */
const BORDERS = `
	create or replace function without(one text, other text) returns geometry language sql stable as $$
		select ST_Union(geom) from member join part using (unit)
		where territory = one and unit not in (select unit from member where territory = other)
	$$;
	create or replace function share_units(one text, other text) returns boolean language sql stable as $$
		select exists (select from member m join member n using (unit) where m.territory = one and n.territory = other)
	$$;
	with pair as (
		select a.territory as a, b.territory as b,
			case when share_units(a.territory, b.territory)
				then ST_Intersection(without(a.territory, b.territory), without(b.territory, a.territory))
				else ST_Intersection(a.geom, b.geom) end as geom
		from outline a join outline b on a.territory < b.territory and ST_Intersects(a.geom, b.geom)
	), border as (
		select a, b, ST_Length(ST_CollectionExtract(geom, 2)::geography) as length from pair
	)
	select a, b, length from border where length > 0 order by a collate "C", b collate "C";
`;

/** The figures of a region by PostGIS: the second opinion. Leaves the tables for further questions. */
export function measureByPostgis(db: TemporaryPostgis, region: GoldenRegion): RegionFigures {
	db.query(TABLES);
	db.copyInto('part', partRows(region.units));
	db.copyInto(
		'unit',
		region.units.map((_, unit) => [unit, region.populationMunicipale[unit]]),
	);
	db.copyInto(
		'member',
		region.territories.flatMap(({ key, units }) => units.map((unit) => [key, unit] as const)),
	);
	db.query(OUTLINES);
	return {
		territories: db.query(FIGURES).map(([territory, ...figures]) => {
			const [units, population, areaM2, perimeterM, parts, holes] = figures.map(Number);
			return { territory, units, population, areaM2, perimeterM, parts, holes };
		}),
		borders: db.query(BORDERS).map(([a, b, lengthM]) => ({ a, b, lengthM: Number(lengthM) })),
	};
}

function* partRows(units: readonly UnitRings[]): Generator<[number, string]> {
	for (let unit = 0; unit < units.length; unit++)
		for (const polygon of polygonsOfRings(units[unit])) yield [unit, multiPolygonEwkb([polygon])];
}

/** Outer rings, each with the holes that follow it. */
function polygonsOfRings({ rings, isHole }: UnitRings): GridPolygon[] {
	const polygons: Int32Array[][] = [];
	rings.forEach((ring, index) => {
		if (isHole[index]) polygons[polygons.length - 1].push(ring);
		else polygons.push([ring]);
	});
	return polygons;
}
