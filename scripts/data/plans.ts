import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/base/problem.ts';
import { writePlanFile } from '../../src/io/planFile.ts';
import { expandScenarios } from '../../src/io/planRule.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { UnitTable } from '../../src/model/unitTable.ts';
import { DataFault } from './dataFault.ts';
import { PROJECT_ROOT } from './paths.ts';

export interface ShippedPlan {
	id: string;
	name: string;
	/** '' for the plan of reference, which comes first. */
	scenario: string;
	/** Name without hash and extension. */
	fileName: string;
	/** The plan file. */
	text: string;
}

/**
 * The plans of `data/plans` that were written for an extent, their rules expanded over its units. Throws a DataFault
 * where one cannot be read.
 */
export function plansFor(
	extentId: string,
	units: Pick<UnitTable, 'code' | 'epci' | 'departement'>,
): ShippedPlan[] {
	const folder = join(PROJECT_ROOT, 'data/plans');
	if (!existsSync(folder)) return [];
	const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
	return files.sort().flatMap((name) => {
		const file = `data/plans/${name}`;
		const ruled = parsed(join(folder, name), file);
		return extentOf(ruled) === extentId ? expanded(ruled, units, file) : [];
	});
}

function expanded(ruled: unknown, units: Parameters<typeof plansFor>[1], file: string): ShippedPlan[] {
	const plans = expandScenarios(ruled, units, file);
	if (!plans.ok) throw new DataFault(plans.error[0]);
	return plans.value.map(shippedPlan);
}

/** A plan as the build puts it in the folder of its extent. */
export const shippedPlan = (plan: Plan): ShippedPlan => ({
	id: plan.id,
	name: plan.name,
	scenario: plan.scenario,
	fileName: plan.id,
	text: writePlanFile(plan),
});

const extentOf = (ruled: unknown): unknown =>
	typeof ruled === 'object' && ruled !== null && 'extent' in ruled ? ruled.extent : undefined;

function parsed(path: string, file: string): unknown {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch (error) {
		const problem: Problem = { rule: 'bad-json', file, values: { reason: String(error) } };
		throw new DataFault(problem);
	}
}
