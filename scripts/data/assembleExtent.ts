import type { ArcTable } from '../../src/geometry/arcTable.ts';
import type { BorderQuality } from '../../src/geometry/borderQuality.ts';
import type { UnitTable } from '../../src/model/unitTable.ts';
import { contourArcs } from './contourArcs.ts';
import { seatsInContours } from './seatsInContours.ts';
import type { ExtentChoice } from './selectExtent.ts';
import type { DataSource } from './source.ts';
import { unitTableOf } from './unitTableOf.ts';

/** The tables of an extent in memory, before they are written. */
export interface AssembledExtent {
	units: UnitTable;
	arcs: ArcTable;
	quality: BorderQuality;
}

/** Makes both tables of a choice of communes. Throws a DataFault where their contours do not fit together. */
export function assembleExtent(
	source: DataSource,
	choice: ExtentChoice,
	allowGaps: boolean,
): AssembledExtent {
	const { arcs, quality } = contourArcs(choice, allowGaps);
	const units = unitTableOf(choice.communes, choice.extentCount, arcs, source.labels);
	const { seatLonDeg, seatLatDeg } = seatsInContours(units, arcs);
	return { units: { ...units, seatLonDeg, seatLatDeg }, arcs, quality };
}
