import { apply } from '../model/apply.ts';
import type { Change } from '../model/change.ts';
import { Membership } from '../model/membership.ts';
import { assignUnits } from '../model/operations/assignUnits.ts';
import type { Plan, Territory } from '../model/plan.ts';
import {
	assignmentsOf,
	decideUnit,
	type IsLocked,
	type LeftOut,
	type Sentence,
	type UnitMove,
} from '../model/sentence.ts';
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
	readonly #lockedOut = new Map<number, LeftOut>();
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

	/** Who is in which territory, by slot. Read only: changes go through `perform` and gestures. */
	get membership(): Membership {
		void this.#revision;
		return this.#membership;
	}

	/** Communes that a lock kept out of the gesture in hand, or of the one before. */
	get lockedOut(): ReadonlyMap<number, LeftOut> {
		return this.#lockedOut;
	}

	/** Begins to paint: the sentence says what becomes of each commune that is touched. */
	beginGesture(sentence: Sentence, isLocked: IsLocked): void {
		const before = new Map(this.territories.map((territory) => [territory.id, this.figures(territory.id)]));
		this.#gesture = { sentence, isLocked, moves: new Map(), before };
		this.#lockedOut.clear();
	}

	get painting(): boolean {
		return this.#gesture !== null;
	}

	/** Paints one commune within the gesture: all totals follow at once. False where nothing changes. */
	paint(unit: number): boolean {
		const gesture = this.#gesture;
		const totals = this.#totals;
		if (!gesture || !totals || gesture.moves.has(unit)) return false;
		const move = decideUnit(unit, gesture.sentence, this.#membership, gesture.isLocked);
		if ('why' in move) {
			if (move.why === 'locked') this.#lockedOut.set(unit, move);
			return false;
		}
		for (const slot of move.leaves) totals.remove(unit, slot);
		if (move.joins >= 0) totals.add(unit, move.joins);
		gesture.moves.set(unit, move);
		this.#noteShared(unit);
		for (const slot of move.leaves) this.#slotRevisions[slot]++;
		if (move.joins >= 0) this.#slotRevisions[move.joins]++;
		this.#revision++;
		return true;
	}

	/** Ends the gesture: one change, one step of the history. False where nothing was painted. */
	endGesture(): boolean {
		const gesture = this.#gesture;
		this.#gesture = null;
		this.#revision++;
		if (!gesture || gesture.moves.size === 0 || !this.#plan) return false;
		this.assign(gesture.moves.values());
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

	/** Carries moves of communes out as one step of the history. */
	assign(moves: Iterable<UnitMove>): void {
		if (!this.#plan) throw new Error('assign without a plan');
		const codes = this.#extent.units?.code ?? [];
		const assignments = assignmentsOf(moves, codes, (slot) => this.#ids[slot]);
		if (assignments.length > 0) this.perform(assignUnits(this.#plan, assignments));
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
	readonly sentence: Sentence;
	readonly isLocked: IsLocked;
	readonly moves: Map<number, UnitMove>;
	readonly before: ReadonlyMap<string, Figures>;
}
