import type { NameEntry } from './nameIndex.ts';

/** How a commune was recognised. `former`: by a code or name that it no longer has. */
export type How = 'code' | 'name' | 'normalised' | 'former' | 'arrondissement';

export type Resolution =
	| { readonly code: string; readonly how: How; readonly problem: null | 'outside' }
	| {
			readonly code: null;
			readonly how: null;
			readonly problem: 'unknown' | 'ambiguous';
			/** Communes that it might be, sorted; of an unknown one, its homonyms in other départements. */
			readonly candidates: readonly string[];
	  };

/** The communes that names lead to, sorted. */
export const distinct = (entries: readonly NameEntry[]): string[] =>
	[...new Set(entries.map(({ code }) => code))].sort();

export const ambiguous = (codes: readonly string[]): Resolution => ({
	code: null,
	how: null,
	problem: 'ambiguous',
	candidates: [...codes].sort(),
});

/** Two findings as one: the second where they agree, else what may be either. */
export function merge(one: Resolution, other: Resolution): Resolution {
	const codesOf = (resolution: Resolution): readonly string[] =>
		resolution.code === null ? resolution.candidates : [resolution.code];
	const codes = [...new Set([...codesOf(one), ...codesOf(other)])];
	return codes.length === 1 ? other : ambiguous(codes);
}
