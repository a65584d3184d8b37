import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { WantedPicture } from '../io/print/mapBlock.ts';
import type { MapPicture } from '../state/mapPicture.svelte.ts';

/** About 290 points an inch on paper. */
const SCALE = 3;

/** The map that a printed page wants, as a JPEG file; `territory`: id of the one to set off, '' for none. */
export async function mapJpeg(
	port: MapPicture,
	wanted: WantedPicture,
	territory: string,
	signal: AbortSignal,
): Promise<Result<Uint8Array, Problem>> {
	const drawn = await port.draw(
		{ ...wanted, scale: SCALE, territory, pointLayers: [], classes: null },
		signal,
	);
	if (!drawn.ok) return drawn;
	const blob = await new Promise<Blob | null>((resolve) => drawn.value.toBlob(resolve, 'image/jpeg', 0.92));
	signal.throwIfAborted();
	if (blob) return ok(new Uint8Array(await blob.arrayBuffer()));
	const { width, height } = drawn.value;
	return fail({ rule: 'picture-too-large', values: { width, height } });
}
