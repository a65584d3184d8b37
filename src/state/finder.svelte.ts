import { untrack } from 'svelte';
import { doubtfulMembers, type DoubtfulMember } from '../analysis/doubtfulHomonyms.ts';
import { findAll, FINDING_KINDS, type Finding, type FindingKind, type Findings } from '../analysis/finder.ts';
import { partFigures, type PartFigures } from '../analysis/perimeterShape.ts';
import type { Territory } from '../model/plan.ts';
import type { ExtentState } from './extent.svelte.ts';
import type { PlanState } from './plan.svelte.ts';

export { FINDING_KINDS, type Finding, type FindingKind };

/**
 * Places of the plan to look at, and which one is looked at. Counted when somebody reads them, at the ends of
 * gestures.
 */
export class FinderState {
	readonly #extent: ExtentState;
	readonly #plan: PlanState;
	#kind = $state<FindingKind>('unassigned');
	#index = $state(0);
	/** Members that may be homonyms, by territory: a territory that a step leaves alone is not searched again. */
	readonly #doubtful = $derived.by(() => {
		void this.#extent.units;
		return new WeakMap<Territory, readonly DoubtfulMember[]>();
	});
	readonly #unitsByName = $derived.by(() => unitsOfCommonNames(this.#extent.units?.name ?? []));
	readonly #findings = $derived.by((): Findings | null => {
		void this.#plan.settledRevision;
		const { units, sides } = this.#extent;
		return units && sides && this.#plan.current ? untrack(() => this.#find(units, sides)) : null;
	});

	constructor(extent: ExtentState, plan: PlanState) {
		this.#extent = extent;
		this.#plan = plan;
	}

	get kind(): FindingKind {
		return this.#kind;
	}

	/** Findings of a kind; empty while no extent is open. */
	of(kind: FindingKind): readonly Finding[] {
		return this.#findings?.[kind] ?? [];
	}

	/** Place of the finding looked at among those of its kind; the last one where there are fewer now. */
	get index(): number {
		return Math.max(0, Math.min(this.#index, this.of(this.#kind).length - 1));
	}

	get current(): Finding | undefined {
		return this.of(this.#kind)[this.index];
	}

	/** Looks at a finding of a kind; beyond the ends it goes round. */
	look(kind: FindingKind, index: number): void {
		const count = this.of(kind).length;
		this.#kind = kind;
		this.#index = count > 0 ? ((index % count) + count) % count : 0;
	}

	/** People, area and name-giving commune of a finding. Throws while no extent is open. */
	sumsOf({ units: group }: Finding): PartFigures {
		const { units } = this.#extent;
		if (!units) throw new Error('sumsOf without an extent');
		return partFigures(group, units);
	}

	#find(units: NonNullable<ExtentState['units']>, sides: NonNullable<ExtentState['sides']>): Findings {
		const colours = new Map(this.#plan.territories.map(({ id, colour }) => [this.#plan.slotOf(id), colour]));
		return findAll({
			units,
			sides,
			membership: this.#plan.membership,
			territories: [...colours.keys()],
			colourOf: (slot) => colours.get(slot) ?? -1 - slot,
			shared: this.#plan.sharedUnits,
			doubtfulOf: (slot) => this.#doubtfulOf(this.#plan.idOf(slot)),
		});
	}

	#doubtfulOf(id: string): readonly DoubtfulMember[] {
		const territory = this.#plan.territory(id);
		const { units } = this.#extent;
		if (!territory || !units) return [];
		let doubtful = this.#doubtful.get(territory);
		if (!doubtful) {
			const members = [...this.#plan.unitsOf(id)];
			const homonymsOf = (unit: number): readonly number[] =>
				(this.#unitsByName.get(units.name[unit]) ?? []).filter((other) => other !== unit);
			const hasHomonym = members.some((unit) => this.#unitsByName.has(units.name[unit]));
			doubtful = hasHomonym ? doubtfulMembers(units, members, homonymsOf) : [];
			this.#doubtful.set(territory, doubtful);
		}
		return doubtful;
	}
}

/** The units of each name that several have. */
function unitsOfCommonNames(names: readonly string[]): Map<string, readonly number[]> {
	const all = new Map<string, number[]>();
	for (const [unit, name] of names.entries()) {
		const units = all.get(name);
		if (units) units.push(unit);
		else all.set(name, [unit]);
	}
	return new Map([...all].filter(([, units]) => units.length > 1));
}
