import type { Needs } from './context.ts';
import { downloadBlob, fileNameFrom } from './download.ts';
import { boundsOf, legendOf, notesOf, situationLine, type Framing } from './mapContent.ts';
import { loadPrintFonts } from './printFonts.ts';
import { PAPERS, sheetPixels, type Paper } from '../base/paper.ts';
import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { today } from '../base/today.ts';
import { drawPage } from '../io/print/canvasWriter.ts';
import { mapSheet } from '../io/print/mapSheet.ts';
import type { Choropleth } from '../state/choroplethText.ts';
import type { PointLayer } from '../state/layers.svelte.ts';
import type { MapPicture } from '../state/mapPicture.svelte.ts';

export interface PictureChoices {
	readonly framing: Framing;
	/** Id of the territory to set off, '' for none. */
	readonly territory: string;
	readonly paper: Paper;
	readonly scale: 2 | 4;
	readonly pointLayers: readonly PointLayer[];
	/** What colours the communes, null for nothing. */
	readonly choropleth: Choropleth | null;
}

/**
 * Hands the map out as a PNG: a sheet with title, legend, scale bar, sources and date. The same plan and choices give
 * the same picture, whatever the window. Rejects with the signal's reason when cancelled.
 */
export async function savePicture(
	states: Needs<'extent' | 'locale' | 'plan' | 'situation'>,
	port: MapPicture,
	choices: PictureChoices,
	signal: AbortSignal,
): Promise<Result<string, Problem>> {
	const { locale, plan } = states;
	const fonts = await loadPrintFonts();
	if (!fonts.ok) return fonts;
	const madeOn = today();
	const title = plan.territory(choices.territory)?.name ?? plan.current?.name ?? '';
	const sheet = mapSheet(fonts.value.typesetter, locale.format, PAPERS[choices.paper], {
		picture: 'map',
		title,
		subtitle: situationLine(states),
		bounds: await boundsOf(states, choices.framing, choices.territory, port),
		legend: legendOf(states, choices),
		notes: notesOf(states, madeOn),
	});
	const { scale, pointLayers } = choices;
	const classes = choices.choropleth?.classes ?? null;
	const request = { ...sheet.wanted, scale, territory: choices.territory, pointLayers, classes };
	const drawn = await port.draw(request, signal);
	if (!drawn.ok) return drawn;
	const canvas = document.createElement('canvas');
	Object.assign(canvas, sheetPixels(sheet.page, choices.scale));
	const context = canvas.getContext('2d');
	if (!context) return tooLarge(canvas);
	drawPage(context, sheet.page, choices.scale, new Map([['map', drawn.value]]));
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	signal.throwIfAborted();
	if (!blob) return tooLarge(canvas);
	const territory = plan.territory(choices.territory)?.name ?? '';
	const name = fileNameFrom([plan.current?.name ?? '', territory, madeOn, `${choices.scale}x`], 'png');
	downloadBlob(name, blob);
	return ok(name);
}

const tooLarge = ({ width, height }: HTMLCanvasElement): { ok: false; error: Problem } =>
	fail({ rule: 'picture-too-large', values: { width, height } });
