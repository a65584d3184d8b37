import type { FollowUpTexts } from './followUp.fr.ts';

export const followUpEn: FollowUpTexts = {
	title: 'Follow-up',
	tabs: {
		territoire: 'Territory',
		agenda: 'Agenda',
		tableau: 'Board',
		reunions: 'Meetings',
		inter: 'InterCPTS',
		zones: 'Zones blanches',
	},
	sheets: { label: 'Territory', journal: 'Journal', fiche: 'File' },
	choose: 'Choose a territory in the list, by the search or on the map.',
	other: 'Choose another territory',
	gone: 'This territory does not exist at the date of the view.',
	soon: 'Nothing is noted here yet.',
};
