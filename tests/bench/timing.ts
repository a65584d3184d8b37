/** The system counts a thread's processor time in ticks of some milliseconds: of less than this it says nothing. */
const LEAST_COUNTED_MS = 50;

/**
 * Time of one call in milliseconds: by the clock where it is short, of the processor where it is long, so that other
 * programs on the machine do not count; nor does garbage that other threads collect.
 */
export function timeMs(run: () => void): number {
	const before = process.threadCpuUsage();
	const start = performance.now();
	run();
	const clockMs = performance.now() - start;
	const { user, system } = process.threadCpuUsage(before);
	return clockMs < LEAST_COUNTED_MS ? clockMs : (user + system) / 1000;
}

/** Median time in milliseconds of several calls, after one call that does not count. */
export function medianMs(run: () => void, calls: number): number {
	run();
	return median(Array.from({ length: calls }, () => timeMs(run)));
}

/** Shortest time in milliseconds of several calls: for what is so short that other programs blur it. */
export function shortestMs(run: () => void, calls: number): number {
	run();
	return Math.min(...Array.from({ length: calls }, () => timeMs(run)));
}

/**
 * Median times in milliseconds of two competitors that take turns, so that a busy machine slows both alike.
 * One call of each does not count.
 */
export function raceMs(
	ours: () => void,
	peer: () => void,
	rounds: number,
): { oursMs: number; peerMs: number } {
	ours();
	peer();
	const times = Array.from({ length: rounds }, () => [timeMs(ours), timeMs(peer)] as const);
	return { oursMs: median(times.map(([own]) => own)), peerMs: median(times.map(([, other]) => other)) };
}

/**
 * Shortest times in milliseconds of two competitors that take turns: for what is so short that other programs blur it.
 * One call of each does not count.
 */
export function raceShortestMs(
	ours: () => void,
	peer: () => void,
	rounds: number,
): { oursMs: number; peerMs: number } {
	ours();
	peer();
	const times = Array.from({ length: rounds }, () => [timeMs(ours), timeMs(peer)] as const);
	return {
		oursMs: Math.min(...times.map(([own]) => own)),
		peerMs: Math.min(...times.map(([, other]) => other)),
	};
}

export function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)];
}

/** A time with the unit that suits it. */
export function formatMs(ms: number): string {
	if (ms < 0.1) return `${(ms * 1000).toPrecision(3)} µs`;
	if (ms < 1000) return `${ms.toPrecision(3)} ms`;
	return `${(ms / 1000).toPrecision(3)} s`;
}
