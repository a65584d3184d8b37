import type { Problem } from '../../base/problem.ts';
import type { Result } from '../../base/result.ts';
import type { ByteSource } from '../table/byteSource.ts';
import { listColumns, type ListColumns } from '../table/columnNames.ts';
import { unguardedCell } from '../table/guardedCell.ts';
import { readTable } from '../table/readTable.ts';
import type { CommuneMention, Resolution, Resolver } from './resolver.ts';

/** One row of a commune list: which territory, what the row said of the commune, and which commune it is. */
export interface ListRow {
	/** Line of the file; in a GeoJSON or a plan, the number of the feature or commune, from 1. */
	readonly row: number;
	/** '' where the row names none. */
	readonly territory: string;
	/** The cell that was read: the code where there is one, else the name. */
	readonly input: string;
	readonly resolution: Resolution;
}

/** Problems of a list that are no matter of single communes: unclosed quotes, bytes that are no text. */
export interface ListRead {
	readonly problems: readonly Problem[];
}

const EXPECTED = 'territoire, commune, code_commune, departement';

/**
 * Reads a CSV of communes with their territories, row by row; `visit` may return false to stop. Fails where the file
 * is no such list.
 */
export async function readCommuneList(
	source: ByteSource,
	resolver: Resolver,
	visit: (row: ListRow) => boolean | undefined,
): Promise<Result<ListRead, Problem>> {
	const resolve = remembered(resolver);
	let columns: ListColumns | undefined;
	return readTable(source, {
		expected: EXPECTED,
		isHeader: (cells, loosely) => listColumns(cells, loosely) !== undefined,
		begin: ({ headings }) => {
			columns = listColumns(headings) ?? listColumns(headings, true);
		},
		row: ({ line, cells }) => {
			const { territory, code, commune, departement } = columns!;
			const cell = (at: number | undefined): string =>
				at === undefined ? '' : unguardedCell((cells[at] ?? '').trim());
			const mention = { code: cell(code), name: cell(commune), departement: cell(departement) };
			return visit({
				row: line,
				territory: cell(territory),
				input: mention.code || mention.name,
				resolution: resolve(mention),
			});
		},
	});
}

/** Mentions that are remembered; a list of all communes of France, each in several territories, fits in. */
const REMEMBERED = 200_000;

/** The resolver, asked once for each different mention. */
function remembered(resolver: Resolver): (mention: CommuneMention) => Resolution {
	const known = new Map<string, Resolution>();
	return (mention) => {
		const key = `${mention.code}\n${mention.name}\n${mention.departement}`;
		let resolution = known.get(key);
		if (!resolution) {
			resolution = resolver.resolve(mention);
			if (known.size < REMEMBERED) known.set(key, resolution);
		}
		return resolution;
	};
}
