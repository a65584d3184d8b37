import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadExtent } from '../../scripts/data/loadExtent.ts';
import { builtFolder } from '../../scripts/data/paths.ts';
import { modelledFlows } from '../../src/analysis/flows/huff.ts';
import { modelOf, type HuffTable } from '../../src/analysis/flows/huffSupply.ts';
import { proposalGround } from '../../src/analysis/flows/propose/ground.ts';
import { proposals } from '../../src/analysis/flows/propose/propose.ts';
import type { Proposal } from '../../src/analysis/flows/propose/proposal.ts';
import type { ProposalScope } from '../../src/analysis/flows/propose/scope.ts';
import { DEFAULT_SETTINGS, type ProposalSettings } from '../../src/analysis/flows/propose/settings.ts';
import { startPieces } from '../../src/analysis/flows/propose/starts.ts';
import flowModels from '../../data/flow-models.json' with { type: 'json' };
import { naiveAggregation, naiveScore } from '../builders/naiveAggregation.ts';
import type { BenchRow } from './row.ts';
import { formatMs, timeMs } from './timing.ts';

const MOST_MS = 5000;
/** With and without the EPCI, with wide and with narrow bounds. */
const WISHES: readonly Partial<ProposalSettings>[] = [
	{},
	{ epciWeight: 0.5 },
	{ leastPeople: 40_000, mostPeople: 80_000 },
];

type Scope = Omit<ProposalScope, 'wholeEpci'>;

/**
 * Territories proposed for a region from modelled flows: time, and score against spatially constrained greedy
 * aggregation, written plainly, from each of the same starts. Over France, where it is built, the time alone.
 */
export async function run(): Promise<BenchRow[]> {
	const region = await scopeOf(['24']);
	const rows = WISHES.flatMap((wish) => regionRows(region, { ...DEFAULT_SETTINGS, ...wish }));
	return existsSync(join(builtFolder(), 'france/manifest.json'))
		? [...rows, franceRow(await scopeOf('france'))]
		: rows;
}

async function scopeOf(regions: string[] | 'france'): Promise<Scope> {
	const { units, arcs } = await loadExtent({ regions });
	const model = modelOf(flowModels as HuffTable);
	if (!model) throw new Error('no model of flows');
	const isPlaced = new Uint8Array(units.count).fill(1, 0, units.extentCount);
	return { units, arcs, matrix: modelledFlows(units, model), isPlaced };
}

function proposed(scope: Scope, settings: ProposalSettings): { found: Proposal[]; ms: number } {
	let found: Proposal[] = [];
	const ms = timeMs(() => {
		const run = proposals(scope, settings);
		let step = run.next();
		while (!step.done) step = run.next();
		found = step.value;
	});
	return { found, ms };
}

function regionRows(scope: Scope, settings: ProposalSettings): BenchRow[] {
	const { leastPeople, mostPeople, epciWeight } = settings;
	const wish = `${leastPeople} to ${mostPeople} people, EPCI ${epciWeight}`;
	const communes = scope.isPlaced.reduce((sum, one) => sum + one, 0);
	const { found, ms } = proposed(scope, settings);
	const ground = proposalGround({ ...scope, wholeEpci: false });
	const scores = found.flatMap(({ ways, complete }) =>
		ways.map(({ start, grain }) => {
			const pieces = startPieces(ground, scope.units, start, mostPeople);
			const peer = naiveAggregation(ground, settings, pieces, grain === 'coarse');
			const greedy = naiveScore(ground, settings, peer).score;
			return { way: `${start}/${grain}`, ours: complete.score, greedy };
		}),
	);
	return [
		{
			name: `${found.length} proposals for ${communes} communes, ${scope.matrix.column.length} pairs (${wish})`,
			ours: formatMs(ms),
			peer: '',
			ratio: null,
			budget: `≤ ${formatMs(MOST_MS)}`,
			met: ms <= MOST_MS,
		},
		{
			name: `score against greedy aggregation from the same start (${wish})`,
			ours: scores.map(({ way, ours }) => `${way} ${ours.toFixed(4)}`).join(', '),
			peer: `greedy ${scores.map(({ greedy }) => greedy.toFixed(4)).join(', ')}; least`,
			ratio: Math.min(...scores.map(({ ours, greedy }) => ours / greedy)),
			budget: 'never worse',
			met: scores.every(({ ours, greedy }) => ours >= greedy - 1e-9),
		},
	];
}

function franceRow(scope: Scope): BenchRow {
	const { found, ms } = proposed(scope, DEFAULT_SETTINGS);
	return {
		name: `${found.length} proposals for France, ${scope.matrix.column.length} pairs; best: ${found[0].territories.length} territories, ${(100 * found[0].complete.flowKept).toFixed(1)} % kept against ${(100 * found[0].aggregated).toFixed(1)} % by aggregation`,
		ours: formatMs(ms),
		peer: '',
		ratio: null,
		budget: 'stated',
		met: true,
	};
}
