import * as v from 'valibot';
import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Plan, Territory } from '../model/plan.ts';
import type { UnitTable } from '../model/unitTable.ts';
import { ruledPlanSchema, type MemberRule, type RuledPlan, type RuledTerritory } from './planSchema.ts';
import { repeatedIds, structureProblems } from './planProblems.ts';

type Columns = Pick<UnitTable, 'code' | 'epci' | 'departement'>;

/**
 * The plan of reference of a plan that is written by rule (format 'maillage-plan-rules'): each perimeter's rule,
 * `{epci}`, `{epci, departement}` or `{commune}`, becomes the sorted codes of the units that it names. A rule that
 * names no unit is a problem, and so is anything that the schema does not know.
 */
export function expandPlan(ruled: unknown, units: Columns, file: string): Result<Plan, Problem[]> {
	const all = expandScenarios(ruled, units, file);
	return all.ok ? ok(all.value[0]) : all;
}

/** As `expandPlan`, with the plan's scenarios behind it, each a whole plan of its own. */
export function expandScenarios(ruled: unknown, units: Columns, file: string): Result<Plan[], Problem[]> {
	const checked = v.safeParse(ruledPlanSchema, ruled);
	if (!checked.success) return fail(structureProblems(checked.issues, file));
	const ruledPlan = checked.output;
	const problems: Problem[] = [];
	const expand = (territories: readonly RuledTerritory[]): Territory[] =>
		territories.map((territory) => expandTerritory(territory, units, file, problems));
	const reference = planOf(ruledPlan, ruledPlan, expand(ruledPlan.territories));
	const plans = [reference];
	for (const scenario of ruledPlan.scenarios) {
		const kept = reference.territories.filter(({ id }) => !scenario.without.includes(id));
		if (kept.length + scenario.without.length !== reference.territories.length)
			problems.push({ rule: 'unknown-territory', file, values: { ids: scenario.without.join(', ') } });
		plans.push(planOf(ruledPlan, scenario, [...kept, ...expand(scenario.territories)]));
	}
	for (const { territories } of plans) problems.push(...repeatedIds(territories, file));
	return problems.length > 0 ? fail(problems) : ok(plans);
}

const planOf = (
	{ name, complete, asOf, cog, extent, sources, meetings, groups, events }: RuledPlan,
	{ id, scenario, reason }: { id: string; scenario: string; reason?: string | undefined },
	territories: readonly Territory[],
): Plan => ({
	id,
	name,
	scenario,
	...(reason !== undefined && { reason }),
	complete,
	asOf,
	cog,
	extent,
	sources: sources as Plan['sources'],
	territories,
	...(meetings && { meetings: meetings as NonNullable<Plan['meetings']> }),
	...(groups && { groups: groups as NonNullable<Plan['groups']> }),
	...(events && { events: events as NonNullable<Plan['events']> }),
});

function expandTerritory(
	territory: RuledTerritory,
	units: Columns,
	file: string,
	problems: Problem[],
): Territory {
	const perimeters = territory.perimeters.map(({ rule, ...perimeter }) => {
		const codes = new Set<string>();
		for (const part of rule) {
			const named = codesOf(part, units);
			if (named.length === 0)
				problems.push({
					rule: 'empty-rule',
					file,
					values: { territory: territory.name, part: Object.values(part).join(' ') },
				});
			for (const code of named) codes.add(code);
		}
		return { ...perimeter, communes: [...codes].sort() };
	});
	return { ...territory, perimeters } as Territory;
}

function codesOf(part: MemberRule, { code, epci, departement }: Columns): string[] {
	if ('commune' in part) return code.includes(part.commune) ? [part.commune] : [];
	return code.filter(
		(_, unit) =>
			epci[unit] === part.epci && (part.departement === undefined || departement[unit] === part.departement),
	);
}
