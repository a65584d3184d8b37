import type { Widen } from './interface.fr.ts';

/** Texts of Suivi: journal, file, agenda, board, zones blanches. */
export const followUpFr = {
	title: 'Suivi',
	tabs: {
		territoire: 'Territoire',
		agenda: 'Agenda',
		tableau: 'Tableau',
		reunions: 'Réunions',
		inter: 'InterCPTS',
		zones: 'Zones blanches',
	},
	sheets: { label: 'Territoire', journal: 'Journal', fiche: 'Fiche' },
	choose: 'Choisissez un territoire dans la liste, par la recherche ou sur la carte.',
	other: 'Choisir un autre territoire',
	gone: 'Ce territoire n’existe pas à la date de la vue.',
	soon: 'Rien n’est encore noté ici.',
};

export type FollowUpTexts = Widen<typeof followUpFr>;
