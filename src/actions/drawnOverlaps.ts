import type { Drawing } from '../model/plan.ts';
import type { Needs } from './context.ts';

/** What a drawing has in common with another one. */
export interface CommonDrawing {
	readonly own: Drawing;
	readonly other: Drawing;
	readonly areaM2: number;
	/** Of the area of the smaller drawing. */
	readonly share: number;
	readonly isSliver: boolean;
}

/**
 * Where drawings of a territory overlap other drawings of the plan, the largest area first; two of the same territory
 * do not count. Measured in the worker.
 */
export async function drawnOverlapsOf(
	{ extent }: Needs<'extent'>,
	drawings: readonly Drawing[],
	territory: string,
): Promise<CommonDrawing[]> {
	const shapes = drawings.map(({ name, geometry }) => ({ name, geometry }));
	const overlaps = await extent.client.drawnOverlaps(shapes);
	return overlaps.flatMap(({ a, b, ...common }) => {
		const [one, two] = [drawings[a], drawings[b]];
		if ((one.territory === territory) === (two.territory === territory)) return [];
		const [own, other] = one.territory === territory ? [one, two] : [two, one];
		return [{ own, other, ...common }];
	});
}
