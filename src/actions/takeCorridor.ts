import type { Needs } from './context.ts';
import type { CorridorRequest } from '../geometry/corridor.ts';

/** Puts the communes along an axis into the pending selection; returns how many there are. */
export async function takeCorridor(
	{ extent, pending, situation }: Needs<'extent' | 'pending' | 'situation'>,
	request: CorridorRequest,
): Promise<number> {
	const { manifest } = extent;
	const units = await extent.client.corridor(request);
	if (extent.manifest !== manifest) return 0;
	pending.add(units);
	situation.lookAt(units);
	return units.length;
}
