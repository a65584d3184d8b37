import type { Definition, FIGURES } from '../figures.ts';

/** French definitions of the figures of frontiers, poles and proposals. */
export const definitionsFlowFr: Readonly<
	Record<
		| (typeof FIGURES)['frontieres'][number]
		| (typeof FIGURES)['poles'][number]
		| (typeof FIGURES)['propositions'][number],
		Definition
	>
> = {
	'limite-commune': {
		name: 'Limite commune',
		text: 'Longueur des limites dont un côté est dans le premier territoire sans être dans le second, et l’autre côté dans le second sans être dans le premier. Un point commun n’est pas une limite.',
		unit: 'km',
		source: 'contours IGN 2018, mesurés sur l’ellipsoïde',
	},
	'communes-limitrophes': {
		name: 'Communes à examiner',
		text: 'Communes qui touchent un autre territoire, sont dans deux, sont dans aucun en en touchant un, ont moins de 15 points d’écart entre deux pôles de territoires différents sur des flux observés, ou dont l’EPCI est coupé par la limite. Les communes des environs de l’étendue y comptent comme les autres.',
		unit: 'communes, habitants',
		source: 'plan ouvert',
	},
	'communes-revendiquees': {
		name: 'Communes revendiquées par deux CPTS',
		text: 'Communes présentes dans les périmètres des deux territoires, avec leurs habitants et leur surface. La date est celle du plus récent des deux périmètres datés.',
		unit: 'communes, habitants, km²',
		source: 'plan ouvert\u202f; INSEE, population municipale 2023',
	},
	'zone-sans-cpts': {
		name: 'Communes sans CPTS le long d’une frontière',
		text: 'Groupe de communes sans CPTS qui touche le territoire, avec ses habitants, sa surface et la longueur de limite avec chaque voisin. Sous un inventaire partiel ce n’est pas une zone blanche.',
		unit: 'habitants, km², km',
		source: 'INSEE, population municipale 2023\u202f; contours IGN 2018, mesurés sur l’ellipsoïde',
	},
	'recours-observes': {
		name: 'Recours vers un côté',
		text: 'Part de tous les recours des habitants de la commune ou de la zone qui va vers les communes d’un territoire, sur des flux observés. Des flux modélisés n’y figurent pas et ne font jamais de proposition.',
		unit: '% des recours, points',
		source: 'fichier de flux chargé',
	},
	avis: {
		name: 'Avis des professionnels, taux de réponse',
		text: 'Réponses vers chaque côté à la dernière consultation qui a interrogé la commune, et réponses divisées par professionnels interrogés. Elles ne sortent du programme que par groupes de six réponses ou plus.',
		unit: 'réponses,\u202f%',
		source: 'consultation saisie dans le plan',
	},
	effet: {
		name: 'Effet d’un changement de côté',
		text: 'Habitants, taille, montants, parties et trous des deux territoires avant et après, si la commune changeait de côté. Les montants ne changent que si le contrat est avenanté.',
		unit: 'habitants, T1 à T4,\u202f€ par an, parties',
		source: 'INSEE, population municipale 2023\u202f; barème 2019, hors avenant 2 du 20/12/2021, à compléter',
	},
	coherence: {
		name: 'Cohérence',
		text: 'Nombre des autres communes du même EPCI, du même bassin de vie et de la même zone d’emploi qui sont de chaque côté. Elle éclaire la décision et ne fait jamais de proposition.',
		unit: 'communes',
		source: 'INSEE, zonages 2025',
	},
	'soins-commune': {
		name: 'Soins dans la commune',
		text: 'Médecins, officines et lieux de soins que la base permanente des équipements compte dans la commune, et son APL. Un chiffre absent de la source se lit «\u202finconnu\u202f».',
		unit: 'nombre, consultations par habitant et par an',
		source: 'INSEE, BPE 2017 et 2020\u202f; DREES, APL 2018',
	},
	traces: {
		name: 'Tracés qui se recouvrent',
		text: 'Surface commune à deux tracés dessinés ou importés, et sa part du plus petit des deux. Habitants et surface d’un tracé sont toujours estimés\u202f: on suppose les habitants répartis également dans chaque commune.',
		unit: 'km²,\u202f%',
		source: 'tracés du plan',
	},
	patients: {
		name: 'Patients',
		text: 'Nombre de personnes d’une commune soignées en un lieu, pour la spécialité choisie et l’année du fichier. Un effectif masqué est un intervalle, jamais zéro\u202f; sans fichier, le nombre est simulé d’après l’offre et la distance.',
		unit: 'patients par an',
		source: 'fichier de flux chargé, sinon flux modélisés',
	},
	part: {
		name: 'Part des recours',
		text: 'Patients de la commune soignés en ce lieu, divisés par tous ses patients. Ceux qui sont soignés à l’étranger ou en un lieu inconnu comptent au dénominateur.',
		unit: '%',
		source: 'fichier de flux chargé, sinon flux modélisés',
	},
	pole: {
		name: '1er et 2e pôle',
		text: 'Lieux qui reçoivent le plus de patients d’une commune, elle-même comprise, avec leur part. À égalité, le plus petit code INSEE l’emporte et l’égalité est marquée.',
		unit: 'lieu,\u202f%',
		source: 'fichier de flux chargé, sinon flux modélisés',
	},
	ecart: {
		name: 'Écart entre 1er et 2e pôle',
		text: 'Différence des parts du 1er et du 2e pôle. Une majorité relative seule trompe\u202f: l’écart est toujours montré avec les deux parts.',
		unit: 'points',
		source: 'fichier de flux chargé, sinon flux modélisés',
	},
	attraction: {
		name: 'Classe d’attraction',
		text: 'Très forte si le 1er pôle reçoit au moins 70\u202f% des recours, forte de 50 à 70, moyenne de 35 à 50, faible de 20 à 35. Partagée sous 20\u202f% ou si l’écart est sous 5 points, ce qui l’emporte.',
		unit: 'cinq classes',
		source: 'fichier de flux chargé, sinon flux modélisés',
	},
	bassin: {
		name: 'Bassin de patientèle',
		text: 'Communes dont ce pôle reçoit le plus de patients, en un seul morceau, avec leurs habitants. Une part détachée va au bassin voisin qui reçoit le plus de ses patients.',
		unit: 'communes, habitants',
		source: 'fichier de flux chargé, sinon flux modélisés\u202f; INSEE, population municipale 2023',
	},
	'coeur-de-bassin': {
		name: 'Bassin de 80\u202f% de la patientèle',
		text: 'Le plus petit nombre de communes qui donnent ensemble 80\u202f% des patients du lieu, ses habitants compris. Une égalité à son bord est marquée.',
		unit: 'communes,\u202f%',
		source: 'fichier de flux chargé, sinon flux modélisés',
	},
	'taux-d-autarcie': {
		name: 'Taux d’autarcie',
		text: 'Part des recours des habitants du bassin ou du territoire qui sont satisfaits sur place. Repère\u202f: la médiane suisse est de 60,8\u202f%, et un bassin doit garder au moins 40\u202f% de ses patients.',
		unit: '%',
		source: 'fichier de flux chargé, sinon flux modélisés',
	},
	'taux-de-fuite': {
		name: 'Taux de fuite',
		text: 'Part des recours des habitants qui sortent du bassin ou du territoire. Taux de fuite et taux d’autarcie font ensemble 100\u202f%.',
		unit: '%',
		source: 'fichier de flux chargé, sinon flux modélisés',
	},
	'patients-recus': {
		name: 'Patients reçus, habitants servis',
		text: 'Somme des patients soignés dans le lieu, d’où qu’ils viennent. Pour des spécialités réunies, chaque commune compte pour ses habitants, et le chiffre est un nombre d’habitants servis.',
		unit: 'patients par an ou habitants',
		source: 'fichier de flux chargé, sinon flux modélisés',
	},
	'flux-affiche': {
		name: 'Part du flux affiché',
		text: 'Patients des lignes dessinées, divisés par tous les patients du même sens et du même lieu. Ceux qui sont soignés dans leur commune ou leur EPCI n’ont pas de ligne, et leur part est dite à côté.',
		unit: '%',
		source: 'fichier de flux chargé, sinon flux modélisés',
	},
	distance: {
		name: 'Distance',
		text: 'Distance à vol d’oiseau entre le siège de la commune et celui du lieu de soins. Ce n’est ni un itinéraire ni un temps de trajet\u202f; le modèle des flux la multiplie par 1,3.',
		unit: 'km',
		source: 'IGN, chefs-lieux 2023',
	},
	'nombre-de-poles': {
		name: 'Nombre de pôles d’un département',
		text: 'Nombre de pôles que laissent les bornes\u202f: 20\u202f000 habitants servis, 40\u202f% de recours satisfaits sur place, bassin d’un seul tenant\u202f; six au plus sont proposés. L’utilisateur choisit le nombre sur la courbe du nombre contre la moyenne des taux d’autarcie.',
		unit: 'pôles',
		source: 'fichier de flux chargé, sinon flux modélisés',
	},
	echelle: {
		name: 'Échelle d’une spécialité, lieux équivalents',
		text: 'Régionale si deux lieux au plus sont 1er pôle de 70\u202f% des habitants de la région, sinon départementale si un seul l’est pour 70\u202f% de ceux du département, sinon infra-départementale\u202f; les lieux équivalents sont 1 divisé par la somme des carrés des parts. Elle est refusée sur des flux modélisés, où elle ne dirait que le paramètre de distance.',
		unit: 'échelle, nombre',
		source: 'fichier de flux chargé',
	},
	comparaison: {
		name: 'Comparaison de deux zonages',
		text: 'Communes et habitants que les zones de deux découpages ont en commun, recouvrement de deux zones, et accord d’ensemble\u202f: 1 si les deux séparent les communes de même, environ 0 par hasard. Dire lequel garde plus de patients suppose des flux observés et des zones à peu près aussi nombreuses.',
		unit: 'communes, habitants, sans unité de 0 à 1',
		source: 'plan ouvert\u202f; zonage choisi',
	},
	'part-gardee': {
		name: 'Part des patients qui restent',
		text: 'Patients soignés dans leur territoire proposé, divisés par tous les patients des communes à répartir. Les patients soignés à l’étranger, en un lieu inconnu ou dans un territoire verrouillé comptent comme sortis.',
		unit: '%',
		source: 'fichier de flux chargé, sinon flux modélisés',
	},
	score: {
		name: 'Score d’une proposition',
		text: 'Part des patients qui restent, moins les EPCI coupés et l’inégalité des tailles selon les poids choisis. Il ne sert qu’à comparer des propositions faites avec les mêmes vœux.',
		unit: 'points',
		source: 'fichier de flux chargé, sinon flux modélisés',
	},
	'epci-partages': {
		name: 'EPCI partagés par une proposition',
		text: 'Nombre d’EPCI dont les communes sont réparties entre plusieurs territoires proposés. Le poids choisi décide combien de patients de plus il faut garder pour en couper un.',
		unit: 'EPCI',
		source: 'INSEE, code officiel géographique 2026',
	},
	'ecart-de-taille': {
		name: 'Inégalité des tailles',
		text: 'Écart type des habitants des territoires proposés, divisé par leur moyenne. 0\u202f%\u202f: tous ont autant d’habitants.',
		unit: '%',
		source: 'INSEE, population municipale 2023',
	},
	'communes-a-decider': {
		name: 'Communes à décider',
		text: 'Communes limitrophes dont les deux premiers territoires sont à moins de 5 points, ou qui vont peu vers l’un comme vers l’autre. Le calcul les laisse à la concertation au lieu de trancher.',
		unit: 'communes',
		source: 'fichier de flux chargé, sinon flux modélisés',
	},
};
