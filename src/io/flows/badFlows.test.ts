import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolverOfFrance } from '../../../tests/builders/flowGround.ts';
import type { FlowSet } from '../../model/flows.ts';
import { memorySource } from '../table/byteSource.ts';
import { FLOW_REFUSALS, type FlowReport } from './flowReport.ts';
import { readFlows, type FlowReading, type ReadFlows } from './readFlows.ts';

async function read(text: string, said: Partial<FlowReading> = {}, name = 'flux.csv'): Promise<ReadFlows> {
	const result = await readFlows(memorySource(name, text), resolverOfFrance, said);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

/** Patients of a set, placed and unplaced. */
const sumOf = ({ specialties }: FlowSet): number =>
	specialties.reduce(
		(sum, { matrix }) =>
			sum + [...matrix.patients, ...matrix.unplaced].reduce((one, patients) => one + patients, 0),
		0,
	);

/** How far hidden cells leave that sum open. */
const doubtOf = ({ specialties }: FlowSet): number =>
	specialties.reduce(
		(sum, { matrix }) =>
			sum + [...(matrix.doubt ?? []), ...(matrix.unplacedDoubt ?? [])].reduce((one, doubt) => one + doubt, 0),
		0,
	);

const leftOut = ({ tallies }: FlowReport): number =>
	FLOW_REFUSALS.reduce((sum, rule) => sum + tallies[rule].patients, 0);

const rulesOf = ({ listed }: FlowReport): [number, string][] => listed.map(({ row, rule }) => [row, rule]);

const HEAD = 'commune_residence;commune_exercice;specialite;nb_patients\n';

test('the sum that is kept is the sum that was read less what is listed, whatever the rows', async () => {
	const place = fc.constantFrom('37261', '37027', '1001', '75107', '37998', '41999', '99999', 'ETR', 'BE038', '37999', '', 'Total', 'Blois', 'Saint-Aubin', '__proto__'); // prettier-ignore
	const specialty = fc.constantFrom('Cardiologie', 'cardiologie', 'CARDIOLOGIE', 'Dermatologie', 'Cardiologei', 'Total', '', 'constructor'); // prettier-ignore
	const count = fc.constantFrom('12', '3,5', '0', '-4', 'NS', '', '<11', '1 234', '1e309', 'NaN', '=1+1', '<b>9</b>', '99999999999', '7.25', '0x10', 'Infinity'); // prettier-ignore
	const row = fc.tuple(place, place, specialty, count);
	await fc.assert(
		fc.asyncProperty(
			fc.array(row, { maxLength: 40 }),
			fc.constantFrom('add' as const, 'refuse' as const),
			fc.boolean(),
			fc.constantFrom(11, undefined),
			async (drawn, repeated, isSwapped, hiddenBelow) => {
				const rows = drawn.filter((cells) => cells.some((cell) => cell !== ''));
				const text = `${HEAD}${rows.map((cells) => cells.join(';')).join('\n')}\n37261;37261;Cardiologie;40\n`;
				const { set, report } = await read(text, { repeated, isSwapped, hiddenBelow });
				expect(report.rows).toBe(rows.length + 1);
				expect(report.kept).toBeCloseTo(report.read - leftOut(report), 6);
				expect(sumOf(set)).toBeCloseTo(report.kept, 6);
				expect(doubtOf(set)).toBeCloseTo(report.keptDoubt, 6);
				expect(report.keptDoubt).toBeLessThanOrEqual(report.readDoubt);
				for (const { rule, row: line } of report.listed) {
					expect(line).toBeGreaterThan(1);
					expect(report.tallies[rule].rows).toBeGreaterThan(0);
				}
			},
		),
		{ seed: 5, numRuns: 300 },
	);
});

describe('what is wrong is told by row', () => {
	test('negative, unreadable, too large, no commune, unknown and shared-out communes, no specialty', async () => {
		const { report, set } = await read(
			`${HEAD}37261;37027;A;20\n37261;37027;B;-3\n37261;37027;B;beaucoup\n37261;37027;B;1e309\n;37027;B;12\n37999;37027;B;13\n37998;37027;B;14\nETR;37027;B;15\n37261;37027;;16\n37261;37999;B;17\n37261;;B;18\n`,
		);
		expect(rulesOf(report)).toEqual([
			[3, 'negative'],
			[4, 'no-count'],
			[5, 'too-large'],
			[6, 'missing-origin'],
			[7, 'unknown-origin'],
			[8, 'ambiguous-origin'],
			[9, 'abroad-origin'],
			[10, 'missing-specialty'],
			[7, 'unknown-care'],
			[6, 'missing-care'],
		].sort((a, b) => Number(a[0]) - Number(b[0]))); // prettier-ignore
		expect(report.listed.find(({ rule }) => rule === 'ambiguous-origin')?.becomes).toBe('37003, 37027');
		expect(report.unknownCare).toEqual({ rows: 2, patients: 35 });
		expect(sumOf(set)).toBe(55);
	});

	test('specialties that differ in capitals and accents are one; a near one is told, and joined on demand', async () => {
		const text = `${HEAD}37261;37027;Gynécologie;20\n37261;37003;GYNECOLOGIE;21\n37261;41018;Gynecologei;22\n37027;41018;Gynécologie;23\n`;
		const { set, report } = await read(text);
		expect(set.specialties.map(({ name }) => name)).toEqual(['Gynecologei', 'Gynécologie']);
		expect(report.listed).toMatchObject([
			{ row: 3, rule: 'specialty-spelling', input: 'GYNECOLOGIE', becomes: 'Gynécologie' },
			{ row: 4, rule: 'specialty-alike', input: 'Gynecologei', becomes: 'Gynécologie', rows: 1 },
		]);
		const joined = await read(text, { sameSpecialties: { Gynecologei: 'Gynécologie' } });
		expect(joined.set.specialties.map(({ name }) => name)).toEqual(['Gynécologie']);
		expect(sumOf(joined.set)).toBe(86);
	});

	test('a specialty that no one knows is kept under its name, and told with its first row', async () => {
		const { report, set } = await read(
			`${HEAD}37261;37027;Chirurgie vasculaire;20\n37261;37027;Plomberie;30\n37261;41018;plomberie;40\n37261;41018;01;15\n`,
		);
		expect(set.specialties.map(({ name }) => name)).toEqual(['01', 'Chirurgie vasculaire', 'Plomberie']);
		expect(report.listed.filter(({ rule }) => rule === 'specialty-unknown')).toMatchObject([
			{ row: 3, input: 'Plomberie', rows: 2, isLeftOut: false },
		]);
	});

	test('a pair that comes again is added up, or left out where the user says so; both name the first row', async () => {
		const text = `${HEAD}37261;37027;A;20\n37261;37027;B;30\n37261;37027;A;15\n`;
		const added = await read(text);
		expect(added.report.listed).toMatchObject([{ row: 4, rule: 'added', becomes: '2', patients: 15 }]);
		expect(sumOf(added.set)).toBe(65);
		const refused = await read(text, { repeated: 'refuse' });
		expect(refused.report.listed).toMatchObject([
			{ row: 4, rule: 'repeated', becomes: '2', isLeftOut: true },
		]);
		expect(sumOf(refused.set)).toBe(50);
	});

	test('sums that were left in are left out, and told where they are not the sum of the rows', async () => {
		const { report, set } = await read(
			`${HEAD}37261;37027;A;20\n37261;41018;A;NS\n37261;Total;A;26\n37027;37261;A;12\n37027;Ensemble;A;40\nTotal;Total;A;37\n`,
		);
		expect(report.tallies.total).toEqual({ rows: 3, patients: 103 });
		expect(report.listed.filter(({ rule }) => rule === 'total-differs')).toMatchObject([
			{ row: 6, input: '37027', patients: 40, becomes: '12' },
		]);
		expect(sumOf(set)).toBe(37.5);
	});

	test('a specialty that is the sum of the others is left out, and told where it is not their sum', async () => {
		const { report, set } = await read(
			`${HEAD}37261;37027;A;20\n37261;37027;B;15\n37261;37027;Toutes spécialités;35\n37027;37261;A;12\n37027;37261;Toutes spécialités;50\n`,
		);
		expect(set.specialties.map(({ name }) => name)).toEqual(['A', 'B']);
		expect(report.tallies.total).toEqual({ rows: 2, patients: 85 });
		expect(report.listed.filter(({ rule }) => rule === 'total-differs')).toMatchObject([
			{ row: 6, patients: 50, becomes: '12' },
		]);
	});

	test('rows of another year than the one that the user states are left out; years in name and headings are found', async () => {
		const text =
			'annee;commune_residence;commune_exercice;nb_patients_2016\n2016;37261;37027;20\n2015;37261;37027;30\n';
		const { report, set } = await read(text, { year: 2016 }, 'flux 2017.csv');
		expect(report.years).toEqual({ file: [2017], headings: [2016], column: [2015, 2016] });
		expect(rulesOf(report)).toEqual([[3, 'other-year']]);
		expect(sumOf(set)).toBe(20);
		expect((await read(text, { year: undefined })).report.tallies.added.rows).toBe(1);
	});

	test('residence and care that changed places are in doubt, and turned round where the user says so', async () => {
		const rows = ['37261', '37027', '37003', '41018', '01001', '01004'].map((code) => `37261;${code};20`);
		const text = `commune_residence;commune_exercice;nb_patients\n${rows.join('\n')}\n`;
		const asRead = await read(text);
		expect(asRead.report.swap).toMatchObject({ isSuspected: true, origins: 1, destinations: 6 });
		const turned = await read(text, { isSwapped: true });
		expect(turned.report.swap.isSuspected).toBe(false);
		expect(turned.set.specialties[0].matrix.column).toEqual(new Int32Array(6).fill(turned.set.codes.indexOf('37261'))); // prettier-ignore
	});
});
