/** Every figure that the interface shows, by the view that shows it. Ids and groups are as `section=` of the address writes them; definitions are in `messages/definitions`. */
export const FIGURES = {
	couverture: ['population-couverte', 'zone-blanche', 'nombre-de-cpts'],
	territoire: [
		'population',
		'population-inconnue',
		'superficie',
		'densite',
		'communes',
		'habitants-par-commune',
		'medecins-generalistes',
		'offre',
		'pour-10000',
		'densite-relative',
		'apl',
		'apl-moins-65',
		'parties-detachees',
		'iles',
		'trous',
		'sans-contour',
		'longueur-des-limites',
		'compacite',
		'epci',
		'annonce',
	],
	aci: ['taille', 'distance-au-seuil', 'montants', 'totaux', 'perspective'],
	frontieres: [
		'limite-commune',
		'communes-limitrophes',
		'communes-revendiquees',
		'zone-sans-cpts',
		'recours-observes',
		'avis',
		'effet',
		'coherence',
		'soins-commune',
		'traces',
	],
	poles: [
		'patients',
		'part',
		'pole',
		'ecart',
		'attraction',
		'bassin',
		'coeur-de-bassin',
		'taux-d-autarcie',
		'taux-de-fuite',
		'patients-recus',
		'flux-affiche',
		'distance',
		'nombre-de-poles',
		'echelle',
		'comparaison',
	],
	propositions: ['part-gardee', 'score', 'epci-partages', 'ecart-de-taille', 'communes-a-decider'],
} as const;
export type FigureGroup = keyof typeof FIGURES;
export type FigureId = (typeof FIGURES)[FigureGroup][number];
export const FIGURE_GROUPS = Object.keys(FIGURES) as FigureGroup[];

/**
 * What a figure is made of: counted exactly; measured on contours; estimated; announced by a text; modelled where no
 * flows are observed; an interval where cells are hidden; indicative where the perimeter is; unknown where a part is.
 */
export const FIGURE_NATURES = [
	'counted',
	'measured',
	'estimated',
	'announced',
	'modelled',
	'interval',
	'indicative',
	'unknown',
] as const;
export type FigureNature = (typeof FIGURE_NATURES)[number];

export const NATURES_OF: Readonly<Record<FigureId, readonly FigureNature[]>> = {
	'population-couverte': ['counted', 'indicative', 'unknown'],
	'zone-blanche': ['counted', 'indicative', 'unknown'],
	'nombre-de-cpts': ['counted'],
	population: ['counted', 'indicative', 'unknown'],
	'population-inconnue': ['counted'],
	superficie: ['measured', 'indicative'],
	densite: ['measured', 'indicative', 'unknown'],
	communes: ['counted', 'indicative'],
	'habitants-par-commune': ['counted', 'indicative', 'unknown'],
	'medecins-generalistes': ['counted', 'indicative', 'unknown'],
	offre: ['counted', 'indicative', 'unknown'],
	'pour-10000': ['counted', 'indicative', 'unknown'],
	'densite-relative': ['estimated', 'indicative', 'unknown'],
	apl: ['estimated', 'indicative', 'unknown'],
	'apl-moins-65': ['estimated', 'indicative', 'unknown'],
	'parties-detachees': ['counted', 'indicative'],
	iles: ['counted', 'indicative'],
	trous: ['counted', 'indicative'],
	'sans-contour': ['counted'],
	'longueur-des-limites': ['measured', 'indicative'],
	compacite: ['measured', 'indicative', 'unknown'],
	epci: ['counted', 'indicative'],
	annonce: ['announced', 'indicative'],
	taille: ['counted', 'indicative', 'unknown'],
	'distance-au-seuil': ['counted', 'indicative', 'unknown'],
	montants: ['announced', 'unknown'],
	totaux: ['announced', 'unknown'],
	perspective: ['estimated', 'unknown'],
	'limite-commune': ['measured', 'indicative'],
	'communes-limitrophes': ['counted', 'indicative'],
	'communes-revendiquees': ['counted', 'indicative', 'unknown'],
	'zone-sans-cpts': ['counted', 'indicative', 'unknown'],
	'recours-observes': ['interval', 'unknown'],
	avis: ['counted', 'unknown'],
	effet: ['estimated', 'indicative', 'unknown'],
	coherence: ['counted', 'indicative'],
	'soins-commune': ['counted', 'unknown'],
	traces: ['estimated'],
	patients: ['modelled', 'interval', 'unknown'],
	part: ['modelled', 'interval', 'unknown'],
	pole: ['modelled', 'interval', 'unknown'],
	ecart: ['modelled', 'interval', 'unknown'],
	attraction: ['modelled', 'interval', 'unknown'],
	bassin: ['modelled', 'interval', 'unknown'],
	'coeur-de-bassin': ['modelled', 'interval', 'unknown'],
	'taux-d-autarcie': ['modelled', 'interval', 'unknown'],
	'taux-de-fuite': ['modelled', 'interval', 'unknown'],
	'patients-recus': ['modelled', 'interval', 'unknown'],
	'flux-affiche': ['modelled', 'unknown'],
	distance: ['measured', 'estimated', 'unknown'],
	'nombre-de-poles': ['modelled', 'interval'],
	echelle: ['interval', 'unknown'],
	comparaison: ['counted', 'interval', 'unknown'],
	'part-gardee': ['modelled', 'interval', 'unknown'],
	score: ['modelled', 'interval', 'unknown'],
	'epci-partages': ['counted'],
	'ecart-de-taille': ['counted'],
	'communes-a-decider': ['modelled', 'interval'],
};

/** What a figure is, in two sentences. */
export interface Definition {
	readonly name: string;
	readonly text: string;
	readonly unit: string;
	/** Source and vintage. */
	readonly source: string;
}
