import { expect, test } from 'vitest';
import { isMistyped } from './typingFault.ts';

const known = new Set(['abbans', 'dessous', 'dessus', 'chateauroux', 'issoudun', 'bignicourt', 'wignicourt']);
const mistyped = (text: string, name: string): boolean => isMistyped(text, name, (word) => known.has(word));

test.each([
	['chateuroux', 'chateauroux'],
	['chateauuroux', 'chateauroux'],
	['chaetauroux', 'chateauroux'],
	['chateaurouz', 'chateauroux'],
	['saint aignan dessos', 'saint aignan dessous'],
])('%s for %s', (text, name) => expect(mistyped(text, name)).toBe(true));

test.each([
	['abbans dessus', 'abbans dessous', 'a word of another name'],
	['wignicour', 'bignicourt', 'two faults'],
	['zignicourt', 'bignicourt', 'another first letter'],
	['tour', 'tours', 'too short'],
	['chateauroux', 'chateauroux', 'no fault at all'],
	['chateuroux centre', 'chateauroux', 'a word more'],
	['chateurou', 'chateauroux', 'two letters less'],
])('%s for %s: %s', (text, name) => expect(mistyped(text, name)).toBe(false));
