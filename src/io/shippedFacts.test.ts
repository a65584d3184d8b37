import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadRealExtent } from '../../tests/builders/realExtent.ts';
import { personsNamedIn, seedFiles } from '../../tests/builders/seedTexts.ts';
import { describeProblem } from '../base/problem.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Plan, Territory, TerritoryEvent } from '../model/plan.ts';
import { expandScenarios } from './planRule.ts';

/** Every fact of the texts that the shipped plan comes from, written down by hand and read back from the plan. */

const FILE = join(dirname(fileURLToPath(import.meta.url)), '../../data/plans/centre-val-de-loire-2018.json');
const RULED = JSON.parse(readFileSync(FILE, 'utf8')) as { territories: Territory[] };

/** The plan on the real communes; where those are absent its perimeters stay as rules, all else is read the same. */
const plans: readonly Plan[] = expanded() ?? [RULED as unknown as Plan];
const [plan] = plans;

function expanded(): Plan[] | undefined {
	const real = loadRealExtent('24');
	if (!real) return undefined;
	const read = expandScenarios(RULED, real.units, FILE);
	if (!read.ok) throw new Error(read.error.map((problem) => describeProblem(problem, 'en')).join('\n'));
	return read.value;
}

const territory = (id: string): Territory => plan.territories.find((one) => one.id === id)!;
const meeting = (id: string): Meeting => plan.meetings!.find((one) => one.id === id)!;

type Fact = readonly [where: string, source: string, event: Partial<TerritoryEvent>, ...words: RegExp[]];

const EVENTS: readonly Fact[] = [
	['agglomeration-de-bourges', '000', { type: 'meeting', date: '2017-01-11', place: 'Bourges', present: 36 }, /médecins du Cher/, /2 groupes de travail/],
	['agglomeration-de-bourges', '000', { type: 'working-group', date: '2017-01-11', theme: 'Agglomération de Bourges' }],
	['est-cher', '000', { type: 'meeting', date: '2017-01-11', place: 'Bourges', present: 36 }],
	['est-cher', '000', { type: 'working-group', date: '2017-01-11', theme: 'Est du Cher' }],
	['est-cher', '000', { type: 'working-group', date: '2017-02-27', place: 'Sancoins' }, /Sancergues à Sancoins/, /Baugy à l’ouest/, /6 avril/],
	['est-cher', '000', { type: 'meeting', date: '2017-04-06' }, /annoncée, pour tous les professionnels/],
	['rabelaisie', '000', { type: 'meeting', date: '2017-02-01', place: 'Chinon', present: 58 }, /libéraux/, /3 axes/],
	['rabelaisie', '000', { type: 'working-group', date: '2017-02-01', theme: 'Administration' }],
	['rabelaisie', '000', { type: 'working-group', date: '2017-02-01', theme: 'Structuration du parcours de santé' }],
	['rabelaisie', '000', { type: 'working-group', date: '2017-02-01', theme: 'Communication et information partagée' }],
	['rabelaisie', '000', { type: 'working-group', date: '2017-02-01', theme: 'Conditions d’exercice et attractivité du Chinonais' }],
	['rabelaisie', '003', { type: 'signature-planned', date: '2018-01-17', place: 'Cave communautaire, Beaumont-en-Véron' }, /20\u202fh\u202f00/],
	['giennois', '000', { type: 'meeting', date: '2017-02-03' }, /3 MSP/, /limites/],
	['giennois', '000', { type: 'meeting', date: '<2017-04' }, /Grande réunion d’information/],
	['nord-indre-et-loire', '000', { type: 'meeting', date: '2017-02-07', place: 'Semblançay' }, /maisons et pôles de santé/, /une ou plusieurs/],
	['nord-indre-et-loire', '000', { type: 'meeting', date: '2017-04' }, /début d’avril/],
	['sud-lochois', '003', { type: 'launched', date: '2017-03' }, /premier de la région/],
	['asclepios', '003', { type: 'territorial-contract-signed', date: '2017-11-30' }, /deuxième CPTS/, /présidence de la CPTS/, /direction générale de l’ARS/, /Amboise, Bléré et Montrichard/],
	['jargeau', '003', { type: 'meeting', date: '2017-11-14', place: 'Jargeau' }, /Châteauneuf-sur-Loire, Traînou et Sandillon/],
	['orleans', '003', { type: 'referent-recruited', date: '<2018' }, /l’ouest du Loiret/, /Fédération des URPS/],
	['ouest-loiret', '003', { type: 'referent-recruited', date: '<2018' }, /Orléans/, /Fédération des URPS/],
	['', '002', { type: 'working-group', date: '2016-08-11' }, /Année déduite, donc douteuse/, /26 janvier 2016/],
	['', '003', { type: 'referent-recruited', date: '<2018' }, /réseau de référents territoriaux/],
	['', '003', { type: 'other', date: '<2018' }, /syndicats de médecins/, /fédération des CPTS/],
]; // prettier-ignore

const AXES: readonly Titles[] = [
	['asclepios', '003', /[Pp]arcours de santé/, /[Cc]onditions d’exercice/, /[Nn]umérique/],
	['rabelaisie', '000', /parcours de santé/, /Communication et information/, /attractivité/],
];

const ACTIONS: readonly Titles[] = [
	['agglomeration-de-bourges', '000', /Secrétariat/, /PAÏS en Loir-et-Cher/, /Partage d’expériences/],
	['rabelaisie', '000', /premier, deuxième et troisième recours/, /Parcours complexes/, /Prévention/, /ETP/, /Télémédecine/, /Outils de communication/, /installation/, /Formation/, /Protocoles/],
	['giennois', '000', /Protocoles/, /hôpital/, /premier et deuxième recours/, /permanence des soins/, /Télé-expertise/],
]; // prettier-ignore

type Titles = readonly [territory: string, source: string, ...titles: RegExp[]];
const listed = (all: readonly Titles[]) => all.map(([id, source, ...titles]) => ({ id, source, titles }));

/** Figures that a text announces, all on 30/11/2017 but the axes of Rabelaisie. */
const ANNOUNCED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
	asclepios: {
		areaKm2: 555,
		population: 50_000,
		professionals: 227,
		generalistes: 52,
		autresSpecialistes: 24,
		infirmiers: 43,
		masseursKinesitherapeutes: 37,
		pharmacies: 21,
		axes: 3,
	},
	rabelaisie: { axes: 3 },
};

describe('facts of the texts, read back from the shipped plan', () => {
	const events = EVENTS.map(([where, source, event, ...words]) => ({ where, source, event, words }));
	test.each(events)('$where, text $source: $event', ({ where, source, event, words }) => {
		const told = where === '' ? plan.events! : territory(where).events;
		const found = told.filter((one) =>
			Object.entries({ source, ...event }).every(([field, value]) => Reflect.get(one, field) === value),
		);
		expect(found).toHaveLength(1);
		for (const word of words) expect(found[0].text).toMatch(word);
	});

	test('no event is told that stands in no text', () => {
		const deduced = plan.territories.flatMap(({ events }) =>
			events.filter(({ type }) => type === 'project-validated'),
		);
		const all = [...plan.territories, { events: plan.events! }].flatMap(({ events }) => events);
		expect(all).toHaveLength(EVENTS.length + deduced.length);
		for (const { text } of deduced) expect(text).toMatch(/^Statut déduit/);
	});

	test.each(listed(AXES))('axes of $id, text $source', ({ id, source, titles }) => {
		const axes = territory(id).axes!;
		expect(axes.map((axis) => axis.source)).toEqual(titles.map(() => source));
		titles.forEach((title, index) => expect(axes[index].title).toMatch(title));
	});

	test.each(listed(ACTIONS))(
		'ideas of $id, text $source: none passes for a running one',
		({ id, source, titles }) => {
			const { actions, axes = [] } = territory(id);
			expect(actions!.map((action) => [action.state, action.source])).toEqual(
				titles.map(() => ['idea', source]),
			);
			titles.forEach((title, index) => expect(actions![index].title).toMatch(title));
			const known = axes.map(({ title }) => title);
			for (const { axis } of actions!) if (axis !== undefined) expect(known).toContain(axis);
		},
	);

	test('what comes next at Chinon and in the Giennois, and the volunteers', () => {
		const [chinon] = territory('rabelaisie').events;
		expect(chinon.next?.text).toMatch(/adhésion, statuts, gouvernance, partenariats.*3 axes/);
		expect(chinon.result).toMatch(/Une vingtaine de personnes/);
		expect(territory('giennois').events[0].next?.text).toMatch(/limites géographiques/);
	});

	test('the 3 MSP of the Giennois are partners, counted and not named', () => {
		expect(territory('giennois').partners).toEqual([
			{ kind: 'msp', name: 'MSP du Giennois', count: 3, source: '000' },
		]);
	});

	test('announced figures', () => {
		for (const { id, announced } of plan.territories)
			expect(Object.fromEntries(announced.map(({ what, value }) => [what, value]))).toEqual(
				ANNOUNCED[id] ?? {},
			);
		expect(territory('asclepios').legalForm).toBe('association');
	});

	test('the regional meeting of 2018: about 50 present, 16 priorities, 9 measures, 3 workshops, what they concluded', () => {
		const found = meeting('rencontre-regionale-2018');
		expect(found).toMatchObject({
			date: '2018-10-11',
			place: 'La Chaussée-Saint-Victor',
			present: 50,
			presentAbout: true,
			source: '001',
		});
		const count = (kind: string): number => found.themes!.filter((theme) => theme.kind === kind).length;
		expect(['priority', 'national-measure', 'workshop', 'agenda'].map(count)).toEqual([16, 9, 3, 0]);
		for (const said of [/feuille de route commune/, /feuille de liaison/, /la MSP non/, /facilitatrice/])
			expect(found.result).toMatch(said);
		const titles = found.themes!.map(({ title }) => title);
		expect(new Set(titles).size).toBe(28);
		const tags = plan.territories.flatMap(({ actions = [] }) => actions.flatMap((action) => action.tags));
		expect(tags.length).toBeGreaterThan(8);
		for (const tag of tags) expect(titles).toContain(tag);
	});

	test('the inter-CPTS meeting of 2021: 38 rows, 20 present, 5 excused, 13 blank, no name', () => {
		const found = meeting('inter-cpts-2021');
		expect(found).toMatchObject({ date: '2021-02-09', present: 20, source: '004' });
		expect(found.next).toMatchObject({ due: '2021-03-09', text: expect.stringMatching(/12\u202fh\u202f00 à 13\u202fh\u202f30/) as string }); // prettier-ignore
		const rows = found.attendance!;
		const count = (presence: string): number => rows.filter((row) => row.presence === presence).length;
		expect([rows.length, ...['present', 'excused', 'absent', 'blank'].map(count)]).toEqual([
			38, 20, 5, 0, 13,
		]);
		expect(rows.filter(({ name }) => name !== undefined)).toEqual([]);
		expect(rows.filter((row) => row.territory !== undefined)).toEqual([
			{ structure: 'CPTS ASCLEPIOS', territory: 'asclepios', role: 'MG', presence: 'excused' },
		]);
		expect(found.themes!.every(({ kind }) => kind === 'agenda')).toBe(true);
		for (const said of [
			/Deux niveaux/,
			/2 membres de professions différentes/,
			/la FCPTS valide leurs mandats/,
		])
			expect(found.result).toMatch(said);
	});

	test('the poles of the working group of 2016, and the coordination to be recruited', () => {
		const [group] = plan.events!;
		expect(group.result).toMatch(/6 départements, 3 à 6 pôles d’attraction/);
		expect(group.result).toMatch(/L1434-12/);
		expect(group.next?.text).toMatch(/coordination.*référents de terrain/);
	});
});

describe('the shipped plan and its sources', () => {
	const cited = plans.flatMap(({ territories, meetings = [], events = [] }) => [
		...meetings,
		...events,
		...territories.flatMap((one) => [
			...one.events,
			...one.announced,
			...(one.axes ?? []),
			...(one.actions ?? []),
			...(one.partners ?? []),
		]),
	]);

	test('everything that is told cites a text, every text is cited and names its file', () => {
		const keys = new Set(cited.map(({ source }) => source));
		expect([...keys].toSorted()).toEqual(Object.keys(plan.sources).toSorted());
		for (const { title, date, file } of Object.values(plan.sources)) {
			expect([title, date]).not.toContain(undefined);
			expect(file).toMatch(/^00\d_[0-9a-f]{16}\.txt$/);
		}
		const files = Object.values(plan.sources).map(({ file }) => file);
		if (seedFiles().length > 0) expect(files.toSorted()).toEqual(seedFiles());
	});

	test('names no person, telephone number or mail address', () => {
		const all = JSON.stringify(plans);
		expect(personsNamedIn(all)).toEqual([]);
		expect(all).not.toMatch(/\b0[1-9]([ .\u202f]\d\d){4}\b|@/);
	});

	test('is French typography in every sentence', () => {
		const { attendance, ...inter } = meeting('inter-cpts-2021');
		expect(attendance).toBeDefined();
		const texts = textsOf([plan.territories, plan.events, meeting('rencontre-regionale-2018'), inter]);
		expect(texts.length).toBeGreaterThan(200);
		expect(texts.filter((text) => /'|[^\u202f][:;!?»]|«[^\u202f]/.test(text))).toEqual([]);
	});
});

function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
