import {
	SUPPLY_KEYS,
	ZONING_KEYS,
	type SupplyKey,
	type UnitTable,
	type ZoningKey,
} from '../../src/model/unitTable.ts';

/** What a test says of one unit; all else is unknown. */
export interface UnitSketch extends Partial<Record<ZoningKey, string>> {
	code: string;
	name?: string;
	postalCodes?: string;
	seatLonDeg?: number;
	seatLatDeg?: number;
	areaCm2?: number;
	hasContour?: boolean;
	populationMunicipale?: number;
	supply?: Partial<Record<SupplyKey, number>>;
}

/** A table of the sketched units in their order; every zone is labelled 'zone <code>'. */
export function unitTableOf(sketches: readonly UnitSketch[], extentCount = sketches.length): UnitTable {
	const numbers = (pick: (unit: UnitSketch) => number | undefined): Float64Array =>
		Float64Array.from(sketches, (unit) => pick(unit) ?? NaN);
	const zonings = {} as Record<ZoningKey, string[]>;
	const labels = {} as Record<ZoningKey, Record<string, string>>;
	const supply = {} as Record<SupplyKey, Float64Array>;
	for (const key of ZONING_KEYS) {
		zonings[key] = sketches.map((unit) => unit[key] ?? '');
		labels[key] = Object.fromEntries(zonings[key].filter(Boolean).map((code) => [code, `zone ${code}`]));
	}
	for (const key of SUPPLY_KEYS) supply[key] = numbers((unit) => unit.supply?.[key]);
	return {
		...zonings,
		count: sketches.length,
		extentCount,
		code: sketches.map((unit) => unit.code),
		name: sketches.map((unit) => unit.name ?? unit.code),
		postalCodes: sketches.map((unit) => unit.postalCodes ?? ''),
		seatLonDeg: numbers((unit) => unit.seatLonDeg),
		seatLatDeg: numbers((unit) => unit.seatLatDeg),
		areaCm2: numbers((unit) => unit.areaCm2 ?? 0),
		hasContour: Uint8Array.from(sketches, (unit) => (unit.hasContour === false ? 0 : 1)),
		populationMunicipale: numbers((unit) => unit.populationMunicipale),
		supply,
		labels,
	};
}
