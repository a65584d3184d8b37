import { isCounted, type CoverageRule } from '../../src/analysis/coverageRule.ts';
import { latestDay } from '../../src/base/partialDate.ts';
import type { Problem } from '../../src/base/problem.ts';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { DrawnShape } from '../../src/geometry/shapes.ts';
import { readGeoJson, type FeatureMention } from '../../src/io/geojsonFile.ts';
import { readPlanFile } from '../../src/io/planFile.ts';
import { readCommuneList, type ListRow } from '../../src/io/resolve/communeList.ts';
import type { Resolver } from '../../src/io/resolve/resolver.ts';
import { TerritoryList } from '../../src/io/resolve/territoryList.ts';
import type { ByteSource } from '../../src/io/table/byteSource.ts';
import type { Plan } from '../../src/model/plan.ts';
import { isStatusKnown, statusAt } from '../../src/model/status.ts';
import { isJson, readJson } from './readJson.ts';

/** A list as a command wants it: by territory, and row by row where the command asks for the rows. */
export interface ListInput {
	readonly kind: 'list';
	readonly list: TerritoryList;
	readonly rows: readonly ListRow[];
	readonly problems: readonly Problem[];
	/** Whether every territory of the extent is in it: only then is what it leaves out blank. */
	readonly isComplete: boolean;
	/** Whether a territory covers under a rule; where no status is known at all, each one does. */
	covers(territory: string, rule: CoverageRule): boolean;
	/** The plan that the list was read from, where it was one. */
	readonly plan?: Plan;
}

/** Polygons that were drawn. */
export interface ShapesInput {
	readonly kind: 'shapes';
	readonly shapes: readonly DrawnShape[];
	readonly problems: readonly Problem[];
}

/** Rows that `resolve` answers at most: each one is a row of its answer. */
const ROWS_KEPT = 1_000_000;

/** Reads FILE: a CSV list, a plan or a GeoJSON. With `keepRows`, every row of a list is kept beside the territories. */
export async function readInput(
	source: ByteSource,
	resolver: Resolver,
	keepRows: boolean,
): Promise<Result<ListInput | ShapesInput, Problem>> {
	if (!(await isJson(source))) return readCsv(source, resolver, keepRows);
	const read = await readJson(source);
	if (!read.ok) return read;
	const { json, text } = read.value;
	if (typeof json === 'object' && json !== null && 'format' in json) {
		const plan = readPlanFile(text, source.name);
		if (!plan.ok) return fail(plan.error[0]);
		return ok(planInput(plan.value.plan, plan.value.problems, source.name, resolver));
	}
	const content = readGeoJson(json, source.name);
	if (!content.ok) return content;
	if (content.value.kind === 'shapes') return ok(content.value);
	return ok(mentionsInput(content.value.mentions, content.value.problems, source.name, resolver));
}

async function readCsv(
	source: ByteSource,
	resolver: Resolver,
	keepRows: boolean,
): Promise<Result<ListInput, Problem>> {
	const list = new TerritoryList(source.name);
	const rows: ListRow[] = [];
	let tooMany: number | undefined;
	const read = await readCommuneList(source, resolver, (row) => {
		if (keepRows) rows.push(row);
		if (list.add(row) && rows.length <= ROWS_KEPT) return true;
		tooMany = row.row;
		return false;
	});
	if (!read.ok) return read;
	if (tooMany !== undefined) return fail({ rule: 'too-many-rows', file: source.name, row: tooMany });
	return ok({ ...listOf(list, rows), problems: read.value.problems });
}

const listOf = (list: TerritoryList, rows: readonly ListRow[]): ListInput => ({
	kind: 'list',
	list,
	rows,
	problems: [],
	isComplete: true,
	covers: () => true,
});

function mentionsInput(
	mentions: readonly FeatureMention[],
	problems: readonly Problem[],
	file: string,
	resolver: Resolver,
): ListInput {
	const list = new TerritoryList(file);
	const rows = mentions.map((mention): ListRow => {
		const { row, territory, code, name } = mention;
		return { row, territory, input: code || (name ?? ''), resolution: resolver.resolve(mention) };
	});
	for (const row of rows) list.add(row);
	return { ...listOf(list, rows), problems };
}

/** The last perimeter of each territory, with the statuses as of the plan's date. */
function planInput(plan: Plan, problems: readonly Problem[], file: string, resolver: Resolver): ListInput {
	const mentions: FeatureMention[] = [];
	const names = new Map<string, Plan['territories'][number]>();
	for (const territory of plan.territories) {
		const name = names.has(territory.name) ? `${territory.name} (${territory.id})` : territory.name;
		names.set(name, territory);
		for (const code of territory.perimeters.at(-1)?.communes ?? [])
			mentions.push({ row: mentions.length + 1, territory: name, code });
	}
	const hasStatuses = plan.territories.some(isStatusKnown);
	return {
		...mentionsInput(mentions, problems, file, resolver),
		plan,
		isComplete: plan.complete,
		covers: (name, rule) => {
			const territory = names.get(name);
			if (!territory) return false;
			return isCounted(hasStatuses ? rule : 'all', statusAt(territory, latestDay(plan.asOf)));
		},
	};
}
