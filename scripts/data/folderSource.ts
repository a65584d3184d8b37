import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { UnitRings } from '../../src/geometry/buildArcs.ts';
import { SUPPLY_KEYS, ZONING_KEYS, type SupplyKey, type ZoningKey } from '../../src/model/unitTable.ts';
import { readCsv } from './csvTable.ts';
import { DataFault } from './dataFault.ts';
import { fileHash } from './fingerprint.ts';
import { departementLabels, regionLabels } from './officialNames.ts';
import type { CommuneRecord, DataSource, HospitalSite } from './source.ts';
import { sourceNotes } from './sourceNotes.ts';
import { readReestablished, readSuccession, type Succession } from './succession.ts';
import { readSupply, SIRENE_FILE, type SupplyColumns } from './supplyTables.ts';
import { readTopology } from './topology.ts';

/** Files of a source folder, by their key in `data/sources.json`; all must be there but that of SIRENE. */
export const FOLDER_FILES = {
	contours: 'communes-2026.topojson.gz',
	communes: 'communes-2026.csv',
	mouvements: 'mouvements-depuis-2018.csv',
	zonages: 'zonages-2025.csv',
	chefsLieux: 'chefs-lieux-2023.csv',
	medecins: 'medecins-generalistes-bpe-2017.csv',
	services: 'services-sante-bpe-2020.csv',
	apl: 'apl-2016-2018.csv',
	sirene: SIRENE_FILE,
	hopitaux: 'hopitaux-2020.csv',
} as const;

/** Reads a whole source folder. Throws a DataFault that names file, row and column. */
export function readFolderSource(folder: string): DataSource {
	const at = (key: keyof typeof FOLDER_FILES): string => join(folder, FOLDER_FILES[key]);
	const succession = readSuccession(at('mouvements'));
	const labels = Object.fromEntries(ZONING_KEYS.map((key) => [key, {}])) as DataSource['labels'];
	Object.assign(labels.departement, departementLabels());
	Object.assign(labels.region, regionLabels());
	const communes = readCommunes(at('communes'), labels);
	addZonings(at('zonages'), communes, succession, labels);
	addSeats(at('chefsLieux'), communes);
	const places = { communes, succession, reestablished: readReestablished(at('mouvements')) };
	addSupply(communes, readSupply(folder, places, sourceNotes().knownGaps));
	return {
		demonstration: false,
		communes: [...communes.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
		labels,
		contours: contoursByCode(readTopology(at('contours')), communes, succession, FOLDER_FILES.contours),
		hospitals: readHospitals(at('hopitaux')),
		files: Object.entries(FOLDER_FILES)
			.filter(([key, file]) => key !== 'sirene' || existsSync(join(folder, file)))
			.map(([key, file]) => ({ key, sha256: fileHash(join(folder, file)) })),
	};
}

type Communes = Map<string, CommuneRecord>;
type Labels = Record<ZoningKey, Record<string, string>>;

/** Communes of metropolitan France and the overseas départements; overseas collectivities have no contours. */
function readCommunes(path: string, labels: Labels): Communes {
	const columns = ['code', 'nom', 'departement', 'region', 'epci_siren', 'epci_nom', 'population_municipale'];
	const communes: Communes = new Map();
	for (const row of readCsv(path, [...columns, 'codes_postaux', 'zone'])) {
		if (row.text('zone') === 'com') continue;
		const code = row.code('code');
		const epci = row.text('epci_siren');
		if (epci !== '') labels.epci[epci] = row.text('epci_nom');
		communes.set(code, {
			...emptyRecord(code, row.text('nom')),
			departement: row.text('departement'),
			region: row.text('region'),
			epci,
			postalCodes: row.text('codes_postaux').replaceAll(' ', ';'),
			populationMunicipale: row.number('population_municipale'),
		});
	}
	return communes;
}

/** A commune of which only code and name are known. */
export function emptyRecord(code: string, name: string): CommuneRecord {
	return {
		code,
		name,
		departement: '',
		region: '',
		epci: '',
		arrondissement: '',
		canton: '',
		bassinDeVie: '',
		zoneEmploi: '',
		uniteUrbaine: '',
		postalCodes: '',
		seatLonDeg: NaN,
		seatLatDeg: NaN,
		populationMunicipale: NaN,
		supply: Object.fromEntries(SUPPLY_KEYS.map((key) => [key, NaN])) as Record<SupplyKey, number>,
	};
}

function addZonings(path: string, communes: Communes, succession: Succession, labels: Labels): void {
	const zonings = [
		['arrondissement', 'ARR', 'LIB_ARR'],
		['canton', 'CAN', 'LIB_CV'],
		['bassinDeVie', 'BV2022', 'LIB_BV2022'],
		['zoneEmploi', 'ZE2020', 'LIB_ZE2020'],
		['uniteUrbaine', 'UU2020', 'LIB_UU2020'],
	] as const;
	for (const row of readCsv(path, ['DEPCOM', ...zonings.flatMap(([, code, label]) => [code, label])])) {
		const given = row.code('DEPCOM');
		const code = communes.has(given) ? given : succession.get(given);
		const commune = code === undefined ? undefined : communes.get(code);
		// a commune that merged since the vintage keeps the zones of the one whose code it has
		if (!commune || (code !== given && commune.bassinDeVie !== '')) continue;
		for (const [key, codeColumn, labelColumn] of zonings) {
			const zone = row.text(codeColumn);
			// INSEE's 'communes hors unité urbaine' of a département are in no unit
			if (key === 'uniteUrbaine' && zone.endsWith('000')) continue;
			commune[key] = zone;
			if (zone !== '') labels[key][zone] = row.text(labelColumn);
		}
	}
}

/** Seats of the communes that still are one: rows whose code is that of 2026. */
function addSeats(path: string, communes: Communes): void {
	for (const row of readCsv(path, ['code', 'lon', 'lat', 'code_2026'])) {
		const commune = communes.get(row.code('code_2026'));
		if (!commune || row.text('code') !== row.text('code_2026')) continue;
		commune.seatLonDeg = Math.round(row.number('lon') * 1e5) / 1e5;
		commune.seatLatDeg = Math.round(row.number('lat') * 1e5) / 1e5;
	}
}

function addSupply(communes: Communes, supply: SupplyColumns): void {
	for (const commune of communes.values())
		for (const key of SUPPLY_KEYS) commune.supply[key] = supply[key].get(commune.code) ?? NaN;
}

/** Contours of any vintage under the codes of 2026; those of merged communes come together under the heir's. */
export function contoursByCode(
	shapes: readonly { code: string; rings: UnitRings }[],
	communes: ReadonlyMap<string, unknown>,
	succession: Succession,
	file: string,
): Map<string, UnitRings> {
	const contours = new Map<string, UnitRings>();
	for (const { code: given, rings } of shapes) {
		const code = communes.has(given) ? given : (succession.get(given) ?? '');
		if (!communes.has(code))
			throw new DataFault({
				rule: 'unknown-code',
				file,
				values: { code: given, table: FOLDER_FILES.communes },
			});
		const other = contours.get(code);
		contours.set(
			code,
			other ? { rings: [...other.rings, ...rings.rings], isHole: [...other.isHole, ...rings.isHole] } : rings,
		);
	}
	return contours;
}

function readHospitals(path: string): HospitalSite[] {
	const sites: HospitalSite[] = [];
	for (const row of readCsv(path, ['finess_et', 'nom', 'type', 'lon', 'lat']))
		sites.push({
			finess: row.text('finess_et'),
			name: row.text('nom'),
			type: row.text('type'),
			lonDeg: row.number('lon'),
			latDeg: row.number('lat'),
		});
	return sites;
}
