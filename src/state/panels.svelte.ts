/** Dialogs of the page. */
export type DialogName = 'import' | 'plans' | 'picture' | 'dossier' | 'export' | 'scenario' | 'decide';

/** Sheets of the Atelier's panel. */
export const WORKSHOP_TABS = ['plan', 'drawings', 'scenarios', 'finder', 'history'] as const;
export type WorkshopTab = (typeof WORKSHOP_TABS)[number];

/** What of the panels is open: a dialog with the file that it was given, and a sheet of the Atelier. */
export class PanelsState {
	workshopTab = $state<WorkshopTab>('plan');
	#dialog = $state<DialogName | null>(null);
	#file = $state.raw<File | null>(null);

	get dialog(): DialogName | null {
		return this.#dialog;
	}

	/** The file that was dropped or pasted for the dialog, null where it is to ask for one. */
	get file(): File | null {
		return this.#file;
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
