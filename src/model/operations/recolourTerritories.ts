import { HUES } from '../../base/palette.ts';
import type { Change } from '../change.ts';
import type { Plan } from '../plan.ts';

/**
 * Gives territories other hues (index into the palette, by territory id), as one change; those that have the hue
 * already are left out. Throws on an unknown territory and on a hue that the palette does not have.
 */
export function recolourTerritories(plan: Plan, hues: ReadonlyMap<string, number>): Change {
	const hueNow = new Map(plan.territories.map(({ id, colour }) => [id, colour]));
	const colours: Record<string, number> = {};
	for (const [id, hue] of hues) {
		if (!hueNow.has(id)) throw new Error(`recolourTerritories: no territory ${id}`);
		if (!Number.isInteger(hue) || hue < 0 || hue >= HUES.length)
			throw new Error(`recolourTerritories: no hue ${hue}`);
		if (hueNow.get(id) !== hue) colours[id] = hue;
	}
	return { kind: 'set-colours', colours };
}
