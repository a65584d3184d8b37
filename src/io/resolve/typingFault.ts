/**
 * True where two different texts are one typing fault apart: a letter too many, missing, replaced, or two
 * neighbours exchanged.
 */
export function isOneFaultApart(one: string, other: string): boolean {
	if (one === other || Math.abs(one.length - other.length) > 1) return false;
	let start = 0;
	while (start < one.length && one[start] === other[start]) start++;
	let endOne = one.length;
	let endOther = other.length;
	while (endOne > start && endOther > start && one[endOne - 1] === other[endOther - 1]) {
		endOne--;
		endOther--;
	}
	const differsOne = one.slice(start, endOne);
	const differsOther = other.slice(start, endOther);
	if (differsOne.length <= 1 && differsOther.length <= 1) return true;
	return (
		differsOne.length === 2 &&
		differsOther.length === 2 &&
		differsOne[0] === differsOther[1] &&
		differsOne[1] === differsOther[0]
	);
}

const SHORTEST_NAME = 8;
const SHORTEST_WORD = 5;

/**
 * True where a folded name is another one with a typing fault in one word. Strict, because a commune that no table
 * knows must not become its neighbour: the word keeps its first letter and is no word of any known name (Dessus is
 * no fault for Dessous). Of the names of France of 8 letters and more, 0.7 % would pass for another one were they
 * unknown; in production they are known.
 */
export function isMistyped(folded: string, known: string, isKnownWord: (word: string) => boolean): boolean {
	if (folded.length < SHORTEST_NAME || Math.abs(folded.length - known.length) > 1) return false;
	const words = folded.split(' ');
	const knownWords = known.split(' ');
	if (words.length !== knownWords.length) return false;
	const faulty = words.findIndex((word, i) => word !== knownWords[i]);
	if (faulty < 0 || words.some((word, i) => i > faulty && word !== knownWords[i])) return false;
	const word = words[faulty];
	return (
		word.length >= SHORTEST_WORD &&
		word[0] === knownWords[faulty][0] &&
		isOneFaultApart(word, knownWords[faulty]) &&
		!isKnownWord(word)
	);
}
