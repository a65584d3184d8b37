import { basename } from 'node:path';
import type { Resolver } from '../../src/io/resolve/resolver.ts';
import type { ListedTerritory } from '../../src/io/resolve/territoryList.ts';
import { Membership } from '../../src/model/membership.ts';
import { indexByCode } from '../../src/model/unitTable.ts';
import { DataFault } from '../data/dataFault.ts';
import { diskSource } from './diskSource.ts';
import { readInput, type ListInput } from './readInput.ts';

/** Reads a list or plan of territories. Throws a DataFault where the file is none. */
export async function readList(path: string, resolver: Resolver, command: string): Promise<ListInput> {
	const source = diskSource(path);
	if (!source.ok) throw new DataFault(source.error);
	const input = await readInput(source.value, resolver, false);
	if (!input.ok) throw new DataFault(input.error);
	if (input.value.kind === 'list') return input.value;
	throw new DataFault({ rule: 'needs-communes', file: basename(path), values: { command } });
}

/** The territories over numbered codes, and how many of their communes are not among these. */
export function membershipOfCodes(
	territories: readonly Pick<ListedTerritory, 'codes'>[],
	codes: readonly string[],
): { readonly membership: Membership; readonly absent: number } {
	const nodeOf = indexByCode({ code: codes });
	const membership = new Membership(codes.length);
	const absent = new Set<string>();
	for (const territory of territories) {
		const number = membership.addTerritory();
		for (const code of territory.codes) {
			const node = nodeOf.get(code);
			if (node === undefined) absent.add(code);
			else membership.add(node, number);
		}
	}
	return { membership, absent: absent.size };
}
