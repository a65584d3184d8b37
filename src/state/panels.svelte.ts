import { readPreference, writePreference } from './preferences.ts';

/** Dialogs of the page. */
export type DialogName =
	| 'import'
	| 'plans'
	| 'picture'
	| 'dossier'
	| 'export'
	| 'scenario'
	| 'decide'
	| 'help'
	| 'share'
	| 'publish'
	| 'device'
	| 'communes';

/** Sheets of the Atelier's panel. */
export const WORKSHOP_TABS = ['plan', 'drawings', 'scenarios', 'finder', 'history'] as const;
export type WorkshopTab = (typeof WORKSHOP_TABS)[number];

/** Menus of the tool row that a key opens. */
export type ToolMenu = 'corridor' | 'list';

/** Groups of a ledger, in their order. */
export const LEDGER_GROUPS = ['people', 'supply', 'size', 'shape', 'limits', 'announced'] as const;
export type LedgerGroup = (typeof LEDGER_GROUPS)[number];

/** What of the panels is open: a dialog with the file that it was given, and a sheet of the Atelier. */
export class PanelsState {
	/** Height of the sheet on a phone. */
	sheetHeight = $state<'peek' | 'half' | 'full'>('half');
	workshopTab = $state<WorkshopTab>('plan');
	/** Meeting mode: one territory in large type, nothing private, whatever the view. */
	meeting = $state(false);
	/** Menu of the tool row that a key asked for; null once it is open. */
	askedMenu = $state<ToolMenu | null>(null);
	/** Couverture over time, in the tray or on a phone in the sheet. */
	isTimelineOpen = $state(false);
	/** Step of the tour that shows, -1 for none. */
	tourStep = $state(-1);
	#isTourKnown = $state(readPreference('tour') === 'known');
	#hasSingleKeys = $state(readPreference('singleKeys') !== 'off');
	/** Groups of the ledger that are open: they stay so from one territory to the next, and are counted only then. */
	readonly openGroups = $state<Partial<Record<LedgerGroup, boolean>>>({});
	#dialog = $state<DialogName | null>(null);
	#file = $state.raw<File | null>(null);

	get dialog(): DialogName | null {
		return this.#dialog;
	}

	/** The file that was dropped or pasted for the dialog, null where it is to ask for one. */
	get file(): File | null {
		return this.#file;
	}

	/** The tour was taken or skipped, here or on a former visit: it is not offered again. */
	get isTourKnown(): boolean {
		return this.#isTourKnown;
	}

	rememberTour(): void {
		this.#isTourKnown = true;
		writePreference('tour', 'known');
	}

	/** Whether letters pressed outside of fields are shortcuts; some assistive tools press them by themselves. */
	get hasSingleKeys(): boolean {
		return this.#hasSingleKeys;
	}

	set hasSingleKeys(on: boolean) {
		this.#hasSingleKeys = on;
		writePreference('singleKeys', on ? 'on' : 'off');
	}

	show(dialog: DialogName, file: File | null = null): void {
		this.#dialog = dialog;
		this.#file = file;
	}

	close(): void {
		this.#dialog = null;
		this.#file = null;
	}
}
