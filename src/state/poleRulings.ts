import { readPreference, removePreference, writePreference } from './preferences.ts';

/** Places that are poles, or are none, by hand: INSEE codes of their largest communes, ascending. */
export interface PoleRulings {
	readonly keep: readonly string[];
	readonly drop: readonly string[];
}

const NONE: PoleRulings = { keep: [], drop: [] };

/** What was ruled by hand under a key (extent, plan, flows, specialty); none where nothing readable is kept. */
export function readRulings(key: string): PoleRulings {
	try {
		const read = JSON.parse(readPreference(`poles.${key}`) ?? 'null') as Partial<PoleRulings> | null;
		const codes = (list: unknown): string[] =>
			Array.isArray(list) ? list.filter((code): code is string => typeof code === 'string') : [];
		return { keep: codes(read?.keep), drop: codes(read?.drop) };
	} catch {
		return NONE;
	}
}

/** False where the browser does not keep it: it then lasts as long as the page. */
export function writeRulings(key: string, rulings: PoleRulings): boolean {
	if (rulings.keep.length + rulings.drop.length > 0)
		return writePreference(`poles.${key}`, JSON.stringify(rulings));
	removePreference(`poles.${key}`);
	return true;
}

/** The rulings with one place kept, left out, or given back to the computation. */
export function ruled(rulings: PoleRulings, code: string, as: 'keep' | 'drop' | undefined): PoleRulings {
	const without = (list: readonly string[]): string[] => list.filter((one) => one !== code);
	const withIt = (list: readonly string[]): string[] => [...without(list), code].sort();
	return {
		keep: as === 'keep' ? withIt(rulings.keep) : without(rulings.keep),
		drop: as === 'drop' ? withIt(rulings.drop) : without(rulings.drop),
	};
}
