import * as v from 'valibot';
import { planSchema } from '../../src/io/planSchema.ts';
import type { Plan } from '../../src/model/plan.ts';

/** A plan whose every field holds something found nowhere else, and where each of these words and numbers stands. */
export interface PlantedPlan {
	readonly plan: Plan;
	/** Place in the schema ('territories[].events[private].text') → what was planted there. */
	readonly words: ReadonlyMap<string, readonly string[]>;
}

/** What the walk needs of a schema of valibot; its own types hide the entries behind generics. */
interface AnySchema {
	readonly type: string;
	readonly entries?: Readonly<Record<string, AnySchema>>;
	readonly item?: AnySchema;
	readonly items?: readonly AnySchema[];
	readonly wrapped?: AnySchema;
	readonly value?: AnySchema;
	readonly options?: readonly unknown[];
	readonly literal?: unknown;
}

/** Places that are given, as something refers to them or a file checks them. */
export type Given = Readonly<Record<string, unknown>>;

/** Lists whose things are private by what they hold: the key that says so, what it holds there, and a name for it. */
const VARIANTS: Readonly<Record<string, readonly { readonly tag: string; readonly with: Given }[]>> = {
	'territories[].perimeters[]': [{ tag: 'draft', with: { draft: true } }],
	'drawings[]': [{ tag: 'free', with: { territory: undefined } }],
};
/** Left out of the first thing of each list: the keys that make it private. */
const PRIVACY_KEYS = ['private', 'draft'];

/** Texts that fields take, the first that fits is planted; each holds a number that no other has. */
const TEXTS: readonly ((count: number) => string)[] = [
	(count) => `zq${count}x`,
	(count) => `https://zq${count}x.example/`,
	(count) => `zq${count}x@example.org`,
	// the code of no commune, and a day of long ago
	(count) => `ZQ${String(count).padStart(3, '0')}`,
	(count) => `${1000 + count}-03-17`,
];
const NUMBERS = [0.5, 1, 2026];

/** Walks the schema of plans and fills every field; `given` says what stands at places that are not free. */
export function plantedPlan(given: Given): PlantedPlan {
	const words = new Map<string, string[]>();
	let planted = 0;
	const note = (path: string, word: string): void => void words.set(path, [...(words.get(path) ?? []), word]);
	const fits = (schema: AnySchema, value: unknown): boolean =>
		v.safeParse(schema as unknown as v.GenericSchema, value).success;

	function text(schema: AnySchema, path: string): string {
		planted++;
		for (const textOf of TEXTS) {
			const value = textOf(planted);
			if (!fits(schema, value)) continue;
			note(path, value);
			return value;
		}
		throw new Error(`plantedPlan: no text fits ${path}`);
	}
	function number(schema: AnySchema, path: string): number {
		const value = 700_000_001 + ++planted * 1000;
		if (fits(schema, value)) {
			note(path, String(value));
			return value;
		}
		const usual = NUMBERS.find((one) => fits(schema, one));
		if (usual === undefined) throw new Error(`plantedPlan: no number fits ${path}`);
		return usual;
	}
	function fields(schema: AnySchema, path: string, without: readonly string[], more: Given): Given {
		const built = Object.entries(schema.entries!)
			.filter(([key]) => !without.includes(key) && !Object.hasOwn(more, key))
			.map(([key, entry]) => [key, build(entry, path === '' ? key : `${path}.${key}`)] as const);
		const set = Object.entries(more).filter(([, value]) => value !== undefined);
		return Object.fromEntries([...built, ...set]);
	}
	function list(item: AnySchema, path: string): unknown[] {
		if (!item.entries) return [build(item, path)];
		const variants = [
			...(item.entries['private']?.wrapped?.type === 'boolean'
				? [{ tag: 'private', with: { private: true } }]
				: []),
			...(VARIANTS[path] ?? []),
		];
		return [
			fields(
				item,
				path,
				PRIVACY_KEYS.filter((key) => key !== 'private' || variants.length > 0),
				{},
			),
			...variants.map(({ tag, with: more }) =>
				fields(item, path.replace(/\[\]$/, `[${tag}]`), PRIVACY_KEYS, more),
			),
		];
	}
	function build(schema: AnySchema, path: string): unknown {
		const plain = path.replaceAll(/\[\w+\]/g, '[]');
		if (Object.hasOwn(given, plain)) return given[plain];
		switch (schema.type) {
			case 'optional':
				return build(schema.wrapped!, path);
			case 'strict_object':
				return fields(schema, path, [], {});
			case 'array':
				return list(schema.item!, `${path}[]`);
			case 'strict_tuple':
				return schema.items!.map((item) => build(item, path));
			case 'record': {
				const key = `zq${++planted}x`;
				note(`${path}{key}`, key);
				return { [key]: build(schema.value!, `${path}{}`) };
			}
			case 'picklist':
				return schema.options![0];
			case 'literal':
				return schema.literal;
			case 'boolean':
				return false;
			case 'number':
				return number(schema, path);
			case 'string':
				return text(schema, path);
			default:
				throw new Error(`plantedPlan: no way to fill a ${schema.type} at ${path}`);
		}
	}
	const plan = v.parse(planSchema, build(planSchema as unknown as AnySchema, '')) as Plan;
	return { plan, words };
}
