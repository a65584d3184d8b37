import regularUrl from 'source-sans/TTF/SourceSans3-Regular.ttf?url';
import semiboldUrl from 'source-sans/TTF/SourceSans3-Semibold.ttf?url';
import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { CANVAS_FAMILY } from '../io/print/canvasWriter.ts';
import { readFontMetrics } from '../io/print/fontMetrics.ts';
import type { Weight } from '../io/print/page.ts';
import { Typesetter } from '../io/print/typesetter.ts';

/** The typeface of printed pages, as files and as what sets text by it. */
export interface PrintFontFiles {
	readonly files: Readonly<Record<Weight, ArrayBuffer>>;
	readonly typesetter: Typesetter;
}

let loaded: PrintFontFiles | undefined;

/** Fetches the two weights from the page's own origin, once, and makes them known to canvases. */
export async function loadPrintFonts(): Promise<Result<PrintFontFiles, Problem>> {
	if (loaded) return ok(loaded);
	const regular = await read(regularUrl);
	if (!regular.ok) return regular;
	const semibold = await read(semiboldUrl);
	if (!semibold.ok) return semibold;
	const files = { regular: regular.value, semibold: semibold.value };
	for (const weight of ['regular', 'semibold'] as const)
		document.fonts.add(await new FontFace(CANVAS_FAMILY[weight], files[weight]).load());
	const typesetter = new Typesetter({
		regular: readFontMetrics(files.regular),
		semibold: readFontMetrics(files.semibold),
	});
	loaded = { files, typesetter };
	return ok(loaded);
}

async function read(url: string): Promise<Result<ArrayBuffer, Problem>> {
	try {
		const response = await fetch(url);
		if (response.ok) return ok(await response.arrayBuffer());
		return fail({ rule: 'not-reached', file: url, values: { reason: String(response.status) } });
	} catch (error) {
		return fail({ rule: 'not-reached', file: url, values: { reason: String(error) } });
	}
}
