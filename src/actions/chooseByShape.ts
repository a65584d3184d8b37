import { seatsIn, type ShapeRule } from '../geometry/shapeRules.ts';
import type { Combining } from '../state/shape.svelte.ts';
import type { Needs } from './context.ts';

export type ShapeContext = Needs<'extent' | 'locale' | 'pending' | 'shape' | 'tool'>;

interface Choice {
	readonly geometry: GeoJSON.MultiPolygon;
	readonly combining: Combining;
	/** Id of the drawing of the plan that it is; '' for none. */
	readonly drawing: string;
}

/**
 * Puts the communes that a shape means among those that wait. By their seats they are there at once; by their area
 * when the worker has measured the shares, which come in any case, to be shown. Gives the shape as polygons without
 * crossings; undefined where no extent is open.
 */
export async function chooseByShape(
	context: ShapeContext,
	{ geometry, combining, drawing }: Choice,
): Promise<GeoJSON.MultiPolygon | undefined> {
	const { extent, locale, pending, shape, tool } = context;
	if (!extent.units) return undefined;
	const seats = seatsIn(geometry, extent.units);
	const chosen = { geometry, combining, drawing, before: [...pending.units], seats: seats.units };
	shape.choose(chosen);
	if (shape.rule === 'seat') takeChosen(context);
	const counted = await extent.client.shapeShares(geometry);
	if (!shape.count(chosen, counted.geometry, counted.shares)) return counted.geometry;
	if (shape.rule !== 'seat') takeChosen(context);
	const names = seats.withoutContour.map((unit) => extent.units?.name[unit] ?? '');
	if (names.length > 0) tool.notice = locale.texts.tools.withoutContour(names.join(', '));
	return counted.geometry;
}

/** Another rule for shapes; the last one follows it as long as what it chose waits unchanged. */
export function changeShapeRule(context: ShapeContext, rule: ShapeRule): void {
	const { pending, shape } = context;
	const isFresh = shape.pendingRevision === pending.revision && !pending.isEmpty;
	shape.rule = rule;
	if (isFresh) takeChosen(context);
}

/** Combines the units of the chosen shape by the rule with what waited before it. Nothing while shares are missing. */
function takeChosen({ locale, pending, shape, tool }: ShapeContext): void {
	const { chosen, units } = shape;
	if (!chosen || !units) return;
	pending.replace(combined(chosen.before, units, chosen.combining));
	shape.pendingRevision = pending.revision;
	const { texts, format } = locale;
	tool.notice = texts.tools.inShape(units.length, format.integer(units.length));
}

function combined(before: readonly number[], units: readonly number[], combining: Combining): number[] {
	switch (combining) {
		case 'replace':
			return [...units];
		case 'add':
			return [...new Set([...before, ...units])];
		case 'remove': {
			const gone = new Set(units);
			return before.filter((unit) => !gone.has(unit));
		}
	}
}
