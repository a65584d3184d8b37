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
	model: {
		title: 'Ajuster le modèle',
		about:
			'Sans flux observés, la carte simule les recours d’après l’offre et la distance. Ces flux disent combien l’une et l’autre comptent vraiment.',
		kind: 'Modèle à ajuster, d’après',
		fit: 'Ajuster sur ces flux',
		busy: 'Ajustement…',
		failed: 'L’ajustement n’a pas pu être calculé. Réessayez.',
		noFit: {
			'no-flows': 'Aucun patient ne va à un lieu que ce modèle connaît\u202f: rien à ajuster.',
			'no-best': 'Aucun réglage n’est le meilleur pour ces flux (tous sur place, par exemple).',
		},
		result: (specialty: string) => `Sur ${specialty}`,
		alpha: 'Offre deux fois plus grande',
		beta: 'Lieu deux fois plus loin',
		pull: (factor: string) => `attrait × ${factor}`,
		exponents: (alpha: string, beta: string) => `Exposants ${alpha} et −${beta}`,
		originally: (text: string) => `à l’origine ${text}`,
		inCommon: 'Patients que le modèle envoie au même lieu que les flux observés',
		explained: 'Part des différences entre lieux que le modèle explique',
		explainedHint:
			'0\u202f%\u202f: pas mieux que si tous les lieux à portée se valaient. 100\u202f%\u202f: comme observé.',
		covered: (share: string, communes: string) =>
			`Calculé sur ${share} des patients, de ${communes} communes\u202f: les autres vont hors de portée du modèle ou là où il ne connaît pas d’offre.`,
		alphaKept: 'L’effet de l’offre n’a pas pu être distingué\u202f: sa valeur d’origine est gardée.',
		use: 'Prendre ces valeurs pour les flux modélisés',
		inUse: 'Les flux modélisés d’après cette offre prennent ces valeurs.',
		unusable:
			'Ces valeurs feraient rechercher la distance ou fuir l’offre\u202f: elles ne peuvent pas servir.',
		drop: 'Revenir aux valeurs d’origine',
		used: (kind: string) => `Flux modélisés, ${kind}\u202f: valeurs ajustées en usage.`,
		dropped: (kind: string) => `Flux modélisés, ${kind}\u202f: valeurs d’origine.`,
		line: (more: string, farther: string) =>
			`Modèle\u202f: une offre deux fois plus grande attire ${more} fois plus, un lieu deux fois plus loin ${farther} fois moins`,
		usual: '(valeurs d’origine, ni publiées ni ajustées).',
		fitted: (flows: string, specialty: string) =>
			`(ajusté sur les flux «\u202f${flows}\u202f», ${specialty}).`,
	},
};

export type PoleSettingsTexts = Widen<typeof poleSettingsFr>;
