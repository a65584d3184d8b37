import type { Change } from '../model/change.ts';
import { advance, moveTo, NO_HISTORY, type Course, type History, type Step } from '../model/history.ts';
import { assignUnits } from '../model/operations/assignUnits.ts';
import type { Membership } from '../model/membership.ts';
import type { Plan, Territory } from '../model/plan.ts';
import {
	assignmentsOf,
	decideUnit,
	type IsLocked,
	type LeftOut,
	type Sentence,
	type UnitMove,
} from '../model/sentence.ts';
import { TerritoryCounts, type Communes, type Figures } from './territoryCounts.svelte.ts';

export type { Figures } from './territoryCounts.svelte.ts';

/**
 * The open plan with its history, the gesture in hand, and the counts that follow both. Every gesture is one step;
 * the history has no end.
 */
export class PlanState {
	readonly #communes: Communes;
	readonly #counts: TerritoryCounts;
	#plan = $state.raw<Plan | null>(null);
	#history = $state.raw<History>(NO_HISTORY);
	/** Grows when a gesture has ended or the plan has changed otherwise, not at each commune painted. */
	#settledRevision = $state(0);
	#before = $state.raw<Plan | null>(null);
	#gesture = $state.raw<Gesture | null>(null);
	readonly #lockedOut = new Map<number, LeftOut>();
	/** Called when the plan or its history was changed here: storage listens. */
	onStep: (() => void) | null = null;

	constructor(communes: Communes) {
		this.#communes = communes;
		this.#counts = new TerritoryCounts(communes);
	}

	get current(): Plan | null {
		return this.#plan;
	}

	get territories(): readonly Territory[] {
		return this.#plan?.territories ?? [];
	}

	/** Grows with every change of membership or plan; whoever reads figures reads it first. */
	get revision(): number {
		return this.#counts.revision;
	}

	get settledRevision(): number {
		return this.#settledRevision;
	}

	get history(): History {
		return this.#history;
	}

	/** The step that undo would take back. */
	get lastStep(): Step | undefined {
		return this.#history.steps[this.#history.position - 1];
	}

	get canUndo(): boolean {
		return this.#history.position > 0;
	}

	get canRedo(): boolean {
		return this.#history.position < this.#history.steps.length;
	}

	/** Opens a plan with the history that was stored with it. */
	open(plan: Plan, history: History = NO_HISTORY): void {
		this.#gesture = null;
		this.#before = null;
		this.#history = history;
		this.#counts.forgetSlots();
		this.#plan = plan;
		this.recount();
	}

	/** Closes the plan: nothing is shown while another extent opens. */
	close(): void {
		this.#gesture = null;
		this.#plan = null;
	}

	/** Counts everything afresh: after opening a plan, and when the communes around the extent have arrived. */
	recount(): void {
		if (this.#gesture) this.endGesture();
		if (!this.#plan) return;
		this.#counts.recount(this.#plan.territories);
		this.#settledRevision++;
	}

	/** Slot of a territory's id; -1 for an id that is not in the plan. */
	slotOf(id: string): number {
		return this.#counts.slotOf(id);
	}

	idOf(slot: number): string {
		return this.#counts.idOf(slot);
	}

	territory(id: string): Territory | undefined {
		return this.#plan?.territories.find((territory) => territory.id === id);
	}

	/** Grows when the communes of the slot changed: its outline is then out of date. No signal: read `revision` first. */
	revisionOf(slot: number): number {
		return this.#counts.revisionOf(slot);
	}

	/** Units that are in several territories (communes partagées). */
	get sharedUnits(): ReadonlySet<number> {
		return this.#counts.sharedUnits;
	}

	figures(id: string): Figures {
		return this.#counts.figures(id);
	}

	/** Units of a territory, ascending. */
	unitsOf(id: string): Int32Array {
		return this.#counts.unitsOf(id);
	}

	/** Ids of the territories that a unit is in. */
	territoriesOf(unit: number): string[] {
		return this.#counts.territoriesOf(unit);
	}

	isIn(unit: number, id: string): boolean {
		return this.#counts.isIn(unit, id);
	}

	/** Applies a change as one step of the history. */
	perform(change: Change): void {
		if (this.#gesture) this.endGesture();
		const before = this.#plan;
		this.#become(advance(this.#course(), change, Date.now()));
		this.#before = before;
		this.onStep?.();
	}

	/** Takes the last step back; undefined where there is none. */
	undo(): Step | undefined {
		this.dropGesture();
		if (!this.canUndo) return undefined;
		this.jump(this.#history.position - 1);
		return this.#history.steps[this.#history.position];
	}

	redo(): Step | undefined {
		this.dropGesture();
		if (!this.canRedo) return undefined;
		this.jump(this.#history.position + 1);
		return this.#history.steps[this.#history.position - 1];
	}

	/** Undoes or does again many steps at once, as one repaint. Throws outside the history. */
	jump(position: number): void {
		this.dropGesture();
		if (position === this.#history.position) return;
		this.#become(moveTo(this.#course(), position));
		this.onStep?.();
	}

	/** Takes over what another tab wrote of this plan. */
	follow(course: Course): void {
		this.dropGesture();
		if (this.#plan) this.#become(course);
	}

	/** The plan before the gesture in hand or, between gestures, before the last step; null after undo and redo. */
	get before(): Plan | null {
		return this.#before;
	}

	/** Who is in which territory, by slot. Read only: changes go through `perform` and gestures. */
	get membership(): Membership {
		return this.#counts.membership;
	}

	/** Communes that a lock kept out of the gesture in hand, or of the one before. */
	get lockedOut(): ReadonlyMap<number, LeftOut> {
		return this.#lockedOut;
	}

	/** Begins to paint: the sentence says what becomes of each commune that is touched. */
	beginGesture(sentence: Sentence, isLocked: IsLocked): void {
		this.#before = this.#plan;
		this.#gesture = { sentence, isLocked, moves: new Map() };
		this.#lockedOut.clear();
	}

	get painting(): boolean {
		return this.#gesture !== null;
	}

	/** Paints one commune within the gesture: all totals follow at once. False where nothing changes. */
	paint(unit: number): boolean {
		const gesture = this.#gesture;
		if (!gesture || gesture.moves.has(unit)) return false;
		const move = decideUnit(unit, gesture.sentence, this.membership, gesture.isLocked);
		if ('why' in move) {
			if (move.why === 'locked') this.#lockedOut.set(unit, move);
			return false;
		}
		this.#counts.move(move);
		gesture.moves.set(unit, move);
		return true;
	}

	/** Ends the gesture: one change, one step of the history. False where nothing was painted. */
	endGesture(): boolean {
		const gesture = this.#gesture;
		this.#gesture = null;
		if (!gesture || gesture.moves.size === 0 || !this.#plan) return false;
		this.assign(gesture.moves.values());
		return true;
	}

	/** Carries moves of communes out as one step of the history. */
	assign(moves: Iterable<UnitMove>): void {
		if (!this.#plan) throw new Error('assign without a plan');
		const codes = this.#communes.units?.code ?? [];
		const assignments = assignmentsOf(moves, codes, (slot) => this.idOf(slot));
		if (assignments.length > 0) this.perform(assignUnits(this.#plan, assignments));
	}

	/** Drops the gesture: every commune goes back to where it was. */
	dropGesture(): void {
		const gesture = this.#gesture;
		this.#gesture = null;
		if (!gesture || !this.#plan) return;
		this.#counts.bringBack(this.#plan.territories);
		this.#settledRevision++;
	}

	#course(): Course {
		if (!this.#plan) throw new Error('a step without a plan');
		return { plan: this.#plan, history: this.#history };
	}

	#become({ plan, history }: Course): void {
		const before = this.#plan;
		this.#before = null;
		this.#plan = plan;
		this.#history = history;
		if (before) this.#counts.follow(before, plan);
		this.#settledRevision++;
	}
}

/** Communes painted from press to release. */
interface Gesture {
	readonly sentence: Sentence;
	readonly isLocked: IsLocked;
	readonly moves: Map<number, UnitMove>;
}
