import type { ArcSides } from '../geometry/arcTable.ts';
import { piecesOf } from '../geometry/pieces.ts';
import { PieceWalker } from '../geometry/pieceWalk.ts';
import type { Membership } from '../model/membership.ts';
import type { UnitTable } from '../model/unitTable.ts';
import type { DoubtfulMember } from './doubtfulHomonyms.ts';
import { longestBorder, type LongestBorder } from './longestBorder.ts';

/** What a planner looks through before a meeting, in the order in which it matters. */
export const FINDING_KINDS = [
	'unassigned',
	'detached',
	'hole',
	'shared',
	'homonym',
	'withoutData',
	'alike',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** A place to look at. Units ascending; territories are slots of the membership. */
export interface Finding {
	readonly kind: FindingKind;
	readonly units: readonly number[];
	/**
	 * `detached`, `hole`, `homonym`: the one territory it is about; `shared`: those that share the units; `alike`: the
	 * two neighbours of one colour; else none.
	 */
	readonly territories: readonly number[];
	/** The territory with the longest common border that could take the units; none where they cannot be moved. */
	readonly target: LongestBorder | undefined;
	/** Of a doubtful homonym: the commune of the same name that stands nearer. */
	readonly homonym?: number;
}

export type Findings = Readonly<Record<FindingKind, readonly Finding[]>>;

export interface FinderSetting {
	readonly units: Pick<UnitTable, 'extentCount' | 'hasContour' | 'populationMunicipale'>;
	readonly sides: ArcSides;
	readonly membership: Membership;
	/** Slots of the plan's territories. */
	readonly territories: readonly number[];
	readonly colourOf: (territory: number) => number;
	/** Units in several territories. */
	readonly shared: Iterable<number>;
	readonly doubtfulOf: (territory: number) => readonly DoubtfulMember[];
}

/**
 * Everything that the finder lists: communes of the extent in no territory, by groups that hang together; detached
 * parts; holes; shared communes; doubtful homonyms; communes without contour or population; neighbours of one
 * colour. Groups with fewest communes come first, as those are the ones that nobody sees, then by first commune.
 * O(arcs + communes). Nothing is changed.
 */
export function findAll(setting: FinderSetting): Findings {
	const { detached, hole } = partsIn(setting);
	return {
		unassigned: bySize(unassignedIn(setting)),
		detached: bySize(detached),
		hole: bySize(hole),
		shared: bySize(sharedIn(setting)),
		homonym: setting.territories.flatMap((territory) => homonymsIn(territory, setting)),
		withoutData: withoutDataIn(setting),
		alike: alikeIn(setting),
	};
}

const bySize = (findings: Finding[]): Finding[] =>
	findings.sort((a, b) => a.units.length - b.units.length || a.units[0] - b.units[0]);

function unassignedIn({ units, sides, membership }: FinderSetting): Finding[] {
	const free = new Set<number>();
	for (let unit = 0; unit < units.extentCount; unit++) if (membership.firstOf(unit) < 0) free.add(unit);
	return groupsOf(sides, free).map((group) => ({
		kind: 'unassigned',
		units: group,
		territories: [],
		target: longestBorder(sides, membership, group, []),
	}));
}

/** Groups that hang together; a unit without contour is a group of its own. */
function groupsOf(sides: ArcSides, members: ReadonlySet<number>): (readonly number[])[] {
	const { pieces, withoutContour } = piecesOf(sides, members);
	return [...pieces.map((piece) => piece.units), ...withoutContour.map((unit) => [unit])];
}

/** Parts beside the one with most communes, islands left out: they are no fault of the drawing. And the holes. */
function partsIn({ sides, membership, territories }: FinderSetting): Record<'detached' | 'hole', Finding[]> {
	const walker = new PieceWalker(sides);
	const detached: Finding[] = [];
	const hole: Finding[] = [];
	for (const territory of territories) {
		const { pieces, holes } = walker.partsOf(membership.membersOf(territory));
		for (const { units } of pieces.filter(({ hasNeighbours }) => hasNeighbours).slice(1)) {
			const target = longestBorder(sides, membership, units, [territory]);
			detached.push({ kind: 'detached', units, territories: [territory], target });
		}
		for (const units of holes) {
			const isFree = units.every((unit) => membership.firstOf(unit) < 0);
			const border = isFree ? longestBorder(sides, membership, units, [], [territory]) : undefined;
			hole.push({ kind: 'hole', units, territories: [territory], target: border });
		}
	}
	return { detached, hole };
}

/** Units of the same territories that hang together; the one with the longest border to the rest could keep them. */
function sharedIn({ sides, membership, shared }: FinderSetting): Finding[] {
	const groups = new Map<string, { territories: number[]; units: Set<number> }>();
	for (const unit of shared) {
		const territories = membership.territoriesOf(unit).sort((a, b) => a - b);
		const key = territories.join(' ');
		const group = groups.get(key) ?? { territories, units: new Set<number>() };
		group.units.add(unit);
		groups.set(key, group);
	}
	return [...groups.values()].flatMap(({ territories, units }) =>
		groupsOf(sides, units).map((group): Finding => ({
			kind: 'shared',
			units: group,
			territories,
			target: longestBorder(sides, membership, group, [], territories),
		})),
	);
}

function homonymsIn(territory: number, { doubtfulOf }: FinderSetting): Finding[] {
	return doubtfulOf(territory).map(({ unit, homonym }) => ({
		kind: 'homonym',
		units: [unit],
		territories: [territory],
		target: undefined,
		homonym,
	}));
}

function withoutDataIn({ units }: FinderSetting): Finding[] {
	const findings: Finding[] = [];
	for (let unit = 0; unit < units.extentCount; unit++)
		if (!units.hasContour[unit] || Number.isNaN(units.populationMunicipale[unit]))
			findings.push({ kind: 'withoutData', units: [unit], territories: [], target: undefined });
	return findings;
}

/** Pairs of neighbours of one colour, by slots, with the units along their border. */
function alikeIn({ sides, membership, colourOf }: FinderSetting): Finding[] {
	const { left, right, unitCount } = sides;
	const pairs = new Map<string, Set<number>>();
	const note = (a: number, b: number, u: number, v: number): void => {
		const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
		const units = pairs.get(key) ?? new Set<number>();
		pairs.set(key, units.add(u).add(v));
	};
	for (let arc = 0; arc < left.length; arc++) {
		const [u, v] = [left[arc], right[arc]];
		if (u === unitCount || v === unitCount || membership.haveSameOwner(u, v)) continue;
		membership.forEachOnlyIn(u, v, (a) =>
			membership.forEachOnlyIn(v, u, (b) => {
				if (colourOf(a) === colourOf(b)) note(a, b, u, v);
			}),
		);
	}
	return [...pairs]
		.map(([key, units]): Finding => ({
			kind: 'alike',
			units: [...units].sort((a, b) => a - b),
			territories: key.split(' ').map(Number),
			target: undefined,
		}))
		.sort((x, y) => x.territories[0] - y.territories[0] || x.territories[1] - y.territories[1]);
}
