import { foldName } from '../resolve/nameKey.ts';
import { faultForms } from './faultForms.ts';
import { canBeFaulty, nearness } from './sameStructure.ts';
import type { StructureName } from './structureName.ts';

interface NamedCell {
	readonly cell: string;
	readonly name: StructureName;
}

/**
 * Cells of one structure together, whatever the order of their words and with one typing fault forgiven; each joins the
 * first group whose first cell is the same. Groups are found by their words, never by comparing all with all.
 */
export function groupNames<Cell extends NamedCell>(cells: readonly Cell[]): Cell[][] {
	const groups: Cell[][] = [];
	const byKey = new Map<string, number[]>();
	for (const one of cells) {
		const keys = keysOf(one);
		let found = -1;
		for (const key of keys)
			for (const at of byKey.get(key) ?? [])
				if ((found < 0 || at < found) && isSame(groups[at][0], one)) found = at;
		if (found >= 0) {
			groups[found].push(one);
			continue;
		}
		for (const key of keys) {
			const list = byKey.get(key);
			if (list) list.push(groups.length);
			else byKey.set(key, [groups.length]);
		}
		groups.push([one]);
	}
	return groups;
}

/** What cells of one structure share at least one of: all words, all letters, or all words but one and a form of that. */
function keysOf({ cell, name: { words, isCpts } }: NamedCell): Set<string> {
	if (words.length === 0) return new Set([`= ${foldName(cell)}`]);
	const kind = `${isCpts ? 'c' : 'o'}${words.length}`;
	const distinct = [...new Set(words)];
	const keys = new Set([`${kind} ${distinct.join(' ')}`, `${isCpts ? 'c' : 'o'}=${words.join('')}`]);
	for (const word of distinct) {
		if (!canBeFaulty(word)) continue;
		const rest = distinct.filter((other) => other !== word).join(' ');
		for (const form of faultForms(word)) keys.add(`${kind} ${rest}|${form}`);
	}
	return keys;
}

function isSame(a: NamedCell, b: NamedCell): boolean {
	if (a.name.words.length === 0 || b.name.words.length === 0) return foldName(a.cell) === foldName(b.cell);
	if (a.name.isCpts !== b.name.isCpts) return false;
	const near = nearness(a.name.words, b.name.words, () => false);
	return near === 'same' || near === 'mistyped';
}
