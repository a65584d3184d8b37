import type { Widen } from './interface.fr.ts';

/** Texts of what the user may set in Pôles. Loaded with the view. */
export const poleSettingsFr = {
	title: 'Réglages',
	classes: 'Seuils des classes',
	classesNote: (shares: string) => `${shares}\u202f%`,
	aboutClasses:
		'Part du 1er pôle à partir de laquelle l’attraction d’une commune est dite très forte, forte, moyenne ou faible. Sous le dernier seuil ou sous l’écart demandé, la commune est partagée.',
	poles: 'Seuils des pôles',
	polesNote: (li: string, people: string) => `${li}, ${people}\u202fhab.`,
	aboutPoles:
		'Ce qu’un pôle doit atteindre pour être proposé. Des seuils plus bas laissent plus de pôles, donc plus de nombres au choix.',
	fields: {
		veryStrong: 'Très forte, à partir de (%)',
		strong: 'Forte, à partir de (%)',
		medium: 'Moyenne, à partir de (%)',
		weak: 'Faible, à partir de (%)',
		leastMargin: 'Écart entre 1er et 2e pôle, au moins (points)',
		leastLi: 'Taux d’autarcie, au moins (%)',
		leastPeople: 'Habitants servis, au moins',
	},
	outOfRange: (least: string, most: string) => `Un nombre entier de ${least} à ${most}.`,
	order: 'Il doit être sous celui de la classe d’avant.',
	unchanged: 'En attendant, la carte garde les seuils d’avant.',
	reset: 'Revenir aux valeurs d’origine',
	notKept: 'Ce navigateur ne peut pas garder ces réglages pour la prochaine visite.',
};

export type PoleSettingsTexts = Widen<typeof poleSettingsFr>;
