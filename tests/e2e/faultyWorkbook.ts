import type { BuiltExtent } from './atlas.ts';
import { rowsXml, sheetXml, xlsx } from '../fixtures/hostile/xlsxParts.ts';

/** A workbook as an agency sends it: title rows, good rows, and ten that are not. */
export interface FaultyWorkbook {
	readonly bytes: Buffer;
	/** Row of the sheet, from 1, of the first of the ten; the good ones are before it. */
	readonly firstFaultyRow: number;
	/** A name that several communes have, on the last row; undefined where the extent has none. */
	readonly homonym: string | undefined;
}

/** Names of the two CPTS of the workbook. The second claims the first commune of the first, and a namesake. */
export const FIRST_CPTS = "CPTS de l'Essai";
export const SECOND_CPTS = 'CPTS Deux';

/** The communes of the built extent's first territory with a free neighbour, as a list of another hand. */
export function faultyWorkbook({ units, territory }: BuiltExtent): FaultyWorkbook {
	const codes = territory.perimeters.at(-1)?.communes ?? [];
	const nameOf = (code: string): string => units.name[units.code.indexOf(code)];
	const homonym = units.name.find((name, at) => units.name.indexOf(name) < at);
	const [first, second] = codes;
	const good = codes.map((code) => [FIRST_CPTS, code, nameOf(code), 'contrat signé']);
	const faulty = [
		[FIRST_CPTS, '', 'Nullepart-sur-Rien', ''],
		[FIRST_CPTS, '', '', ''],
		['', first, nameOf(first), ''],
		[FIRST_CPTS, '#N/A', '', ''],
		[FIRST_CPTS, '99999', '', ''],
		[FIRST_CPTS, '', '=1+1', ''],
		[FIRST_CPTS, '', '<b>Tours</b>', ''],
		[FIRST_CPTS, second, nameOf(second), ''],
		[SECOND_CPTS, '', nameOf(first).toUpperCase(), ''],
		[SECOND_CPTS, '', homonym ?? 'Nulle-Autre-Part', ''],
	];
	const rows = [
		['Liste des CPTS de la région'],
		['mise à jour 2026'],
		[''],
		['CPTS', 'Code INSEE', 'Commune', 'Statut'],
		...good,
		...faulty,
	];
	return {
		bytes: Buffer.from(xlsx({ sheet: sheetXml(rowsXml(rows)) })),
		firstFaultyRow: 5 + good.length,
		homonym,
	};
}
