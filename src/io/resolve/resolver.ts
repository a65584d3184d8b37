import { communeOfArrondissementCode } from './arrondissements.ts';
import { fullCode, heirsByCode } from './communeCode.ts';
import { departementsMeant, splitHint } from './departementHint.ts';
import type { FormerCommunes } from './formerCommunes.ts';
import { ungarbled } from './mojibake.ts';
import { indexCurrentNames, indexFormerNames, type CommuneColumns, type NameIndex } from './nameIndex.ts';
import { foldName } from './nameKey.ts';
import { nameSteps, type NameStep } from './nameSteps.ts';
import { ambiguous, distinct, merge, type How, type Resolution } from './resolution.ts';

export type { How, Resolution } from './resolution.ts';

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
	/**
	 * The communes that a name means beside the commune of a code, sorted: empty where the name is one of that
	 * commune's in any spelling, today's, a former one or an arrondissement's, and where it is no commune's at all.
	 */
	othersNamed(name: string, code: string): readonly string[];
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
export const makeResolver = (
	communes: CommuneColumns,
	former: FormerCommunes,
	options: ResolverOptions = {},
): Resolver => new TableResolver(communes, former, options);

/** Lookups are made when they are first needed: a list of codes never folds a name. */
class TableResolver implements Resolver {
	readonly #communes: CommuneColumns;
	readonly #former: FormerCommunes;
	readonly #built: ResolverOptions['built'];
	readonly #nameOf: ReadonlyMap<string, string>;
	readonly #departementOf: ReadonlyMap<string, string>;
	readonly #heirs: ReadonlyMap<string, readonly string[]>;
	readonly #departements: ReadonlySet<string>;
	readonly #departementCodes: ReadonlyMap<string, string>;
	#names: { readonly current: NameIndex; readonly past: NameIndex } | undefined;

	constructor(
		communes: CommuneColumns,
		former: FormerCommunes,
		{ departementName = {}, built }: ResolverOptions,
	) {
		this.#communes = communes;
		this.#former = former;
		this.#built = built;
		this.#nameOf = new Map(communes.code.map((code, i) => [code, communes.name[i]]));
		this.#departementOf = new Map(communes.code.map((code, i) => [code, communes.departement[i]]));
		this.#heirs = heirsByCode(former.codes, this.#nameOf);
		this.#departements = new Set(communes.departement);
		this.#departementCodes = new Map(
			Object.entries(departementName).map(([code, name]) => [foldName(name), code] as const),
		);
	}

	resolve({ code, name, departement }: CommuneMention): Resolution {
		const codeText = code?.trim() ?? '';
		const nameText = name?.trim() ?? '';
		const stated = this.#departementsIn(departement);
		const direct = this.#byCode(codeText, stated) ?? this.#byCode(nameText, stated);
		if (direct) return direct;
		let homonyms: readonly string[] = [];
		const text = nameText || codeText;
		for (const reading of [text, ...ungarbled(text)]) {
			const settled = this.#byName(reading, stated) ?? this.#byHint(reading, stated);
			if (settled) return settled;
			homonyms = this.#sameName(splitHint(reading)?.name ?? reading);
		}
		return { code: null, how: null, problem: 'unknown', candidates: homonyms };
	}

	homonymsOf(code: string): readonly string[] {
		return this.#sameName(this.#nameOf.get(code) ?? '').filter((other) => other !== code);
	}

	othersNamed(name: string, code: string): readonly string[] {
		const text = name.trim();
		const departement = this.#departementOf.get(code);
		const isName = /\p{L}{2}/u.test(text) && fullCode(text, undefined) === undefined;
		if (!isName || departement === undefined) return [];
		if (foldName(text) === foldName(this.#nameOf.get(code) ?? '')) return [];
		const within = new Set([departement]);
		for (const reading of [text, ...ungarbled(text)])
			for (const spelling of [reading, splitHint(reading)?.name ?? ''])
				if (this.#canMean(spelling, code, within)) return [];
		const near = this.resolve({ name: text, departement });
		const meant = near.problem === 'unknown' ? this.resolve({ name: text }) : near;
		if (meant.code !== null) return [meant.code];
		return meant.problem === 'ambiguous' ? meant.candidates : [];
	}

	#canMean(text: string, code: string, within: ReadonlySet<string>): boolean {
		const { current, past } = this.#indexes();
		for (const { entries } of nameSteps(text, within, current, past))
			if (entries.some((entry) => entry.code === code)) return true;
		return false;
	}

	#departementsIn(cell: string | undefined): ReadonlySet<string> | undefined {
		return departementsMeant(cell, this.#departements, this.#departementCodes);
	}

	#byCode(text: string, within: ReadonlySet<string> | undefined): Resolution | undefined {
		const code = fullCode(text, within);
		if (code === undefined) return undefined;
		if (this.#nameOf.has(code)) return this.#found(code, 'code');
		const city = communeOfArrondissementCode(code);
		if (city !== undefined) return this.#found(city, 'arrondissement');
		const heirs = this.#heirs.get(code);
		if (heirs === undefined) return undefined;
		return heirs.length === 1 ? this.#found(heirs[0], 'former') : ambiguous(heirs);
	}

	/** By the text before a bracket or dash that names a département, which a stated one must agree with. */
	#byHint(reading: string, stated: ReadonlySet<string> | undefined): Resolution | undefined {
		const split = splitHint(reading);
		const hinted = split && this.#departementsIn(split.hint);
		if (!split || !hinted) return undefined;
		const found = this.#byName(
			split.name,
			stated ? new Set([...stated].filter((one) => hinted.has(one))) : hinted,
		);
		return found?.how === 'name' ? { ...found, how: 'normalised' } : found;
	}

	#byName(text: string, within: ReadonlySet<string> | undefined): Resolution | undefined {
		let elsewhere: Resolution | undefined;
		const { current, past } = this.#indexes();
		for (const step of nameSteps(text, within, current, past)) {
			const settled = this.#settle(step, within);
			if (!settled) continue;
			// Without département, a commune that is not built yields to none that is: then it may be either.
			if (within || !this.#built || settled.problem === null)
				return elsewhere ? merge(elsewhere, settled) : settled;
			elsewhere ??= settled;
		}
		return elsewhere;
	}

	/** What a step's names come down to; undefined where the département rules all of them out. */
	#settle({ entries, how }: NameStep, within: ReadonlySet<string> | undefined): Resolution | undefined {
		const built = this.#built;
		const inside = within ? entries.filter(({ departement }) => within.has(departement)) : entries;
		const near = within || !built ? [] : inside.filter(({ code }) => built.has(code));
		const codes = distinct(near.length > 0 ? near : inside);
		if (codes.length === 0) return undefined;
		if (codes.length > 1) return ambiguous(codes);
		return this.#found(codes[0], how(inside.find(({ code }) => code === codes[0])!));
	}

	#found(code: string, how: How): Resolution {
		return { code, how, problem: !this.#built || this.#built.has(code) ? null : 'outside' };
	}

	#sameName(name: string): string[] {
		return distinct(this.#indexes().current.folded.get(foldName(name)) ?? []);
	}

	#indexes(): { readonly current: NameIndex; readonly past: NameIndex } {
		this.#names ??= {
			current: indexCurrentNames(this.#communes),
			past: indexFormerNames(this.#communes, this.#former),
		};
		return this.#names;
	}
}
