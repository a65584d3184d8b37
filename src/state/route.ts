import { isPartialDate } from '../base/partialDate.ts';

/** The views that exist, in the order of the navigation; the hash route carries their name. */
export const VIEWS = ['couverture', 'atelier', 'frontieres'] as const;
type View = (typeof VIEWS)[number];

/** Which territories count as covering: signed only, validated or signed, or all that are not ended. */
export const RULES = ['signed', 'validated', 'all'] as const;
export type CoverageRule = (typeof RULES)[number];

/** What the address says: `#/couverture?etendue=24&date=2018-01-31&regle=all&plan=…&territoire=…&commune=…`. */
export interface Route {
	readonly view: View;
	readonly extent: string | undefined;
	readonly date: string | undefined;
	readonly rule: CoverageRule;
	/** Id of a plan of the extent: a shipped one, or one that a browser keeps. */
	readonly plan: string | undefined;
	readonly territory: string | undefined;
	readonly commune: string | undefined;
}

export function readRoute(hash: string): Route {
	const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
	const params = new URLSearchParams(query);
	const date = params.get('date') ?? '';
	return {
		view: VIEWS.find((view) => view === path) ?? 'couverture',
		extent: params.get('etendue') ?? undefined,
		date: isCalendarDate(date) ? date : undefined,
		rule: RULES.find((rule) => rule === params.get('regle')) ?? 'all',
		plan: params.get('plan') ?? undefined,
		territory: params.get('territoire') ?? undefined,
		commune: params.get('commune') ?? undefined,
	};
}

export function writeRoute(route: Route): string {
	const params = new URLSearchParams();
	if (route.extent) params.set('etendue', route.extent);
	if (route.date) params.set('date', route.date);
	if (route.rule !== 'all') params.set('regle', route.rule);
	if (route.plan) params.set('plan', route.plan);
	if (route.territory) params.set('territoire', route.territory);
	if (route.commune) params.set('commune', route.commune);
	const query = params.toString();
	return `#/${route.view}${query ? `?${query}` : ''}`;
}

export function isCalendarDate(text: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && isPartialDate(text);
}
