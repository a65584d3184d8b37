/** Resolves when the page has nothing else to do, or soon where the browser does not tell. */
export const whenIdle = (): Promise<void> =>
	new Promise((resolve) => {
		if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 5000 });
		else setTimeout(resolve, 200);
	});
