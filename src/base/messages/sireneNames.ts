/** Groups of SIRENE under the names of their class of the NAF, as they stand on cards, in legends and in files. */
export const SIRENE_NAMES_FR = {
	sireneGeneraliste2019: 'Médecins généralistes (NAF\u00a086.21Z)',
	sireneAutreSpecialiste2019: 'Autres médecins spécialistes (NAF\u00a086.22C)',
	sireneDentiste2019: 'Pratique dentaire (NAF\u00a086.23Z)',
	sireneInfirmiers2019: 'Infirmiers et sages-femmes (NAF\u00a086.90D)',
	sireneReeducateurPodologue2019: 'Rééducation, appareillage, podologie (NAF\u00a086.90E)',
	sireneAnalyseMedicale2019: 'Laboratoires d’analyses médicales (NAF\u00a086.90B)',
};

export const SIRENE_NAMES_EN: Readonly<Record<keyof typeof SIRENE_NAMES_FR, string>> = {
	sireneGeneraliste2019: 'General practitioners (NAF\u00a086.21Z)',
	sireneAutreSpecialiste2019: 'Other medical specialists (NAF\u00a086.22C)',
	sireneDentiste2019: 'Dental practice (NAF\u00a086.23Z)',
	sireneInfirmiers2019: 'Nurses and midwives (NAF\u00a086.90D)',
	sireneReeducateurPodologue2019: 'Rehabilitation, appliances, podiatry (NAF\u00a086.90E)',
	sireneAnalyseMedicale2019: 'Medical laboratories (NAF\u00a086.90B)',
};
