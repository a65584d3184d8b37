import { frenchOf } from '../frenchOf.ts';

/** Texts of the tools that point at communes on the map, of their options, and of what is drawn. */
export const toolsFr = {
	names: {
		pan: 'Déplacer',
		click: 'Cliquer',
		brush: 'Pinceau',
		rectangle: 'Rectangle',
		lasso: 'Lasso',
		polygon: 'Polygone',
	},
	help: {
		pan: 'Déplacer la carte\u202f; un clic choisit un territoire',
		click: 'Un clic ajoute la commune au territoire, ou l’en retire\u202f; un second clic l’y remet',
		brush: 'Glisser pour ajouter ou retirer les communes traversées\u202f; deux doigts déplacent la carte',
		rectangle: 'Glisser d’un coin à l’autre, ou cliquer deux coins opposés',
		lasso: 'Entourer des communes d’un trait',
		polygon: 'Cliquer les sommets, puis de nouveau le premier\u202f; le tracé est gardé dans le plan',
	},
	/** The tool's name, what it does, and its key. */
	hint: (help: string, key: string) => `${help} (touche ${key})`,
	options: 'Réglages de l’outil',
	width: 'Largeur du pinceau',
	wider: 'Élargir le pinceau (touche ])',
	narrower: 'Réduire le pinceau (touche [)',
	communes: (count: number, text: string) => (count < 2 ? `${text} commune` : `${text} communes`),
	unit: (count: number) => (count < 2 ? 'commune' : 'communes'),
	brushIs: (communes: string) => `Pinceau de ${communes}`,
	rule: 'Communes retenues',
	rules: {
		seat: 'chef-lieu dans le tracé',
		half: 'plus de la moitié de la surface',
		contact: 'tout contact',
	},
	combining: 'Le tracé',
	combinings: { replace: 'remplace la sélection', add: 's’ajoute (Maj)', remove: 'retire (Alt)' },
	inShape: (count: number, text: string) =>
		count === 0
			? 'Aucune commune dans ce tracé'
			: count === 1
				? '1 commune retenue par ce tracé'
				: `${text} communes retenues par ce tracé`,
	withoutContour: (names: string) =>
		`Sans contour connu, donc hors de ce tracé bien que leur chef-lieu y soit\u202f: ${names}. Ajoutez-les par leur nom.`,
	tooSmall: 'Ce tracé n’a pas de surface\u202f: il faut au moins trois points qui ne soient pas alignés.',
	drawingName: (number: string) => `Tracé ${number}`,
	shares: {
		show: 'Parts et tracés',
		title: 'Dernier tracé',
		none: 'Dessinez un rectangle, un lasso ou un polygone sur la carte\u202f: la part de chaque commune qu’il couvre s’affiche ici.',
		counting: 'Calcul des parts…',
		commune: 'Commune',
		share: 'Part de sa surface',
		chosen: 'retenue',
		covered: 'Surface couverte',
		people: 'Habitants couverts',
		estimated: 'estimé',
		estimatedHelp:
			'Part de la surface × population (ou superficie) de chaque commune, comme si les habitants étaient répartis également.',
		unknownPeople: (count: number, text: string) =>
			count < 2 ? `population inconnue pour ${text} commune` : `population inconnue pour ${text} communes`,
		keep: 'Garder ce tracé',
	},
	drawings: {
		title: 'Tracés gardés',
		none: 'Ce plan ne garde aucun tracé. Un polygone dessiné est gardé de lui-même.',
		name: 'Nom du tracé',
		use: (name: string) => `Retenir les communes ${frenchOf(name)}`,
		useShort: 'Retenir',
		drop: (name: string) => `Supprimer ${name}`,
	},
	aimHelp: {
		paint: 'Flèches\u202f: déplacer la carte. Espace\u202f: ajouter ou retirer sous le viseur.',
		draw: 'Espace\u202f: poser un point. Entrée\u202f: finir. Retour arrière\u202f: ôter le dernier point. Échap\u202f: abandonner.',
	},
};
