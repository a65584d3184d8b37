import { findAll } from '../../src/analysis/finder.ts';
import { benchRegion, membershipOf } from './benchRegion.ts';
import type { BenchRow } from './row.ts';
import { formatMs, shortestMs } from './timing.ts';

const MOST_MS = 100;
/** Each fortieth commune is in no territory and each fiftieth in two, so that there is something to find. */
const EVERY_FREE = 40;
const EVERY_SHARED = 50;

/** All that the finder lists, counted afresh as at the end of a gesture. There is no peer. */
export async function run(): Promise<BenchRow[]> {
	const region = benchRegion();
	const membership = membershipOf(region);
	const shared: number[] = [];
	for (let unit = 0; unit < region.table.unitCount; unit++) {
		const [territory] = membership.territoriesOf(unit);
		if (unit % EVERY_FREE === 0 && territory !== undefined) membership.remove(unit, territory);
		else if (unit % EVERY_SHARED === 0 && territory !== undefined)
			if (membership.add(unit, (territory + 1) % membership.territoryCount)) shared.push(unit);
	}
	const setting = {
		units: {
			extentCount: region.table.unitCount,
			hasContour: new Uint8Array(region.table.unitCount).fill(1),
			populationMunicipale: region.columns.populationMunicipale,
		},
		sides: region.table,
		membership,
		territories: region.territories.map((_, slot) => slot),
		colourOf: (slot: number) => slot % 9,
		shared,
		doubtfulOf: () => [],
	};
	let found = 0;
	const oursMs = shortestMs(() => {
		found = Object.values(findAll(setting)).reduce((sum, findings) => sum + findings.length, 0);
	}, 9);
	return [
		{
			name: `finder, ${found} findings (${region.name})`,
			ours: formatMs(oursMs),
			peer: '',
			ratio: null,
			budget: `≤ ${MOST_MS} ms`,
			met: found > 0 && oursMs <= MOST_MS,
		},
	];
}
