import { GROUP_LEVELS, type Group, type GroupLevel } from '../../model/group.ts';

/** What is wrong with how groups are made up; nothing of it stops a count. Ids throughout, sorted. */
export type GroupFinding =
	/** The territory has left the plan. */
	| { readonly rule: 'unknown-territory'; readonly group: string; readonly territory: string }
	| { readonly rule: 'unknown-group'; readonly group: string; readonly part: string }
	/** Each of them holds all others, and so itself. */
	| { readonly rule: 'cycle'; readonly groups: readonly string[] }
	/** The part does not lie on a lower level. */
	| { readonly rule: 'level'; readonly group: string; readonly part: string }
	/** A territory in several groups of one level. */
	| {
			readonly rule: 'twice';
			readonly level: GroupLevel;
			readonly territory: string;
			readonly groups: readonly string[];
	  };

export interface GroupMembers {
	/** By id of the group: ids of its territories and of those of the groups below it, each once, sorted. */
	readonly territories: ReadonlyMap<string, readonly string[]>;
	/** By id of the group: ids of the groups below it, near and far, sorted; never itself. */
	readonly below: ReadonlyMap<string, readonly string[]>;
	readonly findings: readonly GroupFinding[];
}

/** The territories of each group, whatever the order in which groups and ids stand; unknown ids count nowhere. */
export function groupMembers(groups: readonly Group[], territoryIds: Iterable<string>): GroupMembers {
	const known = new Set(territoryIds);
	const byId = new Map(groups.map((group) => [group.id, group]));
	const reach = new Map(groups.map((group) => [group.id, reachedFrom(group, byId)]));
	const territories = new Map(
		groups.map(({ id }) => {
			const holders = [id, ...reach.get(id)!].map((holder) => byId.get(holder)!);
			return [id, sorted(holders.flatMap((holder) => holder.territories.filter((one) => known.has(one))))];
		}),
	);
	const below = new Map(
		groups.map(({ id }) => [id, sorted([...reach.get(id)!].filter((one) => one !== id))]),
	);
	const findings = [
		...groups.flatMap((group) => unknownIn(group, known, byId)),
		...cyclesIn(reach),
		...groups.flatMap((group) => levelFaults(group, byId)),
		...GROUP_LEVELS.flatMap((level) =>
			heldTwice(
				level,
				groups.filter((group) => group.level === level),
				territories,
				reach,
			),
		),
	];
	return { territories, below, findings: findings.sort((a, b) => byText(keyOf(a), keyOf(b))) };
}

/** Ids of the groups that a group leads down to; itself among them only where they go in a circle. */
function reachedFrom(group: Group, byId: ReadonlyMap<string, Group>): Set<string> {
	const reached = new Set<string>();
	const waiting = [...(group.groups ?? [])];
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		const part = byId.get(id);
		if (!part || reached.has(id)) continue;
		reached.add(id);
		waiting.push(...(part.groups ?? []));
	}
	return reached;
}

const unknownIn = (
	group: Group,
	known: ReadonlySet<string>,
	byId: ReadonlyMap<string, Group>,
): GroupFinding[] => [
	...sorted(group.territories)
		.filter((territory) => !known.has(territory))
		.map((territory) => ({ rule: 'unknown-territory', group: group.id, territory }) as const),
	...sorted(group.groups ?? [])
		.filter((part) => !byId.has(part))
		.map((part) => ({ rule: 'unknown-group', group: group.id, part }) as const),
];

/** Each circle once: groups that hold one another. */
function cyclesIn(reach: ReadonlyMap<string, ReadonlySet<string>>): GroupFinding[] {
	const circles = new Map<string, readonly string[]>();
	for (const [id, reached] of reach) {
		if (!reached.has(id)) continue;
		const circle = sorted([...reached].filter((other) => reach.get(other)?.has(id)));
		circles.set(circle.join(' '), circle);
	}
	return [...circles.values()].map((groups) => ({ rule: 'cycle', groups }));
}

const levelFaults = (group: Group, byId: ReadonlyMap<string, Group>): GroupFinding[] =>
	sorted(group.groups ?? []).flatMap((id) => {
		const part = byId.get(id);
		return part && rankOf(part) >= rankOf(group) ? [{ rule: 'level', group: group.id, part: id }] : [];
	});

/** A group that lies below another of its own level is a fault of levels, and told as that only. */
function heldTwice(
	level: GroupLevel,
	groups: readonly Group[],
	territories: ReadonlyMap<string, readonly string[]>,
	reach: ReadonlyMap<string, ReadonlySet<string>>,
): GroupFinding[] {
	const holders = new Map<string, string[]>();
	for (const { id } of groups)
		for (const territory of territories.get(id) ?? [])
			holders.set(territory, [...(holders.get(territory) ?? []), id]);
	return [...holders].flatMap(([territory, ids]) => {
		const apart = ids.filter((id) => !ids.some((other) => other !== id && reach.get(other)?.has(id)));
		return apart.length > 1 ? [{ rule: 'twice', level, territory, groups: sorted(apart) } as const] : [];
	});
}

const rankOf = ({ level }: Group): number => GROUP_LEVELS.indexOf(level);
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].sort(byText);
const keyOf = (finding: GroupFinding): string => Object.values(finding).flat().join(' ');
