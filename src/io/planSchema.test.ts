import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlan } from '../../tests/builders/arbitraryPlan.ts';
import { schemaFaults, type Schema } from '../../tests/builders/jsonSchema.ts';
import { readPlanFile, writePlanFile } from './planFile.ts';

const textOf = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const SCHEMA = JSON.parse(textOf('data/schema/plan-5.schema.json')) as Schema;
const VERSION_5 = textOf('tests/fixtures/plans/version-5.json');

type Json = Record<string, unknown>;
type Path = readonly (string | number)[];

const ownVerdict = (file: unknown): boolean => readPlanFile(JSON.stringify(file), 'plan.json').ok;
const publicVerdict = (file: unknown): boolean => schemaFaults(file, SCHEMA).length === 0;

/** The fixture with `value` at a path; undefined takes the field away. */
function withValue(path: Path, value: unknown): unknown {
	const file = JSON.parse(VERSION_5) as Json;
	let holder: Record<string | number, unknown> = file;
	for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>;
	holder[path.at(-1)!] = value;
	return JSON.parse(JSON.stringify(file));
}

const territory: Path = ['territories', 0];
const perimeter: Path = [...territory, 'perimeters', 0];
const event: Path = [...territory, 'events', 0];
const figure: Path = [...territory, 'announced', 0];
const decided: Path = [...territory, 'perimeters', 1];
const drawing: Path = ['drawings', 0];
const frontier: Path = ['frontier', 0];
const decision: Path = [...frontier, 'decisions', 1];
const consultation: Path = ['consultations', 0];
const answer: Path = [...consultation, 'answers', 0];
const contact: Path = [...territory, 'contact'];
const action: Path = [...territory, 'actions', 0];
const referent: Path = [...territory, 'referents', 0];
const meeting: Path = ['meetings', 0];
const group: Path = ['groups', 0];
const ring: Path = [...drawing, 'geometry', 'coordinates', 0, 0];

describe('the public JSON schema and the schema of the program agree', () => {
	test('on the fixture and on any plan that is written', () => {
		expect(schemaFaults(JSON.parse(VERSION_5), SCHEMA)).toEqual([]);
		fc.assert(
			fc.property(anyPlan, (plan) => {
				expect(schemaFaults(JSON.parse(writePlanFile(plan)), SCHEMA)).toEqual([]);
			}),
		);
	});

	test.each<[Path, unknown]>([
		[['scenario'], ''],
		[['name'], 'n'.repeat(20_000)],
		[['reason'], undefined],
		[['drawings'], undefined],
		[['drawings'], []],
		[[...drawing, 'note'], undefined],
		[[...drawing, 'territory'], undefined],
		[[...decided, 'decided'], undefined],
		[['complete'], false],
		[['asOf'], '<2019-04'],
		[['asOf'], '2019'],
		[['sources'], {}],
		[['territories'], []],
		[[...territory, 'legalForm'], undefined],
		[[...territory, 'private'], undefined],
		[[...territory, 'events'], []],
		[[...perimeter, 'communes'], []],
		[[...perimeter, 'note'], undefined],
		[[...event, 'type'], 'ended'],
		[[...figure, 'value'], 0],
		[['frontier'], undefined],
		[['frontier'], []],
		[[...frontier, 'b'], undefined],
		[[...frontier, 'private'], true],
		[[...decision, 'facts'], undefined],
		[[...decision, 'effectiveFrom'], undefined],
		[[...decision, 'facts', 'sideA'], {}],
		[[...decision, 'agreements', 0, 'party'], 'cpam'],
		[[...decision, 'facts', 'answers', 0, 'elsewhere'], 3],
		[['consultations'], undefined],
		[['consultations'], []],
		[[...consultation, 'closed'], undefined],
		[[...consultation, 'answers'], []],
		[[...consultation, 'communes', 0, 'professions'], []],
		[[...answer, 'towards'], undefined],
		[[...answer, 'criteria'], {}],
		[[...answer, 'criteria', 'affinity'], '-'],
		[[...answer, 'ref'], undefined],
		[[...answer, 'note'], '<script>'],
		[[...event, 'type'], 'contract-amended'],
		[[...event, 'next'], undefined],
		[[...event, 'next', 'due'], '2027'],
		[contact, {}],
		[[...contact, 'checked'], undefined],
		[[...territory, 'links'], []],
		[[...action, 'tags'], []],
		[[...action, 'state'], 'dropped'],
		[[...referent, 'sector'], undefined],
		[[...territory, 'headCounts', 0, 'profession'], undefined],
		[[...territory, 'sectors', 0, 'communes'], []],
		[['meetings'], undefined],
		[[...meeting, 'attendance'], undefined],
		[[...meeting, 'attendance', 0, 'territory'], 'parti'],
		[['zones', 0, 'ownerRole'], undefined],
		[[...group, 'level'], 'infra-departemental'],
		[[...group, 'means', 0, 'eurosAYear'], undefined],
		[['groups', 1, 'delegates', 0, 'mandate'], 'validated'],
		[['aciIndicators', 0, 'values', 0, 'value'], -1.5],
	])('good: %j = %j', (path, value) => {
		const file = withValue(path, value);
		expect([ownVerdict(file), publicVerdict(file)]).toEqual([true, true]);
	});

	test.each<[Path, unknown]>([
		[['format'], 'maillage-plan-rules'],
		[['version'], 6],
		[['id'], 'Majuscule'],
		[['id'], undefined],
		[['name'], '  '],
		[['scenario'], undefined],
		[['complete'], 'true'],
		[['asOf'], '2019-13'],
		[['asOf'], '12/2019'],
		[['cog'], 1999],
		[['cog'], 2026.5],
		[['extent'], 'Centre'],
		[['sources'], { a: {} }],
		[['territories'], {}],
		[[...territory, 'id'], 'é'],
		[[...territory, 'colour'], 9],
		[[...territory, 'colour'], -1],
		[[...territory, 'perimeters'], []],
		[[...territory, 'events'], undefined],
		[[...territory, 'legalForm'], 3],
		[[...territory, 'private'], { phone: 33 }],
		[[...perimeter, 'from'], '2019-00'],
		[[...perimeter, 'communes'], '37003'],
		[[...perimeter, 'communes'], [37003]],
		[[...perimeter, 'indicative'], undefined],
		[[...event, 'type'], 'party'],
		[[...event, 'date'], 'hier'],
		[[...event, 'private'], 1],
		[[...figure, 'what'], 'beds'],
		[[...figure, 'value'], '12'],
		[[...figure, 'value'], -1],
		[[...figure, 'precision'], 'nearly'],
		[['reason'], 3],
		[[...decided, 'decided'], false],
		[[...decided, 'draft'], 'yes'],
		[['drawings'], {}],
		[[...drawing, 'id'], 'Axe'],
		[[...drawing, 'name'], ' '],
		[[...drawing, 'territory'], ''],
		[[...drawing, 'geometry'], undefined],
		[[...drawing, 'geometry', 'type'], 'Polygon'],
		[[...drawing, 'geometry', 'coordinates'], []],
		[
			ring,
			[
				[0, 0],
				[1, 1],
				[0, 0],
			],
		],
		[
			[...ring, 0],
			[0.6, 47.4, 100],
		],
		[
			[...ring, 0],
			[600_000, 6_700_000],
		],
		[
			[...ring, 0],
			['0.6', 47.4],
		],
		[['frontier'], {}],
		[[...frontier, 'commune'], 'Amboise'],
		[[...frontier, 'a'], 'Asclépios'],
		[[...frontier, 'decisions'], []],
		[[...frontier, 'private'], 'yes'],
		[[...decision, 'date'], 'hier'],
		[[...decision, 'outcome'], 'c'],
		[[...decision, 'reason'], undefined],
		[[...decision, 'facts', 'proposal'], 'perhaps'],
		[[...decision, 'facts', 'population'], 12.5],
		[[...decision, 'facts', 'flows', 0, 'shareA'], 1.5],
		[[...decision, 'facts', 'answers', 0, 'a'], -1],
		[[...decision, 'agreements', 0, 'agrees'], 'yes'],
		[[...decision, 'agreements', 0, 'party'], 'Une Personne'],
		[[...decision, 'facts', 'answers', 0, 'elsewhere'], -1],
		[['consultations'], {}],
		[[...consultation, 'name'], ' '],
		[[...consultation, 'opened'], 'hier'],
		[[...consultation, 'channel'], 'mail'],
		[[...consultation, 'structures'], []],
		[[...consultation, 'structures'], ['Asclépios']],
		[[...consultation, 'communes'], []],
		[[...consultation, 'communes', 0, 'commune'], 'Amboise'],
		[[...consultation, 'communes', 0, 'professions', 0, 'count'], 1.5],
		[[...consultation, 'answers'], undefined],
		[[...answer, 'id'], 'É'],
		[[...answer, 'profession'], 'médecin'],
		[[...answer, 'towards'], '-'],
		[[...answer, 'criteria'], undefined],
		[[...answer, 'criteria', 'affinity'], ''],
		[[...answer, 'date'], '2026-02-30x'],
		[[...answer, 'channel'], undefined],
		[[...answer, 'name'], 3],
		[[...event, 'present'], -1],
		[[...event, 'presentAbout'], false],
		[[...event, 'next', 'text'], ' '],
		[[...event, 'next', 'due'], 'demain'],
		[[...contact, 'site'], 'javascript:alert(1)'],
		[[...contact, 'join'], 'data:text/html,x'],
		[[...contact, 'email'], 'personne'],
		[[...territory, 'links', 0, 'url'], 'file:///etc/passwd'],
		[[...territory, 'axes', 0, 'title'], ''],
		[[...action, 'state'], 'perhaps'],
		[[...action, 'tags'], 'soins'],
		[[...territory, 'partners', 0, 'kind'], 'bank'],
		[[...territory, 'partners', 0, 'seats'], 0.5],
		[[...referent, 'inBureau'], undefined],
		[[...referent, 'profession'], 'médecin'],
		[[...territory, 'headCounts', 0, 'inMsp'], '12'],
		[[...territory, 'sectors', 0, 'communes'], ['Amboise']],
		[[...territory, 'feeEuros'], -1],
		[[...meeting, 'date'], undefined],
		[[...meeting, 'themes', 0, 'kind'], 'song'],
		[[...meeting, 'attendance', 0, 'presence'], 'maybe'],
		[['zones', 0, 'communes'], []],
		[[...group, 'level'], 'national'],
		[[...group, 'territories'], ['Asclépios']],
		[[...group, 'means', 0, 'eurosAYear'], -1],
		[['groups', 1, 'delegates', 0, 'mandate'], 'hoped'],
		[['aciIndicators', 0, 'total'], 'max'],
		[['events', 0, 'type'], 'party'],
		[['aciIndicators', 0, 'values', 0, 'value'], '12'],
	])('bad: %j = %j', (path, value) => {
		const file = withValue(path, value);
		expect([ownVerdict(file), publicVerdict(file)]).toEqual([false, false]);
	});

	test('codes that the program repairs are not what the schema asks for', () => {
		const file = withValue([...perimeter, 'communes'], ['1001']);
		expect([ownVerdict(file), publicVerdict(file)]).toEqual([true, false]);
	});

	test.each<[Path, unknown]>([
		[['owner'], 'x'],
		[['sources', 'presse', 'author'], 'y'],
		[[...territory, 'phone'], '00'],
		[[...drawing, 'geometry', 'crs'], 'EPSG:2154'],
	])('fields that the program leaves out are not what the schema asks for: %j', (path, value) => {
		const file = withValue(path, value);
		expect([ownVerdict(file), publicVerdict(file)]).toEqual([true, false]);
	});

	test('an open ring, and a draft that is not last, are refused though the schema cannot say so', () => {
		for (const [path, value] of [
			[
				[...ring, 0],
				[5, 5],
			],
			[[...perimeter, 'draft'], true],
		] as const) {
			const file = withValue(path, value);
			expect([ownVerdict(file), publicVerdict(file)]).toEqual([false, true]);
		}
	});
});
