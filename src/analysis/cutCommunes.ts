import type { Zoning, ZoningComparison } from './zoningComparison.ts';

/** Communes that a limit of the coarser zoning parts from the bulk of their zone in the finer one. */
interface CutCommunes {
	/** The zoning of more zones with a commune in the other; of as many, b. */
	readonly finer: 'a' | 'b';
	/** Units in a zone of both, ascending. */
	readonly units: readonly number[];
}

/**
 * Where zones of one zoning do not fit into those of the other, whatever their numbers: each zone of the finer zoning
 * belongs to the zone of the coarser one that holds most of its people (then most of its communes; ties: the smaller
 * name), and a commune is cut where none of its zones in the coarser one is such. None where zones fit in whole.
 * `table` is that of `compareZonings(a, b)`. O(units + pairs).
 */
export function cutCommunes(a: Zoning, b: Zoning, table: ZoningComparison['table']): CutCommunes {
	const pairs = table.filter((pair) => pair.a >= 0 && pair.b >= 0);
	const count = (side: 'a' | 'b'): number => new Set(pairs.map((pair) => pair[side])).size;
	const finer = count('a') > count('b') ? 'a' : 'b';
	const coarser = finer === 'a' ? 'b' : 'a';
	const main = new Map<number, (typeof pairs)[number]>();
	for (const pair of pairs) {
		const known = main.get(pair[finer]);
		const more = known
			? pair.populationMunicipale - known.populationMunicipale || pair.communes - known.communes
			: 1;
		const [name, knownName] = [pair, known ?? pair].map(
			(one) => (coarser === 'a' ? a : b).names[one[coarser]],
		);
		if (more > 0 || (more === 0 && name < knownName)) main.set(pair[finer], pair);
	}
	const [fine, coarse] = finer === 'a' ? [a.zones, b.zones] : [b.zones, a.zones];
	const units: number[] = [];
	for (let unit = 0; unit < fine.unitCount; unit++) {
		const own = coarse.territoriesOf(unit);
		const zones = fine.territoriesOf(unit);
		if (own.length === 0 || zones.length === 0) continue;
		if (!zones.some((zone) => own.includes(main.get(zone)?.[coarser] ?? -1))) units.push(unit);
	}
	return { finer, units };
}
