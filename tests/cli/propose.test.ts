import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Extent } from '../../scripts/data/loadExtent.ts';
import { piecesOf } from '../../src/geometry/pieces.ts';
import { indexByCode } from '../../src/model/unitTable.ts';
import { randomFrom } from '../builders/lattice.ts';
import { call, fileIn, jsonOf, madeUpExtent, workFolder } from './call.ts';

/** `propose` on the made-up region: runs on any machine. */
const folder = workFolder();
let extent: Extent;

beforeAll(async () => {
	extent = await madeUpExtent(folder);
}, 120_000);
afterAll(() => vi.unstubAllEnvs());

interface Proposed {
	modelled: boolean;
	territories: { name: string; communes: string[]; population: number; li: number; overBound: boolean }[];
	undecided: string[];
	unclear: { code: string; why: string; margin: number }[];
	score: number;
	flowKept: number;
	epciCut: number;
	complete: { score: number };
	aggregated: number;
	proposals: { territories: number; completeScore: number; aggregated: number }[];
}

const extentCodes = (): string[] => extent.units.code.slice(0, extent.units.extentCount);

describe('territories proposed from modelled flows', () => {
	test('cover the region within the bounds, each in one piece, and say that they are modelled', async () => {
		const answered = await call('propose', '--min', '20000', '--max', '120000');
		const { modelled, territories, undecided, unclear, ...worth } = jsonOf<Proposed>(answered);
		expect(answered.exit).toBe(0);
		expect(modelled).toBe(true);
		expect(answered.told.join('\n')).toMatch(/Modelled flows/);
		expect(answered.told.join('\n')).toMatch(/left to be decided/);
		const told = [...territories.flatMap(({ communes }) => communes), ...undecided];
		expect(told.sort()).toEqual(extentCodes());
		expect(unclear.map(({ code }) => code)).toEqual(undecided);
		for (const { margin, why } of unclear) if (why === 'margin') expect(margin).toBeLessThan(0.05);
		const { units, arcs } = extent;
		const unitOf = indexByCode(units);
		for (const { communes, population, overBound } of territories) {
			const members = communes.map((code) => unitOf.get(code)!);
			expect(piecesOf(arcs, new Set(members)).pieces).toHaveLength(1);
			expect(population).toBe(members.reduce((sum, unit) => sum + units.populationMunicipale[unit], 0));
			expect(population).toBeGreaterThanOrEqual(20000);
			if (overBound) expect(communes).toHaveLength(1);
			else expect(population).toBeLessThanOrEqual(120000);
		}
		expect(worth.score).toBe(worth.flowKept);
		expect(worth.complete.score).toBeGreaterThan(worth.aggregated);
		for (const { completeScore, aggregated } of worth.proposals)
			expect(completeScore).toBeGreaterThanOrEqual(aggregated);
	});

	test('keep EPCI whole, leave locked communes alone, cover all, have the number asked for', async () => {
		const { units } = extent;
		const locked = extentCodes().filter((_, unit) => units.epci[unit] === units.epci[0]);
		const list = fileIn(
			folder,
			'fixe.csv',
			['territoire;code', ...locked.map((code) => `F;${code}`)].join('\n'),
		);
		const words = ['--min', '1000', '--max', '900000', '--number', '8-12', '--epci', '1', '--all'];
		const { territories, undecided, epciCut } = jsonOf<Proposed>(
			await call('propose', ...words, '--locked', list),
		);
		const told = territories.flatMap(({ communes }) => communes);
		expect(undecided).toEqual([]);
		expect([...told, ...locked].sort()).toEqual(extentCodes());
		expect(territories.length).toBeGreaterThanOrEqual(8);
		expect(territories.length).toBeLessThanOrEqual(12);
		expect(epciCut).toBe(0);
	});

	test('of a département alone hold its communes only', async () => {
		const { units } = extent;
		const departement = units.departement[0];
		const words = ['--min', '5000', '--max', '200000', '--departement', departement, '--all'];
		const { territories } = jsonOf<Proposed>(await call('propose', ...words));
		const own = extentCodes().filter((_, unit) => units.departement[unit] === departement);
		expect(territories.flatMap(({ communes }) => communes).sort()).toEqual(own);
	});
});

test('of a file keep the share of its patients that they say', async () => {
	const random = randomFrom(5);
	const codes = extentCodes();
	const rows = codes.flatMap((origin, unit) =>
		[0, 1, 2].map((hop) => ({
			origin,
			destination: codes[(unit + Math.floor(random() * 40) * hop) % codes.length],
			value: 20 + Math.floor(random() * 100),
		})),
	);
	const lines = rows.map(({ origin, destination, value }) => `${origin},${destination},${value}`);
	const file = fileIn(folder, 'flux.csv', ['origin,destination,value', ...lines].join('\n'));
	const answered = await call(
		'propose',
		file,
		'--min',
		'20000',
		'--max',
		'120000',
		'--complete',
		'--pick',
		'2',
	);
	const { modelled, territories, flowKept, score } = jsonOf<Proposed>(answered);
	const of = new Map(territories.flatMap(({ name, communes }) => communes.map((code) => [code, name])));
	const sum = (some: readonly { value: number }[]): number =>
		some.reduce((total, { value }) => total + value, 0);
	const kept = rows.filter(
		({ origin, destination }) => of.has(origin) && of.get(origin) === of.get(destination),
	);
	expect(modelled).toBe(false);
	expect(answered.told.join('\n')).not.toMatch(/Modelled/);
	expect(flowKept).toBeCloseTo(sum(kept) / sum(rows), 9);
	expect(score).toBe(flowKept);
	for (const { communes, li } of territories) {
		const own = rows.filter(({ origin }) => communes.includes(origin));
		expect(li).toBeCloseTo(
			sum(own.filter(({ destination }) => communes.includes(destination))) / sum(own),
			9,
		);
	}
});
