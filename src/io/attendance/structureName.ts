import { foldName } from '../resolve/nameKey.ts';
import { isOneFaultApart } from '../resolve/typingFault.ts';

/** What the cell of a structure says, taken apart. */
export interface StructureName {
	/** Words that tell it from others, folded and sorted; [] where it has no name of its own. */
	readonly words: readonly string[];
	/** It says that it is a CPTS, and nothing stands before but a role. */
	readonly isCpts: boolean;
	/** 'Présidente et coordinatrice', where the cell holds a role; '' for none. */
	readonly role: string;
	/** Its name without role, 'CPTS ACTES SANTE'; as written, signs included, where that is the whole cell. */
	readonly name: string;
}

const ROLE =
	/^(co)?(president|presidence|vice$|vp$|coordinat|coordonnat|coordonat|coordinateur|tresor|secretaire|direct|referent|adjoint|membre|charge|animat|responsable|delegue|administrat|leader)/;
/** Words that stand between the others and tell nothing apart. */
const FILLERS = new Set([
	'de',
	'du',
	'des',
	'd',
	'la',
	'le',
	'les',
	'l',
	'et',
	'en',
	'sur',
	'aux',
	'au',
	'a',
]);
const LONG_FORM = /communaut[ée]s? professionnelles? territoriales? de sant[ée]/giu;

const isFederation = (word: string): boolean => word === 'fcpts';
const isMark = (word: string): boolean =>
	['cpts', 'cpst', 'ctps', 'cptss'].includes(word) || (word.length === 4 && isOneFaultApart(word, 'cpts'));

/** Takes the cell of a structure apart: role, mark 'CPTS' (also mistyped), and the words of its name. */
export function structureName(cell: string): StructureName {
	const written = cell.replace(LONG_FORM, 'CPTS').trim();
	const tokens = written
		.split(/[^\p{L}\p{N}'’]+/u)
		.flatMap((text) => text.split(/['’]/u))
		.filter((text) => text !== '')
		.map((text) => ({ text, word: foldName(text) }));
	const federation = tokens.findIndex(({ word }) => isFederation(word));
	const own = federation < 0 ? tokens : withoutOffice(tokens, federation);
	const mark = own.findIndex(({ word }) => isMark(word));
	const before = mark < 0 ? [] : own.slice(0, mark);
	const after = own.slice(mark + 1).filter(({ word }) => !isMark(word));
	const isTold = ({ word }: Token): boolean => !FILLERS.has(word) && !ROLE.test(word);
	const namesBefore = before.filter(isTold);
	const namesAfter = after.filter(isTold);
	const named = namesAfter.length > 0 && namesBefore.length > 0 ? own : namesAfter.length > 0 ? after : own;
	const told = named.filter((token) => isTold(token) && !isMark(token.word));
	const isCpts = mark >= 0 && told.length > 0 && (namesBefore.length === 0 || namesAfter.length === 0);
	const name = [...(isCpts ? ['CPTS'] : []), ...trimmed(named).map(({ text }) => text)].join(' ');
	const isWhole = name === tokens.map(({ text }) => text).join(' ');
	return {
		words: told.map(({ word }) => word).toSorted(),
		isCpts,
		role: roleOf(tokens),
		name: isWhole ? written : name,
	};
}

interface Token {
	readonly text: string;
	readonly word: string;
}

/** Without 'VP FCPTS', 'Trésorier FCPTS': an office at the federation beside the structure. */
function withoutOffice(tokens: readonly Token[], federation: number): readonly Token[] {
	let from = federation;
	while (from > 0 && (ROLE.test(tokens[from - 1].word) || FILLERS.has(tokens[from - 1].word))) from--;
	return [...tokens.slice(0, from), ...tokens.slice(federation + 1)];
}

/** The words of the name with the fillers among them, without roles and marks around it. */
function trimmed(tokens: readonly Token[]): readonly Token[] {
	const kept = tokens.filter(({ word }) => !ROLE.test(word) && !isMark(word));
	const first = kept.findIndex(({ word }) => !FILLERS.has(word) || /^l[ea]s?$/.test(word));
	const last = kept.findLastIndex(({ word }) => !FILLERS.has(word));
	return first < 0 ? [] : kept.slice(first, last + 1);
}

/** The run of words from the first role to the last one that follows it. */
function roleOf(tokens: readonly Token[]): string {
	const first = tokens.findIndex(({ word }) => ROLE.test(word));
	if (first < 0) return '';
	let last = first;
	for (let at = first; at < tokens.length; at++) {
		if (ROLE.test(tokens[at].word)) last = at;
		else if (!FILLERS.has(tokens[at].word)) break;
	}
	const text = tokens
		.slice(first, last + 1)
		.map((token) => token.text)
		.join(' ');
	return text;
}
