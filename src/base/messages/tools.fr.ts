/** Texts of the tools that point at communes on the map, of their options, and of what is drawn. */
export const toolsFr = {
	names: {
		pan: 'Déplacer',
		click: 'Cliquer',
		brush: 'Pinceau',
	},
	help: {
		pan: 'Déplacer la carte\u202f; un clic choisit un territoire',
		click: 'Un clic ajoute la commune au territoire, ou l’en retire\u202f; un second clic l’y remet',
		brush: 'Glisser pour ajouter ou retirer les communes traversées\u202f; deux doigts déplacent la carte',
	},
	/** The tool's name, what it does, and its key. */
	hint: (help: string, key: string) => `${help} (touche ${key})`,
	options: 'Réglages de l’outil',
	width: 'Largeur du pinceau',
	wider: 'Élargir le pinceau (touche ])',
	narrower: 'Réduire le pinceau (touche [)',
	communes: (count: number, text: string) => (count === 1 ? '1 commune' : `${text} communes`),
	unit: (count: number) => (count === 1 ? 'commune' : 'communes'),
	brushIs: (communes: string) => `Pinceau de ${communes}`,
	aimHelp: {
		paint: 'Flèches\u202f: déplacer la carte. Espace\u202f: ajouter ou retirer sous le viseur.',
	},
};
