import type { Problem } from '../../../base/problem.ts';
import type { Layer, Polygons } from '../layer.ts';
import { placed, placementOf, type Declared } from '../placedPolygons.ts';
import { epsgOfDefinition } from '../projection.ts';
import { ReadFault } from '../readFault.ts';
import type { ZipArchive, ZipEntry } from '../zipArchive.ts';
import { readDbf } from './dbfReader.ts';
import { shpPolygons, shpRecords } from './shpReader.ts';

const PART_LIMIT = 400e6;
const SIDE_LIMIT = 1e6;
/** Features that settle where the layer lies. */
const SAMPLE = 50;

/** The layers of an archive of Shapefiles: one for each .shp. Throws a ReadFault on a damaged one. */
export async function shapefileLayers(archive: ZipArchive): Promise<Layer[]> {
	const shapes = archive.entries.filter(
		({ name }) => /\.shp$/i.test(name) && !/(^|\/)(__MACOSX\/|\._)/.test(name),
	);
	const layers: Layer[] = [];
	for (const shape of shapes) layers.push(await shapefileLayer(archive, shape));
	return layers;
}

async function shapefileLayer(archive: ZipArchive, shape: ZipEntry): Promise<Layer> {
	const stem = shape.name.replace(/\.shp$/i, '');
	const sideText = async (extension: string): Promise<string | undefined> => {
		const entry = archive.find(stem + extension);
		return entry && new TextDecoder().decode(await archive.read(entry, SIDE_LIMIT));
	};
	const attributes = archive.find(`${stem}.dbf`);
	if (!attributes) throw new ReadFault({ rule: 'missing-part', values: { part: `${stem}.dbf` } });
	const records = shpRecords(await archive.read(shape, PART_LIMIT));
	const cpg = await sideText('.cpg');
	const table = readDbf(await archive.read(attributes, PART_LIMIT), cpg);
	const sample: Polygons[] = [];
	for (let i = 0; i < Math.min(SAMPLE, records.offsets.length); i++) {
		const polygons = shpPolygons(records, i);
		if (typeof polygons !== 'string') sample.push(polygons);
	}
	const placement = await placementOf(declaredBy(await sideText('.prj')), sample);
	const rowCount = Math.min(table.rowCount, Math.max(records.offsets.length, table.rowCount));
	const remarks: Problem[] = [...placement.remarks];
	if (records.brokenAt > 0) remarks.push({ rule: 'broken-off', values: { feature: records.brokenAt } });
	return {
		name: stem.split('/').at(-1) ?? stem,
		hasShapes: true,
		headings: table.headings,
		headingRow: 0,
		rowCount,
		remarks,
		visit(onRow) {
			for (let index = 0; index < rowCount; index++) {
				const cells = table.row(index);
				if (!cells) continue;
				const polygons = (): Polygons | string => {
					const own = shpPolygons(records, index);
					return typeof own === 'string' ? own : placed(own, placement.toDegrees);
				};
				if (onRow({ row: index + 1, cells, polygons }) === false) break;
			}
			return Promise.resolve([]);
		},
	};
}

function declaredBy(prj: string | undefined): Declared {
	if (prj === undefined || prj.trim() === '') return { epsg: undefined };
	const epsg = epsgOfDefinition(prj);
	return epsg === undefined
		? { epsg, unknownName: /"([^"]*)"/.exec(prj)?.[1] ?? prj.slice(0, 40) }
		: { epsg };
}
