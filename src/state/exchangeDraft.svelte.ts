import { exchangeCandidates } from '../analysis/exchangeCandidates.ts';
import { unitMovesOf } from '../analysis/exchangeCheck.ts';
import { placeOf, type ExchangeMove, type ExchangePlace } from '../model/exchange.ts';
import type { FrontierOutcome } from '../model/frontier.ts';
import type { Territory } from '../model/plan.ts';
import { exchangeEffect, type TerritoryEffect } from './exchangeEffect.ts';
import type { ExtentState } from './extent.svelte.ts';
import type { PlanState } from './plan.svelte.ts';
import type { SelectionState } from './selection.svelte.ts';
import type { SituationState } from './situation.svelte.ts';

/** What is wanted of a commune, and why. */
interface Wish {
	readonly wanted: ExchangePlace;
	readonly remark: string;
}

/** What is needed of the open extent. */
type OpenCommunes = Pick<ExtentState, 'units' | 'sides' | 'unitOf' | 'pieceWalker'>;

/** A commune that may be proposed. */
export interface DraftLine {
	readonly unit: number;
	readonly now: ExchangePlace;
	/** Undefined where it is not proposed. */
	readonly pick: Wish | undefined;
}

const PLACE_OF_OUTCOME: Readonly<Record<FrontierOutcome, ExchangePlace>> = {
	a: 'a',
	b: 'b',
	shared: 'both',
	none: 'none',
};
const TURNED: Readonly<Record<ExchangePlace, ExchangePlace>> = { a: 'b', b: 'a', both: 'both', none: 'none' };

/** A proposal in the making, from the chosen territory (side a) to another one (side b) of the plan as it is drawn. */
export class ExchangeDraft {
	readonly #extent: OpenCommunes;
	readonly #plan: PlanState;
	readonly #situation: Pick<SituationState, 'rows' | 'day'>;
	readonly #selection: Pick<SelectionState, 'territory'>;
	role = $state('');
	remark = $state('');
	/** The pair that the picks are for: another pair begins anew. */
	#pair = $state.raw<{ readonly a: string; readonly b: string }>({ a: '', b: '' });
	#picks = $state.raw<ReadonlyMap<number, Wish>>(new Map());

	readonly a = $derived.by((): Territory | undefined => this.#plan.territory(this.#selection.territory));
	readonly b = $derived.by((): Territory | undefined =>
		this.#pair.a === this.a?.id && this.#pair.b !== this.a.id
			? this.#plan.territory(this.#pair.b)
			: undefined,
	);
	readonly lines = $derived.by(() => this.#lines());
	readonly picked = $derived.by(() =>
		this.lines.flatMap((line) =>
			line.pick && line.pick.wanted !== line.now ? [{ ...line, pick: line.pick }] : [],
		),
	);
	readonly effect = $derived.by((): readonly TerritoryEffect[] => {
		const { a, b } = this;
		if (!a || !b) return [];
		const slots = { a: this.#plan.slotOf(a.id), b: this.#plan.slotOf(b.id) };
		const moves = this.picked.flatMap(({ unit, now, pick }) => unitMovesOf(unit, now, pick.wanted, slots));
		return exchangeEffect(moves, slots, this.#extent, this.#plan, this.#situation);
	});

	constructor(
		extent: OpenCommunes,
		plan: PlanState,
		situation: Pick<SituationState, 'rows' | 'day'>,
		selection: Pick<SelectionState, 'territory'>,
	) {
		this.#extent = extent;
		this.#plan = plan;
		this.#situation = situation;
		this.#selection = selection;
	}

	/** Chooses the neighbour that is asked ('' for none); what was picked for another one goes. */
	choose(b: string): void {
		const a = this.a?.id ?? '';
		if (this.#pair.a === a && this.#pair.b === b) return;
		this.#pair = { a, b };
		this.#picks = new Map();
	}

	/** Proposes the commune, wanting what it is not, or no longer; nothing where it is another territory's alone. */
	toggle(unit: number): void {
		const now = this.#placeOf(unit);
		if (now === undefined) return;
		const picks = new Map(this.#picks);
		if (!picks.delete(unit))
			picks.set(unit, { wanted: now === 'b' ? 'a' : now === 'a' ? 'b' : 'a', remark: '' });
		this.#picks = picks;
	}

	change(unit: number, change: Partial<Wish>): void {
		const before = this.#picks.get(unit);
		if (before) this.#picks = new Map(this.#picks).set(unit, { ...before, ...change });
	}

	/** Proposes the communes whose last decision differs from what is drawn; how many there are. Private cases stay out. */
	takeDecisions(): number {
		const picks = new Map(this.#picks);
		let taken = 0;
		for (const one of this.#plan.current?.frontier ?? []) {
			const last = one.decisions.at(-1);
			const isOurs = one.a === this.a?.id && one.b === this.b?.id;
			const isTurned = one.a === this.b?.id && one.b === this.a?.id;
			const unit = this.#extent.unitOf(one.commune);
			if (!last || one.private || !(isOurs || isTurned) || unit === undefined) continue;
			const decided = PLACE_OF_OUTCOME[last.outcome];
			const wanted = isTurned ? TURNED[decided] : decided;
			const now = this.#placeOf(unit);
			if (now === undefined || now === wanted) continue;
			picks.set(unit, { wanted, remark: picks.get(unit)?.remark ?? '' });
			taken++;
		}
		this.#picks = picks;
		return taken;
	}

	/** The moves as the file has them. */
	moves(): ExchangeMove[] {
		const { units } = this.#extent;
		if (!units) return [];
		return this.picked.map(({ unit, now, pick }) => ({
			commune: units.code[unit],
			name: units.name[unit],
			before: now,
			wanted: pick.wanted,
			...(pick.remark.trim() && { remark: pick.remark.trim() }),
		}));
	}

	clear(): void {
		this.#picks = new Map();
		this.remark = '';
	}

	/** Where a commune is between the two; undefined before they are chosen, and where only another territory has it. */
	#placeOf(unit: number): ExchangePlace | undefined {
		void this.#plan.revision;
		if (!this.a || !this.b || unit < 0) return undefined;
		const place = placeOf(this.#plan.isIn(unit, this.a.id), this.#plan.isIn(unit, this.b.id));
		return place === 'none' && this.#plan.territoriesOf(unit).length > 0 ? undefined : place;
	}

	#lines(): DraftLine[] {
		void this.#plan.settledRevision;
		const { units, sides } = this.#extent;
		const { a, b } = this;
		if (!units || !sides || !a || !b) return [];
		const { membership } = this.#plan;
		const between = exchangeCandidates(
			this.#plan.slotOf(a.id),
			this.#plan.slotOf(b.id),
			sides,
			membership,
			units,
		);
		const all = new Set([...between, ...this.#picks.keys()]);
		return [...all].flatMap((unit) => {
			const now = this.#placeOf(unit);
			return now === undefined ? [] : [{ unit, now, pick: this.#picks.get(unit) }];
		});
	}
}
