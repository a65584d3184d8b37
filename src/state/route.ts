import { RULES, type CoverageRule } from '../analysis/coverageRule.ts';
import { isPartialDate } from '../base/partialDate.ts';

export { RULES, type CoverageRule };

/** The views that exist, in the order of the navigation; the hash route carries their name. */
export const VIEWS = ['couverture', 'atelier', 'frontieres', 'poles', 'suivi'] as const;
/** Pages of text, which no tab of the navigation leads to: quiet links do. */
export const PAGES = ['methode', 'montants', 'accessibilite'] as const;
export type Page = (typeof PAGES)[number];
type View = (typeof VIEWS)[number] | Page;

/** What the address says: `#/couverture?etendue=24&date=2018-01-31&regle=all&plan=…&territoire=…&commune=…`; in Pôles also `departement`, `specialite`, `pole`, `flux`, `nombre`, `lignes`, `part`, `lieux`, `poids`; in Suivi `onglet` and `groupe`; on a page of text `section`. */
export interface Route {
	readonly view: View;
	readonly extent: string | undefined;
	readonly date: string | undefined;
	readonly rule: CoverageRule;
	/** Id of a plan of the extent: a shipped one, or one that a browser keeps. */
	readonly plan: string | undefined;
	readonly territory: string | undefined;
	readonly commune: string | undefined;
	/** Of Pôles: département, specialty, pole, whose flows are drawn and how many poles were chosen, as its desk writes them. */
	readonly departement: string | undefined;
	readonly specialty: string | undefined;
	readonly pole: string | undefined;
	readonly flows: string | undefined;
	readonly numbers: string | undefined;
	/** Sheet of Suivi that is open, as its panel names it. */
	readonly tab: string | undefined;
	/** Id of the interCPTS group whose card is open. */
	readonly group: string | undefined;
	/** Heading or definition that a page of text opens at; undefined in the views. */
	readonly section: string | undefined;
	/** What its lines tell, the share of the flow that is drawn, whether each commune is a place, how specialties count. */
	readonly lines: string | undefined;
	readonly share: string | undefined;
	readonly places: string | undefined;
	readonly weights: string | undefined;
}

export function readRoute(hash: string): Route {
	const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
	const params = new URLSearchParams(query);
	const date = params.get('date') ?? '';
	const page = pageOf(path);
	return {
		view: page ?? VIEWS.find((view) => view === path) ?? 'couverture',
		extent: params.get('etendue') ?? undefined,
		date: isCalendarDate(date) ? date : undefined,
		rule: RULES.find((rule) => rule === params.get('regle')) ?? 'all',
		plan: params.get('plan') ?? undefined,
		territory: params.get('territoire') ?? undefined,
		commune: params.get('commune') ?? undefined,
		departement: params.get('departement') ?? undefined,
		specialty: params.get('specialite') ?? undefined,
		pole: params.get('pole') ?? undefined,
		flows: params.get('flux') ?? undefined,
		numbers: params.get('nombre') ?? undefined,
		tab: params.get('onglet') ?? undefined,
		group: params.get('groupe') ?? undefined,
		section: page && (params.get('section') ?? undefined),
		lines: params.get('lignes') ?? undefined,
		share: params.get('part') ?? undefined,
		places: params.get('lieux') ?? undefined,
		weights: params.get('poids') ?? undefined,
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
	if (route.departement) params.set('departement', route.departement);
	if (route.specialty) params.set('specialite', route.specialty);
	if (route.pole) params.set('pole', route.pole);
	if (route.flows) params.set('flux', route.flows);
	if (route.numbers) params.set('nombre', route.numbers);
	if (route.tab) params.set('onglet', route.tab);
	if (route.group) params.set('groupe', route.group);
	if (route.section && pageOf(route.view)) params.set('section', route.section);
	if (route.lines) params.set('lignes', route.lines);
	if (route.share) params.set('part', route.share);
	if (route.places) params.set('lieux', route.places);
	if (route.weights) params.set('poids', route.weights);
	const query = params.toString();
	return `#/${route.view}${query ? `?${query}` : ''}`;
}

/** What a user opens and closes again: cards and answers, the département of Pôles among them. */
const OPENED = ['territory', 'commune', 'departement', 'pole', 'group'] as const;

/**
 * What going from one route to another is in the browser's history: a `step` that Back takes back where a view or a card
 * is opened, a `return` where one is closed, else a `change` of where one stands, as from one card to the next.
 */
export function stepBetween(from: Route, to: Route): 'step' | 'return' | 'change' {
	if (from.view !== to.view) return 'step';
	const opens = OPENED.some((key) => !from[key] && to[key]);
	const closes = OPENED.some((key) => from[key] && !to[key]);
	if (opens === closes) return 'change';
	return opens ? 'step' : 'return';
}

/** The page of text that a view is; undefined for the views with a map. */
export const pageOf = (view: string): Page | undefined => PAGES.find((page) => page === view);

export function isCalendarDate(text: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && isPartialDate(text);
}
