import { assembleExtent } from '../../scripts/data/assembleExtent.ts';
import {
	DEMONSTRATION_REGION,
	demonstrationSource,
	type DemonstrationOptions,
} from '../../scripts/data/demonstration/demonstrationSource.ts';
import { selectExtent } from '../../scripts/data/selectExtent.ts';
import type { ArcTable } from '../../src/geometry/arcTable.ts';
import type { UnitTable } from '../../src/model/unitTable.ts';

const made = new Map<string, { units: UnitTable; arcs: ArcTable }>();

/**
 * The tables of the made-up region, extent and ring, made in memory once per options (0.5 s for the default 1 800
 * communes). Without options it is the region that the program opens when it finds no source.
 */
export function demonstrationExtent(options: DemonstrationOptions = {}): {
	units: UnitTable;
	arcs: ArcTable;
} {
	const key = JSON.stringify(options);
	let extent = made.get(key);
	if (!extent) {
		const source = demonstrationSource(options);
		extent = assembleExtent(source, selectExtent(source, [DEMONSTRATION_REGION]), false);
		made.set(key, extent);
	}
	return extent;
}
