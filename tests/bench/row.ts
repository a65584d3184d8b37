/** One line of the benchmark table: a time of ours beside that of a named peer, measured in the same run. */
export interface BenchRow {
	readonly name: string;
	/** With unit, such as '0.31 µs'. */
	readonly ours: string;
	/** The peer's name and time; '' where there is none. */
	readonly peer: string;
	/** How many times faster than the peer; null where there is none. */
	readonly ratio: number | null;
	/** What is promised, in words. */
	readonly budget: string;
	readonly met: boolean;
}
