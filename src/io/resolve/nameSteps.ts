import { communeOfArrondissementName } from './arrondissements.ts';
import { lostCharacterPattern, withCedilla } from './mojibake.ts';
import type { NameEntry, NameIndex } from './nameIndex.ts';
import { compactName, foldName, withoutArticle } from './nameKey.ts';
import type { How } from './resolution.ts';
import { isMistyped } from './typingFault.ts';

/** Names that fit a spelling, and what a match by it is called. */
export interface NameStep {
	readonly entries: readonly NameEntry[];
	readonly how: (entry: NameEntry) => How;
}

/** The spellings that are tried, from exact to loose; each step yields the names that fit. */
export function* nameSteps(
	text: string,
	within: ReadonlySet<string> | undefined,
	current: NameIndex,
	past: NameIndex,
): Generator<NameStep> {
	const folded = foldName(text);
	if (folded === '') return;
	const bare = withoutArticle(folded);
	const compacts = [...new Set([compactName(folded), compactName(bare)])];
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
