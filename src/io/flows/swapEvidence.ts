import { PLACE_KINDS, type FlowPlaces } from './flowPlaces.ts';
import type { SwapEvidence } from './flowReport.ts';
import type { GatheredSpecialty } from './flowSpecialties.ts';

/** Care must be this much less concentrated than residence before the sides are in doubt. */
const MUCH = 1.25;

const COMMUNE = PLACE_KINDS.indexOf('commune');

/**
 * Whether residence and care may have changed places: people live nearly everywhere and are seen in few places, so the
 * patients of destinations are more concentrated than those of origins. Where they are clearly less, one should ask.
 */
export function swapEvidence(specialties: readonly GatheredSpecialty[], places: FlowPlaces): SwapEvidence {
	const from = new Float64Array(places.list.length);
	const to = new Float64Array(places.list.length);
	for (const { pairs } of specialties)
		for (let at = 0; at < pairs.count; at++) {
			const care = pairs.key[at] & 0xffff;
			if (places.kinds[care] !== COMMUNE) continue;
			from[pairs.key[at] >>> 16] += pairs.patients[at];
			to[care] += pairs.patients[at];
		}
	const effectiveOrigins = effectiveNumber(from);
	const effectiveDestinations = effectiveNumber(to);
	return {
		isSuspected: effectiveDestinations > MUCH * effectiveOrigins,
		origins: from.filter((sum) => sum > 0).length,
		destinations: to.filter((sum) => sum > 0).length,
		effectiveOrigins,
		effectiveDestinations,
	};
}

function effectiveNumber(sums: Float64Array): number {
	let sum = 0;
	let squares = 0;
	for (const value of sums) {
		sum += value;
		squares += value * value;
	}
	return squares > 0 ? (sum * sum) / squares : 0;
}
