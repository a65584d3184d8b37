import { frenchCount } from '../frenchCount.ts';
import { frenchOf, frenchOfDate } from '../frenchOf.ts';

/** Texts of scenarios, their comparison, and perimeters that are decided. */
export const scenariosFr = {
	openPlan: 'Plan ouvert',
	reference: 'Plan de référence',
	shipped: 'livré avec la région',
	stored: 'gardé dans ce navigateur',
	nameOf: ({ name, scenario }: { readonly name: string; readonly scenario: string }) => scenario || name,
	mapOf: (scenario: string) => `Carte de la variante ${scenario}`,
	intro: 'Une variante est une copie du plan, avec son nom et sa raison. Dessinez, puis comparez.',
	planName: 'Nom du plan',
	scenarioName: 'Nom de la variante',
	reason: 'Pourquoi cette variante',
	reasonNone: 'Notez ce qu’elle veut montrer',
	duplicate: 'Dupliquer comme variante',
	duplicateTitle: 'Nouvelle variante',
	duplicateBody: (name: string) =>
		`Une copie de «\u202f${name}\u202f» est gardée et s’ouvre\u202f: vos prochains gestes s’y font. L’original reste tel qu’il est.`,
	duplicateConfirm: 'Créer et ouvrir',
	duplicated: (name: string) => `Variante «\u202f${name}\u202f» créée et ouverte.`,
	nameEmpty: 'Donnez un nom.',
	nameTaken: (name: string) => `Une variante s’appelle déjà «\u202f${name}\u202f». Choisissez un autre nom.`,
	notKept: (reason: string) =>
		`La variante n’a pas pu être gardée (${reason}). Le plan ouvert est intact\u202f; téléchargez-le pour en faire une copie.`,
	others: 'Autres plans et variantes',
	none: 'Aucun autre plan pour cette étendue. Dupliquez le plan ouvert pour commencer.',
	compare: 'Comparer',
	compareHint: 'Affiche ce plan à côté du plan ouvert\u202f; deux au plus',
	compared: 'Comparé',
	open: 'Ouvrir',
	opened: (name: string) => `«\u202f${name}\u202f» est ouvert.`,
	comparison: 'Comparaison',
	addPlan: 'Ajouter un plan à la comparaison',
	backToComparison: 'Revoir la comparaison',
	close: 'Fermer la comparaison',
	taller: 'Agrandir les tableaux',
	lower: 'Réduire les tableaux',
	shownMap: 'Carte affichée',
	sheets: { communes: 'Communes', figures: 'Chiffres' },
	differ: (count: number, text: string) =>
		count < 2 ? `${text} commune diffère` : `${text} communes diffèrent`,
	noDifference: 'Ces plans placent toutes les communes de la même façon.',
	table: {
		commune: 'Commune',
		code: 'Code',
		population: 'Habitants',
		area: 'Superficie',
		communes: 'Communes',
		sizeClass: 'Taille',
		amount: 'Fonctionnement',
		/** `scale`: the table of amounts that is in force on the day of the view. */
		amountHelp: (scale: string) =>
			`Financement annuel du fonctionnement selon la taille, ${scale}. Effet si le contrat est signé ou avenanté.`,
		pieces: 'Parties',
		scenario: 'Variante',
		territory: 'Territoire',
		all: 'Ensemble du plan',
		territories: (count: number, text: string) => (count < 2 ? `${text} territoire` : `${text} territoires`),
		nowhere: 'sans CPTS',
		absent: (scenarios: string) => `absent ${frenchOf(scenarios)}`,
		goTo: (commune: string) => `${commune}, voir sur la carte`,
		more: (count: string) => `Afficher les ${count} autres communes`,
		outside: 'commune hors des données chargées',
		euros: (text: string) => `${text}\u202f€`,
		differenceTo: 'écart avec A',
	},
	adopt: {
		from: 'Reprendre de',
		to: 'dans le plan ouvert',
		hint: 'Cochez des communes, ou un territoire entier.',
		commune: (commune: string) => `Reprendre ${commune}`,
		territory: (territory: string) => `Reprendre ${territory}`,
		all: 'Tout reprendre',
		button: (count: number, text: string) =>
			count === 0 ? 'Reprendre' : count < 2 ? `Reprendre ${text} commune` : `Reprendre ${text} communes`,
	},
	adopted: (count: number, text: string) =>
		count < 2 ? `${text} commune reprise, en un seul geste` : `${text} communes reprises, en un seul geste`,
	decide: {
		button: 'Acter au …',
		title: (territory: string) => `Acter le périmètre ${frenchOf(territory)}`,
		body: 'Le périmètre dessiné entre en vigueur à cette date et se voit dans Couverture. Le dessin continue ensuite sur un brouillon, qui n’y paraît pas.',
		before: (date: string) =>
			`Le périmètre en vigueur depuis ${date} reste tel qu’il était à l’ouverture de ce plan.`,
		beforeUndecided: (date: string) =>
			`Le périmètre daté ${frenchOfDate(date)} reste tel qu’il était à l’ouverture de ce plan.`,
		summary: (communes: string, people: string) =>
			`${frenchCount(communes, 'commune')}, ${frenchCount(people, 'habitant')}`,
		date: 'Date',
		dateHelp: 'jour, mois ou année\u202f: 24/03/2026, 03/2026, 2026',
		understood: (date: string) => `Acté au ${date}`,
		note: 'Note',
		noteHelp: 'réunion, délibération, courrier de l’ARS',
		confirm: 'Acter',
		noDate: 'Cette date n’est pas lisible. Écrivez par exemple 24/03/2026, 03/2026 ou 2026.',
		tooEarly: (date: string) =>
			`Le dernier périmètre date ${frenchOfDate(date)}. Choisissez cette date ou une plus tardive.`,
		tooLate: (years: string, date: string) =>
			`Cette date est dans plus de ${years}\u202fans. Vérifiez l’année\u202f: le ${date} est la dernière date possible.`,
		noCommune: 'Le périmètre dessiné n’a aucune commune. Ajoutez-en d’abord.',
		done: (territory: string, date: string) => `Périmètre ${frenchOf(territory)} acté au ${date}.`,
	},
};
