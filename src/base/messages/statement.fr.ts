import type { Widen } from './interface.fr.ts';

/** Accessibility statement, in the wording of the RGAA. What it says is what the tests of the project check. */
export const statementFr = {
	title: 'Déclaration d’accessibilité',
	intro:
		'Cette déclaration s’applique au logiciel Maillage tel qu’il est livré. La personne ou l’organisme qui l’installe la complète avec son nom, son contact et les résultats d’un audit s’il en fait faire un.',
	sections: [
		{
			id: 'conformite',
			title: 'État de conformité',
			paragraphs: [
				'Maillage est partiellement conforme avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1, en raison des non-conformités et des dérogations énumérées ci-dessous.',
				'Aucun audit par un tiers n’a eu lieu\u202f: aucun taux de conformité n’est donc donné. L’état «\u202fpartiellement conforme\u202f» est une auto-évaluation d’après les contrôles décrits ici.',
			],
			items: [],
		},
		{
			id: 'controles',
			title: 'Ce qui a été contrôlé, et comment',
			paragraphs: [],
			items: [
				'Règles automatiques d’axe-core (WCAG 2.0, 2.1 et 2.2, niveaux A et AA, et bonnes pratiques) dans les tests de navigateur de chaque vue, sur écran large et sur téléphone. Elles ne voient qu’une partie des défauts.',
				'Clavier\u202f: la touche Tab parcourt chaque vue, chaque onglet de Suivi et chaque page de texte dans l’ordre de la page, chaque arrêt visible avec son contour\u202f; dialogues et formulaires prennent le clavier, se ferment avec Échap et le rendent\u202f; dessiner, choisir, valider, annuler\u202f: dans les tests de navigateur.',
				'Noms lus\u202f: chaque commande et chaque tableau des panneaux a un nom, et les boutons de même libellé disent sur quoi ils agissent, dans les deux langues.',
				'Contrastes des couleurs calculés dans les deux thèmes par les tests\u202f: chaque texte sur son fond, bords des champs, signes et contour de focus, contours des territoires, hachures, couleurs voisines, aussi pour une vision deutéranope simulée.',
				'Agrandissement à 400\u202f% (320 pixels de large)\u202f: chaque vue et chaque dialogue tient dans la largeur et ne défile que vers le bas, sauf les tableaux\u202f; ce qui se presse a 24 pixels au moins\u202f: dans les tests de navigateur.',
				'Un tableau des communes dit ce que la carte de Couverture montre\u202f; Atelier, Frontières et Pôles ont les leurs.',
				'Rien ne bouge quand le système demande moins d’animations\u202f: aucune animation ne court dans les vues, le bord mobile reste fixe, la carte saute à sa place.',
				'Deux langues complètes, la langue de la page et le nom de la carte suivent le choix.',
			],
		},
		{
			id: 'non-conformites',
			title: 'Non-conformités connues',
			paragraphs: [],
			items: [
				'Aucun essai systématique avec un lecteur d’écran (NVDA, JAWS, VoiceOver, TalkBack) n’a été fait.',
				'La carte est dessinée dans un canevas\u202f: ses contours, ses couleurs et ses lignes ne sont pas lus. Listes, fiches et tableaux en donnent le contenu, mais la forme d’un périmètre et le tracé d’un flux n’ont pas d’équivalent en texte.',
				'Le lasso demande un pointeur\u202f; pinceau, rectangle, polygone et listes se font aussi au clavier.',
				'Dans la version anglaise, les textes des journaux, réunions et fiches sont marqués comme français\u202f; les titres des sources, les listes de l’agenda et du tableau du temps et les noms propres ne le sont pas.',
				'Sur un téléphone tenu droit, les barres d’outils d’Atelier et de Pôles défilent de côté sous le pouce.',
				'Les documents PDF produits (dossier, fiches de frontière, rapport des pôles) ne sont pas balisés.',
			],
		},
		{
			id: 'derogations',
			title: 'Contenus non soumis à l’obligation d’accessibilité',
			paragraphs: [
				'Les cartes interactives\u202f: le RGAA les exempte si les informations essentielles sont données autrement, ce que font ici listes, fiches et tableaux. Les fichiers que les utilisateurs importent.',
			],
			items: [],
		},
		{
			id: 'technologies',
			title: 'Établissement de cette déclaration',
			paragraphs: [
				'Technologies\u202f: HTML, CSS, JavaScript, SVG, WebGL. Contrôles faits avec Chromium\u202f; Firefox et Safari n’ont pas été contrôlés.',
				'Déclaration établie le 22 novembre 2026 pour la version 0.1.0.',
			],
			items: [],
		},
		{
			id: 'contact',
			title: 'Retour d’information et contact',
			paragraphs: [
				'Si vous ne pouvez pas accéder à un contenu ou à un service, écrivez à l’organisme qui met ce site à votre disposition. Contact\u202f: à compléter par l’exploitant du site.',
			],
			items: [],
		},
		{
			id: 'recours',
			title: 'Voies de recours',
			paragraphs: [
				'Si vous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un service et que vous n’obtenez pas de réponse satisfaisante, vous pouvez écrire au Défenseur des droits, le saisir par son formulaire en ligne, ou contacter son délégué dans votre département.',
			],
			items: [],
		},
	] as readonly {
		readonly id: string;
		readonly title: string;
		readonly paragraphs: readonly string[];
		readonly items: readonly string[];
	}[],
};
export type StatementTexts = Widen<typeof statementFr>;
