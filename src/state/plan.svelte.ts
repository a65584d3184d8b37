import { apply } from '../model/apply.ts';
import type { Assignment, Change } from '../model/change.ts';
import { Membership } from '../model/membership.ts';
import { assignUnits } from '../model/operations/assignUnits.ts';
import type { Plan, Territory } from '../model/plan.ts';
import { TerritoryTotals } from '../geometry/territoryTotals.ts';
import type { ExtentState } from './extent.svelte.ts';

/** One step of the history: what was done and how it is undone. Plain data, as it is stored. */
export interface Step {
	readonly change: Change;
	readonly inverse: Change;
}

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

/** How a commune joins a territory: leaving its former ones, or shared with them. */
export type Joining = 'move' | 'share';

/**
 * The open plan: its territories, who is in which, their totals, and the history. Each territory has a slot, a
 * number that stays while the plan is open: the columns of membership and totals and the shapes on the map use it.
 */
export class PlanState {
	readonly #extent: ExtentState;
	#plan = $state.raw<Plan | null>(null);
	/** Grows with every change of membership or plan; whoever reads figures reads it first. */
	#revision = $state(0);
	/** Grows when a gesture has ended or the plan has changed otherwise, not at each commune painted. */
	#settledRevision = $state(0);
	#undone = $state.raw<readonly Step[]>([]);
	#done = $state.raw<readonly Step[]>([]);
	#membership = new Membership(0);
	#totals: TerritoryTotals | null = null;
	#slots = new Map<string, number>();
	#ids: string[] = [];
	/** Grows when the communes of the slot changed; each slot is a signal of its own. */
	#slotRevisions = $state<number[]>([]);
	/** Units that are in several territories. */
	readonly #shared = new Set<number>();
	#gesture: Gesture | null = null;
	/** Called with every step that is done, undone or redone: storage listens. */
	onStep: ((step: Step, plan: Plan) => void) | null = null;

	constructor(extent: ExtentState) {
		this.#extent = extent;
	}

	get current(): Plan | null {
		return this.#plan;
	}

	get territories(): readonly Territory[] {
		return this.#plan?.territories ?? [];
	}

	get revision(): number {
		return this.#revision;
	}

	get settledRevision(): number {
		return this.#settledRevision;
	}

	get canUndo(): boolean {
		return this.#done.length > 0;
	}

	get canRedo(): boolean {
		return this.#undone.length > 0;
	}

	/** Steps since the plan was opened, oldest first. */
	get history(): readonly Step[] {
		return this.#done;
	}

	get redoable(): readonly Step[] {
		return this.#undone;
	}

	/** Opens a plan with the history that was stored with it. */
	open(plan: Plan, done: readonly Step[] = [], undone: readonly Step[] = []): void {
		this.#done = done;
		this.#undone = undone;
		this.#slots = new Map();
		this.#ids = [];
		this.#slotRevisions = [];
		this.#plan = plan;
		this.recount();
	}

	/** Closes the plan: nothing is shown while another extent opens. */
	close(): void {
		this.#plan = null;
	}

	/** Counts everything afresh: after opening a plan, and when the communes around the extent have arrived. */
	recount(): void {
		if (this.#gesture) this.endGesture();
		const { units, sides } = this.#extent;
		if (!this.#plan || !units || !sides) return;
		this.#membership = new Membership(sides.unitCount);
		this.#shared.clear();
		for (let slot = 0; slot < this.#ids.length; slot++) this.#membership.addTerritory();
		for (const { id } of this.#plan.territories) this.#giveSlot(id);
		this.#totals = new TerritoryTotals(sides, units, this.#membership);
		for (const territory of this.#plan.territories) this.#bringTo(territory);
		this.#slotRevisions = this.#slotRevisions.map((revision) => revision + 1);
		this.#revision++;
		this.#settledRevision++;
	}

	/** Slot of a territory's id; -1 for an id that is not in the plan. */
	slotOf(id: string): number {
		return this.#slots.get(id) ?? -1;
	}

	#giveSlot(id: string): number {
		let slot = this.#slots.get(id);
		if (slot === undefined) {
			slot = this.#ids.length;
			this.#slots.set(id, slot);
			this.#ids.push(id);
			this.#slotRevisions.push(0);
			if (this.#membership.territoryCount <= slot) this.#membership.addTerritory();
		}
		return slot;
	}

	idOf(slot: number): string {
		return this.#ids[slot];
	}

	territory(id: string): Territory | undefined {
		return this.#plan?.territories.find((territory) => territory.id === id);
	}

	/** Grows when the communes of the slot changed: its outline is then out of date. */
	revisionOf(slot: number): number {
		return this.#slotRevisions[slot];
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

	/** Applies a change as one step of the history. */
	perform(change: Change): void {
		if (this.#gesture) this.endGesture();
		if (!this.#plan) throw new Error('perform without a plan');
		const { plan, inverse } = apply(this.#plan, change);
		this.#become(plan);
		const step = { change, inverse };
		this.#done = [...this.#done, step];
		this.#undone = [];
		this.onStep?.(step, plan);
	}

	/** Takes the last step back; undefined where there is none. */
	undo(): Step | undefined {
		this.dropGesture();
		const step = this.#done.at(-1);
		if (!step || !this.#plan) return undefined;
		this.#become(apply(this.#plan, step.inverse).plan);
		this.#done = this.#done.slice(0, -1);
		this.#undone = [step, ...this.#undone];
		this.onStep?.(step, this.#plan);
		return step;
	}

	redo(): Step | undefined {
		const [step] = this.#undone;
		if (!step || !this.#plan) return undefined;
		this.#become(apply(this.#plan, step.change).plan);
		this.#done = [...this.#done, step];
		this.#undone = this.#undone.slice(1);
		this.onStep?.(step, this.#plan);
		return step;
	}

	/** Figures of every territory when the gesture in hand began; null between gestures. */
	get figuresBefore(): ReadonlyMap<string, Figures> | null {
		void this.#revision;
		return this.#gesture?.before ?? null;
	}

	/** Begins to paint: communes go into the territory, or out of it. */
	beginGesture(id: string, adds: boolean, joining: Joining): void {
		const before = new Map(this.territories.map((territory) => [territory.id, this.figures(territory.id)]));
		this.#gesture = { id, adds, joining, touched: new Map(), before };
	}

	get painting(): boolean {
		return this.#gesture !== null;
	}

	/** Paints one commune within the gesture: all totals follow at once. False where nothing changes. */
	paint(unit: number): boolean {
		const gesture = this.#gesture;
		const totals = this.#totals;
		if (!gesture || !totals || gesture.touched.has(unit)) return false;
		const slot = this.slotOf(gesture.id);
		const former = this.#membership.territoriesOf(unit);
		if (former.includes(slot) === gesture.adds) return false;
		if (!gesture.adds) totals.remove(unit, slot);
		else {
			if (gesture.joining === 'move') for (const other of former) totals.remove(unit, other);
			totals.add(unit, slot);
		}
		gesture.touched.set(unit, former);
		this.#noteShared(unit);
		for (const touched of [slot, ...former]) this.#slotRevisions[touched]++;
		this.#revision++;
		return true;
	}

	/** Ends the gesture: one change, one step of the history. False where nothing was painted. */
	endGesture(): boolean {
		const gesture = this.#gesture;
		this.#gesture = null;
		this.#revision++;
		if (!gesture || gesture.touched.size === 0 || !this.#plan) return false;
		this.perform(assignUnits(this.#plan, this.#assignmentsOf(gesture)));
		return true;
	}

	/** Drops the gesture: every commune goes back to where it was. */
	dropGesture(): void {
		const gesture = this.#gesture;
		this.#gesture = null;
		if (!gesture || !this.#plan) return;
		for (const territory of this.#plan.territories) this.#bringTo(territory);
		this.#revision++;
		this.#settledRevision++;
	}

	#assignmentsOf({ id, adds, joining, touched }: Gesture): Assignment[] {
		const codes = this.#extent.units?.code ?? [];
		const byTerritory = new Map<string, { added: string[]; removed: string[] }>();
		const note = (territory: string, kind: 'added' | 'removed', unit: number): void => {
			const entry = byTerritory.get(territory) ?? { added: [], removed: [] };
			entry[kind].push(codes[unit]);
			byTerritory.set(territory, entry);
		};
		for (const [unit, former] of touched) {
			note(id, adds ? 'added' : 'removed', unit);
			if (adds && joining === 'move') for (const slot of former) note(this.#ids[slot], 'removed', unit);
		}
		return [...byTerritory].map(([territory, codesOf]) => ({ territory, ...codesOf }));
	}

	/** Takes over a plan: membership and totals follow for the territories that differ. */
	#become(plan: Plan): void {
		const before = new Map(this.territories.map((territory) => [territory.id, territory]));
		this.#plan = plan;
		for (const territory of plan.territories) {
			if (before.get(territory.id) !== territory) this.#bringTo(territory);
			before.delete(territory.id);
		}
		for (const { id } of before.values()) this.#bringToUnits(this.slotOf(id), new Set());
		this.#revision++;
		this.#settledRevision++;
	}

	#bringTo(territory: Territory): void {
		const wanted = new Set<number>();
		for (const code of territory.perimeters.at(-1)?.communes ?? []) {
			const unit = this.#extent.unitOf(code);
			if (unit !== undefined) wanted.add(unit);
		}
		this.#bringToUnits(this.#giveSlot(territory.id), wanted);
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
		if (changed) this.#slotRevisions[slot]++;
	}

	#noteShared(unit: number): void {
		if (this.#membership.isShared(unit)) this.#shared.add(unit);
		else this.#shared.delete(unit);
	}
}

interface Gesture {
	readonly id: string;
	readonly adds: boolean;
	readonly joining: Joining;
	/** Unit → slots that it was in before. */
	readonly touched: Map<number, number[]>;
	readonly before: ReadonlyMap<string, Figures>;
}
