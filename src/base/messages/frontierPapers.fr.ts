import type { Widen } from './interface.fr.ts';

const communes = (count: number, text: string): string =>
	count < 2 ? `${text} commune` : `${text} communes`;

/** Texts of the papers of Frontières and of the dialog that makes them. */
export const frontierPapersFr = {
	dialog: {
		title: 'Imprimer les frontières',
		intro: 'Des pages A4 au format PDF, lisibles en noir et blanc, à remplir, à discuter ou à signer.',
		kind: 'Papier',
		kinds: {
			sheets: 'Fiches de décision',
			pair: 'Dossier de frontière',
			statement: 'Relevé de décisions à signer',
		},
		about: {
			sheets:
				'Une page par commune\u202f: carte, faits, effets des deux côtés, réponses, proposition calculée, décisions ou lignes à remplir.',
			pair: 'Pour deux CPTS\u202f: carte de la limite commune, chiffres, toutes les communes entre les deux, décisions avec leurs motifs, sources.',
			statement:
				'Pour deux CPTS\u202f: à qui va chaque commune d’après les décisions en vigueur, celles qui restent à décider, places pour les signatures des deux présidences et les accords de l’ARS et de la CPAM.',
		},
		of: 'CPTS',
		neighbour: 'Avec',
		allNeighbours: 'toutes ses limitrophes',
		noNeighbour: 'Aucune autre CPTS ne touche ce territoire\u202f: il n’y a pas de paire à imprimer.',
		which: 'Communes',
		scopes: {
			one: (name: string) => `${name} seulement`,
			all: (count: string) => `toutes (${count})`,
			shared: (count: string) => `revendiquées par deux (${count})`,
			decided: (count: string) => `décidées (${count})`,
			ticked: (count: string) => `cochées (${count})`,
		},
		tick: 'Communes à imprimer',
		tickAll: 'Tout cocher',
		tickNone: 'Tout décocher',
		more: (count: string) => `Afficher les ${count} autres`,
		withMaps: 'Une carte sur chaque fiche',
		withMapsNote: 'Chaque carte demande quelques instants.',
		withFacts: 'Ajouter les faits notés avec chaque décision',
		withPrivate: (count: number) =>
			count === 1
				? 'Imprimer aussi la décision marquée privée'
				: `Imprimer aussi les ${count} décisions marquées privées`,
		privateNote: 'Ce papier quitte le programme\u202f: ne l’ajoutez que pour vous.',
		nothing: 'Rien à imprimer avec ce choix.',
		pages: (count: number, text: string) => (count < 2 ? `${text} page A4.` : `${text} pages A4.`),
		sheetCount: (count: number, text: string) => (count < 2 ? `${text} fiche` : `${text} fiches`),
		counting: 'Mise en page…',
		drawing: (done: string, all: string) => `Dessin de la carte ${done} sur ${all}…`,
		writing: 'Écriture du fichier…',
		save: 'Enregistrer le PDF',
	},
	/** Last part of a file's name. */
	files: { sheets: 'fiches', sheet: 'fiche', pair: 'dossier-de-frontiere', statement: 'releve-de-decisions' },
	head: {
		situation: 'Situation au',
		plan: 'Plan',
		scenario: 'Scénario',
		inventory: 'Inventaire connu',
		inventoryOf: { partial: 'inventaire partiel', complete: 'inventaire complet' },
		madeOn: 'Établi le',
		demonstration:
			'Région de démonstration\u202f: communes, habitants et territoires inventés. Aucune donnée réelle.',
		indicative: (names: readonly string[]) =>
			names.length === 1
				? `Périmètre indicatif de la CPTS ${names.join('')}\u202f: aucun texte ne donne la liste de ses communes.`
				: `Périmètres indicatifs des CPTS ${names.join(' et ')}\u202f: aucun texte ne donne la liste de leurs communes.`,
		partial:
			'Inventaire partiel\u202f: une commune sans CPTS connue dans ce plan n’est pas pour autant en zone blanche.',
		sides: (kind: string, a: string, b: string) => `${kind}, entre la CPTS ${a} et la CPTS ${b}`,
		alone: (kind: string, a: string) => `${kind}, à la limite de la CPTS ${a}`,
		status: (name: string, status: string) => `CPTS ${name}\u202f: ${status}`,
	},
	footer: (kind: string, name: string, day: string) => `${kind}, ${name}, situation au ${day}`,
	legend: {
		commune: 'la commune',
		sideA: (name: string) => `CPTS ${name}`,
		sideB: (name: string) => `CPTS ${name}`,
		border: 'limite commune',
		shared: 'communes revendiquées par les deux',
	},
	sheet: {
		kind: 'Fiche de décision',
		title: (name: string, code: string) => `${name}\u00a0(${code})`,
		commune: {
			people: 'Population',
			peopleText: (people: string) => `${people}\u202fhab. (municipale 2023)`,
			departement: 'Département',
			epci: 'EPCI',
			bassinDeVie: 'Bassin de vie',
			zoneEmploi: 'Zone d’emploi',
			heldBy: 'Aujourd’hui dans',
			nobody: 'aucune CPTS',
			nobodyKnown: 'aucune CPTS connue dans ce plan',
			why: 'Sur la frontière',
			none: 'aucun',
		},
		care: {
			generalistesBpe2017: 'Généralistes (BPE 2017)',
			pharmacies2020: 'Officines (BPE 2020)',
			msp2020: 'Maisons de santé (BPE 2020)',
			urgences2020: 'Urgences (BPE 2020)',
			hopitaux2020: 'Court séjour (BPE 2020)',
			apl: 'Accès, APL (DREES 2018)',
		},
		sides: 'Ce que le choix changerait pour chaque côté',
		criterion: 'Critère',
		holds: (side: string, held: string) => `${side} (${held})`,
		answers: {
			flows: 'Flux de patients',
			title: 'Réponses des professionnels',
			none: 'aucune réponse',
			withheld: 'moins de six réponses, non imprimées',
			profession: 'Profession',
			towards: (name: string) => `Vers ${name}`,
			neither: 'Ni l’une ni l’autre',
			all: 'Réponses',
			rate: 'Taux de réponse',
			rateOf: (rate: string, asked: string) => `${rate} de ${asked}`,
			askedUnknown: 'inconnu',
			few: 'moins de six',
			note: 'Réponses groupées par six ou plus\u202f; un groupe plus petit n’est pas imprimé.',
		},
		proposal: 'Proposition calculée',
		neverDecides: 'Elle ne décide rien.',
		sources: (map: string, scale: string) =>
			`Sources\u202f: ${map}\u202f; INSEE, BPE 2017 (médecins) et 2020\u202f; DREES, APL 2018. Montants\u202f: ${scale}\u202f; effet si le contrat est avenanté. Fiche établie avec Maillage.`,
	},
	decision: {
		title: 'Décision',
		former: 'Décisions antérieures',
		reason: 'Motif',
		by: 'Noté par',
		effect: 'Prend effet le',
		review: 'À revoir le',
		notSaid: 'non précisé',
		agreements: 'Accords',
		factsThen: 'Faits notés alors',
		to: (outcome: string) => `Décision\u202f: ${outcome}`,
		outcomes: {
			to: (name: string) => `CPTS ${name}`,
			shared: 'partagée entre les deux',
			none: 'aucune des deux',
			alone: 'aucune CPTS',
		},
		on: (date: string) => `décidé le ${date}`,
		withheld: 'La décision notée pour cette commune est marquée privée\u202f: elle n’est pas imprimée ici.',
		elsewhere: (count: number) =>
			count === 1
				? 'Une décision est aussi notée face à une autre partie.'
				: `${count} décisions sont aussi notées face à d’autres parties.`,
		fillIn: 'Décision (à remplir\u202f: rien n’est décidé)',
		choose: 'La commune va à',
		date: 'Date',
		role: 'Rôle de l’auteur',
		agrees: 'Accord (oui, non)',
		agreedOn: 'Date',
		noted: 'Noté dans le plan',
		notYet: 'pas noté',
		/** Facts kept with a decision. */
		facts: {
			population: (people: string) => `commune ${people}\u202fhab.`,
			side: (name: string, before: string, after: string, from: string, to: string) =>
				`CPTS ${name} ${before} → ${after}\u202fhab., ${from} → ${to}`,
			proposal: (text: string) => `proposition calculée\u202f: ${text}`,
			noClass: 'sans taille',
		},
	},
	pair: {
		kind: 'Dossier de frontière',
		title: (a: string, b: string) => `${a} et ${b}`,
		purpose: 'Limite commune, communes entre les deux CPTS, décisions notées',
		figures: {
			title: 'Chiffres de la limite',
			what: '',
			communes: 'Communes',
			people: 'Habitants',
			measure: 'Longueur ou superficie',
			border: 'Limite commune',
			whole: (name: string) => `CPTS ${name}, en tout`,
			along: (name: string) => `CPTS ${name}, le long de la limite`,
			shared: 'Revendiquées par les deux',
			free: { complete: 'Zones blanches entre les deux', partial: 'Sans CPTS connue, touchant les deux' },
			unknown: (count: number, text: string) => `${communes(count, text)} de population inconnue, hors somme`,
			none: '–',
			apart: 'La limite commune ne court pas le long des communes revendiquées par les deux.',
		},
		communes: {
			title: (count: string) => `Communes entre les deux (${count})`,
			none: 'Aucune commune entre les deux CPTS.',
			order: 'Revendiquées par deux d’abord, puis sans CPTS, puis les autres, chacune par population.',
			code: 'Code INSEE',
			name: 'Commune',
			why: 'Pourquoi elle est examinée',
			people: 'Habitants',
			proposal: 'Proposition calculée',
			decision: 'Décision',
			undecided: 'à décider',
			withheld: 'non imprimée',
			elsewhere: 'notée face à une autre partie',
			decidedOn: (outcome: string, date: string) => `${outcome}, ${date}`,
			neverDecides: 'Une proposition calculée ne décide jamais par elle-même.',
		},
		decisions: {
			title: 'Décisions',
			none: 'Aucune décision n’est notée pour ces communes.',
			notBetween: 'Cette commune n’est plus entre les deux CPTS dans ce plan.',
		},
		withheld: (count: number) =>
			count === 1
				? 'Une commune a une décision marquée privée, qui n’est pas imprimée ici.'
				: `${count} communes ont une décision marquée privée, qui n’est pas imprimée ici.`,
	},
	statement: {
		kind: 'Relevé de décisions',
		subtitle: 'Protocole de délimitation',
		title: (a: string, b: string) => `${a} et ${b}`,
		intro: (plan: string, day: string) =>
			`Ce relevé reprend les décisions que le plan «\u202f${plan}\u202f» note, au ${day}, pour les communes situées entre les deux CPTS. Il ne cite ni ne remplace aucun texte, et les périmètres ne changent que là où ils sont redessinés et actés.`,
		decided: {
			title: (count: string) => `Communes dont la décision est notée (${count})`,
			none: 'Aucune décision n’est notée.',
			to: (outcome: string, count: string) => `${outcome} (${count})`,
			code: 'Code INSEE',
			name: 'Commune',
			people: 'Habitants',
			date: 'Décidé le',
			effect: 'Prend effet le',
			review: 'À revoir le',
			agreements: 'Accords notés',
			noAgreement: 'aucun',
		},
		undecided: {
			title: (count: string) => `Communes qui restent à décider (${count})`,
			none: 'Aucune\u202f: chaque commune située entre les deux CPTS a une décision.',
			list: 'Ce relevé ne dit pas à qui elles vont.',
		},
		outcomes: {
			to: (name: string) => `À la CPTS ${name}`,
			shared: 'Partagées entre les deux CPTS',
			none: 'À aucune des deux CPTS',
		},
		agreements: {
			title: 'Accords de l’ARS et de la CPAM',
			party: { ars: 'Agence régionale de santé', cpam: 'Caisse primaire d’assurance maladie' },
			agrees: 'accord',
			reserves: 'accord avec réserve',
			disagrees: 'désaccord',
			name: 'Nom et qualité',
			date: 'Date',
			signature: 'Signature',
		},
		signatures: {
			title: 'Signatures des deux présidences',
			party: (name: string) => `Pour la CPTS ${name}`,
			effect: 'Prend effet le',
			review: 'À revoir le',
			place: 'Fait à',
		},
	},
};

export type FrontierPapersTexts = Widen<typeof frontierPapersFr>;
