import type { ArcTable } from '../../geometry/arcTable.ts';

/** Degrees in, coordinates of a file out. */
type Projection = (lonDeg: number, latDeg: number) => readonly [x: number, y: number];

/** Coordinate system of a file. */
export interface Crs {
	readonly epsg: 4326 | 2154;
	readonly name: string;
	/** As the OGC writes it (GeoPackage), and as Esri does (.prj). */
	readonly wkt: string;
	readonly esriWkt: string;
	readonly project: Projection;
}

/** RGF93 v1 / Lambert-93, its parameters as in the EPSG register. */
const LAMBERT_93 =
	'+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';

const GRS80_WKT = 'SPHEROID["GRS 1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]]';
const RGF93_WKT = `GEOGCS["RGF93 v1",DATUM["Reseau_Geodesique_Francais_1993_v1",${GRS80_WKT},AUTHORITY["EPSG","6171"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4171"]]`;

const WGS84_WKT =
	'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]';

/** Longitude and latitude. */
export const WGS84: Crs = {
	epsg: 4326,
	name: 'WGS 84',
	wkt: WGS84_WKT,
	esriWkt:
		'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
	project: (lonDeg, latDeg) => [lonDeg, latDeg],
};

/** The system of metropolitan France, in millimetres' precision; loads the projection library. */
export async function lambert93(): Promise<Crs> {
	const { default: proj4 } = await import('proj4');
	const { forward } = proj4(LAMBERT_93);
	return {
		epsg: 2154,
		name: 'RGF93 v1 / Lambert-93',
		wkt: `PROJCS["RGF93 v1 / Lambert-93",${RGF93_WKT},PROJECTION["Lambert_Conformal_Conic_2SP"],PARAMETER["latitude_of_origin",46.5],PARAMETER["central_meridian",3],PARAMETER["standard_parallel_1",49],PARAMETER["standard_parallel_2",44],PARAMETER["false_easting",700000],PARAMETER["false_northing",6600000],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","2154"]]`,
		esriWkt:
			'PROJCS["RGF93_Lambert_93",GEOGCS["GCS_RGF_1993",DATUM["D_RGF_1993",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",700000.0],PARAMETER["False_Northing",6600000.0],PARAMETER["Central_Meridian",3.0],PARAMETER["Standard_Parallel_1",49.0],PARAMETER["Standard_Parallel_2",44.0],PARAMETER["Latitude_Of_Origin",46.5],UNIT["Meter",1.0]]',
		project: (lonDeg, latDeg) => {
			const [x, y] = forward([lonDeg, latDeg]);
			return [toMillimetres(x), toMillimetres(y)];
		},
	};
}

const toMillimetres = (metres: number): number => Math.round(metres * 1000) / 1000;

/** Far beyond this window around the metropolis lie only the overseas départements, where Lambert-93 means nothing. */
const METROPOLIS_DEG = { west: -25, south: 38, east: 20, north: 55 };

/** True where units are all in the metropolis, by the arcs around them. */
export function isMetropolitan(
	{ x, y, offset, unitArcOffset, unitArcs }: ArcTable,
	units: Iterable<number>,
	perDegree: number,
): boolean {
	const { west, south, east, north } = METROPOLIS_DEG;
	for (const unit of units) {
		if (unitArcOffset[unit] === unitArcOffset[unit + 1]) continue;
		const point = offset[unitArcs[unitArcOffset[unit]]];
		const lon = x[point] / perDegree;
		const lat = y[point] / perDegree;
		if (lon < west || lon > east || lat < south || lat > north) return false;
	}
	return true;
}
