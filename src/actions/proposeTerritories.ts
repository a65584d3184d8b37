import type { Needs } from './context.ts';

/** Shows the panel of proposals in the place of the poles; its work loads when it is first asked for. */
export async function showProposals({
	extent,
	locks,
	plan,
	poles,
}: Needs<'extent' | 'locks' | 'plan' | 'poles'>): Promise<void> {
	poles.isProposing = true;
	if (poles.proposals) return;
	const [{ ProposalDesk }, flows] = await Promise.all([import('../state/proposals.svelte.ts'), poles.load()]);
	poles.proposals ??= new ProposalDesk(extent, plan, locks, flows);
}

/** Goes back to the poles; what was found stays for later. */
export function leaveProposals({ poles }: Needs<'poles'>): void {
	poles.proposals?.cancel();
	poles.isProposing = false;
}
