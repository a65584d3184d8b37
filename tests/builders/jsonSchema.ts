/** The keywords of JSON Schema 2020-12 that the project's own schemas use; another one throws. */
export interface Schema {
	readonly $ref?: string;
	readonly $defs?: Readonly<Record<string, Schema>>;
	readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
	readonly const?: unknown;
	readonly enum?: readonly unknown[];
	readonly pattern?: string;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly minItems?: number;
	readonly maxItems?: number;
	readonly prefixItems?: readonly Schema[];
	readonly items?: Schema;
	readonly required?: readonly string[];
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly additionalProperties?: false | Schema;
	readonly 'x-private'?: boolean;
}

const SILENT = new Set(['$schema', '$id', '$defs', 'title', 'description', 'x-private']);

type Check = (value: never, schema: Schema, root: Schema, path: string) => string[];

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES: Readonly<Record<NonNullable<Schema['type']>, (value: unknown) => boolean>> = {
	object: isObject,
	array: Array.isArray,
	string: (value) => typeof value === 'string',
	number: (value) => typeof value === 'number' && Number.isFinite(value),
	integer: Number.isInteger,
	boolean: (value) => typeof value === 'boolean',
};

const when = (isWrong: boolean, path: string, what: string): string[] =>
	isWrong ? [`${path}: ${what}`] : [];

const CHECKS: Readonly<Record<string, Check>> = {
	$ref: (value, { $ref }, root, path) => {
		const name = /^#\/\$defs\/(\w+)$/.exec($ref!)?.[1] ?? '';
		const target = root.$defs?.[name];
		if (!target) throw new Error(`${path}: no schema ${$ref}`);
		return schemaFaults(value, target, root, path);
	},
	type: (value, { type }, _, path) => when(!TYPES[type!](value), path, `no ${type}`),
	const: (value, schema, _, path) => when(value !== schema.const, path, 'another value'),
	enum: (value, schema, _, path) => when(!schema.enum!.includes(value), path, 'not in the list'),
	pattern: (value: string, { pattern }, _, path) =>
		when(!new RegExp(pattern!, 'u').test(value), path, `not like ${pattern}`),
	minimum: (value: number, { minimum }, _, path) => when(value < minimum!, path, 'too small'),
	maximum: (value: number, { maximum }, _, path) => when(value > maximum!, path, 'too large'),
	minItems: (value: unknown[], { minItems }, _, path) => when(value.length < minItems!, path, 'too few'),
	maxItems: (value: unknown[], { maxItems }, _, path) => when(value.length > maxItems!, path, 'too many'),
	prefixItems: (value: unknown[], { prefixItems }, root, path) =>
		value.flatMap((item, index) =>
			prefixItems![index] ? schemaFaults(item, prefixItems![index], root, `${path}/${index}`) : [],
		),
	items: (value: unknown[], { items }, root, path) =>
		value.flatMap((item, index) => schemaFaults(item, items!, root, `${path}/${index}`)),
	required: (value: object, { required }, _, path) =>
		required!.flatMap((key) => when(!Object.hasOwn(value, key), path, `${key} is missing`)),
	properties: (value: Record<string, unknown>, { properties }, root, path) =>
		Object.entries(properties!).flatMap(([key, schema]) =>
			Object.hasOwn(value, key) ? schemaFaults(value[key], schema, root, `${path}/${key}`) : [],
		),
	additionalProperties: (value: object, { additionalProperties, properties = {} }, root, path) =>
		Object.entries(value)
			.filter(([key]) => !Object.hasOwn(properties, key))
			.flatMap(([key, item]) =>
				additionalProperties === false
					? [`${path}: ${key} is unknown`]
					: schemaFaults(item, additionalProperties!, root, `${path}/${key}`),
			),
};

/** What a schema finds wrong with a value, [] for nothing. Throws on a keyword that it does not know. */
export function schemaFaults(value: unknown, schema: Schema, root = schema, path = ''): string[] {
	const keywords = Object.keys(schema).filter((keyword) => !SILENT.has(keyword));
	const unknown = keywords.filter((keyword) => !Object.hasOwn(CHECKS, keyword));
	if (unknown.length > 0) throw new Error(`${path}: unknown keywords ${unknown.join(', ')}`);
	const ofType = schema.type === undefined ? [] : CHECKS.type(value as never, schema, root, path);
	if (ofType.length > 0) return ofType;
	return keywords
		.filter((keyword) => keyword !== 'type')
		.flatMap((keyword) => CHECKS[keyword](value as never, schema, root, path));
}
