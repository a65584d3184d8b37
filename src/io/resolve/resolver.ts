import { communeOfArrondissementCode, communeOfArrondissementName } from './arrondissements.ts';
import { departementsMeant, splitHint } from './departementHint.ts';
import type { FormerCommunes } from './formerCommunes.ts';
import { lostCharacterPattern, ungarbled, withCedilla } from './mojibake.ts';
import {
	indexCurrentNames,
	indexFormerNames,
	type CommuneColumns,
	type NameEntry,
	type NameIndex,
} from './nameIndex.ts';
import { compactName, foldName, withoutArticle } from './nameKey.ts';
import { isMistyped } from './typingFault.ts';

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

/** What a row says of a commune: a code, a name, or both; `name` may also hold a code. */
export interface CommuneMention {
	readonly code?: string | undefined;
	readonly name?: string | undefined;
	/** Code or name of the département. */
	readonly departement?: string | undefined;
}

export interface Resolver {
	resolve(mention: CommuneMention): Resolution;
	/** Other communes of today with the same name, sorted. */
	homonymsOf(code: string): readonly string[];
}

export interface ResolverOptions {
	/** Names of départements by code, so that a column may hold 'Var' for '83'. */
	readonly departementName?: Readonly<Record<string, string>>;
	/**
	 * The communes that are built. A name without département means one of them before any other; a commune that is
	 * not among them is resolved as 'outside'.
	 */
	readonly built?: { has(code: string): boolean };
}

/**
 * Finds the commune that a row means: by its code (a lost leading 0 restored), by a former code, then by name within
 * the département, from exact to ever looser spellings. What fits several communes is 'ambiguous', what fits none
 * 'unknown': nothing is guessed. `communes` may be the unit table or the whole country.
 */
export function makeResolver(
	communes: CommuneColumns,
	former: FormerCommunes,
	{ departementName = {}, built }: ResolverOptions = {},
): Resolver {
	const nameOf = new Map(communes.code.map((code, i) => [code, communes.name[i]]));
	const heirsOfCode = invert(former.codes, nameOf);
	const departements = new Set(communes.departement);
	const departementCodes = new Map(
		Object.entries(departementName).map(([code, name]) => [foldName(name), code] as const),
	);
	let current: NameIndex | undefined;
	let past: NameIndex | undefined;
	const currentNames = (): NameIndex => (current ??= indexCurrentNames(communes));
	const pastNames = (): NameIndex => (past ??= indexFormerNames(communes, former));

	const found = (code: string, how: How): Resolution => ({
		code,
		how,
		problem: !built || built.has(code) ? null : 'outside',
	});

	const byCode = (text: string, departement: string | undefined): Resolution | undefined => {
		const code = fullCode(text, departementsMeant(departement, departements, departementCodes));
		if (code === undefined) return undefined;
		if (nameOf.has(code)) return found(code, 'code');
		const city = communeOfArrondissementCode(code);
		if (city !== undefined) return found(city, 'arrondissement');
		const heirs = heirsOfCode.get(code);
		if (heirs === undefined) return undefined;
		return heirs.length === 1 ? found(heirs[0], 'former') : ambiguous(heirs);
	};

	/** Settles a step that gave some entries; undefined where the département rules all of them out. */
	const settle = (step: Step, within: ReadonlySet<string> | undefined): Resolution | undefined => {
		const entries = within ? step.entries.filter(({ departement }) => within.has(departement)) : step.entries;
		const near = within || !built ? [] : entries.filter(({ code }) => built.has(code));
		const codes = distinct(near.length > 0 ? near : entries);
		if (codes.length === 0) return undefined;
		if (codes.length > 1) return ambiguous(codes);
		return found(codes[0], step.how(entries.find(({ code }) => code === codes[0])!));
	};

	const byName = (text: string, within: ReadonlySet<string> | undefined): Resolution | undefined => {
		let elsewhere: Resolution | undefined;
		for (const step of steps(text, within, currentNames, pastNames)) {
			const settled = settle(step, within);
			if (!settled) continue;
			// Without département, a commune that is not built yields to none that is: then it may be either.
			if (within || !built || settled.problem === null)
				return elsewhere ? merge(elsewhere, settled) : settled;
			elsewhere ??= settled;
		}
		return elsewhere;
	};

	const resolve = ({ code, name, departement }: CommuneMention): Resolution => {
		const codeText = code?.trim() ?? '';
		const nameText = name?.trim() ?? '';
		const direct = (codeText && byCode(codeText, departement)) || (nameText && byCode(nameText, departement));
		if (direct) return direct;
		const text = nameText || codeText;
		const stated = departementsMeant(departement, departements, departementCodes);
		let homonyms: readonly string[] = [];
		for (const reading of [text, ...ungarbled(text)]) {
			const settled = byName(reading, stated);
			if (settled) return settled;
			const split = splitHint(reading);
			const hinted = split && departementsMeant(split.hint, departements, departementCodes);
			if (split && hinted) {
				const both = stated ? new Set([...stated].filter((one) => hinted.has(one))) : hinted;
				const narrowed = byName(split.name, both);
				if (narrowed)
					return narrowed.code !== null && narrowed.how === 'name'
						? { ...narrowed, how: 'normalised' }
						: narrowed;
			}
			homonyms = distinct(currentNames().folded.get(foldName(split && hinted ? split.name : reading)) ?? []);
		}
		return { code: null, how: null, problem: 'unknown', candidates: homonyms };
	};

	return {
		resolve,
		homonymsOf: (code) =>
			distinct(currentNames().folded.get(foldName(nameOf.get(code) ?? '')) ?? []).filter(
				(other) => other !== code,
			),
	};
}

interface Step {
	readonly entries: readonly NameEntry[];
	readonly how: (entry: NameEntry) => How;
}

/** The spellings that are tried, from exact to loose; each step yields the names that fit. */
function* steps(
	text: string,
	within: ReadonlySet<string> | undefined,
	currentNames: () => NameIndex,
	pastNames: () => NameIndex,
): Generator<Step> {
	const folded = foldName(text);
	if (folded === '') return;
	const bare = withoutArticle(folded);
	const compacts = [...new Set([compactName(folded), compactName(bare)])];
	const current = currentNames();
	const past = pastNames();
	const normalised = (): How => 'normalised';
	const former = (): How => 'former';
	const same = current.folded.get(folded) ?? [];
	yield { entries: same, how: ({ name }) => (name === text ? 'name' : 'normalised') };
	const city = communeOfArrondissementName(folded);
	if (city !== undefined) yield { entries: currentEntries(current, city), how: () => 'arrondissement' };
	yield { entries: past.folded.get(folded) ?? [], how: former };
	yield { entries: current.bare.get(bare) ?? [], how: normalised };
	yield { entries: past.bare.get(bare) ?? [], how: former };
	yield { entries: compacts.flatMap((key) => current.compact.get(key) ?? []), how: normalised };
	yield { entries: compacts.flatMap((key) => past.compact.get(key) ?? []), how: former };
	for (const reading of withCedilla(text))
		yield { entries: current.compact.get(compactName(foldName(reading))) ?? [], how: normalised };
	if (!within) return;
	const pattern = lostCharacterPattern(text, (part) => compactName(foldName(part)));
	const isKnownWord = (word: string): boolean => current.words.has(word) || past.words.has(word);
	const fits = (entry: NameEntry): boolean =>
		pattern ? pattern.test(entry.compact) : isMistyped(folded, entry.folded, isKnownWord);
	const loose = [current, past].map((index) =>
		[...within].flatMap((departement) => (index.byDepartement.get(departement) ?? []).filter(fits)),
	);
	yield { entries: loose.flat(), how: (entry) => (loose[0].includes(entry) ? 'normalised' : 'former') };
}

const currentEntries = (current: NameIndex, code: string): NameEntry[] =>
	['paris', 'lyon', 'marseille'].flatMap((name) =>
		(current.folded.get(name) ?? []).filter((entry) => entry.code === code),
	);

/** A five-character code: '1001' → '01001', '2a004' → '2A004', '261' in '37' → '37261'; undefined for other text. */
function fullCode(text: string, within: ReadonlySet<string> | undefined): string | undefined {
	const code = text.replace(/\.0+$/, '').toUpperCase();
	if (/^[0-9A-Z]{2}\d{3}$/.test(code)) return code;
	if (/^\d{4}$/.test(code)) return `0${code}`;
	const [departement] = within ?? [];
	if (within?.size === 1 && departement.length === 2 && /^\d{1,3}$/.test(code))
		return departement + code.padStart(3, '0');
	return undefined;
}

const distinct = (entries: readonly NameEntry[]): string[] =>
	[...new Set(entries.map(({ code }) => code))].sort();

const ambiguous = (codes: readonly string[]): Resolution => ({
	code: null,
	how: null,
	problem: 'ambiguous',
	candidates: [...codes].sort(),
});

function merge(one: Resolution, other: Resolution): Resolution {
	const codesOf = (resolution: Resolution): readonly string[] =>
		resolution.code === null ? resolution.candidates : [resolution.code];
	const codes = [...new Set([...codesOf(one), ...codesOf(other)])];
	return codes.length === 1 ? other : ambiguous(codes);
}

function invert(
	table: Readonly<Record<string, readonly string[]>>,
	known: ReadonlyMap<string, string>,
): Map<string, string[]> {
	const heirs = new Map<string, string[]>();
	for (const [heir, formerOnes] of Object.entries(table)) {
		if (!known.has(heir)) continue;
		for (const former of formerOnes) {
			const list = heirs.get(former);
			if (list) list.push(heir);
			else heirs.set(former, [heir]);
		}
	}
	return heirs;
}
