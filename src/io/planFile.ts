import * as v from 'valibot';
import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Plan } from '../model/plan.ts';
import { planSchema } from './planSchema.ts';
import { structureProblems } from './structureProblems.ts';

/**
 * The plan file: JSON, format 'maillage-plan', version 1 (`data/schema/plan-1.schema.json` is its public twin). One
 * schema check at the edge; what is written is canonical, so that a file that was written here comes back byte for
 * byte.
 */
const FORMAT = 'maillage-plan';
const VERSION = 1;

export interface ReadPlan {
	readonly plan: Plan;
	/** What was repaired or left out, the rest being kept. */
	readonly problems: readonly Problem[];
}

/** Reads a plan file. Repairs what is certain (a code that lost its 0, a commune listed twice) and says so. */
export function readPlanFile(input: string, file: string): Result<ReadPlan, Problem[]> {
	let parsed: unknown;
	try {
		parsed = JSON.parse(input);
	} catch (error) {
		return fail([{ rule: 'unreadable-file', file, values: { reason: String(error) } }]);
	}
	const head = v.safeParse(v.looseObject({ format: v.literal(FORMAT), version: v.number() }), parsed);
	if (!head.success) return fail([{ rule: 'not-a-plan', file }]);
	const { format: _, version, ...body } = head.output;
	if (version !== VERSION) return fail([{ rule: 'plan-version', file, values: { version, known: VERSION } }]);
	const checked = v.safeParse(planSchema, body);
	if (!checked.success) return fail(structureProblems(checked.issues, file));
	return tidied(checked.output as Plan, file);
}

function tidied(plan: Plan, file: string): Result<ReadPlan, Problem[]> {
	const problems: Problem[] = [];
	const ids = new Set<string>();
	for (const { id } of plan.territories) {
		if (ids.has(id)) return fail([{ rule: 'repeated-id', file, values: { id } }]);
		ids.add(id);
	}
	const territories = plan.territories.map((item) => ({
		...item,
		perimeters: item.perimeters.map((entry) => ({
			...entry,
			communes: tidyCodes(entry.communes, item.name, file, problems),
		})),
	}));
	return ok({ plan: { ...plan, territories }, problems });
}

function tidyCodes(
	codes: readonly string[],
	territoryName: string,
	file: string,
	problems: Problem[],
): string[] {
	const kept = new Set<string>();
	for (const given of codes) {
		const code = /^\d{4}$/.test(given) ? `0${given}` : given.toUpperCase();
		const values = { code: given, territory: territoryName };
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

/** The file of a plan: keys in the order of the schema, tabs, a line break at the end. */
export function writePlanFile(plan: Plan): string {
	const ordered = v.parse(planSchema, plan);
	return `${JSON.stringify({ format: FORMAT, version: VERSION, ...ordered }, null, '\t')}\n`;
}

/** The plan without anything marked private: what may be published. */
export function publicPlan(plan: Plan): Plan {
	return {
		...plan,
		territories: plan.territories.map(({ private: _, ...territoryData }) => ({
			...territoryData,
			events: territoryData.events.filter((item) => item.private !== true),
		})),
	};
}
