import {
	MERGED,
	type CommuneAnswer,
	type CoreAnswer,
	type FlowFacts,
	type FlowSettings,
	type FrontierLinesAnswer,
	type LinesAnswer,
	type LinesRequest,
	type StudyAnswer,
	type StudyRequest,
} from '../work/flowAnswers.ts';
import { newsOfFlows, startFlowWorker, type FlowClient } from '../work/flowClient.ts';
import type { ProposalRequest, ProposalsAnswer } from '../work/proposalAnswers.ts';
import type { ZoningsAnswer, ZoningsRequest } from '../work/zoningAnswers.ts';
import type { ExtentState } from './extent.svelte.ts';
import type { PlanState } from './plan.svelte.ts';
import { planKey } from './databaseSchema.ts';
import { FlowQuestions } from './flowQuestions.svelte.ts';
import { flowsTouch, originsOf } from './flowsTouch.ts';
import { modelInUse } from './fittedModels.ts';
import type { FlowSetsState } from './flowSets.svelte.ts';
import { HandChoices } from './handChoices.svelte.ts';
import { PoleSettings } from './poleSettings.svelte.ts';
import { PoleChoices } from './poleChoices.svelte.ts';
import { specialtyInUse } from './specialtyText.ts';
import type { ViewState } from './view.svelte.ts';

export { SCALES } from './poleRulings.ts';
export {
	MERGED,
	PICTURE,
	type DepartementRow,
	type FlowFacts,
	type FlowRow,
	type PoleRow,
	type ScaleRow,
	type ShownAttraction,
	type StudyAnswer,
} from '../work/flowAnswers.ts';
export { DRAWN_SHARE, LINE_MODES, type FlowSubject, type LineMode } from './poleRoute.ts';

/** The flows in use and what is asked of them: questions go to the worker, answers are here for panel, map and tables. */
export class FlowDesk {
	readonly #extent: ExtentState;
	readonly #plan: PlanState;
	readonly #view: ViewState;
	/** What the address chooses. */
	readonly choices: PoleChoices;
	/** Observed flows that the browser keeps. */
	readonly sets: FlowSetsState;
	#client: FlowClient | null = null;
	#facts = $state.raw<FlowFacts | null>(null);
	#hasFailed = $state(false);
	/** Communes of the worker: those that are answered for. */
	#lentSides: unknown = null;
	/** The plan whose flows are in use. */
	#usedFor = '';
	/** Limits and bounds that the user set. */
	readonly settings = new PoleSettings();
	readonly hand = new HandChoices(() => ({ flows: this.#keyed, specialty: this.specialty }));
	/** What the worker was told of the user's settings. */
	#told: FlowSettings | null = null;
	readonly #asked = new FlowQuestions(() => this.#service());
	/** Lines begin at communes rather than EPCI: the map is near enough. */
	isNear = $state(false);
	/** Code of the pole that list or map points at; '' for none. */
	lit = $state('');

	readonly specialty = $derived.by(() => specialtyInUse(this.#facts, this.#view.route.specialty));
	readonly #keyed = $derived.by(() =>
		[this.#extent.manifest?.id, this.#plan.current?.id, this.#facts?.id].join('/'),
	);
	readonly #settings = $derived.by((): FlowSettings => {
		const observed = this.isModelled ? [] : (this.#facts?.specialties ?? []);
		return {
			weights: this.choices.weights,
			fitted: this.settings.fitted,
			scales: this.hand.scalesOf(observed.map(({ name }) => name)),
		};
	});
	readonly poles = $derived.by(() => this.#asked.study.answer?.poles ?? []);
	readonly departements = $derived.by(() => this.#asked.study.answer?.departements ?? []);
	readonly departement = $derived.by(() =>
		this.departements.find(({ code }) => code === this.#view.route.departement),
	);
	/** The pole that the address names. */
	readonly pole = $derived.by(() => this.poles.find(({ code }) => code === this.#view.route.pole));

	constructor(extent: ExtentState, plan: PlanState, view: ViewState, sets: FlowSetsState) {
		this.choices = new PoleChoices(view);
		this.sets = sets;
		this.#extent = extent;
		this.#plan = plan;
		this.#view = view;
	}

	/** How the flows of the specialty are modelled; undefined where they are observed. */
	readonly model = $derived.by(() =>
		this.isModelled ? modelInUse(this.specialty, this.settings.fitted) : undefined,
	);

	get facts(): FlowFacts | null {
		return this.#facts;
	}

	get byCommune(): boolean {
		return this.choices.byCommune;
	}

	/** Several specialties are taken together: figures are people, not patients. */
	get isMerged(): boolean {
		return this.specialty === MERGED;
	}

	/** How well a kind of modelled flows meets the observed ones. */
	get fit(): FlowQuestions['fit'] {
		return this.#asked.fit;
	}

	get study(): StudyAnswer | null {
		return this.#asked.study.answer;
	}

	get lines(): LinesAnswer | null {
		return this.#asked.lines.answer;
	}

	/** Flows cannot be had: neither figures nor lines. */
	get hasFailed(): boolean {
		return this.#hasFailed || this.#asked.study.hasFailed || this.#asked.lines.hasFailed;
	}

	/** The place that a commune belongs to; undefined while there are no flows. */
	async placeOf(unit: number): Promise<{ readonly code: string; readonly name: string } | undefined> {
		return this.#facts ? this.#service().placeOf(this.choices.byCommune, unit) : undefined;
	}

	/** What is known of a commune's destinations; undefined while it is asked for. */
	communeOf(unit: number): CommuneAnswer | undefined {
		return this.#asked.communeOf(unit);
	}

	/** Where 80 % of a pole's patients come from; undefined while it is asked for. */
	coreOf(code: string): CoreAnswer | undefined {
		return this.#asked.coreOf(code);
	}

	/** Brings the tables of the open extent to the worker, once for each; then the flows in use. */
	async open(): Promise<void> {
		const { sides } = this.#extent;
		if (!sides) return;
		if (this.#lentSides === sides) return this.#followPlan();
		this.#lentSides = sides;
		this.#hasFailed = false;
		this.#facts = null;
		this.#asked.forget();
		try {
			this.#client ??= startFlowWorker();
			await this.#client.lend(this.#extent.client);
			await this.#useKept();
			if (this.#lentSides === sides) this.#facts = await this.#client.service.facts();
		} catch {
			this.#hasFailed = true;
			this.#lentSides = null;
		}
	}

	/** Begins anew, with a worker of its own. */
	async retry(): Promise<void> {
		this.#client?.end();
		this.#client = null;
		this.#told = null;
		this.#lentSides = null;
		await this.open();
	}

	/** Another plan of the same extent may use other flows. */
	async #followPlan(): Promise<void> {
		if (this.#facts === null || this.#usedFor === this.#planKey()) return;
		this.#asked.forget();
		await this.#useKept();
		this.#facts = await this.#service().facts();
	}

	/** Observed flows by line of the decision sheet, for Frontières; null where the plan uses none. */
	async frontierLines(): Promise<FrontierLinesAnswer | null> {
		if (this.#facts === null && (await this.sets.usedBy(this.#planKey()).catch(() => '')) === '') return null;
		await this.open();
		return this.#facts && !this.#facts.isModelled ? this.#service().frontierLines() : null;
	}

	/** The set that the plan used before, where the browser still has it; else flows are modelled. */
	async #useKept(): Promise<void> {
		this.#usedFor = this.#planKey();
		try {
			await this.sets.load();
			const id = await this.sets.usedBy(this.#planKey());
			const set = id === '' ? undefined : await this.sets.read(id);
			await this.#service().use(set ?? null);
		} catch {
			// storage is blocked: observed flows are then asked for again
		}
	}

	#planKey(): string {
		return planKey(this.#extent.manifest?.id ?? '', this.#plan.current?.id ?? '');
	}

	/** Puts a set that the browser keeps to use, '' for modelled flows; the plan remembers it. False where it is gone. */
	async use(id: string): Promise<boolean> {
		const set = id === '' ? null : await this.sets.read(id).catch(() => undefined);
		if (set === undefined) return false;
		this.#asked.forget();
		this.#facts = await this.#service().use(set);
		await this.sets.use(this.#planKey(), id).catch(() => undefined);
		return true;
	}

	/** Deletes a set from the browser; where it was in use, flows are modelled again. */
	async remove(id: string): Promise<void> {
		await this.sets.remove(id);
		if (this.#facts?.id === id) await this.use('');
	}

	/** Whether the flows in use are modelled; also said of flows that are not there yet. */
	get isModelled(): boolean {
		return this.#facts?.isModelled ?? true;
	}

	/** Territories proposed from the flows in use; null where `stopProposing` was called meanwhile. */
	propose(request: ProposalRequest, onProgress: (share: number) => void): Promise<ProposalsAnswer | null> {
		return this.#service().propose(request, newsOfFlows(onProgress));
	}

	stopProposing(): void {
		void this.#client?.service.stopProposing();
	}

	/** What two zonings have in common, and on observed flows which keeps more of them. */
	zonings(request: ZoningsRequest): Promise<ZoningsAnswer> {
		return this.#service().zonings(request);
	}

	/** The worker, which has been told of the user's settings: what is asked next follows them. */
	#service(): FlowClient['service'] {
		if (!this.#client) throw new Error('flows asked before open');
		const { service } = this.#client;
		if (this.#told !== this.#settings) {
			this.#told = this.#settings;
			void service.adjust(this.#told);
		}
		return service;
	}

	readonly #asking = $derived.by(() => {
		// under other settings the same question is another one
		void this.#settings;
		return this.#facts === null ? null : { specialty: this.specialty, byCommune: this.choices.byCommune };
	});

	/** What is to be asked as things stand; effects of the view put it. */
	readonly studyQuestion = $derived.by(
		(): StudyRequest | null =>
			this.#asking && {
				...this.#asking,
				numbers: this.choices.numbers,
				keep: this.hand.rulings.keep,
				drop: this.hand.rulings.drop,
				...this.settings.thresholds,
			},
	);
	readonly linesQuestion = $derived.by((): LinesRequest | null => {
		const of = flowsTouch(this.#extent, this.#plan, this.choices.flows);
		if (!this.#asking || !of || this.choices.lineMode !== 'flows') return null;
		return {
			...this.#asking,
			direction: this.choices.flows.direction,
			of,
			origins: this.isNear ? 'commune' : originsOf(this.choices.flows),
			share: this.choices.share,
		};
	});

	askStudy(): void {
		if (this.studyQuestion) void this.#asked.study.ask(this.studyQuestion);
	}

	askLines(): void {
		if (this.linesQuestion) void this.#asked.lines.ask(this.linesQuestion);
	}

	askCommune(unit: number): void {
		if (this.#asking && unit >= 0) void this.#asked.commune.ask({ ...this.#asking, unit });
	}

	askFit(kind: string): void {
		if (this.#asking) void this.#asked.fit.ask({ specialty: this.specialty, kind });
	}

	askCore(): void {
		if (this.#asking && this.pole) void this.#asked.core.ask({ ...this.#asking, code: this.pole.code });
	}
}
