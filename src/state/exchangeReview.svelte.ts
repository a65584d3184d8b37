import {
	checkMoves,
	matchSide,
	unitMovesOf,
	type CheckedMove,
	type CommuneFate,
	type SideMatch,
} from '../analysis/exchangeCheck.ts';
import type { Problem } from '../base/problem.ts';
import { readExchangeFile, writeExchangeFile } from '../io/exchangeFile.ts';
import { decodeNational } from '../io/resolve/nationalFile.ts';
import { makeResolver, type Resolver } from '../io/resolve/resolver.ts';
import { isAnswer, type Exchange, type ExchangeOutcome, type MoveAnswer } from '../model/exchange.ts';
import type { Territory } from '../model/plan.ts';
import { download } from '../work/download.ts';
import { exchangeEffect, type TerritoryEffect } from './exchangeEffect.ts';
import { keptAnswers, NO_ANSWERS, type ReviewAnswers } from './exchangeAnswers.ts';
import type { ExtentState } from './extent.svelte.ts';
import type { LocksState } from './locks.svelte.ts';
import type { PlanState } from './plan.svelte.ts';
import { readPreference, removePreference, writePreference } from './preferences.ts';
import type { SituationState } from './situation.svelte.ts';

/** A move of the opened file, judged against the open plan, with what is said to it. */
export interface ReviewLine extends CheckedMove {
	/** Place in the file. */
	readonly at: number;
	/** Undefined where the commune is not among those that are open. */
	readonly unit: number | undefined;
	/** What is said to it here, or what the answer says; undefined as long as nothing is. */
	readonly outcome: ExchangeOutcome | undefined;
	/** Remark that goes with it here. */
	readonly remark: string;
}

/** What is needed of the open extent. */
type OpenCommunes = Pick<ExtentState, 'units' | 'unitOf' | 'pieceWalker' | 'index'>;

interface Opened {
	/** The plan in which it was opened. */
	readonly plan: string;
	/** Null where what was kept of it cannot be read: the file is to be opened again. */
	readonly exchange: Exchange | null;
	readonly problems: readonly Problem[];
	readonly answers: ReviewAnswers;
}

/**
 * A proposal, or the answer to one, that was opened in the open plan. File and answers are kept in this browser until
 * it is closed, so that a reload loses nothing; the plan changes only by `actions/answerProposal`.
 */
export class ExchangeReview {
	readonly #extent: OpenCommunes;
	readonly #plan: PlanState;
	readonly #situation: Pick<SituationState, 'rows' | 'day'>;
	readonly #locks: Pick<LocksState, 'isLocked'>;
	#chosen = $state.raw<Opened | null>(null);
	#isKept = $state(true);
	/** Finds communes of other vintages; null until it was needed, undefined where it cannot be had. */
	#resolver = $state.raw<Resolver | null | undefined>(null);
	readonly #opened = $derived.by((): Opened | null => {
		const id = this.#plan.current?.id ?? '';
		return this.#chosen?.plan === id ? this.#chosen : keptProposal(id);
	});
	readonly exchange = $derived.by(() => this.#opened?.exchange ?? null);
	readonly isAnswer = $derived.by(() => this.exchange !== null && isAnswer(this.exchange));
	readonly matches = $derived.by((): { readonly a: SideMatch; readonly b: SideMatch } => {
		const { exchange } = this;
		if (!exchange) return { a: { kind: 'none' }, b: { kind: 'none' } };
		const { territories } = this.#plan;
		return { a: matchSide(exchange.from, territories), b: matchSide(exchange.to, territories) };
	});
	/** Territories of the open plan for both sides; undefined where none is, or none was chosen yet. */
	readonly a = $derived.by(() => this.#side('a'));
	readonly b = $derived.by(() => this.#side('b'));
	readonly #strange = $derived.by(() =>
		(this.exchange?.moves ?? []).some(({ commune }) => this.#extent.unitOf(commune) === undefined),
	);
	/** Codes that are not open are looked up first: until then nothing is said of them. */
	readonly isLookingUp = $derived.by(() => this.#strange && this.#resolver === null);
	readonly #checked = $derived.by(() => this.#judged());
	readonly lines = $derived.by(() => this.#lines());
	/** Moves that would be applied. */
	readonly accepted = $derived.by(() =>
		this.lines.filter(({ state, outcome }) => state === 'possible' && outcome === 'accepted'),
	);
	/** How many moves still want a word. */
	readonly undecided = $derived.by(() => this.lines.filter(({ outcome }) => outcome === undefined).length);
	readonly effect = $derived.by((): readonly TerritoryEffect[] => {
		const { a, b } = this;
		if (!a || !b) return [];
		const slots = { a: this.#plan.slotOf(a.id), b: this.#plan.slotOf(b.id) };
		const moves = this.accepted.flatMap(({ unit, now, move }) =>
			unit === undefined || now === undefined ? [] : unitMovesOf(unit, now, move.wanted, slots),
		);
		return exchangeEffect(moves, slots, this.#extent, this.#plan, this.#situation);
	});

	constructor(
		extent: OpenCommunes,
		plan: PlanState,
		situation: Pick<SituationState, 'rows' | 'day'>,
		locks: Pick<LocksState, 'isLocked'>,
	) {
		this.#extent = extent;
		this.#plan = plan;
		this.#situation = situation;
		this.#locks = locks;
	}

	get problems(): readonly Problem[] {
		return this.#opened?.problems ?? [];
	}

	get answers(): ReviewAnswers {
		return this.#opened?.answers ?? NO_ANSWERS;
	}

	/** False where this browser cannot keep the file: it is to be opened again after a reload. */
	get isKept(): boolean {
		return this.#isKept;
	}

	/** Opens a file that was read, in the place of one that was open; what was said to the same file before is there again. */
	open(exchange: Exchange, problems: readonly Problem[]): void {
		const plan = this.#plan.current?.id ?? '';
		this.#isKept = writePreference(`exchange.${plan}`, writeExchangeFile(exchange));
		const file = `${exchange.id} ${exchange.round}`;
		const before = keptAnswers(readPreference(`exchange-answers.${plan}`));
		const answers = before.file === file ? before : { ...NO_ANSWERS, file, role: before.role };
		this.#keep({ plan, exchange, problems, answers });
	}

	/** Puts the file away; the plan stays as it is, and what was said waits for the file to come back. */
	close(): void {
		const plan = this.#plan.current?.id ?? '';
		removePreference(`exchange.${plan}`);
		this.#chosen = null;
	}

	/** Says something to a move; '' takes the word back. */
	answer(at: number, outcome: 'accepted' | 'refused' | ''): void {
		const remark = this.answers.moves[at]?.remark ?? '';
		this.say({ moves: { ...this.answers.moves, [at]: { outcome, remark } } });
	}

	remark(at: number, remark: string): void {
		const outcome = this.answers.moves[at]?.outcome ?? '';
		this.say({ moves: { ...this.answers.moves, [at]: { outcome, remark } } });
	}

	/** Accepts every possible move that nothing was said to. */
	acceptRest(): void {
		const moves = { ...this.answers.moves };
		for (const { at, outcome, state } of this.lines)
			if (state === 'possible' && outcome === undefined)
				moves[at] = { outcome: 'accepted', remark: moves[at]?.remark ?? '' };
		this.say({ moves });
	}

	/** Changes what is said beside the moves: role, remark, which territories the sides are. */
	say(change: Partial<ReviewAnswers>): void {
		const opened = this.#opened;
		if (opened) this.#keep({ ...opened, answers: { ...opened.answers, ...change } });
	}

	/** One word for each move, in the order of the file. */
	verdicts(): MoveAnswer[] {
		return this.lines.map(({ state, outcome, why, remark }) => {
			if (state === 'impossible') return { outcome: 'impossible', ...(why && { reason: why }), remark };
			if (outcome === undefined) throw new Error('verdicts: a move has none yet');
			return { outcome, remark };
		});
	}

	/** Loads the table of all communes where the file has codes that are not open. Once. */
	async lookUp(): Promise<void> {
		const national = this.#extent.index?.national;
		if (!this.isLookingUp) return;
		const url = national && new URL(`data/${national}`, document.baseURI).href;
		const bytes = url ? await download((address) => fetch(address), url) : undefined;
		const table = bytes?.ok ? decodeNational(new TextDecoder().decode(bytes.value), url ?? '') : undefined;
		this.#resolver = table?.ok ? makeResolver(table.value, table.value.former) : undefined;
	}

	#keep(opened: Opened): void {
		this.#chosen = opened;
		this.#isKept =
			writePreference(`exchange-answers.${opened.plan}`, JSON.stringify(opened.answers)) && this.#isKept;
	}

	#side(side: 'a' | 'b'): Territory | undefined {
		const chosen = this.answers[side];
		if (chosen !== '') return this.#plan.territory(chosen);
		const match = this.matches[side];
		return match.kind === 'sure' ? match.territory : undefined;
	}

	#judged(): CheckedMove[] {
		const { exchange } = this;
		if (!exchange || !this.#extent.units || this.isLookingUp) return [];
		return checkMoves(exchange.moves, {
			territories: this.#plan.territories,
			a: this.a?.id,
			b: this.b?.id,
			fateOf: (code) => this.#fateOf(code),
			isLocked: (id) => this.#locks.isLocked(id),
		});
	}

	#lines(): ReviewLine[] {
		const { isAnswer: isBack, answers } = this;
		return this.#checked.map((one, at) => {
			const said = answers.moves[at];
			return {
				...one,
				at,
				unit: this.#extent.unitOf(one.code),
				outcome: isBack ? one.move.verdict?.outcome : outcomeOf(one.state, said?.outcome || undefined),
				remark: said?.remark ?? '',
			};
		});
	}

	#fateOf(code: string): CommuneFate {
		if (this.#extent.unitOf(code) !== undefined) return { kind: 'open', code };
		if (!this.#resolver) return { kind: 'outside-extent' };
		const { code: today, problem } = this.#resolver.resolve({ code });
		if (problem === 'ambiguous') return { kind: 'split-commune' };
		if (today === null) return { kind: 'unknown-commune' };
		return this.#extent.unitOf(today) === undefined
			? { kind: 'outside-extent' }
			: { kind: 'open', code: today };
	}
}

/** What the plan has already is agreed to, and what is not possible cannot be. */
function outcomeOf(
	state: CheckedMove['state'],
	said: 'accepted' | 'refused' | undefined,
): ExchangeOutcome | undefined {
	switch (state) {
		case 'already':
			return 'accepted';
		case 'impossible':
			return 'impossible';
		case 'possible':
			return said;
	}
}

/** What this browser kept of a proposal that was opened in a plan; null where there is none. */
function keptProposal(plan: string): Opened | null {
	const text = readPreference(`exchange.${plan}`);
	if (text === null) return null;
	const read = readExchangeFile(text, '');
	const answers = keptAnswers(readPreference(`exchange-answers.${plan}`));
	return read.ok
		? { plan, exchange: read.value.exchange, problems: [], answers }
		: { plan, exchange: null, problems: read.error, answers };
}
