import { searchKey } from '../io/resolve/nameKey.ts';
import type { Zone } from '../model/zones.ts';

const SHOWN = 8;

/** Zones whose name begins with, then contains, what was typed (without accents and case), or whose code does. */
export function findZones(zones: readonly Zone[], query: string): Zone[] {
	const typed = searchKey(query);
	if (typed === '') return [];
	const code = query.trim().toUpperCase();
	const scoreOf = (zone: Zone): number => {
		const name = searchKey(zone.name);
		if (name.startsWith(typed) || zone.code.startsWith(code)) return 0;
		return name.includes(` ${typed}`) ? 1 : name.includes(typed) ? 2 : 3;
	};
	return zones
		.map((zone) => ({ zone, score: scoreOf(zone) }))
		.filter(({ score }) => score < 3)
		.sort((a, b) => a.score - b.score)
		.slice(0, SHOWN)
		.map(({ zone }) => zone);
}
