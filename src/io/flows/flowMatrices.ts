import { buildMatrix } from '../../model/buildMatrix.ts';
import type { SpecialtyFlows } from '../../model/flows.ts';
import type { FlowPairs } from './flowPairs.ts';
import type { FlowPlaces } from './flowPlaces.ts';
import type { GatheredSpecialty } from './flowSpecialties.ts';

/**
 * One matrix a specialty over the communes that stand on either side, sorted by code. Pairs of codes that are one
 * commune today are added up; care at no known commune becomes unplaced. The pairs are given away as they are used.
 */
export function matricesOf(
	places: FlowPlaces,
	specialties: readonly GatheredSpecialty[],
): { readonly codes: readonly string[]; readonly specialties: readonly SpecialtyFlows[] } {
	const used = new Uint8Array(places.list.length);
	for (const { pairs } of specialties)
		for (let at = 0; at < pairs.count; at++) {
			used[pairs.key[at] >>> 16] = 1;
			used[pairs.key[at] & 0xffff] = 1;
		}
	const codes = [
		...new Set(places.list.flatMap(({ code }, id) => (code !== '' && used[id] === 1 ? [code] : []))),
	].sort();
	const nodeOfCode = new Map(codes.map((code, node) => [code, node]));
	const node = Int32Array.from(places.list, ({ code }) => nodeOfCode.get(code) ?? -1);
	return {
		codes,
		specialties: specialties
			.map(({ name, pairs }) => ({ name, matrix: matrixOf(pairs, node, codes.length) }))
			.sort((a, b) => (a.name < b.name ? -1 : 1)),
	};
}

function matrixOf(pairs: FlowPairs, node: Int32Array, size: number): SpecialtyFlows['matrix'] {
	const { count } = pairs;
	const row = new Int32Array(count);
	const column = new Int32Array(count);
	for (let at = 0; at < count; at++) {
		row[at] = node[pairs.key[at] >>> 16];
		column[at] = node[pairs.key[at] & 0xffff];
	}
	return buildMatrix({ count, row, column, patients: pairs.patients, doubt: pairs.doubt }, size, size);
}
