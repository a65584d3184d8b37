import type { RawArcs } from '../../src/geometry/arcTable.ts';
import { unitAreasCm2 } from '../../src/geometry/unitAreas.ts';
import {
	SUPPLY_KEYS,
	ZONING_KEYS,
	type SupplyKey,
	type UnitTable,
	type ZoningKey,
} from '../../src/model/unitTable.ts';
import type { CommuneRecord } from './source.ts';

/** The unit table of communes and their arcs, row by row in the given order. */
export function unitTableOf(
	communes: readonly CommuneRecord[],
	extentCount: number,
	arcs: RawArcs,
	allLabels: Readonly<Record<ZoningKey, Readonly<Record<string, string>>>>,
): UnitTable {
	const column = (pick: (commune: CommuneRecord) => number): Float64Array =>
		Float64Array.from(communes, pick);
	const zonings = {} as Record<ZoningKey, string[]>;
	const labels = {} as Record<ZoningKey, Record<string, string>>;
	const supply = {} as Record<SupplyKey, Float64Array>;
	for (const key of ZONING_KEYS) {
		zonings[key] = communes.map((commune) => commune[key]);
		labels[key] = labelsUsed(zonings[key], allLabels[key]);
	}
	for (const key of SUPPLY_KEYS) supply[key] = column((commune) => commune.supply[key]);
	return {
		...zonings,
		count: communes.length,
		extentCount,
		code: communes.map(({ code }) => code),
		name: communes.map(({ name }) => name),
		postalCodes: communes.map(({ postalCodes }) => postalCodes),
		seatLonDeg: column(({ seatLonDeg }) => seatLonDeg),
		seatLatDeg: column(({ seatLatDeg }) => seatLatDeg),
		areaCm2: unitAreasCm2(arcs),
		hasContour: unitsWithArcs(arcs),
		populationMunicipale: column(({ populationMunicipale }) => populationMunicipale),
		supply,
		labels,
	};
}

function labelsUsed(codes: readonly string[], all: Readonly<Record<string, string>>): Record<string, string> {
	const used: Record<string, string> = {};
	for (const code of codes) if (code !== '') used[code] = all[code] ?? '';
	return used;
}

function unitsWithArcs({ unitCount, left, right }: RawArcs): Uint8Array {
	const hasArcs = new Uint8Array(unitCount + 1);
	for (const side of [left, right]) for (const unit of side) hasArcs[unit] = 1;
	return hasArcs.slice(0, unitCount);
}
