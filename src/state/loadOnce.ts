/** One load for all who ask, also at the same time: `make` runs once, and again only after it was rejected. */
export function loadOnce<Loaded>(make: () => Promise<Loaded>): () => Promise<Loaded> {
	let loading: Promise<Loaded> | undefined;
	return () =>
		(loading ??= make().catch((error: unknown) => {
			loading = undefined;
			throw error;
		}));
}
