import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The texts that the facts of the shipped plan come from (../shared/seeds), where they are there. */
const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/seeds');

/** Names of the files, [] where the folder is absent. */
export const seedFiles = (): string[] => (existsSync(FOLDER) ? readdirSync(FOLDER).toSorted() : []);

export const seedText = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

/**
 * Family names of the texts that stand in `searched`, as written or in capitals; [] where there is none, or where
 * the texts are absent. Throws where the texts give too few names to be trusted.
 */
export function personsNamedIn(searched: string): string[] {
	const names = personsOfTexts();
	return names.filter((name) =>
		new RegExp(`(?<!\\p{L})(${name}|${name.toUpperCase()})(?!\\p{L})`, 'u').test(searched),
	);
}

function personsOfTexts(): string[] {
	const text = seedFiles().map(seedText).join('\n');
	if (text === '') return [];
	const found = [
		...text.matchAll(/^(\p{Lu}[\p{Lu} ]+)\t[\p{L} ]+\t/gmu),
		...text.matchAll(/\p{Lu}\p{Ll}+ (\p{Lu}{5,})(?!\p{L})/gu),
		...text.matchAll(/(?:Dr|recruter) \p{Lu}[\p{L}-]+ (\p{Lu}[\p{L}-]+)/gu),
	].map(([, name]) => name[0] + name.slice(1).toLowerCase());
	const names = [...new Set(found)].filter((name) => !['Nom', 'Asclepios', 'Fcpts'].includes(name));
	if (names.length <= 40) throw new Error(`only ${names.length} persons found in the texts`);
	return names;
}
