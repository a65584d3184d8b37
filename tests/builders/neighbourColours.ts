import type { ArcSides } from '../../src/geometry/territoryTotals.ts';

export interface Coloured {
	readonly units: ReadonlySet<number>;
	readonly colour: number;
}

/** Colours of every two territories that touch or share a unit, once a pair, read off the arcs one by one. */
export function neighbourColours(
	{ left, right }: Pick<ArcSides, 'left' | 'right'>,
	territories: readonly Coloured[],
): [number, number][] {
	const pairs: [number, number][] = [];
	territories.forEach((one, index) => {
		for (const other of territories.slice(index + 1)) {
			const meets = (a: number, b: number): boolean => one.units.has(a) && other.units.has(b);
			const touch = left.some((unit, arc) => meets(unit, right[arc]) || meets(right[arc], unit));
			if (touch || !one.units.isDisjointFrom(other.units)) pairs.push([one.colour, other.colour]);
		}
	});
	return pairs;
}
