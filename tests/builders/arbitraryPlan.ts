import fc from 'fast-check';
import { anyFollowUp, anyNextStep, anyPlanFollowUp } from './arbitraryFollowUp.ts';
import { anyCommunes, anyId, anyKey, anyName, anyPartialDate, anyText } from './arbitraryParts.ts';
import {
	CHANNELS,
	CRITERIA,
	NEITHER,
	PROFESSIONS,
	type Answer,
	type Consultation,
	type ConsultationHead,
} from '../../src/model/consultation.ts';
import {
	AGREEING_PARTIES,
	FRONTIER_OUTCOMES,
	isSameCase,
	type FrontierCase,
	type FrontierDecision,
	type FrontierFacts,
} from '../../src/model/frontier.ts';
import {
	EVENT_TYPES,
	type AnnouncedFigure,
	type Drawing,
	type Perimeter,
	type Plan,
	type PlanSource,
	type Territory,
	type TerritoryEvent,
} from '../../src/model/plan.ts';

export { anyCommunes, anyPartialDate } from './arbitraryParts.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** Plans of any content that a file can hold, each in its canonical form: names trimmed, codes sorted. */

const anyEvent: fc.Arbitrary<TerritoryEvent> = fc.record(
	{
		type: fc.constantFrom(...EVENT_TYPES),
		date: anyPartialDate,
		text: anyText,
		source: anyText,
		private: fc.boolean(),
		place: anyText,
		present: fc.nat(),
		presentAbout: fc.constant(true as const),
		theme: anyText,
		result: anyText,
		next: anyNextStep,
		notes: anyText,
		settles: anyText,
	},
	{ requiredKeys: ['type', 'date'] },
);

const anyPerimeter: fc.Arbitrary<Perimeter> = fc.record(
	{
		from: anyPartialDate,
		communes: anyCommunes,
		indicative: fc.boolean(),
		decided: fc.constant(true as const),
		note: anyText,
	},
	{ requiredKeys: ['from', 'communes', 'indicative'] },
);

/** One perimeter or more; behind them there may be a draft. */
const anyPerimeters: fc.Arbitrary<Perimeter[]> = fc
	.tuple(fc.array(anyPerimeter, { minLength: 1, maxLength: 3 }), fc.option(anyPerimeter, { nil: undefined }))
	.map(([perimeters, last]) => (last ? [...perimeters, { ...last, draft: true }] : perimeters));

const anyAnnounced: fc.Arbitrary<AnnouncedFigure> = fc.record(
	{
		what: fc.constantFrom('areaKm2', 'population', 'professionals', 'pharmacies'),
		value: fc.double({ min: 0, max: 1e12, noNaN: true }).map((value) => value + 0),
		precision: fc.constantFrom('exact', 'about', 'more-than'),
		date: anyPartialDate,
		source: anyText,
	},
	{ requiredKeys: ['what', 'value', 'precision', 'date'] },
);

const anyTerritory: fc.Arbitrary<Territory> = fc.record(
	{
		...anyFollowUp,
		id: anyId,
		name: anyName,
		colour: fc.integer({ min: 0, max: 8 }),
		perimeters: anyPerimeters,
		events: fc.array(anyEvent, { maxLength: 4 }),
		announced: fc.array(anyAnnounced, { maxLength: 2 }),
		legalForm: anyText,
		statusNote: anyText,
		private: fc.dictionary(anyKey, anyText, { maxKeys: 3, noNullPrototype: true }),
	},
	{ requiredKeys: ['id', 'name', 'colour', 'perimeters', 'events', 'announced'] },
);

const anySource: fc.Arbitrary<PlanSource> = fc.record(
	{ title: anyText, date: anyPartialDate, file: anyText, url: anyText },
	{ requiredKeys: ['title'] },
);

const anyDegrees = (limit: number): fc.Arbitrary<number> =>
	fc.double({ min: -limit, max: limit, noNaN: true }).map((degrees) => degrees + 0);
const anyRing: fc.Arbitrary<[number, number][]> = fc
	.array(fc.tuple(anyDegrees(180), anyDegrees(90)), { minLength: 3, maxLength: 5 })
	.map((points) => [...points, points[0]]);

/** Polygons of any content, which need not make sense on the ground. */
export const anyDrawing: fc.Arbitrary<Drawing> = fc.record(
	{
		id: anyId,
		name: anyName,
		geometry: fc
			.array(fc.array(anyRing, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
			.map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
		note: anyText,
		territory: anyId,
	},
	{ requiredKeys: ['id', 'name', 'geometry'] },
);

/** Names too are unique, as a repeated one is told when the file is read. */
const anyTerritories: fc.Arbitrary<Territory[]> = fc
	.uniqueArray(anyTerritory, { maxLength: 4, selector: ({ id }) => id })
	.filter((territories) => new Set(territories.map(({ name }) => name)).size === territories.length);

const anyCount = fc.integer({ min: 0, max: 1e6 });
const anyShare = fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0);
const anySide = fc.record(
	{
		populationBefore: anyCount,
		populationAfter: anyCount,
		sizeClassBefore: anyCount,
		sizeClassAfter: anyCount,
	},
	{ requiredKeys: [] },
);

const anyFacts: fc.Arbitrary<FrontierFacts> = fc.record(
	{
		population: anyCount,
		rules: fc.array(anyText, { maxLength: 2 }),
		sideA: anySide,
		sideB: anySide,
		flows: fc.array(
			fc.record({ line: anyText, modelled: fc.boolean(), shareA: anyShare, shareB: anyShare }),
			{ maxLength: 2 },
		),
		answers: fc.array(fc.record({ profession: anyText, a: anyCount, b: anyCount, neither: anyCount }), {
			maxLength: 2,
		}),
		proposal: fc.constantFrom('a', 'b', 'ask'),
		proposalRule: anyText,
	},
	{ requiredKeys: ['rules', 'sideA', 'flows', 'answers', 'proposal', 'proposalRule'] },
);

export const anyDecision: fc.Arbitrary<FrontierDecision> = fc.record(
	{
		date: anyPartialDate,
		outcome: fc.constantFrom(...FRONTIER_OUTCOMES),
		reason: anyName,
		authorRole: anyName,
		facts: anyFacts,
		agreements: fc.array(
			fc.record(
				{
					party: fc.constantFrom(...AGREEING_PARTIES),
					date: anyPartialDate,
					agrees: fc.boolean(),
					note: anyText,
				},
				{ requiredKeys: ['party', 'date', 'agrees'] },
			),
			{ maxLength: 3 },
		),
		effectiveFrom: anyPartialDate,
		reviewOn: anyPartialDate,
	},
	{ requiredKeys: ['date', 'outcome', 'reason', 'authorRole', 'agreements'] },
);

const anyCase: fc.Arbitrary<FrontierCase> = fc.record(
	{
		commune: fc.integer({ min: 1, max: 30 }).map((number) => `370${two(number)}`),
		a: anyId,
		b: anyId,
		decisions: fc.array(anyDecision, { minLength: 1, maxLength: 2 }),
		private: fc.boolean(),
	},
	{ requiredKeys: ['commune', 'a', 'decisions'] },
);

const anyCommune = fc.integer({ min: 1, max: 30 }).map((number) => `370${two(number)}`);
const anyStructure = fc.constantFrom('a', 'b', 'c', 'd');
const anyProfession = fc.constantFrom(...PROFESSIONS);

/** An answer of a few communes and structures, so that groups form. */
export const anyAnswer: fc.Arbitrary<Omit<Answer, 'id'>> = fc.record(
	{
		commune: anyCommune,
		profession: anyProfession,
		towards: anyStructure,
		criteria: fc
			.dictionary(fc.constantFrom(...CRITERIA), fc.oneof(anyStructure, fc.constant(NEITHER)), {
				noNullPrototype: true,
			})
			.map((criteria) =>
				Object.fromEntries(
					CRITERIA.flatMap((one) => (Object.hasOwn(criteria, one) ? [[one, criteria[one]]] : [])),
				),
			),
		date: anyPartialDate,
		channel: fc.constantFrom(...CHANNELS),
		ref: anyText,
		name: anyText,
		note: anyText,
	},
	{ requiredKeys: ['commune', 'profession', 'criteria', 'date', 'channel'] },
);

/** What a consultation says of itself; it does not end before it begins. */
export const anyHead: fc.Arbitrary<ConsultationHead> = fc.record(
	{
		name: anyName,
		opened: fc.constantFrom('2026-01-05', '2026-03', '2026'),
		closed: fc.constantFrom('2027', '2028-02-03'),
		channel: fc.constantFrom(...CHANNELS),
		structures: fc.uniqueArray(anyStructure, { minLength: 1 }),
		communes: fc.uniqueArray(
			fc.record({
				commune: anyCommune,
				professions: fc.uniqueArray(
					fc.record({ profession: anyProfession, count: fc.integer({ min: 0, max: 40 }) }),
					{ maxLength: 4, selector: ({ profession }) => profession },
				),
			}),
			{ minLength: 1, maxLength: 5, selector: ({ commune }) => commune },
		),
	},
	{ requiredKeys: ['name', 'opened', 'channel', 'structures', 'communes'] },
);

export const anyConsultation: fc.Arbitrary<Consultation> = fc
	.tuple(anyId, anyHead, fc.array(anyAnswer, { maxLength: 6 }))
	.map(([id, head, answers]) => ({
		id,
		...head,
		answers: answers.map((answer, index) => ({ id: `r-${index + 1}`, ...answer })),
	}));

export const anyPlan: fc.Arbitrary<Plan> = fc.record(
	{
		id: anyId,
		name: anyName,
		scenario: anyText,
		reason: anyText,
		complete: fc.boolean(),
		asOf: anyPartialDate,
		cog: fc.integer({ min: 2000, max: 2100 }),
		extent: fc.constantFrom('24', '75-77', 'france'),
		sources: fc.dictionary(anyKey, anySource, { maxKeys: 3, noNullPrototype: true }),
		territories: anyTerritories,
		drawings: fc.uniqueArray(anyDrawing, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
		frontier: fc.uniqueArray(anyCase, { minLength: 1, maxLength: 3, comparator: isSameCase }),
		consultations: fc.uniqueArray(anyConsultation, {
			minLength: 1,
			maxLength: 2,
			selector: ({ id }) => id,
		}),
		...anyPlanFollowUp(anyEvent),
	},
	{
		requiredKeys: ['id', 'name', 'scenario', 'complete', 'asOf', 'cog', 'extent', 'sources', 'territories'],
	},
);
