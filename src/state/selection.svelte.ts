/** What the user looks at: one territory, one commune, and what lies under the pointer. Ids are the plan's. */
export class SelectionState {
	/** Id of the chosen territory; '' for none. */
	territory = $state('');
	/** Unit index of the chosen commune; -1 for none. */
	unit = $state(-1);
	/** Unit under the pointer; -1 for none. */
	hovered = $state(-1);

	clear(): void {
		this.territory = '';
		this.unit = -1;
	}
}
