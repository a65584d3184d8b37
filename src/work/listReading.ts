import type { Problem } from '../base/problem.ts';
import { ok, type Result } from '../base/result.ts';
import { readCommuneList } from '../io/resolve/communeList.ts';
import type { NationalCommunes } from '../io/resolve/nationalFile.ts';
import { makeResolver, type How } from '../io/resolve/resolver.ts';
import { TerritoryList, type ListedTerritory, type UnresolvedRow } from '../io/resolve/territoryList.ts';
import { blobSource } from '../io/table/byteSource.ts';

/** A row whose commune was recognised although it was not written as it is named today. */
interface RepairedRow {
	readonly row: number;
	readonly input: string;
	readonly code: string;
	readonly name: string;
	readonly how: How;
}

export interface ReadList {
	readonly rows: number;
	readonly territories: readonly ListedTerritory[];
	/** First of the repaired rows, and how many there are. */
	readonly repaired: readonly RepairedRow[];
	readonly repairedCount: number;
	readonly unresolved: readonly (UnresolvedRow & { readonly territory: string })[];
	/** Rows of a commune that its territory had already: counted once. */
	readonly repeatedCount: number;
	readonly problems: readonly Problem[];
	/** Region code → communes of the list that lie in it, most first. */
	readonly regions: readonly (readonly [region: string, communes: number])[];
}

const REPAIRED_KEPT = 500;

/** Reads a list of CPTS against all communes of France; rows are told as they come. */
export async function readList(
	file: Blob,
	name: string,
	national: NationalCommunes,
	onRows: (rows: number) => void,
): Promise<Result<ReadList, Problem>> {
	const { former, departementName } = national;
	const resolver = makeResolver(national, former, { departementName });
	const nameOf = new Map(national.code.map((code, index) => [code, national.name[index]]));
	const list = new TerritoryList(name);
	const repaired: RepairedRow[] = [];
	let repairedCount = 0;
	let rows = 0;
	const read = await readCommuneList(blobSource(name, file), resolver, (row) => {
		if (++rows % 1000 === 0) onRows(rows);
		const { code, how } = row.resolution;
		const isAsWritten = how === 'name' || (how === 'code' && row.input.toUpperCase() === code);
		if (code !== null && !isAsWritten) {
			repairedCount++;
			if (repaired.length < REPAIRED_KEPT)
				repaired.push({ row: row.row, input: row.input, code, name: nameOf.get(code) ?? code, how });
		}
		return list.add(row);
	});
	if (!read.ok) return read;
	const unresolved = list.territories.flatMap((territory) =>
		territory.unresolved.map((row) => ({ ...row, territory: territory.name })),
	);
	return ok({
		rows,
		territories: list.territories,
		repaired,
		repairedCount,
		unresolved,
		repeatedCount: list.repeatedRows,
		problems: [...read.value.problems, ...list.problems.filter(({ rule }) => rule !== 'repeated-commune')],
		regions: regionsOf(list.territories, national),
	});
}

function regionsOf(territories: readonly ListedTerritory[], national: NationalCommunes): [string, number][] {
	const departementOf = new Map(national.code.map((code, index) => [code, national.departement[index]]));
	const counts = new Map<string, number>();
	for (const { codes } of territories)
		for (const code of codes) {
			const region = national.regionOfDepartement[departementOf.get(code) ?? ''] ?? '';
			counts.set(region, (counts.get(region) ?? 0) + 1);
		}
	return [...counts].sort((a, b) => b[1] - a[1]);
}
