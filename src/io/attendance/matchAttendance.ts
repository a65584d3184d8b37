import { foldName } from '../resolve/nameKey.ts';
import { nearness } from './sameStructure.ts';
import { structureName, type StructureName } from './structureName.ts';

interface NamedTerritory {
	readonly id: string;
	readonly name: string;
}

/**
 * Which territory of the plan a structure is. 'matched': surely; 'doubtful': to be asked, candidates the likeliest
 * first; 'text': none of them, kept as it was written.
 */
type StructureMatch =
	| { readonly kind: 'matched'; readonly territory: string; readonly isMistyped: boolean }
	| { readonly kind: 'doubtful'; readonly candidates: readonly string[] }
	| { readonly kind: 'text' };

/** One structure of a table under all its spellings. */
export interface StructureGroup {
	/** The commonest spelling, without role; among equals the longest, as letters get lost more often than added. */
	readonly name: string;
	/** Cells that were taken for it, as written. */
	readonly spellings: readonly string[];
	readonly isCpts: boolean;
	readonly match: StructureMatch;
}

export interface MatchedStructures {
	readonly groups: readonly StructureGroup[];
	/** Group of a cell as written; undefined for a cell that was not among them. */
	readonly groupOf: (cell: string) => StructureGroup | undefined;
}

/**
 * Tells the structures of a table apart, whatever the order of their words and with one typing fault forgiven, and
 * matches each to the territories. Where most structures call themselves CPTS, one that does not is never matched
 * for certain. Pure; the order of groups is that of the cells.
 */
export function matchAttendance(
	cells: readonly string[],
	territories: readonly NamedTerritory[],
): MatchedStructures {
	const counts = new Map<string, number>();
	for (const cell of cells) if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
	const named = [...counts].map(([cell, count]) => ({ cell, count, name: structureName(cell) }));
	const saying = named.filter(({ name }) => name.isCpts).length;
	const mustSay = saying * 2 >= named.length;
	const groups = grouped(named).map((members): StructureGroup => {
		const best = members.toSorted(
			(a, b) => spelt(members, b) - spelt(members, a) || b.name.name.length - a.name.name.length,
		)[0];
		const isCpts = members.some(({ name }) => name.isCpts);
		const match = matchOf(best.name, territories);
		return {
			name: best.name.name || best.cell,
			spellings: members.map(({ cell }) => cell),
			isCpts,
			match: match.kind === 'matched' && mustSay && !isCpts ? doubted(match.territory) : match,
		};
	});
	const byCell = new Map(groups.flatMap((group) => group.spellings.map((cell) => [cell, group] as const)));
	return { groups, groupOf: (cell) => byCell.get(cell) };
}

const doubted = (territory: string): StructureMatch => ({ kind: 'doubtful', candidates: [territory] });

interface Named {
	readonly cell: string;
	readonly count: number;
	readonly name: StructureName;
}

/** How many rows spell the words of a name as this cell does. */
const spelt = (members: readonly Named[], { name }: Named): number =>
	members.reduce((sum, other) => sum + (other.name.name === name.name ? other.count : 0), 0);

function grouped(named: readonly Named[]): Named[][] {
	const groups: Named[][] = [];
	for (const one of named) {
		const group = groups.find(([first]) => isSame(first, one));
		if (group) group.push(one);
		else groups.push([one]);
	}
	return groups;
}

function isSame(a: Named, b: Named): boolean {
	if (a.name.words.length === 0 || b.name.words.length === 0) return foldName(a.cell) === foldName(b.cell);
	if (a.name.isCpts !== b.name.isCpts) return false;
	const near = nearness(a.name.words, b.name.words, () => false);
	return near === 'same' || near === 'mistyped';
}

function matchOf({ words }: StructureName, territories: readonly NamedTerritory[]): StructureMatch {
	if (words.length === 0) return { kind: 'text' };
	const names = territories.map((territory) => ({
		id: territory.id,
		spellings: spellingsOf(territory.name),
	}));
	const known = new Set(names.flatMap(({ spellings }) => spellings.flat()));
	const rank = { same: 0, mistyped: 1, near: 2, apart: 3 } as const;
	const ranked = names
		.map(({ id, spellings }) => ({
			id,
			rank: Math.min(3, ...spellings.map((own) => rank[nearness(words, own, (word) => known.has(word))])),
		}))
		.filter((candidate) => candidate.rank < rank.apart)
		.toSorted((a, b) => a.rank - b.rank);
	const [first, second] = ranked;
	if (first === undefined) return { kind: 'text' };
	if (first.rank <= rank.mistyped && (second === undefined || second.rank > first.rank))
		return { kind: 'matched', territory: first.id, isMistyped: first.rank === rank.mistyped };
	return { kind: 'doubtful', candidates: ranked.map(({ id }) => id) };
}

/** The words of a territory's name: whole, and each side of its brackets: 'Rabelaisie (Chinonais)' has three. */
function spellingsOf(name: string): readonly (readonly string[])[] {
	const [, before = '', within = ''] = /^([^(]*)\(([^)]*)\)/.exec(name) ?? [];
	return [name, before, within].map((text) => structureName(text).words).filter((words) => words.length > 0);
}
