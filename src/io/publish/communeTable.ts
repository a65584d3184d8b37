import type { UnitTable } from '../../model/unitTable.ts';
import { numberColumn, tableOf, textColumn, type ColumnOver, type FileTable } from '../out/fileTable.ts';
import { nameText } from '../out/fileText.ts';
import type { SourceOf } from '../out/supplyColumns.ts';
import type { Member, ShownTerritory } from './shownTerritories.ts';

interface Row extends Member {
	readonly territory: ShownTerritory['territory'];
	readonly isShared: boolean;
}

/** Which commune is in which territory: one row a membership, by commune and then by territory. */
export function communeTable(
	shown: readonly ShownTerritory[],
	units: UnitTable,
	sourceOf: SourceOf,
): FileTable {
	const counts = new Map<string, number>();
	for (const { members } of shown)
		for (const { code } of members) counts.set(code, (counts.get(code) ?? 0) + 1);
	const rows = shown
		.flatMap(({ territory, members }) =>
			members.map((member): Row => ({ ...member, territory, isShared: counts.get(member.code)! > 1 })),
		)
		.sort((a, b) => order(a.code, b.code) || order(a.territory.id, b.territory.id));
	const known =
		(column: readonly string[]) =>
		({ unit }: Row): string =>
			unit < 0 ? '' : column[unit];
	const columns: ColumnOver<Row>[] = [
		textColumn('code_commune', 'CODE_INSEE', 'Code INSEE', ({ code }) => code, sourceOf('code')),
		textColumn('commune', 'COMMUNE', 'Commune', known(units.name), sourceOf('name')),
		textColumn('departement', 'DEP', 'Département', known(units.departement), sourceOf('departement')),
		numberColumn(
			'population',
			'POP_MUN',
			'Population municipale',
			{ unit: 'habitants', source: sourceOf('populationMunicipale') },
			({ unit }: Row) => (unit < 0 ? NaN : units.populationMunicipale[unit]),
		),
		textColumn('identifiant', 'IDENT', 'Identifiant du territoire', ({ territory }) => territory.id),
		textColumn('territoire', 'TERRITOIRE', 'Territoire', ({ territory }) => nameText(territory.name)),
		textColumn('commune_partagee', 'PARTAGEE', 'Commune partagée', ({ isShared }) =>
			isShared ? 'oui' : 'non',
		),
		textColumn('perimetre_indicatif', 'INDICATIF', 'Périmètre indicatif', ({ territory }) =>
			territory.perimeters[0].indicative ? 'oui' : 'non',
		),
	];
	return tableOf(columns, rows);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
