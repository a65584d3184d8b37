import { COVERING_TEXTS } from '../base/messages/covering.ts';
import { csvFile } from '../io/out/csvFile.ts';
import { numberColumn, tableOf, textColumn, type ColumnOver } from '../io/out/fileTable.ts';
import type { BlankZoneRow } from '../state/blankZones.ts';
import type { Needs } from './context.ts';
import { downloadBlob, fileNameFrom } from './download.ts';

/** Hands the zones blanches out as a CSV file, one row a commune, with the rank of its zone and the CPTS beside it. */
export function saveBlankZones(
	{ extent, locale, plan, situation, tool }: Needs<'extent' | 'locale' | 'plan' | 'situation' | 'tool'>,
	zones: readonly BlankZoneRow[],
): void {
	const { units } = extent;
	if (!units) return;
	const texts = COVERING_TEXTS[locale.locale].blanks;
	const rows = zones.flatMap((zone, index) =>
		[...zone.units].map((unit) => ({ rank: index + 1, zone, unit })),
	);
	type Row = (typeof rows)[number];
	const text = (key: string, cellOf: (row: Row) => string): ColumnOver<Row> =>
		textColumn(key, '', key, cellOf);
	const number = (key: string, cellOf: (row: Row) => number): ColumnOver<Row> =>
		numberColumn(key, '', key, { unit: '', source: '' }, cellOf);
	const table = tableOf<Row>(
		[
			number('rang', ({ rank }) => rank),
			text('zone_blanche', ({ zone }) => zone.name),
			text('code_commune', ({ unit }) => units.code[unit]),
			text('commune', ({ unit }) => units.name[unit]),
			text('departement', ({ unit }) => units.departement[unit]),
			number('population_municipale', ({ unit }) => units.populationMunicipale[unit]),
			text('cpts_limitrophes_de_la_zone', ({ zone }) => zone.neighbours.join(' | ')),
		],
		rows,
	);
	const name = fileNameFrom([texts.file, plan.current?.name ?? '', situation.day], 'csv');
	downloadBlob(name, new Blob([csvFile(table, { codesForExcel: false })], { type: 'text/csv' }));
	tool.notice = texts.saved(name);
}
