/**
 * Compactness of a perimeter by Polsby and Popper (1991): 4πA/P², 1 for a circle, near 0 for a thread. Area and
 * length in the same unit (km² and km). NaN without length. Every bend of a border counts, so coasts and rivers
 * lower it: compare territories of like surroundings.
 */
export function compactness(area: number, perimeter: number): number {
	return perimeter > 0 ? (4 * Math.PI * area) / perimeter ** 2 : NaN;
}
