import * as v from 'valibot';
import { CHANNELS, CRITERIA, PROFESSIONS } from '../model/consultation.ts';
import { AGREEING_PARTIES, FRONTIER_OUTCOMES } from '../model/frontier.ts';
import { event, feeEuros, planFile, territoryFile } from './followUpSchema.ts';
import { communeCode, count, id, name, optionalText, partialDate, text } from './schemaParts.ts';

/** The schema of a plan, shared by the plan file and by plans written by rule. */

const announced = v.strictObject({
	what: v.picklist([
		'areaKm2', 'population', 'professionals', 'communes', 'generalistes', 'autresSpecialistes', 'infirmiers',
		'masseursKinesitherapeutes', 'pharmacies', 'axes',
	]), // prettier-ignore
	value: v.pipe(v.number(), v.finite(), v.minValue(0)),
	precision: v.picklist(['exact', 'about', 'more-than']),
	date: partialDate,
	source: optionalText,
});
const source = v.strictObject({
	title: text,
	date: v.optional(partialDate),
	file: optionalText,
	url: optionalText,
});

/** A territory whose perimeters say who belongs to them in the way that `members` describes. */
const territoryWith = <Members extends v.ObjectEntries>(members: Members) =>
	v.strictObject({
		id,
		name,
		colour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8)),
		perimeters: v.pipe(
			v.array(
				v.strictObject({
					from: partialDate,
					...members,
					indicative: v.boolean(),
					decided: v.optional(v.literal(true)),
					draft: v.optional(v.literal(true)),
					note: optionalText,
				}),
			),
			v.minLength(1),
			v.check((perimeters) => perimeters.slice(0, -1).every(({ draft }) => !draft), 'draft is last'),
			v.check((perimeters) => perimeters.length > 1 || !perimeters[0]?.draft, 'draft follows a perimeter'),
		),
		events: v.array(event),
		announced: v.array(announced),
		legalForm: optionalText,
		governance: optionalText,
		feeEuros,
		statusNote: optionalText,
		private: v.optional(v.record(v.string(), text)),
		...territoryFile,
	});

const degrees = (limit: number) => v.pipe(v.number(), v.minValue(-limit), v.maxValue(limit));
const position = v.strictTuple([degrees(180), degrees(90)]);
const ring = v.pipe(
	v.array(position),
	v.minLength(4),
	v.check((points) => String(points[0]) === String(points.at(-1)), 'closed ring'),
);
const drawing = v.strictObject({
	id,
	name,
	geometry: v.strictObject({
		type: v.literal('MultiPolygon'),
		coordinates: v.pipe(v.array(v.pipe(v.array(ring), v.minLength(1))), v.minLength(1)),
	}),
	note: optionalText,
	territory: v.optional(id),
});

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const sideFacts = v.strictObject({
	populationBefore: v.optional(count),
	populationAfter: v.optional(count),
	sizeClassBefore: v.optional(count),
	sizeClassAfter: v.optional(count),
});
const frontierFacts = v.strictObject({
	population: v.optional(count),
	rules: v.array(text),
	sideA: sideFacts,
	sideB: v.optional(sideFacts),
	flows: v.array(v.strictObject({ line: text, modelled: v.boolean(), shareA: share, shareB: share })),
	answers: v.array(
		v.strictObject({
			profession: text,
			a: count,
			b: count,
			neither: count,
			elsewhere: v.optional(count),
			asked: v.optional(count),
		}),
	),
	proposal: v.picklist([...FRONTIER_OUTCOMES, 'ask']),
	proposalRule: text,
});
const frontierCase = v.strictObject({
	commune: communeCode,
	a: id,
	b: v.optional(id),
	decisions: v.pipe(
		v.array(
			v.strictObject({
				date: partialDate,
				outcome: v.picklist(FRONTIER_OUTCOMES),
				reason: text,
				authorRole: text,
				facts: v.optional(frontierFacts),
				agreements: v.array(
					v.strictObject({
						party: v.picklist(AGREEING_PARTIES),
						date: partialDate,
						agrees: v.boolean(),
						note: optionalText,
					}),
				),
				effectiveFrom: v.optional(partialDate),
				reviewOn: v.optional(partialDate),
			}),
		),
		v.minLength(1),
	),
	private: v.optional(v.boolean()),
});

/** A territory, or NEITHER. */
const criterionAnswer = v.optional(v.pipe(v.string(), v.regex(/^(-|[a-z0-9][a-z0-9-]{0,80})$/)));
const [affinity, legalForm, secondLine, economicArea, sizeModel] = CRITERIA;
const answer = v.strictObject({
	id,
	commune: communeCode,
	profession: v.picklist(PROFESSIONS),
	towards: v.optional(id),
	criteria: v.strictObject({
		[affinity]: criterionAnswer,
		[legalForm]: criterionAnswer,
		[secondLine]: criterionAnswer,
		[economicArea]: criterionAnswer,
		[sizeModel]: criterionAnswer,
	}),
	date: partialDate,
	channel: v.picklist(CHANNELS),
	ref: optionalText,
	name: optionalText,
	note: optionalText,
});
const consultation = v.strictObject({
	id,
	name,
	opened: partialDate,
	closed: v.optional(partialDate),
	channel: v.picklist(CHANNELS),
	structures: v.pipe(v.array(id), v.minLength(1)),
	communes: v.pipe(
		v.array(
			v.strictObject({
				commune: communeCode,
				professions: v.array(v.strictObject({ profession: v.picklist(PROFESSIONS), count })),
			}),
		),
		v.minLength(1),
	),
	answers: v.array(answer),
});

/** A plan whose perimeters have the entries `members` beside their date and note. */
const planWith = <Members extends v.ObjectEntries>(members: Members) =>
	v.strictObject({
		id,
		name,
		scenario: text,
		reason: optionalText,
		complete: v.boolean(),
		asOf: partialDate,
		cog: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100)),
		extent: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,100}$/)),
		sources: v.record(v.string(), source),
		territories: v.array(territoryWith(members)),
		drawings: v.optional(v.array(drawing)),
		frontier: v.optional(v.array(frontierCase)),
		consultations: v.optional(v.array(consultation)),
		...planFile,
	});

/** A plan with its communes listed: the body of the plan file. */
export const planSchema = planWith({ communes: v.array(v.string()) });

const rule = v.pipe(
	v.array(
		v.union([
			v.strictObject({ epci: v.pipe(v.string(), v.regex(/^\d{9}$/)), departement: v.optional(v.string()) }),
			v.strictObject({ commune: v.pipe(v.string(), v.regex(/^[0-9A-Z]{2}\d{3}$/)) }),
		]),
	),
	v.minLength(1),
);

const ruledPlan = planWith({ rule });

/** A plan whose perimeters are written by rule, with scenarios that put other territories in the place of some. */
export const ruledPlanSchema = v.strictObject({
	format: v.literal('maillage-plan-rules'),
	version: v.literal(1),
	...ruledPlan.entries,
	scenarios: v.optional(
		v.array(
			v.strictObject({
				id,
				scenario: name,
				reason: optionalText,
				without: v.array(id),
				territories: ruledPlan.entries.territories,
			}),
		),
		[],
	),
});

export type RuledPlan = v.InferOutput<typeof ruledPlanSchema>;
export type RuledTerritory = RuledPlan['territories'][number];
export type MemberRule = v.InferOutput<typeof rule>[number];
