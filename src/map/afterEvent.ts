/**
 * Resolves once the event in hand, with all that follows from it at once, is over: what the user sees comes first,
 * and what comes from the worker may be asked for after it.
 */
export const afterEvent = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
