import { startOf } from '../../geometry/outline.ts';
import type { ArcTable } from '../../geometry/arcTable.ts';
import type { UnitTable } from '../../model/unitTable.ts';
import type { BorderLevel } from './tileSchema.ts';

type Divisions = Pick<UnitTable, 'count' | 'extentCount' | 'region' | 'departement' | 'epci'>;

/** Borders that are drawn alike. */
export interface BorderLine {
	readonly level: BorderLevel;
	/** The edge of the extent: one side in it, the other not. */
	readonly isOuter: boolean;
	/** Only one side has a unit: coast, frontier, or the end of the data. */
	readonly isOpen: boolean;
	/** No side is in the extent. */
	readonly isRing: boolean;
	/** Signed arcs in an order in which each begins where the one before ends, as far as that is possible. */
	readonly arcs: readonly number[];
}

/** Every arc once, in the line that it belongs to. */
export function borderLines(table: ArcTable, units: Divisions): BorderLine[] {
	const lines = new Map<string, BorderLine & { arcs: number[] }>();
	for (let arc = 0; arc < table.arcCount; arc++) {
		const kind = kindOf(table, units, arc);
		const key = JSON.stringify(kind);
		const line = lines.get(key);
		if (line) line.arcs.push(arc);
		else lines.set(key, { ...kind, arcs: [arc] });
	}
	return [...lines.values()]
		.sort((a, b) => b.level - a.level || Number(b.isRing) - Number(a.isRing))
		.map((line) => ({ ...line, arcs: chainArcs(table, line.arcs) }));
}

function kindOf({ left, right }: ArcTable, units: Divisions, arc: number): Omit<BorderLine, 'arcs'> {
	const a = left[arc];
	const b = right[arc];
	const isOpen = a >= units.count || b >= units.count;
	const sidesInExtent = Number(a < units.extentCount) + Number(b < units.extentCount);
	return {
		level: isOpen ? 1 : levelBetween(units, a, b),
		isOuter: sidesInExtent === 1,
		isOpen,
		isRing: sidesInExtent === 0,
	};
}

function levelBetween({ region, departement, epci }: Divisions, a: number, b: number): BorderLevel {
	if (region[a] !== region[b]) return 1;
	if (departement[a] !== departement[b]) return 2;
	return epci[a] === epci[b] ? 4 : 3;
}

/** Orders arcs into chains that run through nodes where exactly two of them meet; closed chains come last. */
export function chainArcs(table: ArcTable, arcs: readonly number[]): number[] {
	const exits = new Map<number, number[]>();
	for (const arc of arcs)
		for (const signed of [arc, ~arc]) {
			const node = startOf(table, signed);
			const there = exits.get(node);
			if (there) there.push(signed);
			else exits.set(node, [signed]);
		}
	const chained: number[] = [];
	const used = new Set<number>();
	const walk = (first: number): void => {
		let signed: number | undefined = first;
		while (signed !== undefined && !used.has(signed < 0 ? ~signed : signed)) {
			used.add(signed < 0 ? ~signed : signed);
			chained.push(signed);
			const back: number = ~signed;
			const onward: readonly number[] = exits.get(startOf(table, back)) ?? [];
			signed = onward.length === 2 ? onward.find((exit) => exit !== back) : undefined;
		}
	};
	for (const there of exits.values()) if (there.length !== 2) there.forEach(walk);
	arcs.forEach(walk);
	return chained;
}
