import type { Definition, FIGURES } from '../figures.ts';

/** French definitions of the figures of the follow-up and of interCPTS. */
export const definitionsFollowUpFr: Readonly<
	Record<(typeof FIGURES)['suivi'][number] | (typeof FIGURES)['intercpts'][number], Definition>
> = {
	'jours-sans-evenement': {
		name: 'Jours depuis le dernier événement',
		text: 'Jours entre la date affichée et le dernier événement du journal qui était alors venu. D’une date connue en partie, le nombre se lit «\u202fau moins\u202f»\u202f; sans événement, il est inconnu.',
		unit: 'jours',
		source: 'journal du territoire',
	},
	'echeances-des-missions': {
		name: 'Échéances',
		text: 'Prochaines étapes notées, réponses de l’ARS attendues deux mois après le dépôt, signatures prévues, fins de consultation, revues de décision et dates des missions, comptées en mois depuis la signature du contrat. Une date connue en partie est due à son dernier jour possible.',
		unit: 'dates',
		source: 'journal du territoire\u202f; délais des missions de l’ACI du 20 juin 2019',
	},
	adherents: {
		name: 'Professionnels, adhérents, en MSP',
		text: 'Effectifs saisis par l’équipe à une date\u202f: professionnels du territoire, adhérents de la CPTS, et parmi ceux-ci ceux qui exercent en MSP. Une structure n’est jamais adhérente, et une case vide reste inconnue.',
		unit: 'personnes',
		source: 'fiche du territoire',
	},
	presences: {
		name: 'Présents, excusés, absents',
		text: 'Lignes du tableau de présence par réponse, et nombre de CPTS différentes qu’elles nomment, noms mal écrits ou inversés réunis. Une ligne sans réponse est comptée à part, jamais comme absente.',
		unit: 'lignes, CPTS',
		source: 'tableau collé dans la réunion',
	},
	'changement-de-perimetre': {
		name: 'Changement de périmètre',
		text: 'Communes entrées et sorties d’un périmètre daté au suivant, et la différence d’habitants. Les périmètres anciens restent dans le plan avec leur date.',
		unit: 'communes, habitants',
		source: 'plan ouvert\u202f; INSEE, population municipale 2023',
	},
	'habitants-du-groupe': {
		name: 'Habitants d’une interCPTS',
		text: 'Population municipale des communes des CPTS du groupe, chaque commune une seule fois, groupes inférieurs compris. À côté, la somme des CPTS compte une commune partagée dans chacune.',
		unit: 'habitants',
		source: 'INSEE, population municipale 2023\u202f; plan ouvert',
	},
	'moyens-partages': {
		name: 'Part des moyens partagés',
		text: 'Coût annuel réparti entre les CPTS du groupe selon leur population municipale. Les centimes vont aux plus forts restes, si bien que les parts font exactement le coût.',
		unit: '€ par an, %',
		source: 'coûts saisis\u202f; INSEE, population municipale 2023\u202f; plan ouvert',
	},
	'indicateurs-aci': {
		name: 'Indicateurs ACI réunis',
		text: 'Dernière valeur connue de chaque CPTS à la date, additionnée ou moyennée selon la population, comme l’indicateur le dit. Les CPTS sans valeur sont nommées et ne comptent nulle part.',
		unit: 'unité de l’indicateur',
		source: 'tableau collé ou saisi\u202f; plan ouvert',
	},
	'age-des-contrats': {
		name: 'Ancienneté des contrats',
		text: 'Mois entiers depuis la première signature de la CPTS, de l’un ou l’autre contrat. D’une date connue en partie, deux âges sont donnés\u202f; sans signature connue, aucun.',
		unit: 'années, mois',
		source: 'journal du territoire',
	},
	'partenaires-du-groupe': {
		name: 'Partenaires d’une interCPTS',
		text: 'Habitants des CPTS qui nomment le SAS, le DAC ou le GHT, chaque commune une fois, rapportés aux habitants du groupe. Deux noms qui ne diffèrent que par accents, capitales ou tirets sont le même partenaire.',
		unit: '% des habitants',
		source: 'fiches des territoires\u202f; INSEE, population municipale 2023\u202f; plan ouvert',
	},
};
