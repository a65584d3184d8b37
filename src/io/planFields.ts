import type * as v from 'valibot';
import type { Problem } from '../base/problem.ts';

/** What of a valibot schema says which fields an object may have. */
interface Fields {
	readonly type: string;
	readonly entries?: Readonly<Record<string, Fields>>;
	readonly item?: Fields;
	readonly wrapped?: Fields;
	/** Of a record: what stands under every key. */
	readonly value?: Fields;
}

/** So many different fields are worth naming; the last problem counts the others. */
const MOST = 20;

/**
 * A value without the fields that its schema does not know, and one problem for each such field, however many objects
 * carry it: what one cannot keep is told, and the rest stays.
 */
export function withoutUnknownFields(
	value: unknown,
	schema: v.GenericSchema,
	file: string,
): { value: unknown; problems: Problem[] } {
	const counts = new Map<string, number>();
	const kept = knownOf(value, schema as Fields, '', counts);
	const problems = [...counts].map(([field, count]): Problem => ({
		rule: 'unknown-field',
		file,
		values: { field, count },
	}));
	if (problems.length <= MOST) return { value: kept, problems };
	const others = [...counts.values()].slice(MOST).reduce((sum, count) => sum + count, 0);
	const rest: Problem = { rule: 'unknown-field', file, values: { field: '…', count: others } };
	return { value: kept, problems: [...problems.slice(0, MOST), rest] };
}

function knownOf(value: unknown, schema: Fields, path: string, counts: Map<string, number>): unknown {
	if (schema.wrapped) return knownOf(value, schema.wrapped, path, counts);
	const { item, entries } = schema;
	if (item && Array.isArray(value)) return value.map((one) => knownOf(one, item, path, counts));
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	const known: [string, unknown][] = [];
	for (const [key, field] of Object.entries(value)) {
		const at = path ? `${path}.${key}` : key;
		if (!entries) known.push([key, schema.value ? knownOf(field, schema.value, path, counts) : field]);
		else if (Object.hasOwn(entries, key)) known.push([key, knownOf(field, entries[key], at, counts)]);
		else counts.set(at, (counts.get(at) ?? 0) + 1);
	}
	return Object.fromEntries(known);
}
