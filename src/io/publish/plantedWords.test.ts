import { beforeAll, describe, expect, test } from 'vitest';
import { plantedPlan } from '../../../tests/builders/plantedPlan.ts';
import { PRIVATE_PLACES, PUBLISHED_PLACES } from '../../../tests/builders/publishedPlaces.ts';
import { PUBLISH_GROUND, publishedFiles, readableText } from '../../../tests/builders/published.ts';
import type { Plan } from '../../model/plan.ts';
import { publicPlan } from '../planFile.ts';
import { leftOutByKind } from './report.ts';

const square = [
	[0, 47],
	[1, 47],
	[1, 48],
	[0, 47],
];
const { plan: filled, words } = plantedPlan({
	'territories[].id': 'amont',
	'territories[].perimeters[].communes': PUBLISH_GROUND.units.code.slice(0, 20),
	'drawings[].territory': 'amont',
	'drawings[].geometry.coordinates': [[square]],
});
/** A source is public where public content cites it. */
const [cited] = words.get('sources{key}') ?? [];
const plan: Plan = {
	...filled,
	territories: filled.territories.map((territory) => ({
		...territory,
		axes: [...(territory.axes ?? []), { title: 'Axe', source: cited }],
	})),
	meetings: (filled.meetings ?? []).map((meeting) => ({ ...meeting, source: 'zqinternal' })),
	sources: { ...filled.sources, zqinternal: { title: 'zqinternaltitle' } },
};
/** Given by hand above, so that nothing was planted there. */
const GIVEN = ['territories[].id'];

/** A day as pages write it, beside how files do. */
const spellings = (word: string): string[] => {
	const [, year] = /^(\d{4})-03-17$/.exec(word) ?? [];
	return year ? [word, `17 mars ${year}`] : [word];
};

describe('what is planted in each field of a plan', () => {
	let texts: string[] = [];
	beforeAll(async () => {
		texts = await Promise.all(
			publishedFiles(plan).map(async (file) => `${file.path}\n${await readableText(file)}`),
		);
	});
	const isPublished = (word: string): boolean =>
		spellings(word).some((spelling) => texts.some((text) => text.includes(spelling)));

	test('every field of the schema has been decided on, once', () => {
		const decided = [...PUBLISHED_PLACES, ...PRIVATE_PLACES].filter((place) => !GIVEN.includes(place));
		expect([...words.keys()].sort()).toEqual(decided.sort());
		expect(new Set(decided).size).toBe(decided.length);
	});

	test('what is public is in the published files', () => {
		const missing = PUBLISHED_PLACES.filter((place) => !(words.get(place) ?? []).every(isPublished));
		expect(missing).toEqual([]);
	});

	test('what is private is in no published byte', () => {
		const leaked = PRIVATE_PLACES.filter((place) => (words.get(place) ?? []).some(isPublished));
		expect(leaked).toEqual([]);
		expect(isPublished('zqinternal')).toBe(false);
	});

	test('the report names every kind of it', () => {
		const kinds = leftOutByKind(plan, publicPlan(plan));
		expect(kinds.map(({ kind }) => kind)).not.toContain('other');
		expect(Object.fromEntries(kinds.map(({ kind, count }) => [kind, count]))).toMatchObject({
			reason: 1,
			privateFields: 1,
			privateEvents: 1,
			drafts: 1,
			drawings: 1,
			privateCases: 1,
			decisionFacts: 1,
			consultations: 1,
			meetings: 1,
			zones: 1,
			sources: 1,
		});
	});
});
