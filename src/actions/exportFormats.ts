import type { Needs } from './context.ts';
import type { ExportWish, Running } from './exportWish.ts';
import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { DataFormat } from '../io/out/writeExport.ts';
import type { DialogName } from '../state/panels.svelte.ts';

type States = Needs<'extent' | 'indicators' | 'plan' | 'situation'>;

export type ExportOption = 'layer' | 'codesForExcel' | 'withPrivate';

interface Format {
	/** Key of its texts in `EXPORTING_TEXTS`. */
	readonly id: string;
	/** Choices that matter for it. */
	readonly options: readonly ExportOption[];
}

/** A format that is written from the wish alone. Rejects with the signal's reason when cancelled. */
interface FileFormat extends Format {
	readonly extension: string;
	readonly make: (states: States, wish: ExportWish, running: Running) => Promise<Result<Blob, Problem>>;
}

/** A format that asks for more in a dialog of its own. */
interface DialogFormat extends Format {
	readonly dialog: DialogName;
}

const dataFormat = <Id extends DataFormat>(
	id: Id,
	extension: string,
	mediaType: string,
	options: readonly ExportOption[] = [],
) => ({
	id,
	extension,
	options,
	make: async (states: States, wish: ExportWish, running: Running) => {
		const { writeAtDesk } = await import('./writeAtDesk.ts');
		return writeAtDesk(states, { id, mediaType }, wish, running);
	},
});

/** The formats of the dialog, in its order. Labels and help are in the catalogue under the same ids. */
export const EXPORT_FORMATS = [
	dataFormat('xlsx', 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
	dataFormat('csv', 'csv', 'text/csv;charset=utf-8', ['codesForExcel']),
	dataFormat('gpkg', 'gpkg', 'application/geopackage+sqlite3'),
	dataFormat('shp', 'zip', 'application/zip'),
	dataFormat('geojson', 'geojson', 'application/geo+json', ['layer']),
	{
		id: 'plan',
		extension: 'maillage.json',
		options: ['withPrivate'],
		make: ({ plan }: States, { territories, withPrivate }: ExportWish) =>
			planBlob(plan, territories, withPrivate),
	},
	{ id: 'pdf', dialog: 'dossier', options: [] },
	{ id: 'png', dialog: 'picture', options: [] },
] as const satisfies readonly (FileFormat | DialogFormat)[];

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export type ExportFormatId = ExportFormat['id'];

async function planBlob(
	{ current }: States['plan'],
	territories: readonly string[],
	withPrivate: boolean,
): Promise<Result<Blob, Problem>> {
	if (!current) return fail({ rule: 'export-failed', values: { reason: 'no plan' } });
	const { publicPlan, writePlanFile } = await import('../io/planFile.ts');
	const wanted = new Set(territories);
	const plan = { ...current, territories: current.territories.filter(({ id }) => wanted.has(id)) };
	const text = writePlanFile(withPrivate ? plan : publicPlan(plan));
	return ok(new Blob([text], { type: 'application/json' }));
}
