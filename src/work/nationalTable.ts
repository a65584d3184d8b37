import type { Problem } from '../base/problem.ts';
import { ok, type Result } from '../base/result.ts';
import { decodeNational, type NationalCommunes } from '../io/resolve/nationalFile.ts';
import { makeResolver, type Resolver } from '../io/resolve/resolver.ts';
import { download, type FetchLike } from './download.ts';

/** Every commune of France, with what finds them by code or name. */
export interface NationalTable {
	readonly national: NationalCommunes;
	readonly resolver: Resolver;
}

/** Fetches the table of all communes of France. */
export async function nationalTable(
	fetchLike: FetchLike,
	url: string,
): Promise<Result<NationalTable, Problem>> {
	const bytes = await download(fetchLike, url);
	if (!bytes.ok) return bytes;
	const national = decodeNational(new TextDecoder().decode(bytes.value), url);
	if (!national.ok) return national;
	const { former, departementName } = national.value;
	return ok({
		national: national.value,
		resolver: makeResolver(national.value, former, { departementName }),
	});
}
