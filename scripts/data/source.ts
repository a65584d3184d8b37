import type { UnitRings } from '../../src/geometry/buildArcs.ts';
import type { SupplyKey, ZoningKey } from '../../src/model/unitTable.ts';

/** What is known of one commune, whatever source it comes from. Unknown numbers are NaN, zones in none are ''. */
export interface CommuneRecord extends Record<ZoningKey, string> {
	code: string;
	name: string;
	/** Separated by ';'. */
	postalCodes: string;
	seatLonDeg: number;
	seatLatDeg: number;
	populationMunicipale: number;
	supply: Record<SupplyKey, number>;
}

/** One hospital site. */
export interface HospitalSite {
	finess: string;
	name: string;
	type: string;
	lonDeg: number;
	latDeg: number;
}

/** A file that was read: its key in `data/sources.json` and its hash. */
interface SourceFile {
	key: string;
	sha256: string;
}

/** All that a build needs, from any of the sources. */
export interface DataSource {
	demonstration: boolean;
	/** Sorted by code. */
	communes: CommuneRecord[];
	labels: Record<ZoningKey, Record<string, string>>;
	/** By code of COG 2026. */
	contours: Map<string, UnitRings>;
	hospitals: HospitalSite[];
	files: SourceFile[];
}
