import { readFileSync } from 'node:fs';
import type * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Schema } from '../../tests/builders/jsonSchema.ts';
import { planSchema } from './planSchema.ts';

const SCHEMA = JSON.parse(
	readFileSync(new URL('../../data/schema/plan-5.schema.json', import.meta.url), 'utf8'),
) as Schema;

describe('the fields of the public JSON schema are those of the program', () => {
	test('on the names of all fields, and on which of them are required', () => {
		expect(outlineOfSchema(SCHEMA)).toEqual({ format: true, version: true, ...outlineOfOwn(planSchema) });
	});

	test('on what is private', () => {
		expect(privatePaths(SCHEMA)).toEqual([
			'aciIndicators',
			'consultations',
			'events',
			'frontier/*/decisions/*/facts',
			'frontier/*/private',
			'groups/*/delegates',
			'groups/*/means',
			'meetings',
			'reason',
			'territories/*/actions',
			'territories/*/events/*/next',
			'territories/*/events/*/notes',
			'territories/*/events/*/private',
			'territories/*/events/*/result',
			'territories/*/events/*/settles',
			'territories/*/feeEuros',
			'territories/*/governance',
			'territories/*/headCounts',
			'territories/*/partners/*/note',
			'territories/*/private',
			'territories/*/referents',
			'zones',
		]);
	});
});

/** Fields as nested names: true for a required plain one, false for one that may be absent. */
type Outline = boolean | { readonly [name: string]: Outline };

function outlineOfSchema(schema: Schema, required = true): Outline {
	const target = schema.$ref ? SCHEMA.$defs![schema.$ref.split('/').at(-1)!] : schema;
	if (target.items) return outlineOfSchema(target.items, required);
	if (!target.properties) return required;
	return Object.fromEntries(
		Object.entries(target.properties).map(([key, field]) => [
			key,
			outlineOfSchema(field, target.required?.includes(key)),
		]),
	);
}

interface OwnSchema {
	readonly type: string;
	readonly entries?: Readonly<Record<string, OwnSchema>>;
	readonly item?: OwnSchema;
	readonly wrapped?: OwnSchema;
}

function outlineOfOwn(schema: OwnSchema | v.GenericSchema): Record<string, Outline> {
	return Object.fromEntries(
		Object.entries((schema as OwnSchema).entries!).map(([key, field]) => [key, outlineOfField(field)]),
	);
}

function outlineOfField(field: OwnSchema, required = true): Outline {
	if (field.wrapped) return outlineOfField(field.wrapped, false);
	if (field.entries) return outlineOfOwn(field);
	if (field.item) return outlineOfField(field.item, required);
	return required;
}

function privatePaths(schema: Schema, path = ''): string[] {
	const target = schema.$ref ? SCHEMA.$defs![schema.$ref.split('/').at(-1)!] : schema;
	if (schema['x-private'] || target['x-private']) return [path];
	if (target.items) return privatePaths(target.items, `${path}/*`);
	return Object.entries(target.properties ?? {})
		.flatMap(([key, field]) => privatePaths(field, path ? `${path}/${key}` : key))
		.sort();
}
