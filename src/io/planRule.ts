import * as v from 'valibot';
import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Plan, Territory } from '../model/plan.ts';
import type { UnitTable } from '../model/unitTable.ts';
import { ruledPlanSchema, type MemberRule, type RuledPlan, type RuledTerritory } from './planSchema.ts';
import { structureProblems } from './structureProblems.ts';

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
	const { format: _format, version: _version, scenarios, ...reference } = checked.output;
	const problems: Problem[] = [];
	const expand = (territories: readonly RuledTerritory[]): Territory[] =>
		territories.map((territory) => expandTerritory(territory, units, file, problems));
	const base = expand(reference.territories);
	const plans = [planOf(reference, base)];
	for (const { id, scenario, without, territories } of scenarios) {
		const kept = base.filter((territory) => !without.includes(territory.id));
		plans.push(planOf({ ...reference, id, scenario }, [...kept, ...expand(territories)]));
	}
	return problems.length > 0 ? fail(problems) : ok(plans);
}

const planOf = (
	{ territories: _, ...head }: Omit<RuledPlan, 'format' | 'version' | 'scenarios'>,
	territories: readonly Territory[],
): Plan => ({ ...head, territories }) as Plan;

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
