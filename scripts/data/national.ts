import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { decodeNational, encodeNational, type NationalCommunes } from '../../src/io/resolve/nationalFile.ts';
import { collectFormer, type CommuneMovement } from '../../src/io/resolve/formerCommunes.ts';
import { readCsv } from './csvTable.ts';
import { bytesHash, fileHash } from './fingerprint.ts';
import { readDecoupage } from './officialNames.ts';
import { builtFolder, PROJECT_ROOT, sourceFolder } from './paths.ts';

const PASSAGE = 'passage-2018-2026.csv';
const MOVEMENTS = 'mouvements-depuis-2018.csv';

interface OfficialCommune {
	readonly code: string;
	readonly nom: string;
	readonly type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
	readonly departement?: string;
	readonly region?: string;
	readonly collectiviteOutremer?: { readonly code: string };
	readonly chefLieu?: string;
	readonly anciensCodes?: readonly string[];
}

/**
 * Every commune of France with what it was called before, from the official code of today and, where the source
 * folder has them, INSEE's tables of movements. Kept in `built/`, made anew when a source or the reading changes.
 */
export function nationalCommunes(): NationalCommunes {
	const path = join(builtFolder(), nationalFileName());
	if (existsSync(path)) {
		const kept = decodeNational(readFileSync(path, 'utf8'), path);
		if (kept.ok) return kept.value;
	}
	const national = collectNational();
	mkdirSync(builtFolder(), { recursive: true });
	const aside = `${path}.${process.pid}.tmp`;
	writeFileSync(aside, encodeNational(national));
	renameSync(aside, path);
	return national;
}

/** Name of the file in `built/`: the app loads it when a list of CPTS is dropped on the page. */
export const nationalFileName = (): string => `national.${inputsHash()}.json`;

/** The tables as they are in the sources; from the official package alone where the folder has none. */
function collectNational(): NationalCommunes {
	const official = readDecoupage<OfficialCommune>('communes');
	const communes = official
		.filter(({ type }) => type === 'commune-actuelle')
		.sort((a, b) => (a.code < b.code ? -1 : 1));
	const departements = readDecoupage<{ code: string; nom: string; region: string }>('departements');
	const current = new Map(communes.map(({ code, nom }) => [code, nom]));
	return {
		code: communes.map(({ code }) => code),
		name: communes.map(({ nom }) => nom),
		departement: communes.map(({ code, departement }) => departement ?? code.slice(0, 3)),
		departementName: Object.fromEntries(departements.map(({ code, nom }) => [code, nom])),
		regionOfDepartement: Object.fromEntries(departements.map(({ code, region }) => [code, region])),
		former: collectFormer({
			current,
			passage: readPassage(),
			movements: readMovements(),
			delegated: official
				.filter(({ type }) => type === 'commune-deleguee' || type === 'commune-associee')
				.map(({ code, nom, chefLieu }) => ({ code, name: nom, currentCode: chefLieu ?? '' }))
				.filter(({ currentCode }) => current.has(currentCode)),
			ancient: communes.flatMap(({ code, anciensCodes = [] }) =>
				anciensCodes.map((ancient) => ({ code: ancient, currentCode: code })),
			),
		}),
	};
}

function readPassage(): { code: string; name: string; currentCode: string }[] {
	const path = join(sourceFolder(), PASSAGE);
	if (!existsSync(path)) return [];
	return Array.from(readCsv(path, ['code_2018', 'nom_2018', 'code_2026']), (row) => ({
		code: row.code('code_2018'),
		name: row.text('nom_2018'),
		currentCode: row.code('code_2026'),
	}));
}

function readMovements(): CommuneMovement[] {
	const path = join(sourceFolder(), MOVEMENTS);
	if (!existsSync(path)) return [];
	const columns = ['MOD', 'DATE_EFF', 'COM_AV', 'LIBELLE_AV', 'TYPECOM_AP', 'COM_AP'] as const;
	return Array.from(
		readCsv(path, columns),
		(row) =>
			Object.fromEntries(columns.map((column) => [column, row.text(column)])) as Record<
				(typeof columns)[number],
				string
			>,
	);
}

function inputsHash(): string {
	const { resolve } = createRequire(import.meta.url);
	const files = [
		join(sourceFolder(), PASSAGE),
		join(sourceFolder(), MOVEMENTS),
		resolve('@etalab/decoupage-administratif/package.json'),
		...['formerCommunes.ts', 'nameKey.ts', 'nationalFile.ts'].map((name) =>
			join(PROJECT_ROOT, 'src/io/resolve', name),
		),
	];
	return bytesHash(files.map((file) => (existsSync(file) ? fileHash(file) : '')).join()).slice(0, 12);
}
