import { CM2_PER_KM2, UM_PER_KM } from '../base/lengthUnits.ts';
import type { PairLine } from '../state/frontierRows.ts';
import type { Needs } from './context.ts';
import { downloadBlob, fileNameFrom } from './download.ts';

/** Hands all pairs out as a CSV, as a French Excel opens it; returns the file's name. */
export async function exportPairs(
	{ locale, plan }: Needs<'locale' | 'plan'>,
	pairs: readonly PairLine[],
): Promise<string> {
	const [{ csvFile }, { numberColumn, tableOf, textColumn }] = await Promise.all([
		import('../io/out/csvFile.ts'),
		import('../io/out/fileTable.ts'),
	]);
	const { columns, file } = locale.texts.frontier.matrix;
	const people = { unit: 'habitants', source: 'INSEE' };
	const table = tableOf<PairLine>(
		[
			textColumn('territoire_a', 'TERR_A', columns.a, ({ a }) => a.name),
			textColumn('territoire_b', 'TERR_B', columns.b, ({ b }) => b.name),
			numberColumn(
				'limite_km',
				'LIMITE_KM',
				columns.border,
				{ decimals: 3, unit: 'km', source: '' },
				({ lengthUm }) => lengthUm / UM_PER_KM,
			),
			numberColumn(
				'communes_en_commun',
				'COMMUNES',
				columns.communes,
				{ unit: 'communes', source: '' },
				({ communes }) => communes,
			),
			numberColumn('habitants_en_commun', 'HABITANTS', columns.people, people, peopleInCommon),
			numberColumn(
				'communes_population_inconnue',
				'SANS_POP',
				columns.withoutPopulation,
				{ unit: 'communes', source: '' },
				({ withoutPopulation }) => withoutPopulation,
			),
			numberColumn(
				'surface_en_commun_km2',
				'SURF_KM2',
				columns.area,
				{ decimals: 3, unit: 'km²', source: '' },
				({ areaCm2 }) => areaCm2 / CM2_PER_KM2,
			),
		],
		pairs,
	);
	const name = fileNameFrom([plan.current?.name ?? '', file], 'csv');
	downloadBlob(name, new Blob([csvFile(table, { codesForExcel: false })], { type: 'text/csv' }));
	return name;
}

/** People of the shared communes; NaN where there are some and none is known. */
export const peopleInCommon = ({ communes, withoutPopulation, populationMunicipale }: PairLine): number =>
	communes > 0 && communes === withoutPopulation ? NaN : populationMunicipale;
