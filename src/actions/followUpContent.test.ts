import { beforeAll, describe, expect, test } from 'vitest';
import { dossierContent, communes, dossierOptions } from '../../tests/builders/dossier.ts';
import { textFaults, textOf, typesetter } from '../../tests/builders/printedPages.ts';
import { dossierPages } from '../io/dossier/dossierPages.ts';
import type { Territory } from '../model/plan.ts';
import { LocaleState, loadWorkshopTexts } from '../state/locale.svelte.ts';
import { followUpContent } from './followUpContent.ts';

beforeAll(loadWorkshopTexts);

/** Every private field of a territory carries the mark. */
const MARK = 'SECRET';
const TERRITORY: Territory = {
	id: 'a',
	name: 'Asclépios',
	colour: 0,
	perimeters: [{ from: '2017', communes: ['37001'], indicative: true }],
	announced: [],
	governance: `${MARK} gouvernance`,
	feeEuros: 40,
	private: { telephone: `${MARK} numéro` },
	events: [
		{
			type: 'meeting',
			date: '2018-01-10',
			text: 'Réunion à Amboise',
			result: `${MARK} résultat`,
			notes: `${MARK} notes`,
			next: { text: 'Écrire la lettre', due: '2018-03', ownerRole: 'coordination' },
		},
		{
			type: 'other',
			date: '2018-01-11',
			text: `${MARK} événement`,
			private: true,
			next: { text: `${MARK} suite` },
		},
		{ type: 'meeting', date: '2018-01-12', text: 'Relance', next: { text: 'Fait déjà', done: '2018-01-13' } },
		{ type: 'meeting', date: '2018-09-01', text: 'Réunion à Bléré' },
		{ type: 'signature-planned', date: '2018-06', text: 'Signature prévue.' },
		{ type: 'project-filed', date: '2018-02-20', text: 'Projet déposé' },
	],
	axes: [{ title: 'Parcours', source: '003' }],
	actions: [
		{ title: 'Secrétariat commun', tags: ['Numérique'], state: 'idea', note: `${MARK} note` },
		{ title: 'Agenda partagé', axis: 'Parcours', tags: [], state: 'running', from: '2018' },
	],
	partners: [
		{ kind: 'msp', name: 'MSP du Val', count: 3, note: `${MARK} partenaire` },
		{ kind: 'ght', name: 'GHT Touraine', seats: 2, seatsIn: 'commission médicale' },
	],
	referents: [
		{ profession: 'infirmier', sector: 'nord', inBureau: true, name: `${MARK} nom` },
		{ profession: 'pharmacien', inBureau: false },
	],
	headCounts: [{ professionals: 227, adherents: 120, date: '2018' }],
	sectors: [
		{ id: 'nord', name: 'Secteur nord', communes: ['37001', '37999'], purposes: ['unscheduled-care'] },
	],
};

function textOfDiagnostic(territory: Territory, withPrivate: boolean): string {
	const followUp = followUpContent(territory, {
		states: { locale: new LocaleState() },
		madeOn: '2018-04-15',
		withPrivate,
		communes: new Map([['37001', 'Amboise']]),
		eventText: ({ text = '' }) => text,
		citation: (source) => (source === undefined ? '' : `[${source}]`),
	});
	const { pages } = dossierPages(typesetter, dossierContent(communes(5), { followUp }), dossierOptions);
	expect(pages.flatMap((page) => textFaults(page, 10))).toEqual([]);
	return pages.map(textOf).join('\n');
}

describe('a diagnostic', () => {
	test('without private fields says so, and holds none of the marked words', () => {
		const text = textOfDiagnostic(TERRITORY, false);
		expect(text).toContain('Diagnostic de territoire');
		expect(text).toContain('Sans les champs privés');
		expect(text).not.toContain(MARK);
		expect(text).not.toContain('Cotisation');
		expect(text).not.toContain('à remplir par les parties');
		const joined = text.replace(/\s+/g, ' ');
		for (const told of [
			'1. Parcours [003]',
			'MSP du Val',
			'2, commission médicale',
			'Secteur nord',
			'Signature prévue.',
			'1 commune qui n’est plus dans le territoire',
			'227',
		])
			expect(joined).toContain(told);
		// actions and next steps stay in the team, as in a publication
		for (const kept of ['Secrétariat commun', 'Agenda partagé', 'Écrire la lettre', 'Fait déjà'])
			expect(joined).not.toContain(kept);
		expect(joined.match(/non imprimé dans cet exemplaire/g)).toHaveLength(2);
		expect(joined).not.toContain('Réunion à Bléré');
		expect(joined).toMatch(/20 avril 2018 réponse de l’ARS attendue/);
		expect(joined).not.toContain('juin 2018, en retard');
		expect(joined).toMatch(/Sans référent noté : médecin généraliste,.*orthoptiste, biologiste\./);
		expect(joined).toMatch(/toutes professions 227 120 inconnu 2018/);
	});

	test('with private fields warns, and holds every one of them', () => {
		const text = textOfDiagnostic(TERRITORY, true);
		const joined = text.replace(/\s+/g, ' ');
		expect(joined).toContain('à ne pas diffuser');
		for (const told of ['gouvernance', 'numéro', 'résultat', 'notes', 'suite', 'note', 'partenaire', 'nom'])
			expect(joined).toContain(`${MARK} ${told}`);
		expect(joined).toContain('40 €');
		for (const told of ['Idées évoquées, non engagées', 'En cours', 'Écrire la lettre'])
			expect(joined).toContain(told);
		expect(joined).not.toContain('Fait déjà');
		expect(joined).not.toContain('non imprimé dans cet exemplaire');
		expect(joined).toContain('mars 2018, en retard');
		expect(joined.indexOf('Secrétariat commun')).toBeLessThan(joined.indexOf('En cours'));
		expect(joined.indexOf('Agenda partagé')).toBeGreaterThan(joined.indexOf('En cours'));
	});

	test('warns of numbers and dates that do not fit, in the words of the screen', () => {
		const text = textOfDiagnostic(
			{
				...TERRITORY,
				actions: [{ title: 'À rebours', tags: [], state: 'planned', from: '2019', until: '2018' }],
				headCounts: [{ professionals: 10, adherents: 12, inMsp: 13, date: '2018' }],
			},
			true,
		).replace(/\s+/g, ' ');
		expect(text).toContain('Cette action finit avant de commencer.');
		expect(text).toContain('Plus d’adhérents que de professionnels.');
		expect(text).toContain('Plus d’adhérents en MSP que d’adhérents.');
	});

	test('of a territory without follow-up says in each section that nothing is noted', () => {
		const { id, name, colour, perimeters } = TERRITORY;
		const text = textOfDiagnostic({ id, name, colour, perimeters, announced: [], events: [] }, true);
		for (const told of [
			'Aucun axe',
			'Aucune action',
			'Aucun partenaire',
			'Aucun référent',
			'Aucun effectif',
			'Aucun secteur',
			'Rien n’est noté',
		])
			expect(text).toContain(told);
		expect(text).not.toContain('Champs privés');
		expect(text).not.toContain('Sans référent noté');
	});
});
