import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/base/problem.ts';
import type { Result } from '../../src/base/result.ts';
import { completeArcTable, joinArcs, type ArcTable } from '../../src/geometry/arcTable.ts';
import { decodeArcs } from '../../src/io/arcFile.ts';
import type { Manifest } from '../../src/io/manifest.ts';
import { decodeUnits } from '../../src/io/unitTableFile.ts';
import type { UnitTable } from '../../src/model/unitTable.ts';
import { DataFault } from './dataFault.ts';
import { ensureBuilt } from './ensureBuilt.ts';
import { builtFolder } from './paths.ts';

/** A built extent with its ring, as the command line and scripts use it. */
export interface Extent {
	manifest: Manifest;
	units: UnitTable;
	arcs: ArcTable;
}

/**
 * Loads the extent of the given regions ('france' for all), ring included; builds it first where it is missing or
 * stale, with messages to stderr. Where there is no source at all, the demonstration region stands in for the
 * default one (`manifest.demonstration`). Throws a DataFault on a region or a source that cannot be used.
 */
export async function loadExtent({ regions }: { regions: string[] | 'france' }): Promise<Extent> {
	const manifest = await ensureBuilt({ regions, onStep: (step) => process.stderr.write(`${step}\n`) });
	const path = (file: string): string => join(builtFolder(), manifest.id, file);
	const json = (file: string): unknown => JSON.parse(readFileSync(path(file), 'utf8'));
	const { files } = manifest;
	const core = valueOf(decodeArcs(readFileSync(path(files.arcs))), files.arcs);
	const ring = valueOf(decodeArcs(readFileSync(path(files.ringArcs))), files.ringArcs);
	return {
		manifest,
		units: valueOf(decodeUnits(json(files.units), json(files.ringUnits)), files.units),
		arcs: completeArcTable(joinArcs(core, ring)),
	};
}

function valueOf<Value>(read: Result<Value, Problem>, file: string): Value {
	if (!read.ok) throw new DataFault({ ...read.error, file });
	return read.value;
}
