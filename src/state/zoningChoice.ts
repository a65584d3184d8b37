import type { Plan } from '../model/plan.ts';

/** Divisions of France that the built data know. */
export const ZONING_COLUMNS = ['epci', 'bassinDeVie', 'zoneEmploi', 'arrondissement', 'canton'] as const;
export type ZoningColumn = (typeof ZONING_COLUMNS)[number];

/** What can be compared: basins of the page's poles, a division of France, the open plan, another one, an import. */
export type ZoningChoice =
	| { readonly kind: 'poles' }
	| { readonly kind: 'column'; readonly column: ZoningColumn }
	| { readonly kind: 'plan' }
	| { readonly kind: 'scenario'; readonly key: string; readonly plan: Plan }
	| { readonly kind: 'kept'; readonly id: string };

/** A choice as a form field holds it. */
export function choiceKey(choice: ZoningChoice): string {
	switch (choice.kind) {
		case 'poles':
		case 'plan':
			return choice.kind;
		case 'column':
			return `column:${choice.column}`;
		case 'scenario':
			return `scenario:${choice.key}`;
		case 'kept':
			return `kept:${choice.id}`;
	}
}
