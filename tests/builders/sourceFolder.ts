import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { UnitRings } from '../../src/geometry/buildArcs.ts';
import { FOLDER_FILES } from '../../scripts/data/folderSource.ts';
import type { CommuneRecord, DataSource } from '../../scripts/data/source.ts';

type FileName = (typeof FOLDER_FILES)[keyof typeof FOLDER_FILES];
type Table = Record<string, string | number>[];

/**
 * Writes a source folder with the tables and contours of a made-up source, in the form of the real ones. `spoil`
 * changes a file's text on its way (the contours are not text).
 */
export function writeSourceFolder(
	folder: string,
	source: DataSource,
	spoil: Partial<Record<FileName, (text: string) => string>> = {},
): void {
	mkdirSync(folder, { recursive: true });
	for (const [name, table] of Object.entries(tablesOf(source))) {
		const change = spoil[name as FileName] ?? ((text) => text);
		writeFileSync(join(folder, name), change(csvOf(table)));
	}
	writeFileSync(join(folder, FOLDER_FILES.contours), gzipSync(JSON.stringify(topologyOf(source.contours))));
}

function tablesOf({ communes, labels, hospitals }: DataSource): Record<string, Table> {
	return {
		[FOLDER_FILES.communes]: communes.map((commune) => ({
			code: commune.code,
			nom: commune.name,
			departement: commune.departement,
			region: commune.region,
			epci_siren: commune.epci,
			epci_nom: labels.epci[commune.epci],
			population_municipale: commune.populationMunicipale,
			codes_postaux: commune.postalCodes.replaceAll(';', ' '),
			zone: 'metro',
		})),
		[FOLDER_FILES.zonages]: communes.map((commune) => ({
			DEPCOM: commune.code,
			ARR: commune.arrondissement,
			LIB_ARR: labels.arrondissement[commune.arrondissement],
			CAN: commune.canton,
			LIB_CV: labels.canton[commune.canton],
			BV2022: commune.bassinDeVie,
			LIB_BV2022: labels.bassinDeVie[commune.bassinDeVie],
			ZE2020: commune.zoneEmploi,
			LIB_ZE2020: labels.zoneEmploi[commune.zoneEmploi],
			UU2020: commune.uniteUrbaine || `${commune.departement}000`,
			LIB_UU2020: labels.uniteUrbaine[commune.uniteUrbaine] ?? 'Communes hors unité urbaine',
		})),
		[FOLDER_FILES.chefsLieux]: communes.map(({ code, seatLonDeg, seatLatDeg }) => ({
			code,
			lon: seatLonDeg,
			lat: seatLatDeg,
			code_2026: code,
		})),
		[FOLDER_FILES.medecins]: communes.map(({ code, supply }) => ({
			code,
			nb_medecins_generalistes_d201: supply.generalistesBpe2017,
			code_2026: code,
		})),
		[FOLDER_FILES.services]: communes.map(({ code, supply }) => ({
			code,
			d101: supply.hopitaux2020,
			d106: supply.urgences2020,
			d113: supply.msp2020,
			d307: supply.pharmacies2020,
			code_2026: code,
		})),
		[FOLDER_FILES.apl]: communes
			.filter(({ supply }) => !Number.isNaN(supply.aplMg2018))
			.map(({ code, supply }) => ({
				code,
				apl_mg_2018: supply.aplMg2018,
				apl_mg_2018_moins65: supply.aplMg2018Moins65,
				pop_standardisee_2016: supply.populationStandardisee2016,
				code_2026: code,
			})),
		[FOLDER_FILES.sirene]: communes.map(sireneRow).filter((row) => row.total > 0),
		[FOLDER_FILES.hopitaux]: hospitals.map(({ finess, name, type, lonDeg, latDeg }) => ({
			finess_et: finess,
			nom: name,
			type,
			lon: lonDeg,
			lat: latDeg,
		})),
		[FOLDER_FILES.mouvements]: [
			{
				MOD: 32,
				DATE_EFF: '2019-01-01',
				TYPECOM_AV: 'COM',
				COM_AV: '99001',
				LIBELLE_AV: 'Ancienne',
				TYPECOM_AP: 'COM',
				COM_AP: communes[0].code,
			},
		],
	};
}

/** `total` stands for the groups that are not read. */
const sireneRow = ({ code, supply }: CommuneRecord) => {
	const groups = {
		generaliste: supply.sireneGeneraliste2019,
		autre_specialiste: supply.sireneAutreSpecialiste2019,
		dentiste: supply.sireneDentiste2019,
		infirmiers: supply.sireneInfirmiers2019,
		reeducateur_podologue: supply.sireneReeducateurPodologue2019,
		analyse_medicale: supply.sireneAnalyseMedicale2019,
	};
	const total = Object.values(groups).reduce((sum, count) => sum + count, 0);
	return { code, ...groups, total, code_2026: code };
};

function csvOf(table: Table): string {
	const columns = Object.keys(table[0]);
	const rows = table.map((row) => columns.map((column) => cellOf(row[column] ?? '')).join(','));
	return `${columns.join(',')}\r\n${rows.join('\r\n')}\r\n`;
}

const cellOf = (value: string | number): string => {
	const text = String(value);
	return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** One arc a ring: neighbours share vertices, not arcs, which is all that a build may rely on. */
function topologyOf(contours: ReadonlyMap<string, UnitRings>): object {
	const arcs: number[][][] = [];
	const geometries = [...contours].map(([code, { rings }]) => ({
		type: 'MultiPolygon',
		arcs: rings.map((ring) => [[arcs.push(stepsOf(ring)) - 1]]),
		properties: { code, nom: code },
	}));
	return {
		type: 'Topology',
		transform: { scale: [1e-5, 1e-5], translate: [0, 0] },
		objects: { communes: { type: 'GeometryCollection', geometries } },
		arcs,
	};
}

function stepsOf(ring: Int32Array): number[][] {
	const steps: number[][] = [];
	let [x, y] = [0, 0];
	for (let i = 0; i <= ring.length; i += 2) {
		const at = i % ring.length;
		steps.push([ring[at] - x, ring[at + 1] - y]);
		[x, y] = [ring[at], ring[at + 1]];
	}
	return steps;
}
