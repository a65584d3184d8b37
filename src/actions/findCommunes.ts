import { searchKey } from '../io/resolve/nameKey.ts';
import type { UnitTable } from '../model/unitTable.ts';

const SHOWN = 8;
/** The start of a code: INSEE's, postal, or one of the demonstration region (a letter before four digits). */
const CODE = /^[a-z]?\d[\dab]?\d{0,3}$/i;

export const isCodeStart = (typed: string): boolean => CODE.test(typed);

/** Of two communes that a code names, as 37100 names Tours by post and Épeigné-les-Bois by INSEE: which comes first. */
export type CodeReading = 'insee' | 'postal';

/** What a code is to a commune, the best first: the whole INSEE code, the postal code or its start, the start of the INSEE code. */
const CODE_SCORES = {
	insee: { insee: 0, postal: 1, start: 2 },
	postal: { postal: 0, insee: 1, start: 2 },
} as const;

/**
 * Communes for what a user typed: INSEE code, postal code, or name. Names are compared without accents, case,
 * hyphens and articles; a name that begins so comes before one that contains it, and a slip of one letter is
 * forgiven where nothing else fits. Most people first; eight at most, but all communes of a whole postal code.
 * `nameKeys[unit]` is the name as `searchKey` folds it. Returns unit indices.
 */
export function findCommunes(
	units: UnitTable,
	nameKeys: readonly string[],
	query: string,
	reading: CodeReading = 'insee',
): number[] {
	const typed = query.trim();
	if (isCodeStart(typed)) return byCode(units, typed.toUpperCase(), reading);
	const folded = searchKey(typed);
	if (folded.length < 2) return [];
	const scored: { unit: number; score: number }[] = [];
	for (let unit = 0; unit < units.count; unit++) {
		const score = scoreOf(nameKeys[unit], folded);
		if (score < 4) scored.push({ unit, score });
	}
	if (scored.length === 0 && folded.length > 3) return byCloseName(units, nameKeys, folded);
	return best(units, scored);
}

function byCode(units: UnitTable, code: string, reading: CodeReading): number[] {
	const scores = CODE_SCORES[reading];
	const found: { unit: number; score: number }[] = [];
	for (let unit = 0; unit < units.count; unit++) {
		const insee = units.code[unit];
		const isPostal = units.postalCodes[unit].split(';').some((postal) => postal.startsWith(code));
		const score = Math.min(
			insee === code ? scores.insee : insee.startsWith(code) ? scores.start : Infinity,
			isPostal ? scores.postal : Infinity,
		);
		if (score < Infinity) found.push({ unit, score });
	}
	const ofPostal = found.filter(({ score }) => score === scores.postal).length;
	return best(units, found, code.length === 5 ? Math.max(SHOWN, ofPostal + 1) : SHOWN);
}

function scoreOf(name: string, query: string): number {
	if (name === query) return 0;
	if (name.startsWith(query)) return 1;
	if (name.includes(` ${query}`)) return 2;
	return query.length > 3 && name.includes(query) ? 3 : 4;
}

function byCloseName(units: UnitTable, nameKeys: readonly string[], query: string): number[] {
	const found: { unit: number; score: number }[] = [];
	for (let unit = 0; unit < units.count; unit++) {
		const name = nameKeys[unit].slice(0, query.length + 1);
		if (isOneSlipAway(name, query) || isOneSlipAway(name.slice(0, query.length), query))
			found.push({ unit, score: 0 });
	}
	return best(units, found);
}

/** One letter more, less, other, or two neighbours swapped. */
function isOneSlipAway(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1) return false;
	let start = 0;
	while (start < a.length && a[start] === b[start]) start++;
	let end = 0;
	while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
	const restA = a.slice(start, a.length - end);
	const restB = b.slice(start, b.length - end);
	if (restA.length <= 1 && restB.length <= 1) return true;
	return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

function best(units: UnitTable, found: { unit: number; score: number }[], most = SHOWN): number[] {
	const people = (unit: number): number => units.populationMunicipale[unit] || 0;
	const inExtent = (unit: number): number => (unit < units.extentCount ? 0 : 1);
	return found
		.sort(
			(a, b) => a.score - b.score || inExtent(a.unit) - inExtent(b.unit) || people(b.unit) - people(a.unit),
		)
		.slice(0, most)
		.map(({ unit }) => unit);
}
