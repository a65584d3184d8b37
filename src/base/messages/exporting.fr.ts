import { frenchCount } from '../frenchCount.ts';

/** Texts of the export dialog in French. */
export const exportingFr = {
	title: 'Exporter',
	what: 'Quoi',
	scopes: {
		open: (name: string) => `le territoire ${name}`,
		chosen: 'des territoires à choisir',
		all: (count: string) => `tout le plan (${frenchCount(count, 'territoire')})`,
	},
	choose: 'Territoires à exporter',
	chooseAll: 'Tous',
	chooseNone: 'Aucun',
	chosenCount: (count: string) => `${count} choisi(s)`,
	noneChosen: 'Choisissez au moins un territoire.',
	format: 'Format',
	formats: {
		xlsx: {
			label: 'Classeur Excel (.xlsx)',
			goodFor: 'tableur, ARS',
			help: 'La liste des communes, à joindre à une lettre d’intention\u202f: offre, chiffres par territoire, sources. Les codes INSEE gardent leur zéro.',
		},
		csv: {
			label: 'Liste CSV (.csv)',
			goodFor: 'tableur',
			help: 'Une ligne par commune et territoire\u202f; points-virgules et virgule décimale, comme Excel en français les attend.',
		},
		geojson: {
			label: 'GeoJSON (.geojson)',
			goodFor: 'SIG, web',
			help: 'Contours en longitude et latitude (WGS 84), pour les cartes en ligne.',
		},
		gpkg: {
			label: 'GeoPackage (.gpkg)',
			goodFor: 'SIG',
			help: 'Territoires, communes, sens des colonnes et sources en un fichier, en Lambert-93\u202f; le meilleur choix pour QGIS.',
		},
		shp: {
			label: 'Shapefile (.zip)',
			goodFor: 'SIG plus ancien',
			help: 'Territoires et communes en Lambert-93\u202f; noms de champs de dix lettres, expliqués dans l’archive.',
		},
		plan: {
			label: 'Plan Maillage (.json)',
			goodFor: 'sauvegarde',
			help: 'À rouvrir dans Maillage\u202f: périmètres, événements, sources, dessins.',
		},
		pdf: {
			label: 'Dossier de territoire (.pdf)',
			goodFor: 'ARS, signature',
			help: 'L’annexe pour l’ARS\u202f: carte, communes, chiffres, CPTS limitrophes et accords à signer\u202f; lisible en noir et blanc.',
		},
		png: {
			label: 'Image de la carte (.png)',
			goodFor: 'document',
			help: 'La carte avec titre, légende, échelle, date et sources\u202f; les choix suivent.',
		},
	},
	layer: 'Contenu',
	layers: { territoires: 'un contour par territoire', communes: 'un contour par commune' },
	codesForExcel: 'Garder le zéro des codes dans Excel',
	codesForExcelHelp:
		'Des codes commencent par 0. Ouvert d’un double clic, Excel affiche 01001 comme 1001 (Maillage relit les deux). Cochez pour écrire ces codes en formule ="01001"\u202f: Excel les montre entiers, d’autres logiciels liront la formule. Le classeur Excel n’a pas ce défaut.',
	withPrivate: 'Avec ce qui est privé',
	withPrivateHelp: (fields: string, events: string) =>
		`Ce plan contient des éléments privés\u202f: ${fields} champ(s), ${events} événement(s), les motifs des scénarios et les dessins de travail. Sans eux, le fichier peut être diffusé, mais n’est plus une sauvegarde complète.`,
	privateLeft: 'Ce qui est privé (personnes, événements privés) n’est dans aucun de ces fichiers.',
	shared: (count: string) =>
		`Communes dans plusieurs territoires\u202f: ${count}. Chacune a une ligne par territoire, et le dit.`,
	fileName: 'Fichier',
	make: 'Exporter',
	continue: 'Continuer…',
	writing: 'Écriture du fichier…',
	drawing: (done: string, total: string) => `Contours\u202f: ${done} sur ${total}`,
	saved: (name: string) => `Fichier «\u202f${name}\u202f» enregistré dans vos téléchargements.`,
};

export type ExportingTexts = typeof exportingFr;
