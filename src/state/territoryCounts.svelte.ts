import { TerritoryTotals } from '../geometry/territoryTotals.ts';
import { Membership } from '../model/membership.ts';
import type { Plan, Territory } from '../model/plan.ts';
import type { UnitMove } from '../model/sentence.ts';
import type { ExtentState } from './extent.svelte.ts';

/** Figures of a territory as they stand, also in the middle of a gesture. */
export interface Figures {
	readonly communes: number;
	readonly withoutPopulation: number;
	readonly areaCm2: number;
	readonly populationMunicipale: number;
	readonly perimeterUm: number;
}

const NO_FIGURES: Figures = {
	communes: 0,
	withoutPopulation: 0,
	areaCm2: 0,
	populationMunicipale: 0,
	perimeterUm: 0,
};

/** What is needed of the open extent. */
export type Communes = Pick<ExtentState, 'units' | 'sides' | 'unitOf'>;

/**
 * Who is in which territory, and the totals. Each territory has a slot, a number that stays while the plan is open:
 * the columns of membership and totals and the shapes on the map use it.
 */
export class TerritoryCounts {
	readonly #communes: Communes;
	/** Grows with every change; whoever reads figures reads it first. */
	#revision = $state(0);
	#membership = new Membership(0);
	#totals: TerritoryTotals | null = null;
	#slots = new Map<string, number>();
	#ids: string[] = [];
	/** Grows when the communes of the slot changed; each slot is a signal of its own. */
	#slotRevisions = $state<number[]>([]);
	/** Revision at which the communes of the slot changed last: none of a plan before is one of this plan. No signal. */
	#changedAt: number[] = [];
	/** Units that are in several territories. */
	readonly #shared = new Set<number>();

	constructor(communes: Communes) {
		this.#communes = communes;
	}

	get revision(): number {
		return this.#revision;
	}

	/** Another plan opens: its territories get slots of their own. */
	forgetSlots(): void {
		this.#slots = new Map();
		this.#ids = [];
		this.#slotRevisions = [];
		this.#changedAt = [];
	}

	/** Counts the drafts of all territories afresh; slots stay. Nothing where no extent is open. */
	recount(territories: readonly Territory[]): void {
		const { units, sides } = this.#communes;
		if (!units || !sides) return;
		this.#membership = new Membership(sides.unitCount);
		this.#shared.clear();
		for (let slot = 0; slot < this.#ids.length; slot++) this.#membership.addTerritory();
		for (const { id } of territories) this.#giveSlot(id);
		this.#totals = new TerritoryTotals(sides, units, this.#membership);
		for (const territory of territories) this.#bringTo(territory);
		this.#slotRevisions = this.#slotRevisions.map((revision) => revision + 1);
		this.#changedAt.fill(this.#revision + 1);
		this.#revision++;
	}

	/** Follows from one plan to another: only the territories that differ are counted. */
	follow(before: Plan, after: Plan): void {
		const left = new Map(before.territories.map((territory) => [territory.id, territory]));
		for (const territory of after.territories) {
			if (left.get(territory.id) !== territory) this.#bringTo(territory);
			left.delete(territory.id);
		}
		for (const { id } of left.values()) this.#bringToUnits(this.slotOf(id), new Set());
		this.#revision++;
	}

	/** Slot of a territory's id; -1 for an id that is not in the plan. */
	slotOf(id: string): number {
		return this.#slots.get(id) ?? -1;
	}

	idOf(slot: number): string {
		return this.#ids[slot];
	}

	/** Grows when the communes of the slot changed: its outline is then out of date. No signal: read `revision` first. */
	revisionOf(slot: number): number {
		return this.#changedAt[slot];
	}

	/** Who is in which territory, by slot. Read only. */
	get membership(): Membership {
		void this.#revision;
		return this.#membership;
	}

	/** Units that are in several territories (communes partagées). */
	get sharedUnits(): ReadonlySet<number> {
		void this.#revision;
		return this.#shared;
	}

	figures(id: string): Figures {
		const slot = this.#slots.get(id);
		const totals = this.#totals;
		if (slot === undefined || !totals || slot >= totals.units.length) return NO_FIGURES;
		void this.#slotRevisions[slot];
		return {
			communes: totals.units[slot],
			withoutPopulation: totals.unitsWithoutPopulation[slot],
			areaCm2: totals.areaCm2[slot],
			populationMunicipale: totals.populationMunicipale[slot],
			perimeterUm: totals.perimeterUm[slot],
		};
	}

	/** Units of a territory, ascending. */
	unitsOf(id: string): Int32Array {
		const slot = this.#slots.get(id);
		if (slot !== undefined) void this.#slotRevisions[slot];
		return slot === undefined ? new Int32Array(0) : Int32Array.from(this.#membership.membersOf(slot)).sort();
	}

	/** Ids of the territories that a unit is in. */
	territoriesOf(unit: number): string[] {
		void this.#revision;
		if (unit < 0 || unit >= this.#membership.unitCount) return [];
		return this.#membership.territoriesOf(unit).map((slot) => this.#ids[slot]);
	}

	isIn(unit: number, id: string): boolean {
		const slot = this.#slots.get(id);
		return slot !== undefined && this.#membership.has(unit, slot);
	}

	/** One unit leaves and joins, with all totals. */
	move({ unit, leaves, joins }: UnitMove): void {
		const totals = this.#totals;
		if (!totals) return;
		for (const slot of leaves) totals.remove(unit, slot);
		if (joins >= 0) totals.add(unit, joins);
		this.#noteShared(unit);
		for (const slot of leaves) this.#markChanged(slot);
		if (joins >= 0) this.#markChanged(joins);
		this.#revision++;
	}

	/** Brings every territory to its draft, after a gesture that was dropped. */
	bringBack(territories: readonly Territory[]): void {
		for (const territory of territories) this.#bringTo(territory);
		this.#revision++;
	}

	#bringTo(territory: Territory): void {
		const wanted = new Set<number>();
		for (const code of territory.perimeters.at(-1)?.communes ?? []) {
			const unit = this.#communes.unitOf(code);
			if (unit !== undefined) wanted.add(unit);
		}
		this.#bringToUnits(this.#giveSlot(territory.id), wanted);
	}

	#giveSlot(id: string): number {
		let slot = this.#slots.get(id);
		if (slot === undefined) {
			slot = this.#ids.length;
			this.#slots.set(id, slot);
			this.#ids.push(id);
			this.#slotRevisions.push(0);
			this.#changedAt.push(this.#revision + 1);
			if (this.#membership.territoryCount <= slot) this.#membership.addTerritory();
		}
		return slot;
	}

	#bringToUnits(slot: number, wanted: ReadonlySet<number>): void {
		const totals = this.#totals;
		if (!totals) return;
		let changed = false;
		for (const unit of [...this.#membership.membersOf(slot)])
			if (!wanted.has(unit) && totals.remove(unit, slot)) {
				this.#noteShared(unit);
				changed = true;
			}
		for (const unit of wanted)
			if (totals.add(unit, slot)) {
				this.#noteShared(unit);
				changed = true;
			}
		if (changed) this.#markChanged(slot);
	}

	/** To be called before the revision grows. */
	#markChanged(slot: number): void {
		this.#slotRevisions[slot]++;
		this.#changedAt[slot] = this.#revision + 1;
	}

	#noteShared(unit: number): void {
		if (this.#membership.isShared(unit)) this.#shared.add(unit);
		else this.#shared.delete(unit);
	}
}
