import type { Plan } from '../model/plan.ts';
import { isStatusKnown, perimeterAt, statusAt } from '../model/status.ts';
import { indexByCode, type UnitTable } from '../model/unitTable.ts';
import { isCounted, type CoverageRule } from './coverageRule.ts';
import { gaugeOf, type RegionGauge } from './gauge.ts';

/**
 * People covered by a plan on a day ('YYYY-MM-DD'), as the first page counts them: perimeters and statuses of that day;
 * where no territory shown has any event, all of them count, whatever the rule.
 */
export function planGauge(
	{ territories, sources }: Pick<Plan, 'territories' | 'sources'>,
	day: string,
	rule: CoverageRule,
	units: UnitTable,
): RegionGauge {
	const shown = territories.flatMap((territory) => {
		const perimeter = perimeterAt(territory, day);
		const status = statusAt(territory, day, sources);
		return perimeter && status.code !== 9
			? [{ codes: perimeter.communes, status, isKnown: isStatusKnown(territory) }]
			: [];
	});
	const counted = shown.some(({ isKnown }) => isKnown) ? rule : 'all';
	const unitOf = indexByCode(units);
	const covered = new Set<number>();
	for (const { codes, status } of shown)
		if (isCounted(counted, status)) for (const code of codes) covered.add(unitOf.get(code) ?? -1);
	return gaugeOf(units, (unit) => covered.has(unit));
}
