/** Numbers that look random and depend on nothing but what they are asked for: the same on every machine. */

/** From 0 (included) to 1 (excluded), by the seed and any whole numbers that name the thing (murmur3 finalizer). */
export function chance(seed: number, ...name: number[]): number {
	let hash = seed | 0;
	for (const part of name) {
		hash = Math.imul(hash ^ (part | 0), 0x85ebca6b);
		hash ^= hash >>> 13;
		hash = Math.imul(hash, 0xc2b2ae35);
		hash ^= hash >>> 16;
	}
	hash = Math.imul(hash ^ 0x9e3779b9, 0x85ebca6b);
	hash ^= hash >>> 15;
	return (hash >>> 0) / 2 ** 32;
}

/** Between -1 and 1. */
export const wobble = (seed: number, ...name: number[]): number => 2 * chance(seed, ...name) - 1;

/** About normal with mean 0 and deviation 1 (sum of twelve, so that any machine gives the same digits). */
export function bell(seed: number, ...name: number[]): number {
	let sum = -6;
	for (let i = 0; i < 12; i++) sum += chance(seed, ...name, i);
	return sum;
}
