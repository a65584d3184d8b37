import type proj4Module from 'proj4';

/** Coordinate systems in which French layers come, by EPSG code; degrees need no entry. */
const SYSTEMS: Readonly<Record<number, { readonly name: string; readonly definition: string }>> = {
	2154: {
		name: 'Lambert-93',
		definition:
			'+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m',
	},
	3857: {
		name: 'Web Mercator',
		definition: '+proj=merc +a=6378137 +b=6378137 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null',
	},
	27572: {
		name: 'Lambert II étendu',
		definition:
			'+proj=lcc +lat_1=46.8 +lat_0=46.8 +lon_0=2.33722917 +k_0=0.99987742 +x_0=600000 +y_0=2200000 +a=6378249.2 +b=6356515 +towgs84=-168,-60,320,0,0,0,0 +units=m',
	},
	2972: utm(22, ''),
	2975: utm(40, ' +south'),
	4467: utm(21, ''),
	4471: utm(38, ' +south'),
	5490: utm(20, ''),
	...Object.fromEntries(
		[42, 43, 44, 45, 46, 47, 48, 49, 50].map((latitude) => [3900 + latitude, conic(latitude)]),
	),
};

function utm(zone: number, south: string): { name: string; definition: string } {
	return { name: `UTM ${zone}`, definition: `+proj=utm +zone=${zone}${south} +ellps=GRS80 +units=m` };
}

/** One of the nine conformal conic zones: its latitude 0.75° either side of the standard parallels. */
function conic(latitude: number): { name: string; definition: string } {
	return {
		name: `CC${latitude}`,
		definition: `+proj=lcc +lat_0=${latitude} +lon_0=3 +lat_1=${latitude - 0.75} +lat_2=${latitude + 0.75} +x_0=1700000 +y_0=${(latitude - 41) * 1_000_000 + 200_000} +ellps=GRS80 +units=m`,
	};
}

/** Systems whose coordinates are degrees that need no change at the precision of a map (WGS 84, RGF93, …). */
const GEOGRAPHIC: ReadonlySet<number> = new Set([4326, 4171, 4258, 4979, 4624, 4627, 4470, 5489, 4463, 9067]);

export const WGS84 = 4326;
export const LAMBERT_93 = 2154;

/** Degrees of a point that is given in a system. */
export type ToDegrees = (x: number, y: number) => [lon: number, lat: number];

/** True for a system that this program reads. */
export const isKnownSystem = (epsg: number): boolean => GEOGRAPHIC.has(epsg) || Object.hasOwn(SYSTEMS, epsg);

/** Name of a system for messages: 'Lambert-93 (EPSG:2154)'. */
export const systemName = (epsg: number): string =>
	GEOGRAPHIC.has(epsg) ? `WGS 84 (EPSG:${epsg})` : `${SYSTEMS[epsg]?.name ?? ''} (EPSG:${epsg})`;

/** How points of a known system become degrees. */
export async function toDegrees(epsg: number): Promise<ToDegrees> {
	if (GEOGRAPHIC.has(epsg)) return (x, y) => [x, y];
	const proj4 = (await import('proj4')).default as typeof proj4Module;
	const converter = proj4(SYSTEMS[epsg].definition, '+proj=longlat +ellps=GRS80 +no_defs');
	return (x, y) => converter.forward([x, y]) as [number, number];
}

/** What a .prj file or a definition of a system names, by its authority code or its usual names. */
export function epsgOfDefinition(wkt: string): number | undefined {
	const text = wkt.slice(0, 20_000);
	const name = /^\s*(?:PROJCS|PROJCRS|GEOGCS|GEOGCRS|COMPD_CS)\s*\[\s*"([^"]*)"/i.exec(text)?.[1] ?? '';
	const isProjected = /^\s*(PROJCS|PROJCRS)/i.test(text);
	const authority = /(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d{4,5})"?\s*\]\s*\]\s*$/i.exec(text.trim());
	if (authority && isKnownSystem(Number(authority[1]))) return Number(authority[1]);
	if (!isProjected) return /wgs|rgf|etrs|rgr|rgfg|rgaf|rgm/i.test(name) ? WGS84 : undefined;
	const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
	if (/lambert93$|^rgf.*lambert93/.test(plain)) return LAMBERT_93;
	const conicZone = /cc(4[2-9]|50)$/.exec(plain)?.[1];
	if (conicZone) return 3900 + Number(conicZone);
	if (/lambert(ii|2)(etendu|carto)?$|zoneii(etendu)?$/.test(plain)) return 27572;
	if (/pseudomercator|webmercator/.test(plain)) return 3857;
	if (/utm.*20n/.test(plain)) return 5490;
	if (/utm.*22n/.test(plain)) return 2972;
	if (/utm.*40s/.test(plain)) return 2975;
	if (/utm.*38s/.test(plain)) return 4471;
	return undefined;
}
