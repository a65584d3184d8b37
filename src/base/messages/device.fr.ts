import { frenchCount } from '../frenchCount.ts';
import type { Widen } from './interface.fr.ts';

/** Texts of what is kept on the device, of working without network and of new versions, in French. */
export const deviceFr = {
	offline: 'Hors ligne\u202f: ce qui est gardé sur cet appareil reste utilisable.',
	ready: (extent: string, size: string) =>
		`L’étendue ${extent} est prête hors ligne (${size} gardés sur cet appareil).`,
	update: 'Une nouvelle version de Maillage est prête.',
	updateTake: 'L’utiliser maintenant',
	updateLater: 'Plus tard',
	updateUnsaved: 'Elle pourra être prise quand tout sera enregistré.',
	updateElsewhere:
		'Une nouvelle version a été prise dans un autre onglet\u202f: rechargez quand vous voudrez.',
	reload: 'Recharger',
	full: (extent: string) =>
		`L’étendue ${extent} ne tient pas sur cet appareil, faute de place\u202f: l’application continue en ligne.`,
	size: (megabytes: string) => `${megabytes}\u202fMo`,
	missing: (extent: string) =>
		`L’étendue ${extent} n’est pas sur cet appareil, et le site ne répond pas. Ouvrez-la une fois avec le réseau pour l’y garder.`,
	missingUnnamed:
		'Cette étendue n’est pas sur cet appareil, et le site ne répond pas. Ouvrez-la une fois avec le réseau pour l’y garder.',
	here: 'Sur cet appareil\u202f:',
	title: 'Données sur cet appareil',
	open: 'Données sur cet appareil…',
	intro:
		'Tout reste dans ce navigateur et sert sans réseau. Chaque ligne se vide à part\u202f; vider une étendue ne touche jamais aux plans.',
	usage: (used: string, quota: string) =>
		`Occupé par ce site\u202f: ${used} sur ${quota} que le navigateur accorde.`,
	usageUnknown: 'Le navigateur ne dit pas combien de place ce site occupe.',
	app: 'Application',
	appKept: (files: string, size: string) => `${frenchCount(files, 'fichier')}, ${size}`,
	appComing: 'en cours d’installation sur cet appareil',
	appMissing: 'pas gardée\u202f: elle s’ouvre avec le réseau',
	unsupported:
		'Ce navigateur, ou une adresse sans https, ne permet pas de travailler sans réseau. Vos plans sont gardés.',
	extents: 'Étendues',
	extentKept: (size: string, day: string) => `${size}, gardée le ${day}`,
	extentComing: (size: string) => `en cours, ${size} reçus`,
	extentMissing: 'pas gardée\u202f: elle s’ouvre avec le réseau',
	extentFault: {
		full: 'incomplète, faute de place\u202f: elle s’ouvre avec le réseau\u202f; le reste est gardé',
		network:
			'incomplète, le site n’a pas répondu jusqu’au bout\u202f: la suite viendra à la prochaine visite',
		refused: 'le navigateur refuse de la garder\u202f: elle s’ouvre avec le réseau',
	},
	keep: (extent: string) => `Garder ${extent}`,
	keepLarge: (size: string) => `${size} à recevoir`,
	plans: 'Plans',
	planCount: (count: string) => `${frenchCount(count, 'plan')}, avec leur historique, toutes étendues`,
	flows: 'Flux de patients importés',
	flowCount: (count: string) => frenchCount(count, 'jeu', 'jeux'),
	indicators: 'Indicateurs importés',
	indicatorCount: (count: string) => frenchCount(count, 'indicateur'),
	brought: 'Faits et importés ici',
	none: 'aucun',
	unreadable: 'le navigateur ne les laisse pas lire',
	clear: 'Vider',
	clearNamed: (what: string) => `Vider\u202f: ${what}`,
	confirm: 'Vider définitivement',
	lost: {
		app: 'L’application ne s’ouvrira plus sans réseau, jusqu’à la prochaine visite. Étendues, plans, flux et indicateurs restent.',
		extent: (name: string) =>
			`L’étendue ${name} ne s’ouvrira plus sans réseau sur cet appareil. Vos plans, y compris ceux de cette étendue, les flux et les indicateurs restent.`,
		plans: (count: string) =>
			`${frenchCount(count, 'plan')} de ce navigateur seront perdus avec leur historique et leurs points de restauration, dans toutes les étendues. Téléchargez d’abord ceux que vous voulez garder. Les plans livrés, les étendues, les flux et les indicateurs restent.`,
		flows: 'Les flux importés seront perdus\u202f; les plans restent et reprennent les flux modélisés.',
		indicators: 'Les indicateurs importés seront perdus\u202f; les plans restent.',
	},
	cleared: (what: string) => `Vidé\u202f: ${what}`,
	notCleared: (what: string) =>
		`${what}\u202f: tout n’a pas pu être vidé. Un autre onglet s’en sert peut-être, ou le navigateur refuse.`,
};

export type DeviceTexts = Widen<typeof deviceFr>;
