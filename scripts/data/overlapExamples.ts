import { gridKey } from '../../src/geometry/arcTable.ts';
import type { ExtentChoice } from './selectExtent.ts';

const MOST = 5;

/** Up to five pairs of communes that claim the same side of a segment ('37001/37002'): for the message of a fault. */
export function overlapExamples({ communes, contours }: ExtentChoice): string[] {
	const owners = new Map<string, string>();
	const pairs = new Set<string>();
	contours.forEach(({ rings, isHole }, unit) => {
		rings.forEach((ring, index) => {
			const backwards = doubledArea(ring) > 0 === isHole[index];
			for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
				const from = gridKey(ring[j], ring[j + 1]);
				const to = gridKey(ring[i], ring[i + 1]);
				if (from === to || pairs.size >= MOST) continue;
				const side = backwards ? `${to} ${from}` : `${from} ${to}`;
				const owner = owners.get(side);
				if (owner !== undefined) pairs.add(`${owner}/${communes[unit].code}`);
				owners.set(side, communes[unit].code);
			}
		});
	});
	return [...pairs];
}

function doubledArea(ring: Int32Array): number {
	let sum = 0;
	for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2)
		sum += (ring[j] - ring[0]) * (ring[i + 1] - ring[1]) - (ring[i] - ring[0]) * (ring[j + 1] - ring[1]);
	return sum;
}
