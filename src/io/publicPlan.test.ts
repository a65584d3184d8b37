import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlan } from '../../tests/builders/arbitraryPlan.ts';
import { PLAN_VERSIONS, readOrThrow } from '../../tests/builders/planTexts.ts';
import type { TerritoryEvent } from '../model/plan.ts';
import { publicPlan, writePlanFile } from './planFile.ts';

describe('publicPlan', () => {
	const MARK = 'zzprivatezz';
	const SQUARE = [
		[0, 47],
		[1, 47],
		[1, 48],
		[0, 47],
	];
	const secret: TerritoryEvent = { type: 'meeting', date: '2020', text: MARK, source: MARK, private: true };

	test('no word of a private field gets out', () => {
		fc.assert(
			fc.property(anyPlan, (plan) => {
				const drawing = { name: MARK, geometry: { type: 'MultiPolygon' as const, coordinates: [[SQUARE]] } };
				const planted = {
					...plan,
					territories: plan.territories.map((territory) => ({
						...territory,
						events: [secret, ...territory.events, secret],
						private: { ...territory.private, [MARK]: 'x', contact: `Madame ${MARK}` },
						perimeters: [
							...territory.perimeters.filter(({ draft }) => !draft),
							{ from: '2030', communes: [], indicative: false, draft: true as const, note: MARK },
						],
					})),
					reason: MARK,
					drawings: [
						{ ...drawing, id: 'free', note: MARK },
						...plan.territories.map(({ id }) => ({ ...drawing, id, note: MARK, name: 'x', territory: id })),
					],
				};
				if (plan.territories.length > 0) expect(writePlanFile(planted)).toContain(MARK);
				expect(writePlanFile(publicPlan(planted))).not.toContain(MARK);
				expect(JSON.stringify(publicPlan(planted))).not.toContain(MARK);
			}),
		);
	});

	test('all that is not private stays', () => {
		const { plan } = readOrThrow(PLAN_VERSIONS[1]);
		const open = publicPlan(plan);
		expect(open.territories[0].events).toEqual(plan.territories[0].events.filter((event) => !event.private));
		expect({ ...plan.territories[0], events: [], private: undefined }).toEqual({
			...open.territories[0],
			events: [],
		});
		expect(open.territories[1]).toEqual(plan.territories[1]);
		expect({ ...open, territories: [] }).toEqual({ ...plan, territories: [] });
		expect(publicPlan(open)).toEqual(open);
	});

	test('decided perimeters and the polygons of territories are public, drafts and sketches are not', () => {
		const { plan } = readOrThrow(PLAN_VERSIONS[2]);
		const open = publicPlan(plan);
		expect(open.territories[0].perimeters).toEqual(plan.territories[0].perimeters.slice(0, 2));
		const [{ id, name, geometry, territory }] = plan.drawings!;
		expect(open.drawings).toEqual([{ id, name, geometry, territory }]);
		expect(open).not.toHaveProperty('reason');
		expect(readOrThrow(writePlanFile(open)).plan).toEqual(open);
	});

	test('for the public, no source that only private content cites', () => {
		const { plan } = readOrThrow(PLAN_VERSIONS[5]);
		const meetings = [{ id: 'm', name: 'M', date: '2026', source: 'note' }];
		const sources = { ...plan.sources, note: { title: 'Note interne' } };
		const open = publicPlan({ ...plan, sources, meetings });
		expect(Object.keys(open.sources)).toEqual(['lettre', 'presse']);
		expect(Object.keys(publicPlan({ ...plan, territories: [], groups: [] }).sources)).toEqual([]);
	});

	test('for the public, who works together and what happened, and nothing of the team', () => {
		const text = JSON.stringify(publicPlan(readOrThrow(PLAN_VERSIONS[5]).plan));
		for (const hidden of [
			'Relancer',
			'Accord de principe',
			'Une Personne',
			'Bureau de huit',
			'12.5',
			'Agenda partagé',
			'À chiffrer',
			'Siège vacant',
			'Coordinatrice',
			'Yvelines',
			'chargée de mission',
			'sans médecin traitant',
			'inBureau',
		])
			// prettier-ignore
			expect(text).not.toContain(hidden);
		for (const shown of [
			'Salle <b>A</b>',
			'https://exemple.fr/adherer',
			'Parcours',
			'GHT d’ici',
			'InterCPTS régionale',
		])
			expect(text).toContain(shown);
	});

	test('for the public, decisions without the facts that they rest on, and no case marked private', () => {
		const { frontier } = publicPlan(readOrThrow(PLAN_VERSIONS[3]).plan);
		expect(frontier?.map(({ commune }) => commune)).toEqual(['37003']);
		const text = JSON.stringify(frontier);
		for (const hidden of ['facts', 'infirmiers', 'Courrier', 'private']) expect(text).not.toContain(hidden);
		expect(text).toContain('Deux bassins');
	});
});
