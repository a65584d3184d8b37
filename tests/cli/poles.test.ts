import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Extent } from '../../scripts/data/loadExtent.ts';
import { indexByCode } from '../../src/model/unitTable.ts';
import { call, fileIn, jsonOf, madeUpExtent, workFolder } from './call.ts';

/** `poles` on the made-up region: runs on any machine. */
const folder = workFolder();
let extent: Extent;

beforeAll(async () => {
	extent = await madeUpExtent(folder);
}, 120_000);
afterAll(() => vi.unstubAllEnvs());

interface PolesAnswer {
	modelled: boolean;
	poles: {
		code: string;
		name: string;
		population: number;
		li: number;
		communes: string[];
		populationInDepartement: number;
		specialties: string[];
		keepsBounds: boolean;
	}[];
	curve: { number: number; li: number; givesUp: string | null; into: string | null }[];
	number: number;
	suggested: number;
	elsewhere: { code: string; population: number; communes: string[] }[];
	withoutPole: string[];
	ties: string[];
	merged: string[];
	scales: { specialty: string; scale: string; sure: boolean }[];
}

/** Codes of the communes of a département of the extent. */
const communesOf = (departement: string): string[] =>
	extent.units.code.filter(
		(_, unit) => unit < extent.units.extentCount && extent.units.departement[unit] === departement,
	);

describe('modelled flows', () => {
	test('share the communes of a département out among its poles and those elsewhere, and say that they are modelled', async () => {
		const answered = await call('poles', '--departement', 'D1');
		const answer = jsonOf<PolesAnswer>(answered);
		expect(answered.exit).toBe(0);
		expect(answered.told.join()).toMatch(/simulation/);
		expect(answer).toMatchObject({ modelled: true, merged: ['soins'], scales: [], number: answer.suggested });
		const own = new Set(communesOf('D1'));
		const taken = [
			...answer.poles.flatMap(({ communes }) => communes.filter((code) => own.has(code))),
			...answer.elsewhere.flatMap(({ communes }) => communes),
			...answer.withoutPole,
		];
		expect(taken.sort()).toEqual([...own].sort());
		const unitOf = indexByCode(extent.units);
		for (const { code, communes, population, li, keepsBounds } of answer.poles) {
			expect(communes).toContain(code);
			expect(population).toBe(
				communes.reduce((sum, its) => sum + extent.units.populationMunicipale[unitOf.get(its)!], 0),
			);
			expect(population).toBeGreaterThanOrEqual(20_000);
			expect(li).toBeGreaterThanOrEqual(0.4);
			expect(keepsBounds).toBe(true);
		}
	});

	test('one fewer gives up the pole that the curve names', async () => {
		const all = jsonOf<PolesAnswer>(await call('poles', '--departement', 'D1'));
		const [{ number, givesUp, into }] = all.curve.filter((point) => point.number === all.number);
		const fewer = jsonOf<PolesAnswer>(
			await call('poles', '--departement', 'D1', '--number', String(number - 1)),
		);
		const codes = ({ poles }: PolesAnswer): string[] => poles.map(({ code }) => code);
		expect(fewer.number).toBe(number - 1);
		expect(codes(fewer)).toEqual(expect.arrayContaining(codes(all).filter((code) => code !== givesUp)));
		expect(codes(fewer)).not.toContain(givesUp);
		const taker = [...fewer.poles, ...fewer.elsewhere].find(({ code }) => code === into);
		expect(taker?.communes).toEqual(
			expect.arrayContaining(
				all.poles
					.find(({ code }) => code === givesUp)!
					.communes.filter((code) => communesOf('D1').includes(code)),
			),
		);
	});

	test('a number that cannot be reached is told, with what there is', async () => {
		const answered = await call('poles', '--departement', 'D4', '--number', '6');
		expect(answered.told.join()).toMatch(/6 poles were asked for, \d found/);
		expect(answered.exit).toBe(0);
	});

	test('poles are kept and dropped by hand; by commune every commune is a place', async () => {
		const codes = ({ poles }: PolesAnswer): string[] => poles.map(({ code }) => code);
		const [first, second] = codes(jsonOf<PolesAnswer>(await call('poles', '--departement', 'D1')));
		const answer = jsonOf<PolesAnswer & { poles: { kept: boolean }[] }>(
			await call('poles', '--departement', 'D1', '--drop', first, '--keep', second, '--number', '1'),
		);
		expect(codes(answer)).toEqual([second]);
		expect(answer.poles[0].kept).toBe(true);
		const byCommune = jsonOf<PolesAnswer>(await call('poles', '--departement', 'D1', '--by-commune'));
		const town = jsonOf<PolesAnswer>(await call('poles', '--departement', 'D1')).poles[0];
		expect(codes(byCommune)).toContain(first);
		expect(byCommune.poles[0].communes).not.toEqual(town.communes);
	});

	test.each([
		[['--departement', 'D1', '--keep', '37003'], /No commune 37003/],
		[['--departement', '37'], /No commune of département 37/],
		[['--departement', 'D1', '--specialite', 'astrologie'], /astrologie/],
	])('%j is a wrong call', async (words, why) => {
		const answered = await call('poles', ...words);
		expect([answered.exit, answered.out]).toEqual([2, '']);
		expect(answered.told.join()).toMatch(why);
	});
});

describe('observed flows', () => {
	/** Each commune of D1 sends 100 patients of each specialty to one of the places given, by its number. */
	function flowFile(name: string, specialties: Record<string, (at: number) => number>): string {
		const codes = communesOf('D1');
		const rows = Object.entries(specialties).flatMap(([specialty, placeOf]) =>
			codes.map((code, at) => `${code};${codes[placeOf(at)]};${specialty};100`),
		);
		return fileIn(
			folder,
			name,
			['commune_residence;commune_exercice;specialite;nb_patients', ...rows].join('\n'),
		);
	}

	test('specialties that are regional are not merged with the others; the scale of each is told', async () => {
		const file = flowFile('soins.csv', {
			cardiologie: (at) => at % 5,
			neurochirurgie: () => 0,
			pneumologie: (at) => (at + 2) % 5,
		});
		const answered = await call('poles', file, '--departement', 'D1', '--complete');
		expect(answered.told.join()).toContain('cardiologie, pneumologie');
		expect(jsonOf<PolesAnswer>(answered)).toMatchObject({
			modelled: false,
			merged: ['cardiologie', 'pneumologie'],
			scales: [
				{ specialty: 'cardiologie', scale: 'infraDepartmental' },
				// nothing is known of the other départements, whose people may go elsewhere
				{ specialty: 'neurochirurgie', scale: 'regional', sure: false },
				{ specialty: 'pneumologie', scale: 'infraDepartmental' },
			],
		});
	});

	test('one specialty: every commune goes where its patients do', async () => {
		const codes = communesOf('D1');
		const file = flowFile('une.csv', { cardiologie: () => 0 });
		const answer = jsonOf<PolesAnswer>(
			await call('poles', file, '--departement', 'D1', '--complete', '--specialite', 'cardiologie'),
		);
		expect(answer).toMatchObject({ modelled: false, number: 1, elsewhere: [], ties: [] });
		expect(answer.poles[0].communes).toEqual(expect.arrayContaining(codes));
		expect(answer.poles[0]).toMatchObject({ li: 1, specialties: ['cardiologie'] });
	});

	test('the parameters of a kind are fitted to a file, with the fit told', async () => {
		const modelled = jsonOf<{
			communes: {
				code: string;
				first: string;
				second: string;
				total: number;
				firstShare: number;
				secondShare: number;
			}[];
		}>(await call('flows', '--specialite', 'urgences')).communes;
		const rows = modelled.flatMap(({ code, first, second, total, firstShare, secondShare }) => [
			`${code};${first};${total * firstShare}`,
			...(second === null ? [] : [`${code};${second};${total * secondShare}`]),
		]);
		const file = fileIn(folder, 'deux.csv', ['origin;destination;value', ...rows].join('\n'));
		const { fit } = jsonOf<{ fit: Record<string, number> }>(
			await call('flows', file, '--complete', '--fit', 'urgences'),
		);
		// the made-up region has one emergency unit a town: alpha cannot be told
		expect(fit).toMatchObject({ kind: 'urgences', alphaFitted: false, communes: modelled.length });
		expect(fit.covered).toBeCloseTo(1, 9);
		// only the two largest flows are in the file: distance seems to count for more
		expect(fit.beta).toBeGreaterThan(2);
		expect(fit.beta).toBeLessThan(8);
		expect(fit.inCommon).toBeGreaterThan(0.6);
		expect(fit.explained).toBeGreaterThan(0.6);
	});

	test('without parameters that are best there is no fit; without a file none is sought', async () => {
		const stay = flowFile('sur-place.csv', { cardiologie: (at) => at });
		const answered = await call('flows', stay, '--complete', '--fit', 'generalistes');
		expect(jsonOf<{ fit: null }>(answered).fit).toBeNull();
		expect(answered.told.join()).toMatch(/no fit/);
		for (const [words, why] of [
			[['--fit', 'soins'], /wants a file of observed flows/],
			[[stay, '--fit', 'astrologie'], /Kinds: soins/],
		] as const) {
			const wrong = await call('flows', ...words);
			expect(wrong.exit).toBe(2);
			expect(wrong.told.join()).toMatch(why);
		}
	});
});
