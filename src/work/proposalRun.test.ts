import { expect, test } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import flowModels from '../../data/flow-models.json' with { type: 'json' };
import { DEFAULT_SETTINGS } from '../analysis/flows/propose/settings.ts';
import { modelledFlows } from '../analysis/flows/huff.ts';
import { modelOf, type HuffTable } from '../analysis/flows/huffSupply.ts';
import { runProposals } from './proposalRun.ts';

function scopeOfRegion() {
	const { units, arcs } = demonstrationExtent();
	const model = modelOf(flowModels as HuffTable);
	if (!model) throw new Error('no model of flows');
	const isPlaced = new Uint8Array(units.count).fill(1, 0, units.extentCount);
	return { units, arcs, matrix: modelledFlows(units, model), isPlaced };
}

test('a run over a region tells how far it is, never backwards, and has several proposals', async () => {
	const shares: number[] = [];
	const found = await runProposals(scopeOfRegion(), DEFAULT_SETTINGS, {
		onProgress: (share) => shares.push(share),
		isCancelled: () => false,
		breathMs: 0,
	});
	expect(found?.length).toBeGreaterThan(1);
	expect(shares.length).toBeGreaterThan(2);
	expect([...shares].sort((a, b) => a - b)).toEqual(shares);
	for (const { complete, aggregated, territories } of found ?? []) {
		expect(complete.score).toBeGreaterThan(aggregated);
		for (const { people, isOverBound } of territories)
			expect(isOverBound || (people >= 20_000 && people <= 175_000)).toBe(true);
	}
}, 30_000);

test('a run that is cancelled while it works comes to nothing', async () => {
	let isCancelled = false;
	setTimeout(() => (isCancelled = true), 0);
	const found = await runProposals(scopeOfRegion(), DEFAULT_SETTINGS, {
		onProgress: () => undefined,
		isCancelled: () => isCancelled,
		breathMs: 0,
	});
	expect(found).toBeUndefined();
}, 30_000);
