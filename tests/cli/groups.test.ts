import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Extent } from '../../scripts/data/loadExtent.ts';
import { writePlanFile } from '../../src/io/planFile.ts';
import { emptyPlan } from '../../src/model/emptyPlan.ts';
import type { Plan, Territory } from '../../src/model/plan.ts';
import { bareTerritory } from '../builders/groups.ts';
import { call, fileIn, jsonOf, madeUpExtent, workFolder } from './call.ts';

/** The roll-up of interCPTS on the made-up region. */
const folder = workFolder();
let extent: Extent;

beforeAll(async () => {
	extent = await madeUpExtent(folder);
}, 120_000);
afterAll(() => vi.unstubAllEnvs());

const territory = (id: string, from: number, to: number, events: Territory['events'] = []): Territory =>
	bareTerritory(id, {
		events,
		perimeters: [{ from: '2016', indicative: false, communes: extent.units.code.slice(from, to).toSorted() }],
	});

interface Row {
	id: string;
	territories: string[];
	population: number;
	populationOfTerritories: number;
	sharedCommunes: number;
	amounts: { key: string; euros: number; signedEuros: number }[];
	means: { shares: { territory: string; euros: number }[] }[];
	contracts: { territory: string; leastMonths: number | null }[];
	delegation: { holds: boolean; missing: { rule: string; group: string }[] } | null;
	findings: { rule: string }[];
}

test('each group with its people once, its shares to the cent, and what its delegation lacks', async () => {
	const signed = [{ type: 'aci-contract-signed', date: '2024-01-01' }] as const;
	const plan: Plan = {
		...emptyPlan('24', 'Essai', '2026-01-01'),
		territories: [territory('a', 0, 20, signed), territory('b', 19, 40)],
		groups: [
			{
				id: 'd',
				name: 'D',
				level: 'departemental',
				territories: ['a', 'b', 'gone'],
				means: [{ title: 'Coordination', kind: 'coordinator', eurosAYear: 100.01 }],
			},
			{ id: 'r', name: 'R', level: 'regional', territories: [], groups: ['d'] },
		],
	};
	const answered = await call('groups', fileIn(folder, 'plan.json', writePlanFile(plan)));
	const [d, r] = jsonOf<Row[]>(answered);
	const peopleOf = (from: number, to: number): number =>
		extent.units.populationMunicipale.slice(from, to).reduce((sum, one) => sum + one, 0);
	expect([d.id, r.id]).toEqual(['d', 'r']);
	expect(r.territories).toEqual(['a', 'b']);
	expect(d.population).toBe(peopleOf(0, 40));
	expect(d.populationOfTerritories).toBe(peopleOf(0, 20) + peopleOf(19, 40));
	expect(d.sharedCommunes).toBe(1);
	expect(d.amounts[0]).toMatchObject({ key: 'fonctionnement' });
	expect(d.amounts[0].signedEuros).toBeLessThan(d.amounts[0].euros);
	expect(d.means[0].shares.reduce((sum, { euros }) => sum + Math.round(euros * 100), 0)).toBe(10_001);
	expect(d.contracts).toEqual([
		{ territory: 'a', signed: '2024-01-01', leastMonths: 24, mostMonths: 24 },
		{ territory: 'b', signed: null, leastMonths: null, mostMonths: null },
	]);
	expect(d.delegation).toBeNull();
	expect(r.delegation).toMatchObject({ holds: false, missing: [{ rule: 'none', group: 'd' }] });
	expect(d.findings).toEqual([{ rule: 'unknown-territory', group: 'd', territory: 'gone' }]);
});

test('a list is no plan, and says so', async () => {
	const list = fileIn(folder, 'liste.csv', `territoire,code\nA,${extent.units.code[0]}`);
	const answered = await call('groups', list);
	expect(answered.exit).toBe(2);
	expect(answered.told).toEqual(['groups wants a plan file']);
});
