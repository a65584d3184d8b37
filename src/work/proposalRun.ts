import type { Proposal } from '../analysis/flows/propose/proposal.ts';
import { proposals } from '../analysis/flows/propose/propose.ts';
import type { ProposalScope } from '../analysis/flows/propose/scope.ts';
import type { ProposalSettings } from '../analysis/flows/propose/settings.ts';

/** After so long the worker looks for messages: a cancel is heard, and other questions are answered. */
const BREATH_MS = 50;

/**
 * Runs proposals to their end, telling how far they are, 0 to 1; undefined as soon as `isCancelled` says so. Messages to
 * the worker are heard every now and then.
 */
export async function runProposals(
	scope: Omit<ProposalScope, 'wholeEpci'>,
	settings: ProposalSettings,
	{
		onProgress,
		isCancelled,
		breathMs = BREATH_MS,
	}: {
		readonly onProgress: (share: number) => void;
		readonly isCancelled: () => boolean;
		readonly breathMs?: number;
	},
): Promise<Proposal[] | undefined> {
	const run = proposals(scope, settings);
	let since = performance.now();
	for (let step = run.next(); ; step = run.next()) {
		if (step.done) return step.value;
		if (performance.now() - since < breathMs) continue;
		onProgress(step.value);
		await nextMessage();
		if (isCancelled()) return undefined;
		since = performance.now();
	}
}

/** Lets the messages that have come be heard. */
const nextMessage = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
