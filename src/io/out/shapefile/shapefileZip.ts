import type { Zippable } from 'fflate';
import type { Crs } from '../lambert93.ts';
import type { Layer } from '../layers.ts';
import { dbfFile } from './dbfFile.ts';
import { shpFile } from './shpFile.ts';

/** What goes into the archive beside the layers. */
export interface ShapefileExtras {
	/** 'YYYY-MM-DD'. */
	readonly madeOn: string;
	/** Text of LISEZMOI.txt: what the plan is, its sources. */
	readonly readMe: readonly string[];
	/** The meaning of each field, as CSV. */
	readonly legend: Uint8Array;
}

/** Layers as Shapefiles in one archive, with projection, encoding, the meaning of their fields, and notes. */
export async function shapefileZip(
	layers: readonly Layer[],
	crs: Crs,
	{ madeOn, readMe, legend }: ShapefileExtras,
): Promise<Uint8Array<ArrayBuffer>> {
	const { zipSync } = await import('fflate');
	const encoder = new TextEncoder();
	const files: Zippable = {};
	let cutTexts = 0;
	for (const { name, table, shapeOf } of layers) {
		const { shp, shx } = shpFile(table.rows.length, shapeOf);
		const dbf = dbfFile(table, madeOn);
		cutTexts += dbf.cutTexts;
		// coordinates hardly compress: what more effort saves is not worth its time
		files[`${name}.shp`] = [shp, { level: 1 }];
		files[`${name}.shx`] = shx;
		files[`${name}.dbf`] = dbf.bytes;
		files[`${name}.prj`] = encoder.encode(crs.esriWkt);
		files[`${name}.cpg`] = encoder.encode('UTF-8');
	}
	const notes = [
		...readMe,
		'Champs\u202f: dix caractères au plus\u202f; leur sens est dans legende.csv. Nombre vide\u202f: valeur inconnue.',
		...(cutTexts > 0 ? [`Textes coupés à 254 octets, limite du format\u202f: ${cutTexts}.`] : []),
	];
	files['LISEZMOI.txt'] = encoder.encode(`\ufeff${notes.join('\r\n\r\n')}\r\n`);
	files['legende.csv'] = legend;
	return zipSync(files, { level: 6 });
}
