import * as v from 'valibot';
import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Consultation } from '../model/consultation.ts';
import { caseKey, type FrontierCase } from '../model/frontier.ts';
import type { Partner } from '../model/followUp.ts';
import type { Group } from '../model/group.ts';
import type { Drawing, Plan, Territory, TerritoryEvent } from '../model/plan.ts';
import { withoutDangerousKeys } from './dangerousKeys.ts';
import { jsonText } from './jsonText.ts';
import { withoutUnknownFields } from './planFields.ts';
import { migrateForward, PLAN_VERSION, type PlanJson } from './planMigration.ts';
import { isExchange } from './exchangeFormat.ts';
import {
	repeatedAnswers,
	repeatedCases,
	repeatedIds,
	repeatedNames,
	structureProblems,
} from './planProblems.ts';
import { planSchema } from './planSchema.ts';

/**
 * The plan file: JSON, format 'maillage-plan', version 5 (`data/schema/plan-5.schema.json` is its public twin). One
 * schema check at the edge; what is written is canonical, so that a file that was written here comes back byte for
 * byte.
 */
const FORMAT = 'maillage-plan';

const headSchema = v.looseObject({ format: v.literal(FORMAT), version: v.number() });
const fileSchema = v.strictObject({
	format: v.literal(FORMAT),
	version: v.literal(PLAN_VERSION),
	...planSchema.entries,
});

export interface ReadPlan {
	readonly plan: Plan;
	/** What was repaired or left out, the rest being kept. */
	readonly problems: readonly Problem[];
}

/**
 * Reads a plan file. Repairs what is certain (a code that lost its 0, a commune listed twice), leaves out fields that
 * no plan has, and says so.
 */
export function readPlanFile(input: string, file: string): Result<ReadPlan, Problem[]> {
	const problems: Problem[] = [];
	let parsed: unknown;
	try {
		parsed = JSON.parse(input.replace(/^\ufeff/, ''), withoutDangerousKeys(file, problems));
	} catch {
		return fail([{ rule: 'bad-json', file }]);
	}
	return readPlanJson(parsed, file, problems);
}

/**
 * Checks the content of a plan file that is parsed already, or kept as data in the browser's database; it is brought
 * to the newest version. `problems`: what was found before, to be reported with the rest.
 */
export function readPlanJson(
	content: unknown,
	file: string,
	problems: Problem[] = [],
): Result<ReadPlan, Problem[]> {
	const head = v.safeParse(headSchema, content);
	if (!head.success) return fail([{ rule: isExchange(content) ? 'plan-is-exchange' : 'not-a-plan', file }]);
	const { version } = head.output;
	const current = migrateForward(head.output);
	if (!current) return fail([{ rule: 'plan-version', file, values: { version, known: PLAN_VERSION } }]);
	const known = withoutUnknownFields(current, fileSchema, file);
	const checked = v.safeParse(fileSchema, known.value);
	if (!checked.success) return fail(structureProblems(checked.issues, file));
	const { territories, drawings = [], frontier = [], consultations = [] } = checked.output;
	const { meetings = [], zones = [], groups = [], aciIndicators = [] } = checked.output;
	const repeated = [
		...repeatedIds(territories, file),
		...repeatedIds(drawings, file),
		...repeatedCases(frontier as readonly FrontierCase[], file),
		...repeatedIds(consultations, file),
		...repeatedAnswers(consultations as readonly Consultation[], file),
		...[meetings, zones, groups, aciIndicators].flatMap((parts) => repeatedIds(parts, file)),
		...territories.flatMap(({ sectors = [] }) => repeatedIds(sectors, file)),
	];
	if (repeated.length > 0) return fail(repeated);
	problems.push(...known.problems, ...repeatedNames(territories, file));
	const plan = planOf(checked.output as Plan, (codes, name) => tidyCodes(codes, name, file, problems));
	return ok({ plan, problems });
}

type TidyCodes = (codes: readonly string[], territory: string) => readonly string[];

/** The plan with the keys of `Plan` alone, in the order of the file, and the codes of its perimeters tidied. */
const planOf = (plan: Plan, tidy: TidyCodes): Plan => ({
	id: plan.id,
	name: plan.name,
	scenario: plan.scenario,
	...(plan.reason !== undefined && { reason: plan.reason }),
	complete: plan.complete,
	asOf: plan.asOf,
	cog: plan.cog,
	extent: plan.extent,
	sources: plan.sources,
	territories: plan.territories.map((territory) => ({
		...territory,
		perimeters: territory.perimeters.map((perimeter) => ({
			...perimeter,
			communes: tidy(perimeter.communes, territory.name),
		})),
	})),
	...(plan.drawings && plan.drawings.length > 0 && { drawings: plan.drawings }),
	...(plan.frontier && plan.frontier.length > 0 && { frontier: plan.frontier }),
	...(plan.consultations && plan.consultations.length > 0 && { consultations: plan.consultations }),
	...(plan.meetings && plan.meetings.length > 0 && { meetings: plan.meetings }),
	...(plan.zones && plan.zones.length > 0 && { zones: plan.zones }),
	...(plan.groups && plan.groups.length > 0 && { groups: plan.groups }),
	...(plan.aciIndicators && plan.aciIndicators.length > 0 && { aciIndicators: plan.aciIndicators }),
	...(plan.events && plan.events.length > 0 && { events: plan.events }),
});

function tidyCodes(codes: readonly string[], territory: string, file: string, problems: Problem[]): string[] {
	const kept = new Set<string>();
	for (const given of codes) {
		const code = completeCode(given);
		const values = { code: given, territory };
		if (!/^[0-9A-Z]{2}\d{3}$/.test(code)) problems.push({ rule: 'not-a-code', file, values });
		else if (kept.has(code)) problems.push({ rule: 'repeated-code', file, values });
		else {
			if (code !== given)
				problems.push({ rule: 'repaired-code', file, values: { ...values, becomes: code } });
			kept.add(code);
		}
	}
	return [...kept].sort();
}

/** A code in capitals and with the 0 that spreadsheets take from the départements 01 to 09. */
function completeCode(given: string): string {
	const code = given.trim().toUpperCase();
	return /^[1-9]\d{3}$/.test(code) ? `0${code}` : code;
}

/** The content of a plan's file as data, unchecked; `readPlanJson` reads it. */
export const planJson = (plan: Plan): PlanJson => ({ format: FORMAT, version: PLAN_VERSION, ...plan });

/**
 * The file of a plan: keys in the order of the schema, codes sorted, tabs, a line break at the end. Throws on a plan
 * that no file could hold.
 */
export function writePlanFile(plan: Plan): string {
	const ordered = planOf(v.parse(planSchema, plan) as Plan, (codes) => [...new Set(codes)].sort());
	return jsonText({ format: FORMAT, version: PLAN_VERSION, ...ordered });
}

/**
 * The plan without anything private: what may be published. Fields are named one by one, so that one that is added
 * later stays private until someone publishes it here. Why a scenario was drawn, what is drawn on since a decision,
 * drawings that are no territory's perimeter, and the facts that a frontier decision rests on are working papers;
 * what professionals answered stays where it was gathered.
 */
export const publicPlan = (plan: Plan): Plan => {
	const ids = new Set(plan.territories.map(({ id }) => id));
	const frontier = (plan.frontier ?? []).filter((one) => one.private !== true).map(publicCase);
	const drawings = (plan.drawings ?? [])
		.filter(({ territory }) => ids.has(territory ?? ''))
		.map(publicDrawing);
	const content = {
		territories: plan.territories.map(publicTerritory),
		...(drawings.length > 0 && { drawings }),
		...(frontier.length > 0 && { frontier }),
		...(plan.groups && plan.groups.length > 0 && { groups: plan.groups.map(publicGroup) }),
	};
	const cited = citedBy(content);
	return {
		id: plan.id,
		name: plan.name,
		scenario: plan.scenario,
		complete: plan.complete,
		asOf: plan.asOf,
		cog: plan.cog,
		extent: plan.extent,
		sources: Object.fromEntries(Object.entries(plan.sources).filter(([key]) => cited.has(key))),
		...content,
	};
};

/** Keys of the sources that a content names, however deep: what only private content cites is private too. */
function citedBy(content: unknown, keys = new Set<string>()): ReadonlySet<string> {
	if (typeof content !== 'object' || content === null) return keys;
	for (const [field, value] of Object.entries(content))
		if (field === 'source' && typeof value === 'string') keys.add(value);
		else citedBy(value, keys);
	return keys;
}

/** Who works together; what it costs and who is delegated are working papers. */
const publicGroup = ({ id, name, level, territories, groups, source }: Group): Group => ({
	id,
	name,
	level,
	territories,
	...(groups && { groups }),
	...(source !== undefined && { source }),
});

/** What happened; what came out of it, what is to be done and the team's notes are working papers. */
const publicEvent = ({ type, date, place, present, theme, ...event }: TerritoryEvent): TerritoryEvent => ({
	type,
	date,
	...(event.text !== undefined && { text: event.text }),
	...(event.source !== undefined && { source: event.source }),
	...(event.private !== undefined && { private: event.private }),
	...(place !== undefined && { place }),
	...(present !== undefined && { present }),
	...(event.presentAbout && { presentAbout: event.presentAbout }),
	...(theme !== undefined && { theme }),
});

const publicPartner = ({ kind, name, commune, count, seats, seatsIn, source }: Partner): Partner => ({
	kind,
	name,
	...(commune !== undefined && { commune }),
	...(count !== undefined && { count }),
	...(seats !== undefined && { seats }),
	...(seatsIn !== undefined && { seatsIn }),
	...(source !== undefined && { source }),
});

const publicDrawing = ({ id, name, geometry, territory }: Drawing): Drawing => ({
	id,
	name,
	geometry,
	...(territory !== undefined && { territory }),
});

const publicCase = (one: FrontierCase): FrontierCase => ({
	...caseKey(one),
	decisions: one.decisions.map((decision) => ({
		date: decision.date,
		outcome: decision.outcome,
		reason: decision.reason,
		authorRole: decision.authorRole,
		agreements: decision.agreements.map(({ party, date, agrees }) => ({ party, date, agrees })),
		...(decision.effectiveFrom !== undefined && { effectiveFrom: decision.effectiveFrom }),
		...(decision.reviewOn !== undefined && { reviewOn: decision.reviewOn }),
	})),
});

/** Actions, referents and head counts are the team's; the axes of its project are not. */
const publicTerritory = (territory: Territory): Territory => {
	const { legalForm, statusNote, contact, links, axes, partners, sectors } = territory;
	return {
		id: territory.id,
		name: territory.name,
		colour: territory.colour,
		perimeters: territory.perimeters.filter(({ draft }) => !draft),
		events: territory.events.filter((event) => event.private !== true).map(publicEvent),
		announced: territory.announced,
		...(legalForm !== undefined && { legalForm }),
		...(statusNote !== undefined && { statusNote }),
		...(contact && { contact }),
		...(links && { links }),
		...(axes && { axes }),
		...(partners && { partners: partners.map(publicPartner) }),
		...(sectors && { sectors }),
	};
};
