import { readTypedDate } from '../../base/partialDate.ts';
import type { Problem } from '../../base/problem.ts';
import { ok, type Result } from '../../base/result.ts';
import type { AciValue, IndicatorTotal } from '../../model/group.ts';
import { foldName } from '../resolve/nameKey.ts';
import type { ByteSource } from '../table/byteSource.ts';
import { decimalSignOf, parseNumber } from '../table/numbers.ts';
import { readTable } from '../table/readTable.ts';

/** Why a row gives no value. */
type AciFault =
	'unknown-territory' | 'ambiguous-territory' | 'no-indicator' | 'no-value' | 'no-date' | 'twice';

interface AciRowFault {
	/** Line of the table, the first line being 1. */
	readonly row: number;
	readonly fault: AciFault;
	/** The cell that it is about, as it was written. */
	readonly input: string;
	/** Names that it may mean. */
	readonly candidates: readonly string[];
}

interface TableIndicator {
	readonly name: string;
	readonly unit: string;
	readonly total: IndicatorTotal;
	readonly values: readonly AciValue[];
}

export interface ReadAciTable {
	/** In the order in which they came; the same name in another unit is another indicator. */
	readonly indicators: readonly TableIndicator[];
	readonly rows: number;
	readonly faults: readonly AciRowFault[];
	readonly problems: readonly Problem[];
}

type Column = 'territory' | 'indicator' | 'value' | 'unit' | 'date' | 'source';

const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
	territory: [
		'territoire',
		'cpts',
		'nom cpts',
		'nom de la cpts',
		'structure',
		'id',
		'territory',
		'nom',
		'name',
	],
	indicator: ['indicateur', 'indicator', 'libelle indicateur', 'nom indicateur', 'libelle'],
	value: ['valeur', 'value', 'resultat', 'result', 'montant', 'nombre'],
	unit: ['unite', 'unit'],
	date: ['date', 'annee', 'year', 'periode', 'period'],
	source: ['source'],
};
const NEEDED = ['territory', 'indicator', 'value', 'date'] as const satisfies readonly Column[];
const COLUMNS = Object.keys(HEADINGS) as Column[];
/** Fewer words than these tell a rate: its total is a mean. */
const RATE = /%|\btaux\b|\bpart\b|\bmoyen(ne)?\b|\brate\b|\bshare\b|\bmean\b/i;
const MOST_FAULTS = 1000;

/**
 * Reads indicators of the ACI from a table of territory, indicator, value, unit and date, as it was pasted or saved
 * (CSV). Territories are known by id or by name, whatever its capitals, accents and the word CPTS; what fits none or
 * several is listed with its row. Fails on what is no table of the kind.
 */
export async function readAciTable(
	source: ByteSource,
	territories: readonly { readonly id: string; readonly name: string }[],
): Promise<Result<ReadAciTable, Problem>> {
	let places: Partial<Record<Column, number>> = {};
	const rows: { row: number; cells: readonly string[] }[] = [];
	const table = await readTable(source, {
		isHeader(cells) {
			const found = placesOf(cells);
			if (NEEDED.some((column) => found[column] === undefined)) return false;
			places = found;
			return true;
		},
		row({ line, cells }) {
			rows.push({ row: line, cells });
			return true;
		},
		expected: 'territoire, indicateur, valeur, date',
	});
	if (!table.ok) return table;
	const cellOf = (cells: readonly string[], column: Column): string =>
		(cells[places[column] ?? -1] ?? '').trim();
	const decimal = decimalSignOf(rows.map(({ cells }) => cellOf(cells, 'value')));
	const territoryOf = territoryFinder(territories);
	const indicators = new Map<string, TableIndicator & { values: AciValue[] }>();
	const faults: AciRowFault[] = [];
	for (const { row, cells } of rows) {
		const [name, typed, typedDate] = (['indicator', 'value', 'date'] as const).map((one) =>
			cellOf(cells, one),
		);
		const told = cellOf(cells, 'territory');
		const found = territoryOf(told);
		const [value, unit] = figureOf(typed, cellOf(cells, 'unit'), decimal);
		const date = readTypedDate(typedDate);
		const key = `${name} ${unit}`;
		const known = indicators.get(key)?.values ?? [];
		const fault = (fault: AciFault, input: string): void => {
			if (faults.length < MOST_FAULTS) faults.push({ row, fault, input, candidates: namesOf(fault, found) });
		};
		if (found.length !== 1) fault(found.length === 0 ? 'unknown-territory' : 'ambiguous-territory', told);
		else if (name === '') fault('no-indicator', name);
		else if (!Number.isFinite(value)) fault('no-value', typed);
		else if (date === undefined) fault('no-date', typedDate);
		else if (known.some((one) => one.territory === found[0].id && one.date === date)) fault('twice', told);
		else {
			const text = cellOf(cells, 'source');
			const one: AciValue = { territory: found[0].id, value, date, ...(text && { source: text }) };
			const indicator = indicators.get(key);
			if (indicator) indicator.values.push(one);
			else indicators.set(key, { name, unit, total: totalOf(name, unit), values: [one] });
		}
	}
	return ok({
		indicators: [...indicators.values()],
		rows: rows.length,
		faults,
		problems: table.value.problems,
	});
}

/** A rate is averaged, anything else is added up; the user may say otherwise. */
const totalOf = (name: string, unit: string): IndicatorTotal =>
	RATE.test(`${name} ${unit}`) ? 'mean-by-people' : 'sum';

/** '12,5 %' is 12.5 of the unit '%'. */
function figureOf(typed: string, unit: string, decimal: ',' | '.'): [number, string] {
	const percent = /\s*%$/.exec(typed);
	return percent
		? [parseNumber(typed.slice(0, percent.index), decimal), unit || '%']
		: [parseNumber(typed, decimal), unit];
}

function placesOf(cells: readonly string[]): Partial<Record<Column, number>> {
	const folded = cells.map((cell) => foldName(cell.slice(0, 80)));
	const places: Partial<Record<Column, number>> = {};
	const taken = new Set<number>();
	for (const column of COLUMNS)
		for (const heading of HEADINGS[column]) {
			const at = folded.findIndex((cell, i) => cell === heading && !taken.has(i));
			if (at < 0) continue;
			places[column] = at;
			taken.add(at);
			break;
		}
	return places;
}

interface Named {
	readonly id: string;
	readonly name: string;
}

/** Territories that a cell may mean: by id first, then by name. */
function territoryFinder(territories: readonly Named[]): (told: string) => readonly Named[] {
	const byId = new Map(territories.map((one) => [one.id, one]));
	const byName = Map.groupBy(territories, ({ name }) => territoryKey(name));
	return (told) => {
		const exact = byId.get(told);
		const key = territoryKey(told);
		return exact ? [exact] : key === '' ? [] : (byName.get(key) ?? []);
	};
}

const territoryKey = (name: string): string =>
	foldName(name)
		.replace(/\bcpts\b/g, ' ')
		.replace(/^\s*(de la|de l|du|des|de|d)\s+/, '')
		.replace(/\s+/g, ' ')
		.trim();

const namesOf = (fault: AciFault, found: readonly Named[]): string[] =>
	fault === 'ambiguous-territory' ? found.map(({ name }) => name) : [];
