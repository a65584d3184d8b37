import { splitArcs } from '../../scripts/data/splitArcs.ts';
import { outlineOf, toMultiPolygon } from '../../src/geometry/outline.ts';
import { encodeArcs } from '../../src/io/arcFile.ts';
import { encodeNational } from '../../src/io/resolve/nationalFile.ts';
import { encodeUnits } from '../../src/io/unitTableFile.ts';
import { ImportService } from '../../src/work/importService.ts';
import { demonstrationExtent } from './demonstration.ts';

/** A small made-up region as built files, and the service that reads imports against it. */
const { units, arcs } = demonstrationExtent({ count: 300, ringCount: 120 });
const parts = splitArcs(arcs, units.extentCount);
export const extentFiles: Readonly<Record<string, Uint8Array | string>> = {
	'units.json': encodeUnits(units, 0, units.extentCount),
	'ring-units.json': encodeUnits(units, units.extentCount, units.count),
	'arcs.bin': encodeArcs(parts.core),
	'ring-arcs.bin': encodeArcs(parts.ring),
	'national.json': encodeNational({
		code: units.code,
		name: units.name,
		departement: units.departement,
		departementName: {},
		regionOfDepartement: Object.fromEntries(units.departement.map((departement) => [departement, '00'])),
		former: { codes: {}, names: {} },
	}),
};

export { units };
export const NATIONAL = 'national.json';
export const PARTS = [
	{ unitsUrl: 'units.json', arcsUrl: 'arcs.bin' },
	{ unitsUrl: 'ring-units.json', arcsUrl: 'ring-arcs.bin' },
] as const;

export const importService = (): ImportService =>
	new ImportService((url) =>
		Promise.resolve(
			url in extentFiles ? new Response(extentFiles[url] as BodyInit) : new Response('', { status: 404 }),
		),
	);

/** The outline of some units as a GeoJSON geometry. */
export function outlineGeometry(members: readonly number[]): GeoJSON.MultiPolygon {
	const set = new Set(members);
	return toMultiPolygon(
		arcs,
		outlineOf(arcs, members, (unit) => set.has(unit)),
	);
}
