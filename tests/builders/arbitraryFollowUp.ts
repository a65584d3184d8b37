import fc from 'fast-check';
import { PROFESSIONS } from '../../src/model/consultation.ts';
import { ACTION_STATES, PARTNER_KINDS, SECTOR_PURPOSES, type NextStep } from '../../src/model/followUp.ts';
import { GROUP_LEVELS, INDICATOR_TOTALS, MANDATES, MEANS_KINDS } from '../../src/model/group.ts';
import { PRESENCES, THEME_KINDS } from '../../src/model/meeting.ts';
import type { TerritoryEvent } from '../../src/model/plan.ts';
import { anyCommunes, anyId, anyName, anyPartialDate, anyText } from './arbitraryParts.ts';

/** The follow-up of territories and plans, of any content that a file can hold. */

const anyCommune = anyCommunes.filter((codes) => codes.length > 0).map(([code]) => code);
const anyProfession = fc.constantFrom(...PROFESSIONS);
const anyAmount = fc.double({ min: 0, max: 1e9, noNaN: true }).map((euros) => euros + 0);
const anyWeb = fc.constantFrom('https://exemple.fr/', 'http://exemple.fr/a?b=c#d');
const few = <One>(one: fc.Arbitrary<One>) => fc.array(one, { maxLength: 2 });
const fewOfIds = <One extends { readonly id: string }>(one: fc.Arbitrary<One>) =>
	fc.uniqueArray(one, { minLength: 1, maxLength: 2, selector: ({ id }) => id });

export const anyNextStep: fc.Arbitrary<NextStep> = fc.record(
	{ text: anyName, due: anyPartialDate, ownerRole: anyText, done: anyPartialDate },
	{ requiredKeys: ['text'] },
);

/** Fields that a territory may have. */
export const anyFollowUp = {
	governance: anyText,
	feeEuros: anyAmount,
	contact: fc.record(
		{ site: anyWeb, email: fc.constant('contact@exemple.fr'), join: anyWeb, checked: anyPartialDate },
		{ requiredKeys: [] },
	),
	links: few(fc.record({ title: anyName, url: anyWeb })),
	axes: few(fc.record({ title: anyName, source: anyText }, { requiredKeys: ['title'] })),
	actions: few(
		fc.record(
			{
				title: anyName,
				axis: anyText,
				tags: few(anyText),
				state: fc.constantFrom(...ACTION_STATES),
				from: anyPartialDate,
				until: anyPartialDate,
				ownerRole: anyText,
				source: anyText,
				note: anyText,
			},
			{ requiredKeys: ['title', 'tags', 'state'] },
		),
	),
	partners: few(
		fc.record(
			{
				kind: fc.constantFrom(...PARTNER_KINDS),
				name: anyName,
				commune: anyCommune,
				count: fc.nat(),
				seats: fc.nat(),
				seatsIn: anyText,
				source: anyText,
				note: anyText,
			},
			{ requiredKeys: ['kind', 'name'] },
		),
	),
	referents: few(
		fc.record(
			{
				profession: anyProfession,
				sector: anyId,
				inBureau: fc.boolean(),
				since: anyPartialDate,
				source: anyText,
				name: anyText,
			},
			{ requiredKeys: ['profession', 'inBureau'] },
		),
	),
	headCounts: few(
		fc.record(
			{
				profession: anyProfession,
				professionals: fc.nat(),
				adherents: fc.nat(),
				inMsp: fc.nat(),
				date: anyPartialDate,
				source: anyText,
			},
			{ requiredKeys: ['date'] },
		),
	),
	sectors: fewOfIds(
		fc.record({
			id: anyId,
			name: anyName,
			communes: anyCommunes,
			purposes: few(fc.constantFrom(...SECTOR_PURPOSES)),
		}),
	),
};

/** Fields that a plan may have. */
export const anyPlanFollowUp = (anyEvent: fc.Arbitrary<TerritoryEvent>) => ({
	meetings: fewOfIds(
		fc.record(
			{
				id: anyId,
				name: anyName,
				date: anyPartialDate,
				place: anyText,
				present: fc.nat(),
				presentAbout: fc.constant(true as const),
				result: anyText,
				themes: few(fc.record({ kind: fc.constantFrom(...THEME_KINDS), title: anyName })),
				next: anyNextStep,
				attendance: few(
					fc.record(
						{
							structure: anyText,
							territory: anyId,
							role: anyText,
							presence: fc.constantFrom(...PRESENCES),
							name: anyText,
						},
						{ requiredKeys: ['structure', 'presence'] },
					),
				),
				source: anyText,
			},
			{ requiredKeys: ['id', 'name', 'date'] },
		),
	),
	zones: fewOfIds(
		fc.record(
			{
				id: anyId,
				name: anyName,
				communes: anyCommunes.filter((codes) => codes.length > 0),
				ownerRole: anyText,
				next: anyNextStep,
				events: few(anyEvent),
			},
			{ requiredKeys: ['id', 'name', 'communes', 'events'] },
		),
	),
	groups: fewOfIds(
		fc.record(
			{
				id: anyId,
				name: anyName,
				level: fc.constantFrom(...GROUP_LEVELS),
				territories: few(anyId),
				groups: few(anyId),
				means: few(
					fc.record(
						{
							title: anyName,
							kind: fc.constantFrom(...MEANS_KINDS),
							eurosAYear: anyAmount,
							fullTime: anyAmount,
							from: anyPartialDate,
							source: anyText,
						},
						{ requiredKeys: ['title', 'kind'] },
					),
				),
				delegates: few(
					fc.record(
						{
							group: anyId,
							profession: anyProfession,
							mandate: fc.constantFrom(...MANDATES),
							date: anyPartialDate,
							name: anyText,
						},
						{ requiredKeys: ['group', 'profession', 'mandate'] },
					),
				),
				source: anyText,
			},
			{ requiredKeys: ['id', 'name', 'level', 'territories'] },
		),
	),
	aciIndicators: fewOfIds(
		fc.record({
			id: anyId,
			name: anyName,
			unit: anyText,
			total: fc.constantFrom(...INDICATOR_TOTALS),
			values: few(
				fc.record(
					{ territory: anyId, value: anyAmount, date: anyPartialDate, source: anyText },
					{ requiredKeys: ['territory', 'value', 'date'] },
				),
			),
		}),
	),
	events: fc.array(anyEvent, { minLength: 1, maxLength: 2 }),
});
