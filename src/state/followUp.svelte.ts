import type { PanelsState } from './panels.svelte.ts';
import type { PlanState } from './plan.svelte.ts';
import type { SituationState } from './situation.svelte.ts';
import type { ViewState } from './view.svelte.ts';

/** Sheets of Suivi as the address names them (`onglet=`). */
export const FOLLOW_UP_TABS = [
	'journal',
	'fiche',
	'agenda',
	'tableau',
	'reunions',
	'inter',
	'zones',
] as const;
export type FollowUpTab = (typeof FOLLOW_UP_TABS)[number];

/** What Suivi shows: which sheet, of which territory, and whether private fields may be seen. Made by its panel. */
export class FollowUpState {
	readonly #panels: PanelsState;
	readonly #plan: PlanState;
	readonly #situation: SituationState;
	readonly #view: ViewState;
	readonly tab = $derived.by(
		(): FollowUpTab => FOLLOW_UP_TABS.find((tab) => tab === this.#view.route.tab) ?? 'journal',
	);

	constructor(panels: PanelsState, plan: PlanState, situation: SituationState, view: ViewState) {
		this.#panels = panels;
		this.#plan = plan;
		this.#situation = situation;
		this.#view = view;
	}

	/** The day of the view, 'YYYY-MM-DD'. */
	get day(): string {
		return this.#situation.day;
	}

	/** Meeting mode: others look at the screen, so nothing private may be on it. */
	get hidesPrivate(): boolean {
		return this.#panels.meeting;
	}

	get plan(): PlanState {
		return this.#plan;
	}

	show(tab: FollowUpTab): void {
		this.#view.go({ tab: tab === 'journal' ? undefined : tab });
	}
}
