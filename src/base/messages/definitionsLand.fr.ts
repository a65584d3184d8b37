import type { Definition, FIGURES } from '../figures.ts';

/** French definitions of the figures of coverage, territories and size classes. */
export const definitionsLandFr: Readonly<
	Record<
		| (typeof FIGURES)['couverture'][number]
		| (typeof FIGURES)['territoire'][number]
		| (typeof FIGURES)['aci'][number],
		Definition
	>
> = {
	'population-couverte': {
		name: 'Population couverte',
		text: 'Habitants des communes de l’étendue qui sont dans au moins une CPTS comptée par la règle affichée, chaque commune une seule fois, rapportés aux habitants de toutes ces communes. La règle (contrat signé\u202f; projet validé ou contrat signé\u202f; tous statuts) et la date changent le chiffre\u202f: elles sont toujours écrites à côté.',
		unit: '% des habitants',
		source: 'INSEE, population municipale 2023\u202f; plan ouvert',
	},
	'zone-blanche': {
		name: 'Zone blanche',
		text: 'Communes de l’étendue qui ne sont dans aucune CPTS, groupées par limites communes, avec leurs habitants. Elle n’existe que si l’inventaire du plan est complet\u202f; sinon la commune se lit «\u202faucune CPTS connue dans ce plan\u202f».',
		unit: 'communes, habitants',
		source: 'INSEE, population municipale 2023\u202f; plan ouvert',
	},
	'nombre-de-cpts': {
		name: 'CPTS comptées',
		text: 'Nombre de territoires du plan qui ont un périmètre à la date affichée et que la règle retient. Un statut dont la dernière source a plus d’un an à cette date est marqué comme ancien.',
		unit: 'CPTS',
		source: 'plan ouvert',
	},
	population: {
		name: 'Population',
		text: 'Somme des populations municipales des communes du périmètre. Une commune partagée compte dans chacune de ses CPTS\u202f: la somme des CPTS peut donc dépasser la région.',
		unit: 'habitants',
		source: 'INSEE, population municipale 2023',
	},
	'population-inconnue': {
		name: 'Communes de population inconnue',
		text: 'Nombre de communes du périmètre dont la population manque dans la source. Elles n’ajoutent rien à la somme et ne valent jamais zéro.',
		unit: 'communes',
		source: 'INSEE, population municipale 2023',
	},
	superficie: {
		name: 'Superficie',
		text: 'Somme des superficies des contours des communes, calculées sur l’ellipsoïde, eaux intérieures comprises. Elle dépasse un peu la superficie cadastrale de l’INSEE, qui laisse de côté les grandes eaux (0,5\u202f% de plus pour la commune médiane).',
		unit: 'km²',
		source: 'contours IGN 2018, mesurés sur l’ellipsoïde',
	},
	densite: {
		name: 'Densité',
		text: 'Population du périmètre divisée par sa superficie. Les communes de population inconnue comptent dans la superficie seulement.',
		unit: 'habitants par km²',
		source: 'INSEE, population municipale 2023\u202f; contours IGN 2018, mesurés sur l’ellipsoïde',
	},
	communes: {
		name: 'Communes',
		text: 'Nombre de communes du périmètre, celles sans contour propre comprises. La géographie est celle des communes de 2026.',
		unit: 'communes',
		source: 'INSEE, code officiel géographique 2026',
	},
	'habitants-par-commune': {
		name: 'Habitants par commune',
		text: 'Population divisée par le nombre de communes dont la population est connue. C’est une moyenne\u202f: quelques villes la tirent vers le haut.',
		unit: 'habitants',
		source: 'INSEE, population municipale 2023',
	},
	'medecins-generalistes': {
		name: 'Médecins généralistes',
		text: 'Somme des médecins généralistes que la base permanente des équipements compte dans les communes du périmètre. La source ne compte aucun médecin à Paris\u202f: ce trou se lit «\u202finconnu\u202f».',
		unit: 'médecins',
		source: 'INSEE, BPE 2017',
	},
	offre: {
		name: 'Officines, maisons de santé, urgences, courts séjours',
		text: 'Nombre de lieux de chaque sorte dans les communes du périmètre. Une commune absente de la source est inconnue et comptée à part.',
		unit: 'lieux',
		source: 'INSEE, BPE 2020',
	},
	'pour-10000': {
		name: 'Pour 10\u202f000 habitants',
		text: 'Nombre divisé par la population municipale, multiplié par 10\u202f000, sur les communes dont les deux sont connus. Les deux années diffèrent et sont écrites à côté.',
		unit: 'pour 10\u202f000 habitants',
		source: 'INSEE, BPE 2017 et 2020, population municipale 2023',
	},
	'densite-relative': {
		name: 'Densité d’établissements, étendue = 100',
		text: 'Établissements par habitant du périmètre, rapportés à ceux de toute l’étendue, qui vaut 100. SIRENE compte des établissements, non des personnes\u202f: seule la comparaison a un sens, et aucun effectif n’en est tiré.',
		unit: 'étendue = 100',
		source: 'INSEE, SIRENE 2019, population municipale 2023',
	},
	apl: {
		name: 'Accès aux généralistes (APL)',
		text: 'Moyenne de l’accessibilité potentielle localisée des communes, pondérée par la population standardisée de son millésime, à défaut par la population municipale, ce qui est dit. Sous 2,5 consultations par habitant et par an, le territoire est dit sous-dense.',
		unit: 'consultations par habitant et par an',
		source: 'DREES, APL 2018, population standardisée 2016',
	},
	'apl-moins-65': {
		name: 'APL, généralistes de moins de 65 ans',
		text: 'La même moyenne, avec les seuls généralistes de moins de 65 ans. Elle montre ce qui resterait si les autres partaient à la retraite sans être remplacés.',
		unit: 'consultations par habitant et par an',
		source: 'DREES, APL 2018',
	},
	'parties-detachees': {
		name: 'D’un seul tenant, parties détachées',
		text: 'Une partie est un ensemble de communes qui se tiennent par des limites communes\u202f; les parties autres que la plus grande sont détachées. Se toucher en un point ne suffit pas, et les îlots d’une commune littorale ne font pas de partie.',
		unit: 'parties',
		source: 'plan ouvert\u202f; contours IGN 2018, mesurés sur l’ellipsoïde',
	},
	iles: {
		name: 'Îles',
		text: 'Communes du périmètre qu’aucune limite ne joint à aucune autre commune. Elles ne sont pas comptées comme parties détachées, car aucun dessin ne les rattacherait.',
		unit: 'communes',
		source: 'contours IGN 2018, mesurés sur l’ellipsoïde',
	},
	trous: {
		name: 'Trous',
		text: 'Groupes de communes hors du périmètre qu’une de ses parties entoure de toutes parts. Une eau qu’aucune commune ne couvre n’en est pas un.',
		unit: 'groupes de communes',
		source: 'plan ouvert\u202f; contours IGN 2018, mesurés sur l’ellipsoïde',
	},
	'sans-contour': {
		name: 'Communes sans contour propre',
		text: 'Communes rétablies après 2018, qui sont dans le contour de leur commune d’origine\u202f: huit en France, aucune en Centre-Val de Loire. Elles comptent dans les habitants et dans les communes\u202f; leur surface est dans celle de leur commune d’origine.',
		unit: 'communes',
		source: 'contours IGN 2018',
	},
	'longueur-des-limites': {
		name: 'Longueur des limites',
		text: 'Longueur de toutes les limites dont un seul côté est dans le périmètre, côtes, îlots et enclaves compris. Elle suit le détail des contours\u202f: un littoral dessiné plus grossièrement est plus court.',
		unit: 'km',
		source: 'contours IGN 2018, mesurés sur l’ellipsoïde',
	},
	compacite: {
		name: 'Compacité',
		text: '4πA/P², où A est la superficie et P la longueur des limites\u202f: 1 pour un cercle, presque 0 pour une forme étirée ou découpée. Un littoral ou une rivière l’abaissent aussi\u202f: on compare des territoires de même relief.',
		unit: 'sans unité, de 0 à 1',
		source: 'contours IGN 2018, mesurés sur l’ellipsoïde',
	},
	epci: {
		name: 'EPCI entiers, coupés',
		text: 'Un EPCI est entier si toutes ses communes connues de l’étendue et de ses environs sont dans le périmètre\u202f; sinon il est coupé, avec le nombre de ses communes dedans. Une commune sans EPCI est comptée à part.',
		unit: 'EPCI',
		source: 'INSEE, code officiel géographique 2026',
	},
	annonce: {
		name: 'Chiffre annoncé, mesuré, écart',
		text: 'Chiffre donné par un texte à sa date, à côté de la même grandeur mesurée sur le périmètre du plan. Un écart peut venir du périmètre, de la date ou de ce qui est compté\u202f; sous un périmètre indicatif il est dit «\u202fécart dû au périmètre indicatif\u202f».',
		unit: 'celle du texte',
		source: 'texte cité, à sa date',
	},
	taille: {
		name: 'Taille ACI',
		text: 'Classe de 1 à 4 selon la population municipale\u202f: 1 sous 40\u202f000 habitants, 2 à partir de 40\u202f000, 3 de 80\u202f000 à 175\u202f000 inclus, 4 au-delà. La borne de 80\u202f000 est une convention de Maillage, et la population INSEE qui fait foi n’est pas tranchée.',
		unit: 'T1 à T4',
		source: 'barème 2019, hors avenant 2 du 20/12/2021, à compléter',
	},
	'distance-au-seuil': {
		name: 'Distance au seuil',
		text: 'Nombre d’habitants de plus qui mènent à la taille au-dessus, et nombre de moins qui ramènent à celle d’en dessous. Aucun déménagement de commune ne change un montant par lui-même\u202f: il faut un avenant.',
		unit: 'habitants',
		source: 'INSEE, population municipale 2023\u202f; barème 2019, hors avenant 2 du 20/12/2021, à compléter',
	},
	montants: {
		name: 'Montants de l’ACI',
		text: 'Euros par an de chaque ligne du barème pour la taille du territoire, avec la source de la cellule. Les plafonds sont des maxima, non des sommes versées, et une cellule vide est inconnue, jamais nulle.',
		unit: '€ par an',
		source: 'barème 2019, hors avenant 2 du 20/12/2021, à compléter',
	},
	totaux: {
		name: 'Totaux des montants',
		text: 'Somme des montants d’une ligne du barème sur les CPTS du plan, celles dont le contrat est signé à part. Une CPTS de plusieurs départements est comptée dans celui où vit le plus de ses habitants\u202f; si un montant manque, le total est dit «\u202fau moins\u202f» ou «\u202finconnu\u202f».',
		unit: '€ par an',
		source: 'barème 2019, hors avenant 2 du 20/12/2021, à compléter\u202f; plan ouvert',
	},
	perspective: {
		name: 'Taille si la population change',
		text: 'Taille et montant du territoire si sa population augmentait ou baissait du pourcentage choisi, à périmètre et barème inchangés. C’est un calcul, non une projection démographique.',
		unit: 'T1 à T4,\u202f€ par an',
		source: 'INSEE, population municipale 2023\u202f; barème 2019, hors avenant 2 du 20/12/2021, à compléter',
	},
};
