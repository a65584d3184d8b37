import { hyphened } from '../base/plainText.ts';

/** An id made of the name's letters and digits, else `fallback`, with a number behind it where it is taken. */
export function freeId(name: string, fallback: string, taken: ReadonlySet<string>): string {
	const stem = hyphened(name) || fallback;
	let id = stem;
	for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
	return id;
}
