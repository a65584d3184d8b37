import type { Widen } from './interface.fr.ts';

/** Texts of the dialogs of printing and of the map on paper; loaded with them. */
export const printingFr = {
	pictureTitle: 'Enregistrer la carte en image',
	pictureIntro:
		'Une feuille avec titre, légende, échelle, date et sources, toujours en thème clair, à joindre à un document ou à imprimer.',
	framing: 'Cadrage',
	framings: {
		territory: (name: string) => `le territoire ${name}`,
		visible: 'ce que montre la carte',
		extent: 'toute l’étendue',
	},
	paper: 'Feuille',
	papers: {
		'a4-landscape': 'A4 paysage',
		'a4-portrait': 'A4 portrait',
		'a3-landscape': 'A3 paysage',
	},
	resolution: 'Résolution',
	resolutionOf: (scale: number, width: string, height: string) =>
		`${scale}×, soit ${width} × ${height} pixels`,
	save: 'Enregistrer l’image',
	drawing: 'Dessin de la carte…',
	writing: 'Écriture du fichier…',
	dossierTitle: 'Dossier de territoire (PDF)',
	dossierIntro:
		'L’annexe pour l’ARS\u202f: carte, communes, population, taille et montants, offre de soins, CPTS limitrophes, EPCI, accords à signer, sources. Lisible en noir et blanc.',
	dossierOf: 'Territoire',
	withA3: 'Ajouter la carte en A3 paysage',
	withFollowUp: 'Diagnostic\u202f: ajouter le suivi du territoire',
	withFollowUpNote:
		'Axes, partenaires, référents par fonction, effectifs et secteurs, à la place des accords à signer\u202f; actions et suites à donner avec les champs privés. Document de travail.',
	withPrivate: 'Avec les champs privés',
	withPrivateNote:
		'Noms, notes, résultats des réunions, actions, suites à donner, événements privés, gouvernance, cotisation. Sans coche, ils n’y sont pas, et le document le dit.',
	saveDossier: 'Enregistrer le dossier',
	saved: (name: string) => `Fichier «\u202f${name}\u202f» enregistré dans vos téléchargements.`,
	noMap: 'La carte n’est pas encore prête. Réessayez dans un instant.',
	indicative: 'Périmètres indicatifs\u202f: aucun texte ne donne la liste des communes.',
	partial: (date: string) =>
		`Inventaire partiel (état connu\u202f: ${date})\u202f: une commune hors de tout périmètre n’est pas pour autant une zone blanche.`,
	sources: (map: string, plan: readonly string[]) => `Sources\u202f: ${[map, ...plan].join('\u202f; ')}.`,
	made: (date: string) => `Carte établie le ${date} avec Maillage.`,
	plan: (name: string) => `plan «\u202f${name}\u202f»`,
	scenario: (name: string) => `scénario «\u202f${name}\u202f»`,
	choropleth: (name: string, told: string) => `${name} (${told})\u202f:`,
};

export type PrintingTexts = Widen<typeof printingFr>;
