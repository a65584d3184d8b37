import type { Needs } from './context.ts';
import { downloadBlob, fileNameFrom } from './download.ts';
import type { ExportFormat } from './exportFormats.ts';
import type { ExportWish, Running } from './exportWish.ts';
import type { Problem } from '../base/problem.ts';
import { ok, type Result } from '../base/result.ts';

type WrittenFormat = Extract<ExportFormat, { readonly extension: string }>;

/** Name of the file: plan, territory where it is one only, day. */
export function exportName(
	{ plan }: Needs<'plan'>,
	{ extension }: WrittenFormat,
	{ territories, title, madeOn }: ExportWish,
): string {
	const parts = [plan.current?.name ?? '', territories.length === 1 ? title : '', madeOn];
	return fileNameFrom(parts, extension);
}

/** Writes a file and hands it out under its name. Rejects with the signal's reason when cancelled. */
export async function exportFile(
	states: Needs<'extent' | 'indicators' | 'plan' | 'situation'>,
	format: WrittenFormat,
	wish: ExportWish,
	running: Running,
): Promise<Result<string, Problem>> {
	const written = await format.make(states, wish, running);
	if (!written.ok) return written;
	running.signal.throwIfAborted();
	const name = exportName(states, format, wish);
	downloadBlob(name, written.value);
	return ok(name);
}
