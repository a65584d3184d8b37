import { assignColours } from '../analysis/colours.ts';
import {
	DEFAULT_SETTINGS,
	settingsFault,
	type Proposal,
	type ProposalRequest,
	type ProposalSettings,
	type ProposalsAnswer,
	type SettingsFault,
} from '../work/proposalAnswers.ts';
import type { ExtentState } from './extent.svelte.ts';
import type { LocksState } from './locks.svelte.ts';
import type { PlanState } from './plan.svelte.ts';

export type { Proposal, SettingsFault, UnclearCommune } from '../work/proposalAnswers.ts';

/** Who works proposals out: the flows in use. */
export interface Proposer {
	readonly specialty: string;
	readonly isModelled: boolean;
	propose(request: ProposalRequest, onProgress: (share: number) => void): Promise<ProposalsAnswer | null>;
	stopProposing(): void;
}

/** What the planner wishes, as typed; shares in percent. */
export interface ProposalWishes {
	leastPeople: string;
	mostPeople: string;
	leastNumber: string;
	mostNumber: string;
	epciWeight: string;
	isEven: boolean;
	leastMarginPoints: string;
	leastSharePercent: string;
	coversAll: boolean;
	/** Code of a département, '' for the whole extent. */
	departement: string;
	onlyFree: boolean;
}

/** What even sizes weigh where they are wished for. */
const EVEN_WEIGHT = 0.05;

/** Territories proposed from flows: what is wished, what was found, and what of it is ticked. For panel and map. */
export class ProposalDesk {
	readonly #extent: ExtentState;
	readonly #plan: PlanState;
	readonly #locks: LocksState;
	readonly #proposer: Proposer;
	readonly wishes = $state<ProposalWishes>({
		leastPeople: String(DEFAULT_SETTINGS.leastPeople),
		mostPeople: String(DEFAULT_SETTINGS.mostPeople),
		leastNumber: '',
		mostNumber: '',
		epciWeight: '0.5',
		isEven: false,
		leastMarginPoints: String(DEFAULT_SETTINGS.leastMargin * 100),
		leastSharePercent: String(DEFAULT_SETTINGS.leastShare * 100),
		coversAll: false,
		departement: '',
		onlyFree: false,
	});
	#answer = $state.raw<ProposalsAnswer | null>(null);
	#progress = $state<number | null>(null);
	#failure = $state('');
	/** What the answer answers. */
	#answered = $state('');
	#chosen = $state(0);
	#ticked = $state.raw<ReadonlySet<number>>(new Set());
	/** Number of the territory that the list points at; -1 for none. */
	pointed = $state(-1);

	readonly settings = $derived.by((): ProposalSettings => ({
		leastPeople: wholeOf(this.wishes.leastPeople) ?? NaN,
		mostPeople: wholeOf(this.wishes.mostPeople) ?? NaN,
		...(this.wishes.leastNumber.trim() && { leastNumber: wholeOf(this.wishes.leastNumber) ?? NaN }),
		...(this.wishes.mostNumber.trim() && { mostNumber: wholeOf(this.wishes.mostNumber) ?? NaN }),
		epciWeight: Number(this.wishes.epciWeight),
		spreadWeight: this.wishes.isEven ? EVEN_WEIGHT : 0,
		coversAll: this.wishes.coversAll,
		leastMargin: percentOf(this.wishes.leastMarginPoints),
		leastShare: percentOf(this.wishes.leastSharePercent),
	}));
	/** Ids of the plan's locked territories. */
	readonly locked = $derived.by(() =>
		this.#plan.territories.filter(({ id }) => this.#locks.isLocked(id)).map(({ id }) => id),
	);
	readonly isPlaced = $derived.by(() => this.#placeable());
	readonly fault = $derived.by(
		(): SettingsFault | 'empty' | undefined =>
			settingsFault(this.settings) ?? (this.isPlaced.includes(1) ? undefined : 'empty'),
	);
	readonly #question = $derived.by(() =>
		JSON.stringify([this.settings, this.#proposer.specialty, hashOf(this.isPlaced)]),
	);
	readonly proposals = $derived.by(() => this.#answer?.proposals ?? []);
	readonly chosen = $derived.by((): Proposal | undefined => this.proposals[this.#chosen]);
	/** Hue of each territory of the chosen proposal: neighbours differ. */
	readonly hues = $derived.by(() => this.#hues());

	constructor(extent: ExtentState, plan: PlanState, locks: LocksState, proposer: Proposer) {
		this.#extent = extent;
		this.#plan = plan;
		this.#locks = locks;
		this.#proposer = proposer;
	}

	/** Whether what is shown comes from modelled flows; before the first answer, whether it would. */
	get isModelled(): boolean {
		return this.#answer?.isModelled ?? this.#proposer.isModelled;
	}

	get hasAnswer(): boolean {
		return this.#answer !== null;
	}

	/** Wishes, flows, plan or locks are not those of the answer any more. */
	get isStale(): boolean {
		return this.#answer !== null && this.#answered !== this.#question;
	}

	/** 0 to 1 while a search is running, else null. */
	get progress(): number | null {
		return this.#progress;
	}

	/** Why the last search came to nothing; '' where it did not. */
	get failure(): string {
		return this.#failure;
	}

	get chosenAt(): number {
		return this.#chosen;
	}

	/** Numbers of the ticked territories of the chosen proposal. */
	get ticked(): ReadonlySet<number> {
		return this.#ticked;
	}

	choose(at: number): void {
		this.#chosen = at;
		this.#ticked = new Set(this.chosen?.territories.keys());
		this.pointed = -1;
	}

	tick(territories: readonly number[], on: boolean): void {
		const ticked = new Set(this.#ticked);
		for (const one of territories)
			if (on) ticked.add(one);
			else ticked.delete(one);
		this.#ticked = ticked;
	}

	/** Searches under the wishes as they stand; the answer before stays until there is a new one. */
	async run(): Promise<void> {
		if (this.fault || this.#progress !== null) return;
		const question = this.#question;
		const request = {
			specialty: this.#proposer.specialty,
			isPlaced: this.isPlaced,
			settings: $state.snapshot(this.settings) as ProposalSettings,
		};
		this.#progress = 0;
		this.#failure = '';
		try {
			const answer = await this.#proposer.propose(request, (share) => {
				if (this.#progress !== null) this.#progress = share;
			});
			if (!answer) return;
			this.#answer = answer;
			this.#answered = question;
			this.choose(0);
		} catch (error) {
			this.#failure = String(error).slice(0, 120);
		} finally {
			this.#progress = null;
		}
	}

	cancel(): void {
		this.#proposer.stopProposing();
	}

	#placeable(): Uint8Array {
		const { units } = this.#extent;
		if (!units) return new Uint8Array(0);
		void this.#plan.settledRevision;
		const isPlaced = new Uint8Array(units.count).fill(1, 0, units.extentCount);
		const { departement, onlyFree } = this.wishes;
		for (let unit = 0; unit < units.extentCount; unit++)
			if (departement !== '' && units.departement[unit] !== departement) isPlaced[unit] = 0;
		const kept = onlyFree ? this.#plan.territories.map(({ id }) => id) : this.locked;
		for (const id of kept) for (const unit of this.#plan.unitsOf(id)) isPlaced[unit] = 0;
		return isPlaced;
	}

	#hues(): number[] {
		const { sides } = this.#extent;
		const territories = this.chosen?.territories ?? [];
		if (!sides) return territories.map(() => 0);
		const of = new Map(territories.flatMap(({ units }, at) => units.map((unit) => [unit, at] as const)));
		const beside = territories.map(() => new Set<number>());
		for (const [arc, left] of sides.left.entries()) {
			const [one, other] = [of.get(left), of.get(sides.right[arc])];
			if (one !== undefined && other !== undefined && one !== other) beside[one].add(other);
		}
		return assignColours(territories.length, (at) => beside[at], []);
	}
}

/** A whole number as people type it, with spaces between thousands; undefined for what is none. */
function wholeOf(text: string): number | undefined {
	const digits = text.replace(/[\s\u202f\u00a0]/g, '');
	return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

const percentOf = (text: string): number => {
	const typed = text.trim().replace(',', '.');
	return /^\d{1,3}(\.\d{1,2})?$/.test(typed) ? Number(typed) / 100 : NaN;
};

/** Tells sets of communes apart (FNV-1a over the flags). */
function hashOf(flags: Uint8Array): number {
	let hash = 0x811c9dc5;
	for (const flag of flags) hash = Math.imul(hash ^ flag, 0x01000193);
	return hash >>> 0;
}
