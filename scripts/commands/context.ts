import type { Problem } from '../../src/base/problem.ts';
import { indexByCode } from '../../src/model/unitTable.ts';
import { Membership } from '../../src/model/membership.ts';
import type { NationalCommunes } from '../../src/io/resolve/nationalFile.ts';
import { makeResolver, type Resolver } from '../../src/io/resolve/resolver.ts';
import type { ListedTerritory } from '../../src/io/resolve/territoryList.ts';
import type { Extent } from '../data/loadExtent.ts';
import type { CommonCall } from './callWords.ts';
import type { ListCall } from './listCall.ts';
import type { PlainRow } from './output.ts';

/** What a command works with. */
export interface Context<Asked extends CommonCall = ListCall> {
	readonly call: Asked;
	readonly extent: Extent;
	readonly unitOf: ReadonlyMap<string, number>;
	readonly national: NationalCommunes;
	readonly resolver: Resolver;
}

/** What a command gives back: the answer for stdout, what it has to say on stderr, and whether rows were left out. */
export interface Outcome {
	readonly answer: readonly PlainRow[] | PlainRow;
	readonly problems: readonly Problem[];
	readonly rowsLeftOut: boolean;
	/** Further words for stderr, in the language of the call. */
	readonly remarks?: readonly string[];
}

/** What every command works on. */
export interface Around {
	readonly extent: Extent;
	readonly national: NationalCommunes;
}

export function contextOf<Asked extends CommonCall>(
	call: Asked,
	{ extent, national }: Around,
): Context<Asked> {
	const unitOf = indexByCode(extent.units);
	const { former, departementName } = national;
	const resolver = extent.manifest.demonstration
		? makeResolver(
				extent.units,
				{ codes: {}, names: {} },
				{ departementName: extent.units.labels.departement },
			)
		: makeResolver(national, former, { departementName, built: unitOf });
	return { call, extent, unitOf, national, resolver };
}

/** The territories of a list as sets of units; territory n of the list has number n. */
export function membershipOf(
	{ unitOf, extent }: Pick<Context, 'unitOf' | 'extent'>,
	territories: readonly ListedTerritory[],
): Membership {
	const membership = new Membership(extent.units.count);
	for (const { codes } of territories) {
		const territory = membership.addTerritory();
		for (const code of codes) membership.add(unitOf.get(code)!, territory);
	}
	return membership;
}
