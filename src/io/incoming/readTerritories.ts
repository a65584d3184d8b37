import { isPartialDate } from '../../base/partialDate.ts';
import type { Problem } from '../../base/problem.ts';
import type { TerritoryEvent } from '../../model/plan.ts';
import type { Resolver } from '../resolve/resolver.ts';
import { TerritoryList, type ListedTerritory } from '../resolve/territoryList.ts';
import type { ColumnChoice } from './guessColumns.ts';
import type { Layer, OnProgress } from './layer.ts';
import { mentionReader } from './mentions.ts';
import { plainName } from '../plainName.ts';
import { ReadFault } from './readFault.ts';
import { ImportReport, outcomeOf } from './report.ts';
import { dateOfText, statusOfText } from './statusWords.ts';

/** A territory of a list, with the event that its status column tells of. */
export interface ImportedTerritory extends ListedTerritory {
	readonly event: TerritoryEvent | undefined;
}

export interface ReadTerritories {
	readonly territories: readonly ImportedTerritory[];
	readonly report: ImportReport;
	readonly problems: readonly Problem[];
}

export interface TerritoryOptions {
	/** Name of the one territory of a list that names none. */
	readonly onlyName: string;
	/** Day before which an undated status was reached, YYYY-MM-DD. */
	readonly today: string;
}

const ROWS_PER_NEWS = 2000;

/**
 * Reads a layer as a list of communes by territory. Rows that mean no commune are in the report; the status of a
 * territory is the first that its rows give, and others are told of.
 */
export async function readTerritories(
	layer: Layer,
	columns: ColumnChoice,
	resolver: Resolver,
	{ onlyName, today }: TerritoryOptions,
	onRows: OnProgress,
): Promise<ReadTerritories> {
	const list = new TerritoryList('');
	const report = new ImportReport();
	const statuses = new Statuses(today);
	const mention = mentionReader(columns, resolver);
	const seen = new Map<string, Set<string>>();
	let tooMany = 0;
	const problems = await layer.visit(({ row, cells }) => {
		const territory = columns.territory === undefined ? onlyName : plainName(cells[columns.territory] ?? '');
		const meant = mention(cells);
		const { input, resolution } = meant;
		const found = outcomeOf(meant);
		if (territory === '')
			report.add({ row, territory, ...found, outcome: 'refused', reason: 'missing-territory' });
		else {
			if (!list.add({ row, territory, input, resolution })) tooMany = row;
			const codes = codesOf(seen, territory);
			const isPart = found.how === 'arrondissement' || found.how === 'former';
			const isRepeated =
				found.code !== '' && codes.has(found.code) && !isPart && found.outcome !== 'doubtful';
			if (found.code !== '') codes.add(found.code);
			report.add({ row, territory, ...found, ...(isRepeated && { outcome: 'repeated' as const }) });
			statuses.note(territory, row, cells, columns);
		}
		if (report.total % ROWS_PER_NEWS === 0) onRows(report.total);
		return tooMany === 0 && !report.isHopeless;
	});
	if (tooMany > 0 || report.isHopeless)
		throw new ReadFault({ rule: 'too-many-rows', ...(tooMany > 0 && { row: tooMany }) });
	if (report.total === 0) throw new ReadFault({ rule: 'no-rows' });
	return {
		territories: list.territories.map((territory) => ({ ...territory, event: statuses.of(territory.name) })),
		report,
		problems: [...problems, ...statuses.problems],
	};
}

function codesOf(seen: Map<string, Set<string>>, territory: string): Set<string> {
	let codes = seen.get(territory);
	if (!codes) seen.set(territory, (codes = new Set()));
	return codes;
}

const PROBLEMS_KEPT = 200;

/** The status of each territory, by the first row that gives one. */
class Statuses {
	readonly problems: Problem[] = [];
	readonly #today: string;
	readonly #events = new Map<string, TerritoryEvent>();
	readonly #unknown = new Set<string>();

	constructor(today: string) {
		this.#today = today;
	}

	note(territory: string, row: number, cells: readonly string[], { status, date }: ColumnChoice): void {
		const text = status === undefined ? '' : (cells[status] ?? '').trim();
		if (text === '') return;
		const type = statusOfText(text);
		if (type === undefined) {
			if (!this.#unknown.has(text)) this.#tell({ rule: 'unknown-status', row, values: { input: text } });
			this.#unknown.add(text);
			return;
		}
		const known = this.#events.get(territory);
		if (known) {
			if (known.type !== type && !this.#unknown.has(`\0${territory}`)) {
				this.#unknown.add(`\0${territory}`);
				this.#tell({ rule: 'several-statuses', row, values: { territory, input: text } });
			}
			return;
		}
		const dated = date === undefined ? '' : (cells[date] ?? '').trim();
		const day = dated === '' ? undefined : dateOfText(dated);
		const isDate = day !== undefined && isPartialDate(day);
		if (dated !== '' && !isDate) this.#tell({ rule: 'bad-date', row, values: { input: dated } });
		this.#events.set(territory, { type, date: isDate ? day : `<${this.#today}`, text });
	}

	#tell(problem: Problem): void {
		if (this.problems.length < PROBLEMS_KEPT) this.problems.push(problem);
	}

	of(territory: string): TerritoryEvent | undefined {
		return this.#events.get(territory);
	}
}
