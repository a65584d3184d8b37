import { coverageOverTime, coveredBy, periodAt, type CoveragePeriod } from '../analysis/coverageOverTime.ts';
import { STATUS_BANDS, type StatusBand } from '../analysis/coverageRule.ts';
import { today } from '../base/today.ts';
import { isOverAYearOld } from '../model/status.ts';
import type { ExtentState } from './extent.svelte.ts';
import { earlierOf, laterOf, monthEnd, monthsBetween } from './monthSteps.ts';
import type { PlanState } from './plan.svelte.ts';
import type { SituationState } from './situation.svelte.ts';
import { timelineItems, type TimelineItem } from './timelineItems.ts';
import type { ViewState } from './view.svelte.ts';

/** The law that made CPTS is of January 2016: before it there is none. */
const FIRST_DAY = '2016-01-01';
/** Events to come are shown this far ahead. */
const MONTHS_AHEAD = 12;
/** How long each stop of the play stands. */
const STOP_MS = 1200;
/** More stops than this are gone through month by month. */
const MOST_STOPS = 48;

/** One column of the bars: people per status from a day until the day before the next one. */
export interface TimelinePeriod extends CoveragePeriod {
	readonly to: string;
}

type Communes = Pick<ExtentState, 'units' | 'unitOf'>;
type OpenPlan = Pick<PlanState, 'current' | 'territories'>;
type Situation = Pick<SituationState, 'day' | 'gauge' | 'isComplete' | 'rule'>;

/** The life of the plan's territories: people covered per status over time, events, and the day in hand. */
export class TimelineState {
	readonly #extent: Communes;
	readonly #plan: OpenPlan;
	readonly #situation: Situation;
	readonly #view: Pick<ViewState, 'glide'>;
	readonly today: string;
	readonly firstDay = $derived.by(() => earlierOf(FIRST_DAY, `${this.day.slice(0, 4)}-01-01`));
	/** Events and perimeters in the order of their days. */
	readonly items = $derived.by((): readonly TimelineItem[] => timelineItems(this.#plan.territories));
	readonly lastDay = $derived.by(() => {
		const soonest = earlierOf(this.items.at(-1)?.day ?? this.today, monthEnd(this.today, MONTHS_AHEAD));
		return laterOf(laterOf(this.today, this.day), soonest);
	});
	/** Steps of the slider, one a month. */
	readonly months = $derived.by(() => monthsBetween(this.firstDay, this.lastDay));
	readonly periods = $derived.by(() => this.#periods());
	/** Statuses that occur at any time, the highest first. */
	readonly bands = $derived.by((): readonly StatusBand[] =>
		STATUS_BANDS.toReversed().filter((band) => this.periods.some(({ bands }) => bands[band].people > 0)),
	);
	/** Days of events, or ends of the months that have one where there are many. */
	readonly stops = $derived.by(() => {
		const days = this.items.map(({ day }) => day).filter((day) => this.#isWithin(day));
		const isMany = new Set(days).size > MOST_STOPS;
		const stops = isMany ? days.map((day) => earlierOf(monthEnd(day), this.lastDay)) : days;
		return [...new Set(stops)].sort();
	});
	#timer = $state.raw<ReturnType<typeof setTimeout> | null>(null);

	/** `now`: the day where the user is, 'YYYY-MM-DD'. */
	constructor(
		extent: Communes,
		plan: OpenPlan,
		situation: Situation,
		view: Pick<ViewState, 'glide'>,
		now = today(),
	) {
		this.today = now;
		this.#extent = extent;
		this.#plan = plan;
		this.#situation = situation;
		this.#view = view;
	}

	/** Day of the view, 'YYYY-MM-DD'. */
	get day(): string {
		return this.#situation.day;
	}

	get isComplete(): boolean {
		return this.#situation.isComplete;
	}

	/** Date of the inventory, as the plan writes it; '' while none is open. */
	get asOf(): string {
		return this.#plan.current?.asOf ?? '';
	}

	/** The day lies more than a year after the inventory: what was known then is carried on. */
	get isCarriedOn(): boolean {
		return this.asOf !== '' && isOverAYearOld(this.asOf, this.day);
	}

	/** People of the extent; NaN while it is not open. */
	get population(): number {
		return this.#situation.gauge?.population ?? NaN;
	}

	/** Step of the slider that the day lies in. */
	get month(): number {
		return monthsBetween(this.firstDay, this.day);
	}

	/** Last day of a step of the slider. */
	dayOfMonth(month: number): string {
		return earlierOf(monthEnd(this.firstDay, Math.max(0, month)), this.lastDay);
	}

	periodOn(day: string): CoveragePeriod | undefined {
		return periodAt(this.periods, day);
	}

	/** Share of the extent's people that the rule in hand counts as covered on a day; NaN where nobody is known. */
	shareOn(day: string): number {
		const period = this.periodOn(day);
		return period && this.population > 0 ? coveredBy(this.#situation.rule, period) / this.population : NaN;
	}

	/** The last events that had come by the day of the view: all of that day. */
	get latest(): readonly TimelineItem[] {
		const last = this.items.findLast(({ day }) => day <= this.day);
		return last ? this.items.filter(({ day }) => day === last.day) : [];
	}

	get nextStop(): string | undefined {
		return this.stops.find((stop) => stop > this.day);
	}

	get previousStop(): string | undefined {
		return this.stops.findLast((stop) => stop < this.day);
	}

	get isPlaying(): boolean {
		return this.#timer !== null;
	}

	/** Shows another day; who moves the day by hand ends the play. */
	moveTo(day: string): void {
		this.pause();
		this.#show(day);
	}

	/** To the end of the month so many months on, within the time shown. */
	stepMonths(months: number): void {
		this.moveTo(this.dayOfMonth(Math.min(this.month + months, this.months)));
	}

	/** Goes from stop to stop, at last to the end; from the beginning where the end is shown. */
	play(): void {
		this.pause();
		if (this.day >= this.lastDay) this.#show(this.dayOfMonth(0));
		this.#wait();
	}

	pause(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
	}

	#wait(): void {
		this.#timer = setTimeout(() => {
			this.#show(this.nextStop ?? this.lastDay);
			if (this.day >= this.lastDay) this.#timer = null;
			else this.#wait();
		}, STOP_MS);
	}

	#show(day: string): void {
		this.#view.glide({ date: day });
	}

	#isWithin(day: string): boolean {
		return day >= this.firstDay && day <= this.lastDay;
	}

	#periods(): readonly TimelinePeriod[] {
		const { units } = this.#extent;
		const plan = this.#plan.current;
		if (!units || !plan) return [];
		const periods = coverageOverTime({
			units,
			unitOf: (code) => this.#extent.unitOf(code),
			territories: plan.territories,
			sources: plan.sources,
			from: this.firstDay,
			to: this.lastDay,
		});
		return periods.map((period, index) => ({ ...period, to: periods[index + 1]?.from ?? this.lastDay }));
	}
}
