import { frenchCount } from '../frenchCount.ts';
import type { CoverageRuleKey } from './keys.ts';

/** Texts of publishing and sharing in French. */
export const publishingFr = {
	title: 'Publier',
	intro:
		'Un dossier de fichiers pour n’importe quel hébergement web\u202f: la carte, ce plan sans rien de privé, une page par CPTS et les données ouvertes. Rien n’est envoyé d’ici\u202f: vous recevez une archive .zip à décompresser sur votre site.',
	inTitle: 'Ce qui est publié',
	published: (count: string) =>
		`${frenchCount(count, 'territoire')}\u202f: périmètres en vigueur et passés, événements publics, chiffres annoncés, sources.`,
	viewAt: (day: string, rule: string) => `La carte s’ouvre au ${day}, règle\u202f: ${rule}.`,
	rules: {
		signed: 'contrat signé seulement',
		validated: 'projet validé ou contrat signé',
		all: 'tous statuts',
	} satisfies Record<CoverageRuleKey, string>,
	figure: (percent: string) => `Chiffre public\u202f: ${percent} des habitants.`,
	figureDiffers: (percent: string) =>
		`Ici vous lisez ${percent}, car des éléments privés comptent dans votre vue\u202f; le public ne les verra pas.`,
	shownOnDay: (count: string) =>
		`Pages et données ouvertes\u202f: ${frenchCount(count, 'CPTS', 'CPTS')} à cette date.`,
	leftOutTitle: 'Ce qui reste ici',
	nothingLeftOut: 'rien\u202f: ce plan n’a aucun élément privé',
	leftOut: {
		reason: () => 'le motif du scénario',
		privateFields: (count: string) => frenchCount(count, 'champ privé', 'champs privés'),
		privateEvents: (count: string) => frenchCount(count, 'événement privé', 'événements privés'),
		regionalEvents: (count: string) =>
			frenchCount(count, 'événement de la région', 'événements de la région'),
		journalNotes: (count: string) =>
			frenchCount(count, 'résultat ou note du journal', 'résultats ou notes du journal'),
		nextSteps: (count: string) => frenchCount(count, 'suite à donner', 'suites à donner'),
		governance: (count: string) =>
			frenchCount(
				count,
				'indication de gouvernance ou de cotisation',
				'indications de gouvernance ou de cotisation',
			),
		actions: (count: string) => frenchCount(count, 'action', 'actions'),
		referents: (count: string) => frenchCount(count, 'référent', 'référents'),
		headCounts: (count: string) => frenchCount(count, 'effectif', 'effectifs'),
		partnerNotes: (count: string) =>
			frenchCount(count, 'note sur un partenaire', 'notes sur des partenaires'),
		meetings: (count: string) =>
			`${frenchCount(count, 'réunion de plusieurs CPTS', 'réunions de plusieurs CPTS')}, avec leurs présences`,
		zones: (count: string) => frenchCount(count, 'zone blanche suivie', 'zones blanches suivies'),
		groupMeans: (count: string) => frenchCount(count, 'moyen d’interCPTS', 'moyens d’interCPTS'),
		delegates: (count: string) => frenchCount(count, 'délégué d’interCPTS', 'délégués d’interCPTS'),
		sources: (count: string) =>
			frenchCount(count, 'source que rien de public ne cite', 'sources que rien de public ne cite'),
		aciIndicators: (count: string) => frenchCount(count, 'indicateur ACI', 'indicateurs ACI'),
		drafts: (count: string) =>
			frenchCount(count, 'périmètre en cours de dessin', 'périmètres en cours de dessin'),
		drawings: (count: string) => frenchCount(count, 'dessin de travail', 'dessins de travail'),
		drawingNotes: (count: string) => frenchCount(count, 'note de dessin', 'notes de dessin'),
		privateCases: (count: string) =>
			frenchCount(count, 'décision de frontière privée', 'décisions de frontière privées'),
		decisionFacts: (count: string) =>
			`les éléments de travail de ${frenchCount(count, 'décision de frontière', 'décisions de frontière')}`,
		agreementNotes: (count: string) => frenchCount(count, 'note d’accord', 'notes d’accord'),
		consultations: (count: string) =>
			`${frenchCount(count, 'consultation', 'consultations')} de professionnels, avec toutes les réponses`,
		other: (count: string) => frenchCount(count, 'autre élément non public', 'autres éléments non publics'),
	},
	neverIn:
		'Ne sont jamais publiés\u202f: indicateurs importés, fichiers de flux, propositions entre CPTS, autres plans de ce navigateur, montants de l’ACI que vous avez saisis. La publication porte le barème livré, pas vos montants.',
	reportTitle: (name: string, day: string) => `Publication du plan «\u202f${name}\u202f», faite le ${day}`,
	reportView: (day: string, rule: string) => `Situation au ${day}, règle de couverture\u202f: ${rule}.`,
	publisher: 'Publié par (facultatif)',
	publisherHelp: 'par exemple le nom de votre structure, pas d’une personne',
	licence: 'Conditions de réutilisation de vos données',
	usualLicence: 'Licence Ouverte 2.0 (Etalab)',
	make: 'Publier (.zip)',
	making: (done: string, total: string) => `Fichiers\u202f: ${done} sur ${total}`,
	preparing: 'Préparation des pages et des données…',
	saved: (name: string, megabytes: string, files: string) =>
		`«\u202f${name}\u202f» enregistré\u202f: ${files} fichiers, ${megabytes}\u202fMo. Décompressez-le sur votre site\u202f; depuis un fichier ouvert à la main, la carte ne peut pas démarrer.`,
	faults: {
		otherExtent: (file: string, plan: string, built: string) =>
			`${file}\u202f: le plan est fait pour l’étendue ${plan}, non pour ${built}. Indiquez --region.`,
		notEmpty: (folder: string) =>
			`${folder}\u202f: le dossier n’est pas vide. Indiquez un dossier nouveau, car tout ce qu’il contient serait publié.`,
		notWritten: (folder: string, reason: string) =>
			`${folder}\u202f: le dossier ne peut pas être écrit (${reason}). Indiquez-en un autre avec --to.`,
		noAppFiles:
			'Cette version de Maillage n’est pas construite (npm run build)\u202f: la liste de ses fichiers manque, rien n’a été écrit.',
		failed: (reason: string) =>
			`La publication n’a pas pu être écrite (${reason}). Votre plan est intact\u202f: vérifiez la connexion et la place libre, puis réessayez.`,
	},
	share: {
		title: 'Partager',
		link: 'Lien vers cette vue',
		linkHelp: 'Il garde la date, la règle, l’étendue et ce qui est choisi.',
		copy: 'Copier',
		copied: 'Copié.',
		notCopied: 'Le navigateur ne permet pas de copier\u202f: sélectionnez le texte.',
		local:
			'Ce plan, ou ce que vous y avez changé, n’existe que dans ce navigateur\u202f: le lien montrera à d’autres le plan livré. Envoyez le fichier du plan, ou publiez-le.',
		planFile: 'Fichier du plan (avec le privé)',
		publish: 'Publier…',
		picture: 'Image de la carte…',
		embed: 'Intégrer dans une page',
		embedHelp: 'À coller dans une page web. L’intégration montre le plan livré ou publié sur ce site.',
		frameTitle: 'Titre du cadre',
		defaultFrameTitle: 'Carte des CPTS',
		width: 'Largeur',
		height: 'Hauteur',
		legend: 'Avec la légende',
		gauge: 'Avec le chiffre clé',
		language: 'Langue',
		languages: { fr: 'français', en: 'anglais' },
		theme: 'Couleurs',
		themes: { auto: 'celles du lecteur', light: 'claires', dark: 'sombres' },
		code: 'Code à coller',
		copyCode: 'Copier le code',
		lengthProblem: 'En pixels, de 200 à 4000, ou en pour cent (100%).',
	},
	embed: {
		fullPage: 'Ouvrir la carte entière',
		notHere: 'Le plan demandé n’est pas publié sur ce site. La carte montre le plan que le site publie.',
		failed: 'La carte ne peut pas s’ouvrir.',
		keyFigure: (percent: string, rule: string, day: string) =>
			`${percent} des habitants couverts (${rule}) au ${day}`,
	},
};

export type PublishingTexts = typeof publishingFr;
export type LeftOutKind = keyof PublishingTexts['leftOut'];
