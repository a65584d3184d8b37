import type { PanelsState } from '../state/panels.svelte.ts';
import type { Needs } from './context.ts';
import { selectTerritory } from './selectTerritory.ts';

type Context = Needs<'plan' | 'selection' | 'view'> & { readonly panels: PanelsState };

/** Begins the tour in the Atelier, with a territory chosen so that there is something to show. */
export function startTour({ panels, plan, selection, view }: Context): void {
	panels.close();
	panels.rememberTour();
	panels.meeting = false;
	panels.workshopTab = 'plan';
	view.go({ view: 'atelier' });
	if (!plan.territory(selection.territory))
		selectTerritory({ selection, view }, plan.territories.at(0)?.id ?? '');
	panels.tourStep = 0;
}
