import type { Problem } from '../../src/base/problem.ts';
import { fail, ok, type Result } from '../../src/base/result.ts';
import { readCommuneList, type ListRow } from '../../src/io/resolve/communeList.ts';
import type { Resolver } from '../../src/io/resolve/resolver.ts';
import { TerritoryList } from '../../src/io/resolve/territoryList.ts';
import type { ByteSource } from '../../src/io/table/byteSource.ts';

/** A list as a command wants it: by territory, and row by row where the command asks for the rows. */
export interface ListInput {
	readonly kind: 'list';
	readonly list: TerritoryList;
	readonly rows: readonly ListRow[];
	readonly problems: readonly Problem[];
}

/** Rows that `resolve` answers at most: each one is a row of its answer. */
const ROWS_KEPT = 1_000_000;

/** Reads FILE. With `keepRows`, every row is kept beside the territories. */
export async function readInput(
	source: ByteSource,
	resolver: Resolver,
	keepRows: boolean,
): Promise<Result<ListInput, Problem>> {
	const list = new TerritoryList(source.name);
	const rows: ListRow[] = [];
	let tooMany: number | undefined;
	const read = await readCommuneList(source, resolver, (row) => {
		if (keepRows) rows.push(row);
		if (list.add(row) && rows.length <= ROWS_KEPT) return true;
		tooMany = row.row;
		return false;
	});
	if (!read.ok) return read;
	if (tooMany !== undefined)
		return fail({ rule: 'too-many-rows', file: source.name, row: tooMany, values: { limit: ROWS_KEPT } });
	return ok({ kind: 'list', list, rows, problems: read.value.problems });
}
