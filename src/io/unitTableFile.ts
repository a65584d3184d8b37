import * as v from 'valibot';
import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import {
	SUPPLY_KEYS,
	ZONING_KEYS,
	type SupplyKey,
	type UnitTable,
	type ZoningKey,
} from '../model/unitTable.ts';
import { GRID_PER_DEGREE } from '../geometry/arcTable.ts';
import { packCodes, unpackCodes } from './codeColumn.ts';

/**
 * The file of units: JSON by column, for a stretch `from` to `to` of the table, so that the ring of an extent can
 * come in a file of its own. Codes are steps within each two-character prefix, zonings an index into their list of
 * codes, seats whole 1e-5 degrees; an unknown number is null.
 */
const VERSION = 1;

const numbers = v.custom<(number | null)[]>(
	(input) => Array.isArray(input) && input.every((cell) => cell === null || Number.isFinite(cell)),
	'numbers',
);
const wholeNumbers = v.custom<number[]>(
	(input) => Array.isArray(input) && input.every((cell) => Number.isInteger(cell)),
	'whole numbers',
);
const texts = v.custom<string[]>(
	(input) => Array.isArray(input) && input.every((cell) => typeof cell === 'string'),
	'texts',
);
const zoning = v.object({ codes: texts, labels: texts, index: wholeNumbers });
const eachKey = <Key extends string, Schema>(keys: readonly Key[], schema: Schema): Record<Key, Schema> =>
	Object.fromEntries(keys.map((key) => [key, schema])) as Record<Key, Schema>;

const unitFile = v.object({
	format: v.literal('maillage-units'),
	version: v.literal(VERSION),
	from: v.pipe(v.number(), v.integer(), v.minValue(0)),
	count: v.pipe(v.number(), v.integer(), v.minValue(0)),
	extentCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
	codes: v.array(v.tuple([v.string(), wholeNumbers])),
	name: texts,
	postalCodes: texts,
	zonings: v.object(eachKey(ZONING_KEYS, zoning)),
	seatLon: numbers,
	seatLat: numbers,
	areaCm2: numbers,
	withoutContour: wholeNumbers,
	populationMunicipale: numbers,
	supply: v.object(eachKey(SUPPLY_KEYS, numbers)),
});
type UnitFile = v.InferOutput<typeof unitFile>;

/** JSON of the rows `from` to `to - 1`. Codes must be sorted within the stretch. */
export function encodeUnits(units: UnitTable, from: number, to: number): string {
	const text = (column: readonly string[]): string[] => column.slice(from, to);
	const numeric = (column: Float64Array): (number | null)[] =>
		Array.from(column.subarray(from, to), (cell) => (Number.isNaN(cell) ? null : cell));
	const degrees = (column: Float64Array): (number | null)[] =>
		numeric(column).map((cell) => (cell === null ? null : Math.round(cell * GRID_PER_DEGREE)));
	const zonings = Object.fromEntries(
		ZONING_KEYS.map((key) => [key, packZoning(text(units[key]), units.labels[key])]),
	) as UnitFile['zonings'];
	const supply = Object.fromEntries(SUPPLY_KEYS.map((key) => [key, numeric(units.supply[key])]));
	const withoutContour: number[] = [];
	for (let unit = from; unit < to; unit++) if (!units.hasContour[unit]) withoutContour.push(unit - from);
	const file: UnitFile = {
		format: 'maillage-units',
		version: VERSION,
		from,
		count: to - from,
		extentCount: units.extentCount,
		codes: packCodes(text(units.code)),
		name: text(units.name),
		postalCodes: text(units.postalCodes),
		zonings,
		seatLon: degrees(units.seatLonDeg),
		seatLat: degrees(units.seatLatDeg),
		areaCm2: numeric(units.areaCm2),
		withoutContour,
		populationMunicipale: numeric(units.populationMunicipale),
		supply: supply as Record<SupplyKey, (number | null)[]>,
	};
	return JSON.stringify(file);
}

/**
 * The table in a parsed core file, or in a core and a ring file together. With the core alone the table ends with
 * the extent; both have the same rows at the same places. A problem names the column that is not as expected.
 */
export function decodeUnits(core: unknown, ring?: unknown): Result<UnitTable, Problem> {
	const parts: UnitTable[] = [];
	let rows = 0;
	for (const input of ring === undefined ? [core] : [core, ring]) {
		const parsed = v.safeParse(unitFile, input, { abortEarly: true });
		if (!parsed.success) return fail(structureProblem(parsed.issues[0]));
		if (parsed.output.from !== rows) return fail(badStructure('from', `${parsed.output.from} ≠ ${rows}`));
		const table = tableOf(parsed.output);
		if (!table.ok) return table;
		parts.push(table.value);
		rows += table.value.count;
	}
	return ok(parts.length === 1 ? parts[0] : joinUnits(parts[0], parts[1]));
}

const badStructure = (path: string, reason: string): Problem => ({
	rule: 'bad-structure',
	values: { path, reason },
});

function structureProblem(issue: v.BaseIssue<unknown>): Problem {
	return badStructure(v.getDotPath(issue) ?? '', issue.message);
}

function tableOf(file: UnitFile): Result<UnitTable, Problem> {
	const code = unpackCodes(file.codes);
	const columns: [string, ArrayLike<unknown>][] = [
		['codes', code],
		...Object.entries(file.supply),
		...ZONING_KEYS.map((key): [string, number[]] => [key, file.zonings[key].index]),
	];
	for (const key of ['name', 'postalCodes', 'seatLon', 'seatLat', 'areaCm2', 'populationMunicipale'] as const)
		columns.push([key, file[key]]);
	for (const [key, column] of columns)
		if (column.length !== file.count) return fail(badStructure(key, `${column.length} ≠ ${file.count}`));
	for (const key of ZONING_KEYS) {
		const { codes, labels, index } = file.zonings[key];
		if (codes.length !== labels.length || index.some((cell) => cell < 0 || cell >= codes.length))
			return fail(badStructure(`zonings.${key}`, 'index'));
	}
	const hasContour = new Uint8Array(file.count).fill(1);
	for (const row of file.withoutContour) hasContour[row] = 0;
	return ok({
		count: file.count,
		extentCount: file.extentCount,
		code,
		name: file.name,
		postalCodes: file.postalCodes,
		...unpackZonings(file.zonings),
		seatLonDeg: Float64Array.from(file.seatLon, fromGrid),
		seatLatDeg: Float64Array.from(file.seatLat, fromGrid),
		areaCm2: Float64Array.from(file.areaCm2, known),
		hasContour,
		populationMunicipale: Float64Array.from(file.populationMunicipale, known),
		supply: numericColumns(file.supply),
	});
}

const known = (cell: number | null): number => cell ?? NaN;
const fromGrid = (cell: number | null): number => (cell === null ? NaN : cell / GRID_PER_DEGREE);

function numericColumns(supply: UnitFile['supply']): Record<SupplyKey, Float64Array> {
	return Object.fromEntries(SUPPLY_KEYS.map((key) => [key, Float64Array.from(supply[key], known)])) as Record<
		SupplyKey,
		Float64Array
	>;
}

function packZoning(
	column: readonly string[],
	labels: Readonly<Record<string, string>>,
): UnitFile['zonings'][ZoningKey] {
	const codes = [...new Set(column)];
	const place = new Map(codes.map((code, i) => [code, i]));
	return {
		codes,
		labels: codes.map((code) => (Object.hasOwn(labels, code) ? labels[code] : '')),
		index: column.map((code) => place.get(code) ?? 0),
	};
}

type Zonings = Pick<UnitTable, ZoningKey | 'labels'>;

function unpackZonings(zonings: UnitFile['zonings']): Zonings {
	const columns = {} as Record<ZoningKey, string[]>;
	const labels = {} as Record<ZoningKey, Record<string, string>>;
	for (const key of ZONING_KEYS) {
		const { codes, labels: names, index } = zonings[key];
		columns[key] = index.map((i) => codes[i]);
		labels[key] = labelsOf(codes, names);
	}
	return { ...columns, labels };
}

function labelsOf(codes: readonly string[], names: readonly string[]): Record<string, string> {
	const labels: Record<string, string> = Object.create(null) as Record<string, string>;
	codes.forEach((code, i) => {
		if (code !== '') labels[code] = names[i];
	});
	return labels;
}

function joinUnits(core: UnitTable, ring: UnitTable): UnitTable {
	const texts = (key: 'code' | 'name' | 'postalCodes' | ZoningKey): string[] => [...core[key], ...ring[key]];
	const zonings = {} as Record<ZoningKey, string[]>;
	const labels = {} as Record<ZoningKey, Record<string, string>>;
	const supply = {} as Record<SupplyKey, Float64Array>;
	for (const key of ZONING_KEYS) {
		zonings[key] = texts(key);
		labels[key] = { ...core.labels[key], ...ring.labels[key] };
	}
	for (const key of SUPPLY_KEYS) supply[key] = concatenated(core.supply[key], ring.supply[key]);
	const hasContour = new Uint8Array(core.count + ring.count);
	hasContour.set(core.hasContour);
	hasContour.set(ring.hasContour, core.count);
	return {
		...zonings,
		count: core.count + ring.count,
		extentCount: core.extentCount,
		code: texts('code'),
		name: texts('name'),
		postalCodes: texts('postalCodes'),
		seatLonDeg: concatenated(core.seatLonDeg, ring.seatLonDeg),
		seatLatDeg: concatenated(core.seatLatDeg, ring.seatLatDeg),
		areaCm2: concatenated(core.areaCm2, ring.areaCm2),
		hasContour,
		populationMunicipale: concatenated(core.populationMunicipale, ring.populationMunicipale),
		supply,
		labels,
	};
}

function concatenated(first: Float64Array, second: Float64Array): Float64Array {
	const joined = new Float64Array(first.length + second.length);
	joined.set(first);
	joined.set(second, first.length);
	return joined;
}
