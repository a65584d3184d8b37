import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { gzipSync } from 'node:zlib';
import type { ArcTable } from '../../src/geometry/arcTable.ts';
import { makeTiles } from '../../src/io/tiles/makeTiles.ts';
import type { UnitTable } from '../../src/model/unitTable.ts';
import { directoryRows, openArchive } from '../builders/tileArchive.ts';
import { tileIdToZxy } from 'pmtiles';

/** What making the tiles of an extent took, and what they weigh compressed. */
export interface TilesMeasure {
	readonly ms: number;
	/** Time of the processor, all threads: what counts where other programs run beside. */
	readonly cpuMs: number;
	/** Largest resident memory of the process, its 50 MB of Node and the input included. */
	readonly peakMb: number;
	readonly zooms: readonly { zoom: number; count: number; bytes: number; largestBytes: number }[];
}

/** Run as a process: path of the serialised units and arcs in, a TilesMeasure as JSON out. */
const { units, arcs } = deserialize(readFileSync(process.argv[2])) as { units: UnitTable; arcs: ArcTable };
const start = performance.now();
const cpuStart = process.cpuUsage();
const archive = makeTiles({ units, arcs, name: '', attribution: '', gzip: (bytes) => gzipSync(bytes) });
const ms = performance.now() - start;
const cpu = process.cpuUsage(cpuStart);
const peakMb = process.resourceUsage().maxRSS / 1024;
const zooms = new Map<number, { zoom: number; count: number; bytes: number; largestBytes: number }>();
for (const { tileId, length, runLength } of await directoryRows(openArchive(archive))) {
	const [zoom] = tileIdToZxy(tileId);
	const row = zooms.get(zoom) ?? { zoom, count: 0, bytes: 0, largestBytes: 0 };
	row.count += runLength;
	row.bytes += length;
	row.largestBytes = Math.max(row.largestBytes, length);
	zooms.set(zoom, row);
}
const measure: TilesMeasure = {
	ms,
	cpuMs: (cpu.user + cpu.system) / 1000,
	peakMb,
	zooms: [...zooms.values()],
};
console.log(JSON.stringify(measure));
