import * as v from 'valibot';
import type { Problem } from '../../base/problem.ts';
import { ok, type Result } from '../../base/result.ts';
import { decodeJson } from './ownJson.ts';
import type { FormerCommunes } from './formerCommunes.ts';

/** Every commune of France, whether built or not: what a list of another region is read against. */
export interface NationalCommunes {
	/** INSEE codes, sorted, and the name of each. */
	readonly code: readonly string[];
	readonly name: readonly string[];
	readonly departement: readonly string[];
	/** Name of each département by its code, and its region: what `--region` takes. */
	readonly departementName: Readonly<Record<string, string>>;
	readonly regionOfDepartement: Readonly<Record<string, string>>;
	readonly former: FormerCommunes;
}

/**
 * `built/national.<hash>.json`, one file for all extents, loaded when a list names communes that are not built:
 * `departements[d]` holds the name and region of a département and the lines `code<TAB>name` of its communes.
 */
const listsByCode = v.record(v.string(), v.array(v.string()));
const schema = v.object({
	format: v.literal('maillage-national'),
	version: v.literal(1),
	departements: v.record(
		v.string(),
		v.object({ name: v.string(), region: v.string(), communes: v.array(v.string()) }),
	),
	former: v.object({ codes: listsByCode, names: listsByCode }),
});

export function encodeNational(national: NationalCommunes): string {
	const { code, name, departement, departementName, regionOfDepartement, former } = national;
	const departements: Record<string, { name: string; region: string; communes: string[] }> = {};
	code.forEach((one, index) => {
		const its = departement[index];
		departements[its] ??= {
			name: departementName[its] ?? its,
			region: regionOfDepartement[its] ?? its,
			communes: [],
		};
		departements[its].communes.push(`${one}\t${name[index]}`);
	});
	return JSON.stringify({
		format: 'maillage-national',
		version: 1,
		departements,
		former: { codes: former.codes, names: former.names },
	});
}

/** Reads what `encodeNational` wrote; a problem names the field that is not as expected. */
export function decodeNational(text: string, file: string): Result<NationalCommunes, Problem> {
	const read = decodeJson(schema, text, file);
	if (!read.ok) return read;
	const departements = Object.entries(read.value.departements);
	const rows = departements
		.flatMap(([departement, { communes }]) =>
			communes.map((line) => {
				const [code, name = ''] = line.split('\t');
				return { code, name, departement };
			}),
		)
		.sort((a, b) => (a.code < b.code ? -1 : 1));
	return ok({
		code: rows.map(({ code }) => code),
		name: rows.map(({ name }) => name),
		departement: rows.map(({ departement }) => departement),
		departementName: Object.fromEntries(departements.map(([code, { name }]) => [code, name])),
		regionOfDepartement: Object.fromEntries(departements.map(([code, { region }]) => [code, region])),
		former: read.value.former,
	});
}
