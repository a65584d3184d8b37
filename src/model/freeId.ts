/** An id has 81 characters at most: room is left for the number behind it. */
const LONGEST_STEM = 60;

/** An id made of the name's letters and digits, else `fallback`, with a number behind it where it is taken. */
export function freeId(name: string, fallback: string, taken: ReadonlySet<string>): string {
	const stem =
		name
			.normalize('NFD')
			.replace(/\p{Diacritic}/gu, '')
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.slice(0, LONGEST_STEM)
			.replace(/^-|-$/g, '') || fallback;
	let id = stem;
	for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
	return id;
}
