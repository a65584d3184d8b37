import { UM_PER_KM } from '../../src/base/lengthUnits.ts';
import { allBorders } from '../../src/geometry/neighbours.ts';
import { membershipOf, type Context, type Outcome } from './context.ts';
import { listOutcome } from './listOutcome.ts';
import { inOrder } from './pairOrder.ts';
import type { ListInput } from './readInput.ts';

/** Pairs of territories with a common border: its length and the communes along it, those of both left out. */
export function borders(context: Context, input: ListInput): Outcome {
	const { arcs, units } = context.extent;
	const territories = input.list.territories;
	const codes = (some: readonly number[]): string[] => some.map((unit) => units.code[unit]).sort();
	const pairs = allBorders(arcs, membershipOf(context, territories)).map(
		({ a, b, lengthUm, unitsA, unitsB }) => ({
			a: { name: territories[a].name, codes: codes(unitsA) },
			b: { name: territories[b].name, codes: codes(unitsB) },
			lengthKm: lengthUm / UM_PER_KM,
		}),
	);
	const answer = inOrder(pairs).map(({ a, b, lengthKm }) => ({
		a: a.name,
		b: b.name,
		lengthKm,
		communesA: a.codes,
		communesB: b.codes,
	}));
	return listOutcome(context, input, answer);
}
