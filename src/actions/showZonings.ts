import type { Needs } from './context.ts';

/** Shows two zonings beside each other in the place of the poles; the work loads when it is first asked for. */
export async function showZonings({
	extent,
	poles,
	situation,
}: Needs<'extent' | 'poles' | 'situation'>): Promise<void> {
	poles.isComparing = true;
	if (poles.zonings) return;
	const [{ ZoningDesk: Desk }, { zoningStore }, flows] = await Promise.all([
		import('../state/zonings.svelte.ts'),
		import('../state/zoningStore.ts'),
		poles.load(),
	]);
	const desk = new Desk(extent, situation, flows, zoningStore());
	await desk.load();
	poles.zonings ??= desk;
}

/** Goes back to the poles; what was chosen stays for later. */
export function leaveZonings({ poles }: Needs<'poles'>): void {
	poles.isComparing = false;
}
