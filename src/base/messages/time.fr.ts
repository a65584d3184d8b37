import type { Widen } from './interface.fr.ts';
import { STATUS_BANDS_FR } from './statusBands.ts';

/** Texts of the life of the territories over time, in French. */
export const timeFr = {
	title: 'Dans le temps',
	tray: 'Couverture dans le temps',
	taller: 'Agrandir le bandeau',
	lower: 'Réduire le bandeau',
	close: 'Fermer le bandeau',
	slider: 'Date de la carte, mois par mois',
	play: 'Lire',
	pause: 'Pause',
	next: 'Événement suivant',
	previous: 'Événement précédent',
	/** What the headline says at a date. */
	covered: (share: string, rule: string) => `${share} des habitants, ${rule}`,
	coveredAtLeast: (share: string, rule: string) => `au moins ${share} des habitants, CPTS connues, ${rule}`,
	/** Long after the inventory: what was known then is carried on. */
	coveredOnce: (share: string, rule: string, date: string) =>
		`${share} des habitants au dernier état connu (${date}), CPTS connues, ${rule}`,
	nobodyKnown: 'aucune CPTS connue dans ce plan à cette date',
	nobody: (rule: string) => `aucun habitant, ${rule}`,
	nobodyCounted: (rule: string) => `aucun habitant connu, ${rule}`,
	bands: STATUS_BANDS_FR,
	perimeter: 'début d’un périmètre',
	item: (territory: string, what: string) => `${territory}\u202f: ${what}`,
	last: (date: string) => `Dernier événement, ${date}\u202f:`,
	lastNone: 'Aucun événement connu avant cette date.',
	andMore: (count: string) => `et ${count} de plus ce jour-là`,
	sameStatusOld: 'sans nouvelle depuis plus d’un an',
	counted: (rule: string) => `habitants comptés (${rule})`,
	asOf: (date: string) => `état connu\u202f: ${date}`,
	asOfNote: (date: string) =>
		`Ce plan dit ce qui était connu\u202f: ${date}. Après, rien de neuf n’y est écrit\u202f; les derniers statuts connus sont reportés.`,
	partialNote:
		'Inventaire partiel\u202f: les colonnes ne comptent que les CPTS connues. Le reste n’est pas une zone blanche.',
	completeNote: (date: string) =>
		`L’inventaire est complet depuis\u202f: ${date}. Avant, seules comptent les CPTS connues.`,
	shares:
		'Part des habitants de l’étendue (population municipale 2023), chaque commune une fois, au statut le plus avancé.',
	marks: {
		status: 'événement de statut',
		other: 'autre événement',
		partial: 'date connue en partie',
	},
	many: (count: string) => `${count} événements`,
	toCome: 'à venir',
	table: 'Tableau\u202f: dates, événements, habitants par statut',
	date: 'Date',
	event: 'Événement',
	total: 'Tous statuts',
	old: 'dont sans nouvelle depuis un an',
	more: (count: string) => `Montrer la suite (${count})`,
	showDay: (date: string) => `Montrer la carte\u202f: ${date}`,
	empty: 'Ce plan n’a pas encore de territoire\u202f: rien ne peut être montré dans le temps.',
};

export type TimeTexts = Widen<typeof timeFr>;
