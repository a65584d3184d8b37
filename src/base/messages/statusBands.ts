/** Bands of the charts of people by status. */
export const STATUS_BANDS_FR = {
	signed: 'contrat signé',
	'project-validated': 'projet validé',
	'project-filed': 'projet déposé',
	letter: 'lettre d’intention',
	emerging: 'émergence',
	unknown: 'statut inconnu',
};

export const STATUS_BANDS_EN: Readonly<Record<keyof typeof STATUS_BANDS_FR, string>> = {
	signed: 'contract signed',
	'project-validated': 'project validated',
	'project-filed': 'project filed',
	letter: 'letter of intent',
	emerging: 'emerging',
	unknown: 'unknown status',
};
