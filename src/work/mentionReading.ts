import { makeResolver, type How, type Resolver } from '../io/resolve/resolver.ts';
import type { NationalCommunes } from '../io/resolve/nationalFile.ts';

/** A commune of France that a reading came to. */
interface NamedCommune {
	readonly code: string;
	readonly name: string;
	/** Name of its département. */
	readonly departement: string;
}

interface FoundMention extends NamedCommune {
	readonly input: string;
	readonly how: How;
	/** Written neither by its code nor by its name of today. */
	readonly isRepaired: boolean;
}

/** What a typed or pasted list of communes names. Each commune stands in one answer once. */
export interface ReadMentions {
	readonly found: readonly FoundMention[];
	/** It may be any of the candidates: left to the user. */
	readonly ambiguous: readonly { readonly input: string; readonly candidates: readonly NamedCommune[] }[];
	/** Homonyms elsewhere as candidates. */
	readonly unknown: readonly { readonly input: string; readonly candidates: readonly NamedCommune[] }[];
	/** Communes of France that lie outside the open extent and what is around it. */
	readonly outside: readonly FoundMention[];
	/** Mentions of a commune that was named before. */
	readonly repeated: number;
}

/** INSEE code, also with its leading 0 lost. */
const CODE = /^(?:\d{4,5}|2[AB]\d{3})$/i;

interface Mention {
	readonly input: string;
	readonly code: string;
	/** What else is written beside the code. */
	readonly names: readonly string[];
}

/**
 * Reads codes and names, one a line or separated by ; , or tab; a code and a name in one line name one commune. Where
 * they name two different ones, as a postal code beside a name does, the user is asked. `isOpen` says whether a code
 * is in the open extent.
 */
export function readMentions(
	text: string,
	national: NationalCommunes,
	openCodes: ReadonlySet<string>,
): ReadMentions {
	const { former, departementName } = national;
	const resolver = makeResolver(national, former, { departementName, built: openCodes });
	const names = new Map(national.code.map((code, index) => [code, national.name[index]]));
	const departements = new Map(national.code.map((code, index) => [code, national.departement[index]]));
	const named = (code: string): NamedCommune => {
		const departement = departements.get(code) ?? '';
		return { code, name: names.get(code) ?? code, departement: departementName[departement] ?? departement };
	};
	const found = new Map<string, FoundMention>();
	const outside = new Map<string, FoundMention>();
	const ambiguous: { input: string; candidates: NamedCommune[] }[] = [];
	const unknown: { input: string; candidates: NamedCommune[] }[] = [];
	let repeated = 0;
	for (const mention of mentionsIn(text)) {
		const { input } = mention;
		const resolution = resolved(resolver, mention);
		if (resolution.code === null) {
			const candidates = resolution.candidates.map(named);
			(resolution.problem === 'ambiguous' ? ambiguous : unknown).push({ input, candidates });
			continue;
		}
		const { code, how, problem } = resolution;
		const into = problem === 'outside' ? outside : found;
		if (into.has(code)) {
			repeated++;
			continue;
		}
		const isRepaired = how !== 'name' && !(how === 'code' && input.toUpperCase().startsWith(code));
		into.set(code, { ...named(code), input, how, isRepaired });
	}
	return { found: [...found.values()], outside: [...outside.values()], ambiguous, unknown, repeated };
}

function resolved(resolver: Resolver, { code, names }: Mention): ReturnType<Resolver['resolve']> {
	if (!code) return resolver.resolve({ name: names[0] });
	const byCode = resolver.resolve({ code });
	const byNames = names.map((name) => resolver.resolve({ name }));
	const contradicting = byNames.filter((one) => one.code !== null).map((one) => one.code);
	if (byCode.code === null) return byNames.find((one) => one.code !== null) ?? byNames[0] ?? byCode;
	const isMeant = byNames.some((one) =>
		one.code === null ? one.candidates.includes(byCode.code) : one.code === byCode.code,
	);
	if (isMeant || contradicting.length === 0) return byCode;
	const candidates = [...new Set([byCode.code, ...contradicting])].sort();
	return { code: null, how: null, problem: 'ambiguous', candidates };
}

function* mentionsIn(text: string): Generator<Mention> {
	for (const line of text.split(/\r?\n/)) {
		const cells = line
			.split(/[;,\t]/)
			.map((cell) => cell.trim().replace(/^["']|["']$/g, ''))
			.filter(Boolean);
		const codes = cells.filter((cell) => CODE.test(cell));
		if (codes.length === 1 && cells.length > 1) {
			yield { input: cells.join(' '), code: codes[0], names: cells.filter((cell) => cell !== codes[0]) };
			continue;
		}
		for (const cell of cells) yield* mentionsOfCell(cell);
	}
}

/** '18240', '18240 18242', '18240 Sancergues', 'Sancergues 18240' or 'Sancergues'. */
function* mentionsOfCell(cell: string): Generator<Mention> {
	const words = cell.split(/\s+/);
	if (words.every((word) => CODE.test(word))) {
		for (const code of words) yield { input: code, code, names: [] };
		return;
	}
	const at = CODE.test(words[0]) ? 0 : CODE.test(words.at(-1)!) ? words.length - 1 : -1;
	if (at < 0) yield { input: cell, code: '', names: [cell] };
	else yield { input: cell, code: words[at], names: [words.toSpliced(at, 1).join(' ')] };
}
