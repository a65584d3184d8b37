/** How long a message stays at least; with a button to take its step back, and per character of a long one. */
const LEAST_MS = 8_000;
const LEAST_WITH_UNDO_MS = 12_000;
const READING_MS_PER_CHARACTER = 80;
/** A message that was held stays so much longer, then is asked again. */
const HELD_MS = 2_000;

/** How long a message stays, in milliseconds: long enough to read it, longer where it can be acted on. */
export function noticeLifeMs(text: string, hasUndo: boolean): number {
	return Math.max(hasUndo ? LEAST_WITH_UNDO_MS : LEAST_MS, text.length * READING_MS_PER_CHARACTER);
}

/** Calls `end` once the time is over and nobody holds the message. Returns what stops the clock. */
export function endAfter(lifeMs: number, isHeld: () => boolean, end: () => void): () => void {
	const ask = (): void => {
		if (isHeld()) timer = setTimeout(ask, HELD_MS);
		else end();
	};
	let timer = setTimeout(ask, lifeMs);
	return () => clearTimeout(timer);
}
