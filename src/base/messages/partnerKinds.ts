/** Kinds of partners of a territory, as they stand in its file and in its diagnostic. */
export const PARTNER_KINDS_FR = {
	msp: 'MSP',
	'centre-de-sante': 'centre de santé',
	hospital: 'hôpital',
	ght: 'GHT',
	dac: 'DAC',
	sas: 'SAS',
	cls: 'CLS',
	crsa: 'CRSA',
	other: 'autre',
};

export const PARTNER_KINDS_EN: Readonly<Record<keyof typeof PARTNER_KINDS_FR, string>> = {
	msp: 'MSP',
	'centre-de-sante': 'health centre',
	hospital: 'hospital',
	ght: 'GHT',
	dac: 'DAC',
	sas: 'SAS',
	cls: 'CLS',
	crsa: 'CRSA',
	other: 'other',
};
