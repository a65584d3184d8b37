import type { Scale, ScaleOverrules } from '../analysis/flows/specialtyScale.ts';
import { readPreference, removePreference, writePreference } from './preferences.ts';

/** What the user chose instead of the recipe, for one specialty. */
export interface PoleRulings {
	/** Places that are poles, or are none: INSEE codes of their largest communes, ascending. */
	readonly keep: readonly string[];
	readonly drop: readonly string[];
	/** Scale of the specialty, by code of the département. */
	readonly scales: ScaleOverrules;
}

export const SCALES = ['regional', 'departmental', 'infraDepartmental'] as const satisfies readonly Scale[];
const NONE: PoleRulings = { keep: [], drop: [], scales: {} };

/** What was ruled by hand under a key (extent, plan, flows, specialty); none where nothing readable is kept. */
export function readRulings(key: string): PoleRulings {
	try {
		const read = JSON.parse(readPreference(`poles.${key}`) ?? 'null') as Partial<PoleRulings> | null;
		const codes = (list: unknown): string[] =>
			Array.isArray(list) ? list.filter((code): code is string => typeof code === 'string') : [];
		return { keep: codes(read?.keep), drop: codes(read?.drop), scales: scalesIn(read?.scales) };
	} catch {
		return NONE;
	}
}

function scalesIn(kept: unknown): ScaleOverrules {
	if (typeof kept !== 'object' || kept === null) return {};
	return Object.fromEntries(
		Object.entries(kept).flatMap(([departement, word]) => {
			const scale = SCALES.find((one) => one === word);
			return scale && /^[0-9][0-9AB]\d?$/.test(departement) ? [[departement, scale]] : [];
		}),
	);
}

/** False where the browser does not keep it: it then lasts as long as the page. */
export function writeRulings(key: string, rulings: PoleRulings): boolean {
	if (rulings.keep.length + rulings.drop.length + Object.keys(rulings.scales).length > 0)
		return writePreference(`poles.${key}`, JSON.stringify(rulings));
	removePreference(`poles.${key}`);
	return true;
}

/** The rulings with one place kept, left out, or given back to the computation. */
export function ruled(rulings: PoleRulings, code: string, as: 'keep' | 'drop' | undefined): PoleRulings {
	const without = (list: readonly string[]): string[] => list.filter((one) => one !== code);
	const withIt = (list: readonly string[]): string[] => [...without(list), code].sort();
	return {
		...rulings,
		keep: as === 'keep' ? withIt(rulings.keep) : without(rulings.keep),
		drop: as === 'drop' ? withIt(rulings.drop) : without(rulings.drop),
	};
}

/** The rulings with the scale of some départements chosen, or given back to the computation. */
export function scaled(
	rulings: PoleRulings,
	departements: readonly string[],
	scale: Scale | undefined,
): PoleRulings {
	const others = Object.entries(rulings.scales).filter(([code]) => !departements.includes(code));
	const chosen = scale === undefined ? [] : departements.map((code) => [code, scale] as const);
	return { ...rulings, scales: Object.fromEntries([...others, ...chosen].sort()) };
}
