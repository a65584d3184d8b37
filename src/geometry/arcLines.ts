import { GRID_PER_DEGREE, type ArcTable } from './arcTable.ts';
import { startOf } from './rings.ts';

/**
 * Signed arcs as lines in degrees; arcs that follow one another make one line. Where several go on from a node, the
 * first of them does. O(points).
 */
export function arcLines(table: ArcTable, arcs: Iterable<number>): GeoJSON.MultiLineString {
	const exits = new Map<number, number[]>();
	const entered = new Map<number, number>();
	const all = [...arcs];
	for (const signed of all) {
		const [start, end] = [startOf(table, signed), startOf(table, ~signed)];
		exits.set(start, [...(exits.get(start) ?? []), signed]);
		entered.set(end, (entered.get(end) ?? 0) + 1);
	}
	const heads = all.filter((signed) => !entered.has(startOf(table, signed)));
	const coordinates: GeoJSON.Position[][] = [];
	for (const head of [...heads, ...all]) {
		const line = lineFrom(table, startOf(table, head), exits);
		if (line.length > 0) coordinates.push(line);
	}
	return { type: 'MultiLineString', coordinates };
}

/** Walks on from a node while an arc is left there, and takes the arcs away. */
function lineFrom(table: ArcTable, start: number, exits: Map<number, number[]>): GeoJSON.Position[] {
	const { offset, x, y } = table;
	const line: GeoJSON.Position[] = [];
	for (let node = start; ;) {
		const signed = exits.get(node)?.shift();
		if (signed === undefined) return line;
		const arc = signed < 0 ? ~signed : signed;
		const count = offset[arc + 1] - offset[arc];
		for (let n = line.length > 0 ? 1 : 0; n < count; n++) {
			const point = signed < 0 ? offset[arc + 1] - 1 - n : offset[arc] + n;
			line.push([x[point] / GRID_PER_DEGREE, y[point] / GRID_PER_DEGREE]);
		}
		node = startOf(table, ~signed);
	}
}
