import type { Change } from '../change.ts';
import { holds, type ExchangePlace } from '../exchange.ts';
import type { Plan } from '../plan.ts';
import { assignUnits } from './assignUnits.ts';

/** A commune that goes from one place between two territories to another; INSEE code of the plan. */
export interface PlacedCommune {
	readonly code: string;
	readonly now: ExchangePlace;
	readonly wanted: ExchangePlace;
}

/**
 * Communes change hands between two territories as one change, a part of it for each kind of move, so that the history
 * tells them apart. Other territories stay as they are. Throws on an unknown territory.
 */
export function exchangeCommunes(
	plan: Plan,
	{ a, b }: { readonly a: string; readonly b: string },
	communes: readonly PlacedCommune[],
): Change {
	const kinds = Map.groupBy(communes, ({ now, wanted }) => `${now} ${wanted}`);
	const parts = [...kinds.values()].map((kind): Change => {
		const { now, wanted } = kind[0];
		const codes = kind.map(({ code }) => code);
		const partOf = (side: 'a' | 'b', territory: string) => ({
			territory,
			added: holds(wanted, side) && !holds(now, side) ? codes : [],
			removed: holds(now, side) && !holds(wanted, side) ? codes : [],
		});
		return assignUnits(plan, [partOf('a', a), partOf('b', b)]);
	});
	const effective = parts.filter((part) => part.kind !== 'assign' || part.assignments.length > 0);
	return effective.length === 1 ? effective[0] : { kind: 'several', changes: effective };
}
