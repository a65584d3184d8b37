/** Groups of SIRENE under the names of their class of the NAF, as they stand on cards, in legends and in files. */
export const SIRENE_NAMES_FR = {
	sireneGeneraliste2019: 'Médecins généralistes (NAF 86.21Z)',
	sireneAutreSpecialiste2019: 'Autres médecins spécialistes (NAF 86.22C)',
	sireneDentiste2019: 'Pratique dentaire (NAF 86.23Z)',
	sireneInfirmiers2019: 'Infirmiers et sages-femmes (NAF 86.90D)',
	sireneReeducateurPodologue2019: 'Rééducation, appareillage, podologie (NAF 86.90E)',
	sireneAnalyseMedicale2019: 'Laboratoires d’analyses médicales (NAF 86.90B)',
};

export const SIRENE_NAMES_EN: Readonly<Record<keyof typeof SIRENE_NAMES_FR, string>> = {
	sireneGeneraliste2019: 'General practitioners (NAF 86.21Z)',
	sireneAutreSpecialiste2019: 'Other medical specialists (NAF 86.22C)',
	sireneDentiste2019: 'Dental practice (NAF 86.23Z)',
	sireneInfirmiers2019: 'Nurses and midwives (NAF 86.90D)',
	sireneReeducateurPodologue2019: 'Rehabilitation, appliances, podiatry (NAF 86.90E)',
	sireneAnalyseMedicale2019: 'Medical laboratories (NAF 86.90B)',
};
