import { isSurelyBefore } from '../../base/partialDate.ts';
import type { Territory } from '../../model/plan.ts';

/** What does not fit in the file of a territory; places are those of its lists. */
export type FileFinding =
	| { readonly rule: 'more-members' | 'more-in-msp'; readonly at: number }
	| { readonly rule: 'referent-sector-gone' | 'two-referents'; readonly at: number }
	| { readonly rule: 'sector-communes-gone'; readonly at: number; readonly codes: readonly string[] }
	| { readonly rule: 'action-ends-first' | 'action-axis-gone'; readonly at: number };

/** Findings about head counts, referents, sectors and actions. `communes`: INSEE codes of the territory now. */
export function fileFindings(territory: Territory, communes: ReadonlySet<string>): FileFinding[] {
	const { headCounts = [], referents = [], sectors = [], actions = [], axes = [] } = territory;
	const findings: FileFinding[] = [];
	headCounts.forEach(({ professionals, adherents, inMsp }, at) => {
		if ((adherents ?? 0) > (professionals ?? Infinity)) findings.push({ rule: 'more-members', at });
		if ((inMsp ?? 0) > (adherents ?? Infinity)) findings.push({ rule: 'more-in-msp', at });
	});
	const sectorIds = new Set(sectors.map(({ id }) => id));
	const seen = new Set<string>();
	referents.forEach(({ profession, sector }, at) => {
		if (sector !== undefined && !sectorIds.has(sector)) findings.push({ rule: 'referent-sector-gone', at });
		const key = `${profession} ${sector ?? ''}`;
		if (seen.has(key)) findings.push({ rule: 'two-referents', at });
		seen.add(key);
	});
	sectors.forEach(({ communes: codes }, at) => {
		const gone = codes.filter((code) => !communes.has(code));
		if (gone.length > 0) findings.push({ rule: 'sector-communes-gone', at, codes: gone });
	});
	const axisTitles = new Set(axes.map(({ title }) => title));
	actions.forEach(({ from, until, axis }, at) => {
		if (from && until && isSurelyBefore(until, from)) findings.push({ rule: 'action-ends-first', at });
		if (axis && axes.length > 0 && !axisTitles.has(axis)) findings.push({ rule: 'action-axis-gone', at });
	});
	return findings;
}

/** Communes of a territory that are in none of its sectors, in their order; none where it has no sector. */
export function communesWithoutSector(territory: Territory, communes: readonly string[]): string[] {
	const { sectors = [] } = territory;
	if (sectors.length === 0) return [];
	const taken = new Set(sectors.flatMap(({ communes: codes }) => codes));
	return communes.filter((code) => !taken.has(code));
}
