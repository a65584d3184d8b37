import { frenchCount } from '../frenchCount.ts';

/** Texts of the history, of the plans kept in this browser and of saving. */
export const historyFr = {
	tab: 'Historique',
	summary: (done: string, all: string) => `étape ${done} sur ${all}`,
	none: 'Aucun geste encore\u202f: chaque geste sera une étape de cette liste, gardée avec le plan.',
	begin: 'Plan ouvert',
	here: 'vous êtes ici',
	undone: 'annulée',
	jump: (step: string) => `Revenir après\u202f: ${step}`,
	jumpToBegin: 'Revenir avant le premier geste',
	more: (count: string) => `Voir ${count} étapes plus anciennes`,
	unknownTime: 'heure inconnue',
	returned: (when: string) => `retour au plan du ${when}`,
	others: (count: string) => `et ${count} autres changements`,
	recoloured: (names: string) => `nouvelle couleur\u202f: ${names}`,
	followed: (part: string, name: string) => `${part}, ${name}`,
	territoryFields: {
		events: 'journal modifié',
		announced: 'chiffres annoncés modifiés',
		legalForm: 'forme juridique modifiée',
		governance: 'gouvernance modifiée',
		feeEuros: 'cotisation modifiée',
		statusNote: 'note sur le statut modifiée',
		private: 'champs privés modifiés',
		contact: 'contact modifié',
		links: 'liens modifiés',
		axes: 'axes du projet modifiés',
		actions: 'actions modifiées',
		partners: 'partenaires modifiés',
		referents: 'référents modifiés',
		headCounts: 'effectifs modifiés',
		sectors: 'secteurs modifiés',
	},
	planFields: {
		meetings: 'réunions de plusieurs territoires modifiées',
		zones: 'suivi des zones blanches modifié',
		groups: 'interCPTS modifiées',
		aciIndicators: 'indicateurs de l’ACI modifiés',
	},
	frontier: {
		recorded: (code: string) => `décision sur la commune limitrophe ${code}`,
		removed: (code: string) => `décision retirée\u202f: commune limitrophe ${code}`,
	},
	consultation: {
		opened: (name: string) => `consultation ouverte\u202f: ${name}`,
		removed: (name: string) => `consultation retirée\u202f: ${name}`,
		described: (name: string) => `consultation modifiée\u202f: ${name}`,
		answered: (answers: string, name: string) => `${frenchCount(answers, 'réponse')} pour ${name}`,
		erased: (answers: string, name: string) => `${frenchCount(answers, 'réponse')} en moins pour ${name}`,
	},
	jumped: (position: string, all: string) => `Plan à l’étape ${position} sur ${all}`,
	plans: {
		title: 'Plans',
		manage: 'Plans…',
		manageHint: 'Ouvrir, renommer, copier ou supprimer un plan\u202f; revenir à un point de restauration',
		open: 'Plan ouvert',
		name: 'Nom du plan',
		kept: 'Gardés dans ce navigateur',
		keptNone: 'Aucun plan gardé pour cette étendue\u202f: un plan est gardé dès son premier geste.',
		holdsAnswers:
			'Ce fichier contient tout, aussi les réponses des professionnels, qui sont privées. Pour transmettre le plan sans elles\u202f: Exporter, sans le contenu privé.',
		keptHelp: 'Ils ne quittent pas cet ordinateur\u202f: pour les transmettre, téléchargez leur fichier.',
		shipped: 'Livrés avec l’étendue',
		size: (territories: string, communes: string, steps: string) =>
			`${frenchCount(territories, 'territoire')}, ${frenchCount(communes, 'commune')}, ${frenchCount(steps, 'étape')}`,
		changed: (when: string) => `modifié le ${when}`,
		isOpen: 'ouvert ici',
		openIt: 'Ouvrir',
		openNamed: (name: string) => `Ouvrir «\u202f${name}\u202f»`,
		copyNamed: (name: string) => `Copier «\u202f${name}\u202f»`,
		copyName: (name: string) => `${name} (copie)`,
		removeNamed: (name: string) => `Supprimer «\u202f${name}\u202f»`,
		removeSure: (name: string) =>
			`Supprimer «\u202f${name}\u202f» de ce navigateur, avec son historique et ses points de restauration\u202f? C’est définitif.`,
		removeConfirm: 'Supprimer définitivement',
		removed: (name: string) => `Plan «\u202f${name}\u202f» supprimé`,
		notRemoved: 'Ce plan est ouvert dans un autre onglet. Fermez-le là-bas, puis supprimez-le.',
		notOpened: 'Ce plan n’est plus dans ce navigateur.',
		opened: (name: string) => `Plan «\u202f${name}\u202f» ouvert`,
		newPlan: 'Nouveau plan vide',
		newName: 'Nouveau plan',
		unreadable: 'Illisibles par cette version, gardés intacts',
		points: 'Points de restauration du plan ouvert',
		pointsNone:
			'Aucun encore\u202f: il s’en fait un à l’ouverture, puis toutes les 50 étapes ou 10 minutes de travail. Les 20 derniers sont gardés.',
		point: (territories: string, communes: string) =>
			`${frenchCount(territories, 'territoire')}, ${frenchCount(communes, 'commune')}`,
		reasons: {
			opened: 'à l’ouverture',
			worked: 'pendant le travail',
			'before-return': 'avant un retour',
			'before-branch': 'avec des étapes annulées, avant un nouveau geste',
		},
		returnTo: 'Revenir à ce point',
		returnToDated: (when: string) => `Revenir au point du ${when}`,
		returned: (when: string) => `Plan ramené au ${when}. «\u202fAnnuler\u202f» défait ce retour.`,
		notReturned: 'Ce point de restauration ne peut pas être lu.',
		mayVanish: 'Ce navigateur peut effacer ces plans s’il manque de place.',
		persist: 'Demander qu’il les conserve',
		persistRefused: 'Le navigateur ne le promet pas\u202f: téléchargez les plans importants.',
	},
	nameEmpty: 'Un plan a un nom\u202f: le champ ne peut pas être vide.',
	storage: {
		elsewhere:
			'Lecture seule\u202f: ce plan est ouvert dans un autre onglet, qui l’enregistre. Ses gestes s’affichent ici au fur et à mesure.',
		takeOver: 'Prendre la main',
		retry: 'Réessayer',
		download: 'Télécharger le plan',
		full: 'Le stockage de ce navigateur est plein\u202f: vos derniers gestes ne sont pas enregistrés. Téléchargez le plan, supprimez des plans inutiles, puis réessayez.',
		blocked:
			'Ce navigateur refuse de garder des données (navigation privée ou réglage)\u202f: rien ne sera enregistré. Téléchargez le plan avant de fermer la page.',
		newer:
			'Les plans de ce navigateur appartiennent à une version plus récente de Maillage. Ils sont intacts. Rechargez la page pour l’obtenir\u202f; d’ici là rien n’est enregistré, téléchargez ce que vous dessinez.',
		'older-tab':
			'Un onglet ouvert avec une version plus ancienne de Maillage retient vos plans. Fermez-le, puis réessayez\u202f; d’ici là rien n’est enregistré.',
		other: (reason: string) =>
			`Le navigateur n’a pas pu lire ou enregistrer les plans (${reason}). Téléchargez le plan, puis réessayez.`,
		copy: (name: string) =>
			`Un autre onglet avait la main sur ce plan\u202f: vos derniers gestes sont enregistrés dans une copie, «\u202f${name}\u202f».`,
		rescued: (name: string) =>
			`Les derniers gestes du plan «\u202f${name}\u202f» n’ont pas pu être enregistrés. Téléchargez-le pour ne pas les perdre.`,
		dismiss: 'Ne plus afficher',
		shippedFailed: 'Le plan livré avec l’étendue n’a pas pu être lu\u202f; la carte montre un plan vide.',
		planElsewhere:
			'Le lien désigne un plan gardé dans un autre navigateur. Demandez son fichier à la personne qui vous l’a envoyé\u202f; la carte montre un autre plan.',
	},
};
