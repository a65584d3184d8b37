import { feature } from 'topojson-client';
import { completeArcTable } from '../../src/geometry/arcTable.ts';
import { TerritoryTotals } from '../../src/geometry/territoryTotals.ts';
import { decodeArcs, encodeArcs } from '../../src/io/arcFile.ts';
import { benchRegion, membershipOf } from './benchRegion.ts';
import type { BenchRow } from './row.ts';
import { formatMs, medianMs } from './timing.ts';
import { topologyOf, type UnitTopology } from './topology.ts';

/** From the bytes of the arc file to every total; the peer reads the same arcs as TopoJSON text. */
export async function run(): Promise<BenchRow[]> {
	const region = benchRegion();
	const membership = membershipOf(region);
	const bytes = encodeArcs(region.raw);
	const decodeMs = medianMs(() => void decodeArcs(bytes), 5);
	const completeMs = medianMs(() => void completeArcTable(region.raw), 5);
	const totalsMs = medianMs(() => void new TerritoryTotals(region.table, region.columns, membership), 5);
	const text = JSON.stringify(topologyOf(region.table).topology);
	const peerMs = medianMs(() => {
		const topology = JSON.parse(text) as UnitTopology['topology'];
		feature(topology, topology.objects.units);
	}, 3);
	const allMs = decodeMs + completeMs + totalsMs;
	return [
		{
			name:
				`load: decode ${formatMs(decodeMs)}, lengths and nodes ${formatMs(completeMs)}, ` +
				`all totals ${formatMs(totalsMs)} (${region.name})`,
			ours: formatMs(allMs),
			peer: `TopoJSON parse and feature ${formatMs(peerMs)}`,
			ratio: peerMs / allMs,
			budget: 'faster than TopoJSON',
			met: allMs < peerMs,
		},
	];
}
