import { frenchCount } from '../frenchCount.ts';
import type { Widen } from './interface.fr.ts';

/** Texts of proposals between two CPTS; loaded with their panel. */
export const exchangeFr = {
	places: { both: 'les deux', none: 'aucune des deux' },
	move: (from: string, to: string) => `${from} → ${to}`,
	moveSpoken: (from: string, to: string) => `de «\u202f${from}\u202f» à «\u202f${to}\u202f»`,
	people: (text: string) => `${text}\u202fhab.`,
	more: (count: string) => `Afficher les ${count} autres`,
	close: 'Retour aux frontières',
	role: 'Votre rôle',
	roleHint: 'présidente de la CPTS, chargé de mission… jamais un nom',
	roleNeeded: 'Écrivez un rôle.',
	readOnly: 'Ce plan est en lecture seule ici\u202f: rien ne peut y être appliqué.',
	wordNames:
		'Le fichier ne contient que ce qui est affiché ici\u202f: ni réponses de professionnels, ni autres territoires.',
	draftNote:
		'Un périmètre acté reste ce qu’il est\u202f: l’échange porte sur ce qui est dessiné dans l’Atelier, en projet.',
	propose: {
		title: 'Proposer un échange',
		from: (name: string) => `Au nom de la CPTS ${name}`,
		to: 'À quelle CPTS voisine\u202f?',
		noNeighbour: 'Aucun territoire voisin\u202f: ce territoire n’en touche pas d’autre dans ce plan.',
		choose: 'Choisissez',
		list: 'Communes entre les deux CPTS',
		listNone: 'Aucune commune de l’une ne touche l’autre.',
		help: 'Cochez les communes à échanger, ici ou d’un clic sur la carte\u202f; puis dites à qui chacune irait.',
		now: (place: string) => `aujourd’hui\u202f: ${place}`,
		wanted: (name: string) => `${name} irait à`,
		remark: (name: string) => `Remarque sur ${name}`,
		decisions: 'Prendre les communes dont la décision notée diffère du plan',
		taken: (count: number, text: string) =>
			count === 0
				? 'Aucune décision notée entre ces deux CPTS ne diffère du plan.'
				: count === 1
					? '1 commune prise des décisions notées.'
					: `${text} communes prises des décisions notées.`,
		general: 'Remarque générale',
		picked: (count: string) => `${frenchCount(count, 'commune')} dans la proposition`,
		download: 'Télécharger la proposition',
		downloaded: (file: string, name: string) =>
			`Fichier ${file} téléchargé. Envoyez-le à la CPTS ${name}\u202f; votre plan n’a pas changé.`,
		movesNeeded: 'Cochez au moins une commune.',
		neighbourNeeded: 'Choisissez d’abord la CPTS voisine.',
	},
	review: {
		title: { proposal: 'Proposition reçue', answer: 'Réponse à une proposition' },
		between: (from: string, to: string) => `${from} propose à ${to}`,
		answered: (from: string, to: string) => `${to} répond à ${from}`,
		madeOn: (date: string, role: string) => `faite le ${date}, ${role}`,
		plan: (name: string) => `à partir du plan «\u202f${name}\u202f»`,
		gone: 'La proposition gardée ici ne peut plus être lue. Ouvrez de nouveau son fichier.',
		notKept:
			'Ce navigateur ne peut pas garder la proposition\u202f: après un rechargement de la page, rouvrez son fichier.',
		lookingUp: 'Recherche des codes de commune d’un autre millésime…',
		otherPlan: (name: string) =>
			`Ce fichier répond à une proposition faite dans un autre plan, «\u202f${name}\u202f». Chaque commune est vérifiée dans le plan ouvert ici.`,
		otherCog: (file: string, plan: string) =>
			`Codes du millésime ${file}, plan ouvert\u202f: ${plan}. Les communes fusionnées depuis sont suivies.`,
		otherExtent: 'Ce fichier a été fait pour une autre étendue.',
		sideOf: (name: string) => `Dans ce plan, «\u202f${name}\u202f» est`,
		sideNone: 'aucun territoire',
		sideAsk: 'Le fichier et le plan ne nomment pas ce territoire de la même façon. Choisissez.',
		count: (all: string, open: string) =>
			`${frenchCount(all, 'commune')} · ${frenchCount(open, 'sans réponse', 'sans réponse')}`,
		countAnswer: (accepted: string, refused: string, impossible: string) =>
			`${frenchCount(accepted, 'acceptée')} · ${frenchCount(refused, 'refusée')} · ${frenchCount(impossible, 'impossible')}`,
		list: 'Communes de la proposition',
		accept: 'Accepter',
		acceptNamed: (name: string) => `Accepter ${name}`,
		refuse: 'Refuser',
		refuseNamed: (name: string) => `Refuser ${name}`,
		acceptRest: 'Accepter le reste possible',
		remark: (name: string) => `Remarque sur ${name}`,
		said: (text: string) => `«\u202f${text}\u202f»`,
		general: 'Remarque générale',
		verdicts: { accepted: 'acceptée', refused: 'refusée', impossible: 'impossible' },
		verdictBy: (verdict: string, role: string, date: string) => `${verdict}, ${role}, ${date}`,
		already: 'le plan est déjà ainsi',
		applies: 'sera appliquée',
		carried: (code: string) => `code ${code} dans le fichier, fusionnée depuis`,
		otherName: (name: string) => `nommée «\u202f${name}\u202f» dans le fichier`,
		impossibleHere: (why: string) => `plus possible\u202f: ${why}`,
		impossibleThere: (why: string) => `pas possible chez eux\u202f: ${why}`,
		why: {
			'unknown-commune': () => 'aucune commune n’a ce code aujourd’hui',
			'split-commune': () => 'cette commune a été partagée en plusieurs depuis',
			'outside-extent': () => 'hors des communes ouvertes ici\u202f; ouvrez une étendue qui la contient',
			'no-territory': () => 'un des deux territoires n’est pas dans ce plan',
			repeated: () => 'la commune figure deux fois dans le fichier',
			changed: (now: string) => `elle n’est plus où le fichier la place (maintenant\u202f: ${now})`,
			elsewhere: (territory: string) =>
				territory === '' ? 'un autre territoire la tient' : `elle est maintenant dans ${territory}`,
			locked: (territory: string) =>
				territory === '' ? 'un des deux territoires est verrouillé' : `${territory} est verrouillé`,
			decided: (territory: string) =>
				territory === ''
					? 'le périmètre est acté, sans projet en cours'
					: `le périmètre de ${territory} est acté, sans projet en cours`,
		},
		changedThere: 'elle n’y est plus où ce fichier la place',
		undecided: (count: number, text: string) =>
			count === 1 ? 'Répondez d’abord à 1 commune.' : `Répondez d’abord à ${text} communes.`,
		nothing: 'Aucune commune acceptée ne change le plan.',
		applyAndAnswer: 'Appliquer et répondre',
		answerOnly: 'Répondre sans appliquer',
		apply: (count: string) => `Appliquer (${count})`,
		answeredFile: (file: string) => `Réponse ${file} téléchargée\u202f: renvoyez-la.`,
		appliedNotice: (count: string) =>
			`${frenchCount(count, 'commune appliquée', 'communes appliquées')} au plan.`,
		putAway: 'Ranger la proposition',
	},
	effect: {
		title: 'Effet de ce qui est accepté',
		titlePropose: 'Effet si tout est accepté',
		none: 'Aucun changement pour l’instant.',
		criterion: 'Critère',
	},
	legend: {
		title: 'Proposition',
		hatch: 'hachures\u202f: couleur de qui la reçoit',
		accepted: 'trait plein\u202f: acceptée',
		open: 'tirets\u202f: sans réponse',
		out: 'pointillé gris\u202f: refusée, ou impossible',
	},
	recognised: {
		title: (from: string, to: string) => `Échange entre ${from} et ${to}`,
		proposal: (count: string) =>
			`C’est une proposition entre deux CPTS (${frenchCount(count, 'commune')}), pas une liste\u202f: elle s’ouvre dans Frontières, sur le plan ouvert. Rien n’est appliqué avant votre accord.`,
		open: 'Ouvrir dans Frontières',
	},
	file: 'reponse',
};

export type ExchangeTexts = Widen<typeof exchangeFr>;
