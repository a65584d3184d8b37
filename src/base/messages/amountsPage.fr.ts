import { frenchCount } from '../frenchCount.ts';
import type { Widen } from './interface.fr.ts';

/** Texts of the page of the amounts of the ACI. */
export const amountsPageFr = {
	title: 'Montants de l’ACI',
	intro:
		'Ce que le barème donne selon la taille, ce que cela fait pour les CPTS du plan ouvert, et ce que les seuils changeraient si la population changeait. Un mouvement de communes ou d’habitants ne change aucun montant par lui-même\u202f: effet si le contrat est avenanté.',
	sections: { bareme: 'Barème', totaux: 'Totaux du plan', perspective: 'Si la population change' },
	inForce: (date: string) => `en vigueur\u202f: ${date}`,
	amount: 'Montant, euros par an',
	classHead: (size: string, from: string, to: string) =>
		to ? `${size}, ${from} à ${to} habitants` : `${size}, ${from} habitants ou plus`,
	classFirst: (size: string, to: string) => `${size}, ${to} habitants au plus`,
	source: 'Source',
	noSource: 'source non trouvée',
	cellWrong: (typed: string) =>
		`«\u202f${typed}\u202f» n’est pas un nombre d’euros, de 0 à 1 milliard\u202f: la cellule n’a pas changé.`,
	noOwnSource: 'sans source\u202f: à compléter',
	ceiling: 'plafond, non un montant versé',
	own: 'saisi ici',
	fill: 'Compléter les cellules vides',
	endFill: 'Terminer la saisie',
	fillNote:
		'Les cellules remplies restent dans ce navigateur et servent partout où des montants paraissent, aux dates où le barème est en vigueur. Laissez vide ce que vous ne savez pas.',
	cell: (amount: string, size: string) => `${amount}, ${size}, euros par an`,
	cellSource: (amount: string, size: string) => `Source\u202f: ${amount}, ${size}`,
	sourceOf: (size: string, source: string) => `${size}\u202f: ${source}`,
	which: 'Barème montré',
	tableFrom: (date: string) => `en vigueur au ${date}`,
	inForceNow: 'à la date de la vue',
	newFrom: 'Barème plus récent, en vigueur au',
	newFromHint: 'jour, par exemple 20/12/2021',
	add: 'Ajouter ce barème',
	addWrong: 'Donnez un jour entier, après le 20 juin 2019, qui n’a pas encore son barème.',
	remove: 'Supprimer ce barème',
	later: (date: string, day: string) =>
		`La vue est au ${day}, avant ce barème (${date})\u202f: aucun montant de l’ACI n’était alors en vigueur.`,
	notKept: 'Ce navigateur ne peut pas garder ces cellules pour la prochaine visite.',
	choose: 'Ligne du barème',
	plan: (name: string, date: string) => `${name} · situation au ${date}`,
	partial: 'inventaire partiel\u202f: les totaux ne portent que sur les CPTS connues',
	indicative: 'périmètres indicatifs\u202f: tailles et montants supposés',
	departement: 'Département',
	several: 'sur plusieurs départements, comptée ici',
	whole: (extent: string) => `Ensemble, ${extent}`,
	count: 'CPTS',
	signedCount: 'contrat signé',
	signedSum: 'Somme, contrats signés',
	allSum: 'Somme si toutes signaient',
	atLeast: (sum: string, count: string) =>
		`au moins ${sum} (${frenchCount(count, 'montant inconnu', 'montants inconnus')})`,
	noDepartement: 'sans commune',
	group: 'InterCPTS',
	groupNote:
		'Somme des contrats des CPTS de chaque groupe, jamais la taille du groupe. Une CPTS compte dans chaque groupe qui la contient.',
	totalsNote:
		'Une CPTS de plusieurs départements est comptée dans celui où vit le plus de ses habitants. Le plan ne dit pas ce qui est versé.',
	change: 'Population de chaque territoire',
	percent: (value: string) => `${value}\u202f%`,
	territory: 'Territoire',
	people: 'Habitants',
	then: 'Alors',
	class: 'Taille',
	classThen: 'Taille alors',
	euros: 'Montant',
	changeEuros: 'Différence',
	next: 'Prochain seuil',
	nextOf: (size: string, people: string, percent: string) => `${size}\u202f: ${people} hab. (${percent})`,
	noNext: 'aucun dans ce sens',
	unknownPeople: (count: string) =>
		`sans ${frenchCount(count, 'commune de population inconnue', 'communes de population inconnue')}`,
	tips: (count: string) =>
		`${frenchCount(count, 'territoire changerait', 'territoires changeraient')} de taille.`,
	outlookNote:
		'Périmètre, barème et population des voisins inchangés\u202f: un calcul, non une projection démographique.',
	empty: 'Le plan ouvert n’a aucun territoire à cette date.',
	more: (count: string) => `Montrer les ${count} autres`,
};
export type AmountsPageTexts = Widen<typeof amountsPageFr>;
