import type { Needs } from './context.ts';
import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { ReadMentions } from '../work/mentionReading.ts';

export type { ReadMentions };

/**
 * Reads a typed or pasted list of codes and names in the worker and puts the communes that it names without doubt
 * into the pending selection. The rest comes back for the user.
 */
export async function readMentions(
	context: Needs<'extent' | 'pending' | 'situation'>,
	text: string,
): Promise<Result<ReadMentions, Problem>> {
	const { extent } = context;
	const national = extent.index?.national;
	const { manifest } = extent;
	if (!national || !manifest) return fail({ rule: 'no-national-table', file: '' });
	const read = await extent.client.readMentions(text, new URL(`data/${national}`, document.baseURI).href);
	if (!read.ok) return read;
	if (extent.manifest === manifest)
		takeCodes(
			context,
			read.value.found.map(({ code }) => code),
		);
	return ok(read.value);
}

/** Puts communes into the pending selection by their codes; those that are not open are left out. */
export function takeCodes(
	{ extent, pending, situation }: Needs<'extent' | 'pending' | 'situation'>,
	codes: readonly string[],
): void {
	const units = codes.map((code) => extent.unitOf(code)).filter((unit) => unit !== undefined);
	pending.add(units);
	situation.lookAt(pending.units);
}
