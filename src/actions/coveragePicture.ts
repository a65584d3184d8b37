import type { Problem } from '../base/problem.ts';
import type { Result } from '../base/result.ts';
import { frameAround } from '../io/print/mapFrame.ts';
import type { MapPicture } from '../state/mapPicture.svelte.ts';
import type { Needs } from './context.ts';

/** Size of the map on the printed page, CSS pixels, and pixels of its picture for each: some 290 an inch on 178 mm. */
const WIDTH_PX = 680;
const HEIGHT_PX = 560;
const SCALE = 3;
const MARGIN_PX = 14;

/**
 * The whole extent as the address of a picture, for the page that is printed: a live map prints grey in some browsers.
 * Rejects with the signal's reason when cancelled.
 */
export async function coveragePicture(
	{ extent }: Needs<'extent'>,
	port: MapPicture,
	signal: AbortSignal,
): Promise<Result<string, Problem>> {
	const bounds = extent.manifest?.openingBbox;
	if (!bounds) throw new Error('picture without extent');
	const drawn = await port.draw(
		{
			...frameAround(bounds, WIDTH_PX, HEIGHT_PX, MARGIN_PX),
			widthPx: WIDTH_PX,
			heightPx: HEIGHT_PX,
			scale: SCALE,
			territory: '',
			pointLayers: [],
			classes: null,
		},
		signal,
	);
	return drawn.ok ? { ok: true, value: drawn.value.toDataURL('image/jpeg', 0.92) } : drawn;
}
