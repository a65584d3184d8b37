/**
 * The columns that Maillage knows of each commune. One row a commune ("unit"), in the order of the INSEE codes:
 * first the `extentCount` communes of the extent, then those of its ring (all communes within 80 km of it).
 * A number that is not known is NaN and is shown as 'inconnu', never as 0.
 */
export interface UnitTable {
	readonly count: number;
	readonly extentCount: number;
	/** INSEE code of the COG 2026, five characters. */
	readonly code: readonly string[];
	readonly name: readonly string[];
	readonly departement: readonly string[];
	readonly region: readonly string[];
	/** SIREN of the EPCI, '' where a commune is in none. */
	readonly epci: readonly string[];
	/** Of the prefecture or a sub-prefecture. */
	readonly arrondissement: readonly string[];
	readonly canton: readonly string[];
	readonly bassinDeVie: readonly string[];
	readonly zoneEmploi: readonly string[];
	readonly uniteUrbaine: readonly string[];
	/** Postal codes, separated by ';'. */
	readonly postalCodes: readonly string[];
	/** Position of the commune's seat (chef-lieu), degrees, WGS 84. */
	readonly seatLonDeg: Float64Array;
	readonly seatLatDeg: Float64Array;
	/**
	 * Area on the ellipsoid in whole square centimetres (0 without contour): whole numbers below 2^53 add up
	 * exactly in any order, so that a total after a thousand moves equals the one computed afresh.
	 */
	readonly areaCm2: Float64Array;
	/** 1 where the commune has a contour of its own. Eight communes of France have none: they count in people. */
	readonly hasContour: Uint8Array;
	readonly populationMunicipale: Float64Array;
	readonly supply: Readonly<Record<SupplyKey, Float64Array>>;
	/** Labels of the zones that the columns name by code: `labels.epci['200043065']`. */
	readonly labels: Readonly<Record<ZoningKey, Readonly<Record<string, string>>>>;
}

/**
 * Groups of SIRENE 2019 by their class of the NAF: 86.21Z, 86.22C, 86.23Z, 86.90D (nurses and midwives), 86.90E
 * (rehabilitation, appliances, chiropody), 86.90B. They count establishments, not persons, so they are compared with
 * other places and never shown as numbers of professionals.
 */
export const SIRENE_KEYS = [
	'sireneGeneraliste2019',
	'sireneAutreSpecialiste2019',
	'sireneDentiste2019',
	'sireneInfirmiers2019',
	'sireneReeducateurPodologue2019',
	'sireneAnalyseMedicale2019',
] as const;
export type SireneKey = (typeof SIRENE_KEYS)[number];

/** Supply columns: name in the code, source and vintage are in `data/sources.json` under the same key. */
export const SUPPLY_KEYS = [
	'generalistesBpe2017',
	'msp2020',
	'urgences2020',
	'pharmacies2020',
	'hopitaux2020',
	'aplMg2018',
	'aplMg2018Moins65',
	'populationStandardisee2016',
	...SIRENE_KEYS,
] as const;
export type SupplyKey = (typeof SUPPLY_KEYS)[number];

export const ZONING_KEYS = [
	'departement',
	'region',
	'epci',
	'arrondissement',
	'canton',
	'bassinDeVie',
	'zoneEmploi',
	'uniteUrbaine',
] as const;
export type ZoningKey = (typeof ZONING_KEYS)[number];

/** Index of each INSEE code in the table. */
export function indexByCode(units: Pick<UnitTable, 'code'>): Map<string, number> {
	return new Map(units.code.map((code, unit) => [code, unit]));
}
