import { agendaOf, arsAnswersDue } from '../analysis/followUp/agenda.ts';
import { boardCards } from '../analysis/followUp/board.ts';
import { communesWithoutSector, fileFindings, type FileFinding } from '../analysis/followUp/fileFindings.ts';
import { journalFindings, type JournalFinding } from '../analysis/followUp/journalFindings.ts';
import { leftBehind, orphansOf } from '../analysis/followUp/orphans.ts';
import { undatedMissions } from '../analysis/followUp/missionDates.ts';
import { referentGrid, type ReferentLine } from '../analysis/followUp/referentGrid.ts';
import { undatedSteps } from '../analysis/followUp/undatedSteps.ts';
import { matchZones } from '../analysis/followUp/zoneMatch.ts';
import { today } from '../base/today.ts';
import type { BlankZone, Territory, TerritoryEvent } from '../model/plan.ts';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import type { PanelsState } from './panels.svelte.ts';
import type { PlanState } from './plan.svelte.ts';
import type { SituationState } from './situation.svelte.ts';
import type { ViewState } from './view.svelte.ts';

export type { AgendaEntry, AgendaItem } from '../analysis/followUp/agenda.ts';
export { BOARD_COLUMNS, type BoardCard } from '../analysis/followUp/board.ts';

/** Sheets of Suivi as the address names them (`onglet=`). */
const FOLLOW_UP_TABS = ['journal', 'fiche', 'agenda', 'tableau', 'reunions', 'inter', 'zones'] as const;
export type FollowUpTab = (typeof FOLLOW_UP_TABS)[number];

/** An event that is about to be written: `at` is its place in the journal, undefined for a new one. */
export interface EventDraft {
	readonly territory: string;
	readonly at: number | undefined;
	readonly event: Partial<TerritoryEvent>;
}

/** What Suivi shows: which sheet, what is due, who is silent, and whether private fields may be seen. Made by its panel and its tray. */
export class FollowUpState {
	readonly #panels: PanelsState;
	readonly #plan: PlanState;
	readonly #situation: SituationState;
	readonly #view: ViewState;
	/** The event whose form is open; null for none. */
	draft = $state.raw<EventDraft | null>(null);
	readonly tab = $derived.by(
		(): FollowUpTab => FOLLOW_UP_TABS.find((tab) => tab === this.#view.route.tab) ?? 'journal',
	);
	/** Everything that is due, as of today: what is overdue does not depend on the date that the map shows. */
	readonly agenda = $derived.by(() => {
		const plan = this.#plan.current;
		return plan ? agendaOf(plan, this.today, sizeClasses.missions) : [];
	});
	/** Next steps that have no due date, so that none is forgotten. */
	readonly undated = $derived.by(() => (this.#plan.current ? undatedSteps(this.#plan.current) : []));
	/** Missions whose dates cannot be worked out, territory by territory, so that none is thought to be on time. */
	readonly undatedMissions = $derived.by(() =>
		(this.#plan.current?.territories ?? []).flatMap(({ id, name, events }) => {
			const found = undatedMissions(events, sizeClasses.missions);
			const [first] = found;
			return first ? [{ id, name, signed: first.signed, missions: found.map(({ mission }) => mission) }] : [];
		}),
	);
	/** Territories at the date of the view, the longest silent first. */
	readonly cards = $derived.by(() => {
		const plan = this.#plan.current;
		return plan ? boardCards(plan, this.#situation.day) : [];
	});
	readonly orphans = $derived.by(() => {
		const plan = this.#plan.current;
		return plan ? orphansOf(plan) : [];
	});
	/** Territories that left the plan and that its history still names. */
	readonly leftBehind = $derived.by(() => (this.#plan.current ? leftBehind(this.#plan.current) : []));

	constructor(panels: PanelsState, plan: PlanState, situation: SituationState, view: ViewState) {
		this.#panels = panels;
		this.#plan = plan;
		this.#situation = situation;
		this.#view = view;
	}

	/** The day where the user is, 'YYYY-MM-DD'. */
	get today(): string {
		return today();
	}

	/** Meeting mode: others look at the screen, so nothing that is never published may be on it. */
	get hidesPrivate(): boolean {
		return this.#panels.meeting;
	}

	/** What does not fit in a journal, by the place of its event. */
	findingsOf(events: readonly TerritoryEvent[]): Map<number, JournalFinding[]> {
		return Map.groupBy(journalFindings(events, this.today, sizeClasses.validFrom), ({ event }) => event);
	}

	/** When the ARS is to have answered the projects of a journal, where it is neither written nor answered. */
	answersDue(events: readonly TerritoryEvent[]): { at: number; due: string }[] {
		return arsAnswersDue(events);
	}

	/** What does not fit in a file. `communes`: INSEE codes of the territory. */
	fileFindings(territory: Territory, communes: readonly string[]): FileFinding[] {
		return fileFindings(territory, new Set(communes));
	}

	/** INSEE codes of a territory that are in none of its sectors; none where it has no sector. */
	withoutSector(territory: Territory, communes: readonly string[]): string[] {
		return communesWithoutSector(territory, communes);
	}

	/** Referents by profession, for the whole and for each sector, gaps included. */
	referentGrid(territory: Territory): ReferentLine[] {
		return referentGrid(territory);
	}

	/** Which group of uncovered communes each followed zone means now; -1 for none. */
	meant(zones: readonly BlankZone[], groups: readonly (readonly string[])[]): number[] {
		return matchZones(zones, groups);
	}

	show(tab: FollowUpTab): void {
		this.draft = null;
		this.#view.go({ tab: tab === 'journal' ? undefined : tab });
	}
}
