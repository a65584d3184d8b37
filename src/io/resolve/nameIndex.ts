import type { FormerCommunes } from './formerCommunes.ts';
import { compactName, foldName, withoutArticle } from './nameKey.ts';

/** Columns of the communes that a list is read against. */
export interface CommuneColumns {
	readonly code: readonly string[];
	readonly name: readonly string[];
	readonly departement: readonly string[];
}

/** A name that leads to a commune: its own of today, or one of a former commune that lies in it. */
export interface NameEntry {
	readonly name: string;
	readonly code: string;
	readonly departement: string;
	readonly folded: string;
	readonly compact: string;
}

type Lookup = ReadonlyMap<string, readonly NameEntry[]>;

/** Lookups by ever looser keys. */
export interface NameIndex {
	readonly folded: Lookup;
	readonly bare: Lookup;
	readonly compact: Lookup;
	readonly byDepartement: Lookup;
	/** Every word of the names, folded. */
	readonly words: ReadonlySet<string>;
}

export function indexCurrentNames({ code, name, departement }: CommuneColumns): NameIndex {
	return indexNames(code.map((one, i) => ({ code: one, name: name[i], departement: departement[i] })));
}

export function indexFormerNames({ code, departement }: CommuneColumns, former: FormerCommunes): NameIndex {
	return indexNames(
		code.flatMap((one, i) =>
			(Object.hasOwn(former.names, one) ? former.names[one] : []).map((name) => ({
				code: one,
				name,
				departement: departement[i],
			})),
		),
	);
}

function indexNames(names: readonly Omit<NameEntry, 'folded' | 'compact'>[]): NameIndex {
	const folded = new Map<string, NameEntry[]>();
	const bare = new Map<string, NameEntry[]>();
	const compact = new Map<string, NameEntry[]>();
	const byDepartement = new Map<string, NameEntry[]>();
	const words = new Set<string>();
	for (const name of names) {
		const key = foldName(name.name);
		const entry = { ...name, folded: key, compact: compactName(key) };
		push(folded, key, entry);
		push(bare, withoutArticle(key), entry);
		push(compact, entry.compact, entry);
		if (withoutArticle(key) !== key) push(compact, compactName(withoutArticle(key)), entry);
		push(byDepartement, entry.departement, entry);
		for (const word of key.split(' ')) words.add(word);
	}
	return { folded, bare, compact, byDepartement, words };
}

function push(lookup: Map<string, NameEntry[]>, key: string, entry: NameEntry): void {
	const known = lookup.get(key);
	if (known) known.push(entry);
	else lookup.set(key, [entry]);
}
