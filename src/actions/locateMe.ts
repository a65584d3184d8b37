import type { Needs } from './context.ts';

/** What came of asking the browser for the position. */
export type Located = 'found' | 'outside' | 'denied' | 'unavailable';

/** How long a browser may look for its position, ms. */
const PATIENCE_MS = 20_000;

/**
 * Asks the browser, once, where it is, and chooses the commune there. The position stays in this function: it is
 * compared with the contours in the page, and neither kept, nor sent, nor written into the address.
 */
export async function locateMe({
	extent,
	selection,
	situation,
	view,
}: Needs<'extent' | 'selection' | 'situation' | 'view'>): Promise<Located> {
	const position = await currentPosition();
	if (typeof position === 'string') return position;
	// the contours change once more where the communes around the extent come meanwhile
	while (!extent.picker) await extent.loadPicker();
	const unit = extent.picker?.unitAt(position.longitude, position.latitude);
	if (unit === undefined) return 'outside';
	selection.unit = unit;
	view.go({ commune: undefined });
	view.stepAside();
	situation.lookAt([unit]);
	return 'found';
}

function currentPosition(): Promise<GeolocationCoordinates | 'denied' | 'unavailable'> {
	if (!('geolocation' in navigator)) return Promise.resolve('unavailable');
	return new Promise((resolve) =>
		navigator.geolocation.getCurrentPosition(
			({ coords }) => resolve(coords),
			({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'unavailable'),
			{ maximumAge: 0, timeout: PATIENCE_MS },
		),
	);
}
