import { groupNames } from './groupNames.ts';
import { structureName, type StructureName } from './structureName.ts';
import { TerritoryNames, type NamedTerritory } from './territoryNames.ts';

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
	const names = new TerritoryNames(territories);
	const groups = groupNames(named).map((members): StructureGroup => {
		const best = commonest(members);
		const isCpts = members.some(({ name }) => name.isCpts);
		const match = matchOf(best.name, names);
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

/** The cell whose name most rows spell as it does, among equals the longest, then the first. */
function commonest(members: readonly Named[]): Named {
	const rows = new Map<string, number>();
	for (const { name, count } of members) rows.set(name.name, (rows.get(name.name) ?? 0) + count);
	const spelt = ({ name }: Named): number => rows.get(name.name) ?? 0;
	return members.toSorted((a, b) => spelt(b) - spelt(a) || b.name.name.length - a.name.name.length)[0];
}

function matchOf({ words }: StructureName, territories: TerritoryNames): StructureMatch {
	if (words.length === 0) return { kind: 'text' };
	const ranked = territories.nearest(words);
	const [first, second] = ranked;
	if (first === undefined) return { kind: 'text' };
	if (first.nearness !== 'near' && first.nearness !== second?.nearness)
		return { kind: 'matched', territory: first.id, isMistyped: first.nearness === 'mistyped' };
	return { kind: 'doubtful', candidates: ranked.map(({ id }) => id) };
}
