import type { UnitTable } from '../../model/unitTable.ts';
import type { FlowNodes, Grouping } from './gather.ts';

/** A commune whose hospital serves a town elsewhere: the commune counts with that town's place. */
interface PlaceOverride {
	/** INSEE codes; where both are the same, the commune is a place apart from its unité urbaine. */
	readonly commune: string;
	readonly town: string;
	readonly reason: string;
}

/** A dated table of them (`data/flow-places.json`). */
export interface PlaceOverrides {
	readonly validFrom: string;
	readonly overrides: readonly PlaceOverride[];
}

/** Destinations of flows: towns with all their communes. A grouping of nodes, to be given to `gather`. */
export interface Places extends Grouping {
	/** Place of each node. */
	readonly of: Int32Array;
	readonly count: number;
	/** Node of the largest commune of each place; places are numbered by its INSEE code, so the smaller wins ties. */
	readonly centre: Int32Array;
	/** INSEE code and name of that commune; the name of a commune that is no unit is its code. */
	readonly code: readonly string[];
	readonly name: readonly string[];
}

type PlaceUnits = Pick<UnitTable, 'code' | 'name' | 'uniteUrbaine' | 'populationMunicipale'>;

/**
 * Communes of one unité urbaine are one place, named after its most populous commune; all others are places of their
 * own, those elsewhere too. Overrides hold over unités urbaines; one whose communes are not both nodes has no effect.
 */
export function placesOf(
	units: PlaceUnits,
	nodes: FlowNodes,
	{ overrides }: Pick<PlaceOverrides, 'overrides'>,
): Places {
	const nodeOf = new Map(nodes.codes.map((code, node) => [code, node]));
	const key = nodes.codes.map((code, node) => townKey(code, units.uniteUrbaine[node]));
	for (const { commune, town } of overrides) {
		const node = nodeOf.get(commune);
		if (node !== undefined && commune === town) key[node] = commune;
	}
	const before = [...key];
	for (const { commune, town } of overrides) {
		const [from, to] = [nodeOf.get(commune), nodeOf.get(town)];
		if (from !== undefined && to !== undefined) key[from] = before[to];
	}
	return numbered(units, nodes, key);
}

/** Each commune a place of its own, for those who want to see communes. */
export const placesByCommune = (units: PlaceUnits, nodes: FlowNodes): Places =>
	numbered(units, nodes, nodes.codes);

/** Codes that end in 000 gather the communes of a département that are in no unité urbaine. */
const townKey = (code: string, uniteUrbaine: string | undefined): string =>
	!uniteUrbaine || uniteUrbaine.endsWith('000') ? code : `UU${uniteUrbaine}`;

function numbered(units: PlaceUnits, nodes: FlowNodes, key: readonly string[]): Places {
	const { codes, unitCount } = nodes;
	const people = (node: number): number => {
		const known = node < unitCount ? units.populationMunicipale[node] : NaN;
		return Number.isNaN(known) ? -1 : known;
	};
	const largest = new Map<string, number>();
	for (let node = 0; node < codes.length; node++) {
		const other = largest.get(key[node]);
		const isLarger =
			other === undefined ||
			people(node) > people(other) ||
			(people(node) === people(other) && codes[node] < codes[other]);
		if (isLarger) largest.set(key[node], node);
	}
	const inOrder = [...largest].sort(([, one], [, other]) => (codes[one] < codes[other] ? -1 : 1));
	const placeOf = new Map(inOrder.map(([town], place) => [town, place]));
	const centre = Int32Array.from(inOrder, ([, node]) => node);
	return {
		of: Int32Array.from(key, (town) => placeOf.get(town)!),
		count: centre.length,
		centre,
		code: Array.from(centre, (node) => codes[node]),
		name: Array.from(centre, (node) => units.name[node] ?? codes[node]),
	};
}
