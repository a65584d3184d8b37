import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIGURES, FIGURE_GROUPS, NATURES_OF, type FigureId } from '../base/figures.ts';
import { DEFINITIONS } from '../base/messages/definitions.ts';
import { SHOWN_FIGURES } from '../../tests/builders/shownFigures.ts';

const FILES = [
	...['CoveragePanel', 'TerritoryList', 'TerritoryCard'].map((name) => `src/panels/${name}.svelte`),
	...[
		'coverage',
		'ledger',
		'frontier',
		'poles',
		'poles/propose',
		'followUp',
		'followUp/file',
		'followUp/groups',
		'pages',
	].flatMap((folder) =>
		readdirSync(`src/panels/${folder}`)
			.filter((name) => /\.(svelte|ts)$/.test(name) && !name.endsWith('.test.ts'))
			.map((name) => `src/panels/${folder}/${name}`),
	),
	'src/state/sideText.ts',
];
const IDS: readonly FigureId[] = FIGURE_GROUPS.flatMap((group) => [...FIGURES[group]]);

/** What a source hands to `format.integer(…)` and its like, to `rangeText(…)` and to columns of figures: all that it writes as a number. */
function writtenNumbers(source: string): string[] {
	const found = new Set<string>();
	const calls =
		/(?:format\.(?:integer|signed|decimal|percent|areaKm2|lengthKm)|rangeText|numberColumn|rangeColumn)\(/g;
	while (calls.exec(source)) {
		let end = calls.lastIndex;
		for (let depth = 1; depth > 0; end++) depth += Number(source[end] === '(') - Number(source[end] === ')');
		found.add(
			source
				.slice(calls.lastIndex, end - 1)
				.replace(/\s+/g, ' ')
				.trim(),
		);
	}
	return [...found];
}

test.each(FILES)('every number that %s writes is a figure with a definition, or said to be none', (file) => {
	const written = writtenNumbers(readFileSync(file, 'utf8'));
	expect(written.toSorted()).toEqual(Object.keys(SHOWN_FIGURES[file] ?? {}).toSorted());
});

test('no two headings of the page have one address', () => {
	const anchors = [...IDS, ...FIGURE_GROUPS, 'incertitude', 'donnees', 'methodes'];
	expect(new Set(anchors).size).toBe(anchors.length);
});

test('no file and no figure is told of that the interface does not show', () => {
	expect(Object.keys(SHOWN_FIGURES).filter((file) => !FILES.includes(file))).toEqual([]);
	const shown = new Set(Object.values(SHOWN_FIGURES).flatMap((figures) => Object.values(figures)));
	const inWords = IDS.filter((id) => !shown.has(id));
	// told in words, as a class, as a date, or by a line that another figure writes
	expect(inWords).toEqual(['apl-moins-65', 'comparaison', 'echeances-des-missions']);
});

test.each(['fr', 'en'] as const)('definitions in %s are two sentences with a unit and a source', (locale) => {
	for (const id of IDS) {
		const { name, text, unit, source } = DEFINITIONS[locale][id];
		expect(text.split(/(?<=[.\u202f])\s(?=[\p{Lu}\d])/u), `${id}: ${text}`).toHaveLength(2);
		expect(text).toMatch(/\.$/);
		expect([name, unit, source].every((part) => part.length > 0)).toBe(true);
		expect(NATURES_OF[id].length).toBeGreaterThan(0);
	}
});

test('figures of flows say that they may be modelled, those of perimeters that they may be indicative', () => {
	for (const id of FIGURES.poles)
		if (DEFINITIONS.fr[id].source.startsWith('fichier de flux chargé, sinon'))
			expect(NATURES_OF[id], id).toContain('modelled');
	for (const id of IDS)
		if (DEFINITIONS.fr[id].source.includes('plan ouvert') && id !== 'nombre-de-cpts' && id !== 'totaux')
			expect(
				NATURES_OF[id].some((nature) => nature === 'indicative' || nature === 'interval'),
				id,
			).toBe(true);
});

/** Where `docs/method.md` (heading) and `docs/methode.md` (term) tell how a figure is computed. */
const DOCS: Readonly<Record<FigureId, readonly [heading: string, brief: string]>> = {
	'population-couverte': ['Population, people covered (population couverte)', 'Population couverte'],
	'zone-blanche': ['Population, people covered (population couverte)', 'Zones blanches'],
	'nombre-de-cpts': ['Population, people covered (population couverte)', 'Population couverte'],
	population: ['Population, people covered (population couverte)', 'Population'],
	'population-inconnue': ['What the figures rest on', 'Population'],
	superficie: ['Area (superficie), km²', 'Superficie'],
	densite: ['Area (superficie), km²', 'Superficie'],
	communes: ['Communes, parts, pieces and holes', 'Communes'],
	'habitants-par-commune': ['Population, people covered (population couverte)', 'Population'],
	'medecins-generalistes': ['Means', 'Pour 10 000 habitants'],
	offre: ['Means', 'Pour 10 000 habitants'],
	'pour-10000': ['Means', 'Pour 10 000 habitants'],
	'densite-relative': ['Means', 'Densité relative d’établissements'],
	apl: ['Means', 'Accès aux généralistes'],
	'apl-moins-65': ['Means', 'Accès aux généralistes'],
	'parties-detachees': ['Communes, parts, pieces and holes', 'Parties et trous'],
	iles: ['Communes, parts, pieces and holes', 'Parties et trous'],
	trous: ['Communes, parts, pieces and holes', 'Parties et trous'],
	'sans-contour': ['What the figures rest on', 'Communes'],
	'longueur-des-limites': [
		'Perimeter (périmètre) and border length (longueur de frontière), km',
		'Périmètre',
	],
	compacite: ['Communes, parts, pieces and holes', 'Compacité'],
	epci: ['Communes, parts, pieces and holes', 'EPCI entiers ou coupés'],
	annonce: ['Population, people covered (population couverte)', 'Population'],
	taille: ['Size class (taille) and amounts', 'Taille'],
	'distance-au-seuil': ['Size class (taille) and amounts', 'Taille'],
	montants: ['Size class (taille) and amounts', 'Taille'],
	totaux: ['Size class (taille) and amounts', 'Taille'],
	perspective: ['Size class (taille) and amounts', 'Taille'],
	'limite-commune': ['Perimeter (périmètre) and border length (longueur de frontière), km', 'Périmètre'],
	'communes-limitrophes': ['Frontiers (frontières)', 'Communes à examiner'],
	'communes-revendiquees': ['Frontiers (frontières)', 'Communes à examiner'],
	'zone-sans-cpts': ['Frontiers (frontières)', 'Zones blanches'],
	'recours-observes': ['Frontiers (frontières)', 'Communes à examiner'],
	avis: ['Frontiers (frontières)', 'Réponses des professionnels'],
	effet: ['Frontiers (frontières)', 'Taille'],
	coherence: ['Frontiers (frontières)', 'Communes à examiner'],
	'soins-commune': ['Means', 'Pour 10 000 habitants'],
	traces: ['Drawn shapes (polygones dessinés ou importés)', 'Polygone dessiné ou importé'],
	patients: ['Patient flows (flux de patients)', 'Flux de patients'],
	part: ['Patient flows (flux de patients)', 'Flux de patients'],
	pole: ['Patient flows (flux de patients)', 'Flux de patients'],
	ecart: ['Patient flows (flux de patients)', 'Flux de patients'],
	attraction: ["Poles of attraction (pôles d'attraction)", 'Pôles d’attraction'],
	bassin: ["Poles of attraction (pôles d'attraction)", 'Pôles d’attraction'],
	'coeur-de-bassin': ['Patient flows (flux de patients)', 'Flux de patients'],
	'taux-d-autarcie': ['Patient flows (flux de patients)', 'Flux de patients'],
	'taux-de-fuite': ['Patient flows (flux de patients)', 'Flux de patients'],
	'patients-recus': ['Patient flows (flux de patients)', 'Flux de patients'],
	'flux-affiche': ['Patient flows (flux de patients)', 'Flux de patients'],
	distance: ['Modelled flows (flux modélisés)', 'Flux modélisés'],
	'nombre-de-poles': ["Poles of attraction (pôles d'attraction)", 'Pôles d’attraction'],
	echelle: ["Poles of attraction (pôles d'attraction)", 'Pôles d’attraction'],
	comparaison: ['Comparison of two zonings (comparaison de zonages)', 'Comparaison de deux zonages'],
	'jours-sans-evenement': ['Follow-up (suivi)', 'Suivi'],
	'echeances-des-missions': ['Follow-up (suivi)', 'Suivi'],
	adherents: ['Follow-up (suivi)', 'Suivi'],
	presences: ['Follow-up (suivi)', 'Suivi'],
	'changement-de-perimetre': ['Follow-up (suivi)', 'Suivi'],
	'habitants-du-groupe': ['InterCPTS', 'InterCPTS'],
	'moyens-partages': ['InterCPTS', 'InterCPTS'],
	'indicateurs-aci': ['InterCPTS', 'InterCPTS'],
	'age-des-contrats': ['InterCPTS', 'InterCPTS'],
	'partenaires-du-groupe': ['InterCPTS', 'InterCPTS'],
	'part-gardee': [
		'Territories proposed from flows (propositions de territoires)',
		'Territoires proposés d’après les flux',
	],
	score: [
		'Territories proposed from flows (propositions de territoires)',
		'Territoires proposés d’après les flux',
	],
	'epci-partages': [
		'Territories proposed from flows (propositions de territoires)',
		'Territoires proposés d’après les flux',
	],
	'ecart-de-taille': [
		'Territories proposed from flows (propositions de territoires)',
		'Territoires proposés d’après les flux',
	],
	'communes-a-decider': [
		'Territories proposed from flows (propositions de territoires)',
		'Territoires proposés d’après les flux',
	],
};

test('every definition has its place in both documents, and no chapter of the method is without a figure', () => {
	const method = readFileSync('docs/method.md', 'utf8');
	const brief = readFileSync('docs/methode.md', 'utf8');
	const headings = [...method.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
	const told = new Set(IDS.map((id) => DOCS[id][0]));
	for (const id of IDS) {
		expect(headings, id).toContain(DOCS[id][0]);
		expect(brief, id).toContain(`**${DOCS[id][1]}`);
	}
	const untold = headings.filter((heading) => !told.has(heading));
	expect(untold).toEqual([
		'Files of flows (fichiers de flux)',
		'What was checked, and how to check it again',
	]);
});

test('names of methods stand on the page Méthode alone', () => {
	const catalogues = readdirSync('src/base/messages').filter((name) => !name.startsWith('methodPage'));
	const naming = catalogues.filter((name) =>
		/\b(Huff|Nystuen|Dacey|Jaccard|Rand)\b/.test(
			readFileSync(`src/base/messages/${name}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
		),
	);
	expect(naming).toEqual([]);
});
