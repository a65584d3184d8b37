import type { FilterSpecification, Map as LibreMap, PointLike } from 'maplibre-gl';
import type { MapEngine } from './engine.ts';

/** A place without communes. */
const NOWHERE: [number, number] = [0, -84];
/** Layers whose features bear a name that has to be whole on a picture. */
const NAME_LAYERS: readonly string[] = ['towns-dot', 'towns', 'territory-name', 'blank-people'];

/** Canvas pixels per CSS pixel while the map gathers what it shows: frames are cheap then, and names stand the same. */
export const GATHERING_RATIO = 0.25;

/**
 * What a map shows, as a picture of its own with so many pixels per CSS pixel, once everything in sight is there.
 * Names are placed anew, all at once, so that the order in which tiles arrived leaves no trace; names that the edge
 * would cut are left out.
 */
export async function pictureOf(engine: MapEngine, pixelRatio: number): Promise<HTMLCanvasElement> {
	await whenSettled(engine);
	await placeNamesAnew(engine);
	const cut = new Set<string>();
	for (let round = 0; round < 3 && noteCutNames(engine.still, cut); round++) {
		leaveOut(engine.still, cut);
		await placeNamesAnew(engine);
	}
	return new Promise((resolve) => {
		const copy = (): void => {
			if (!engine.settled) return engine.still.triggerRepaint();
			engine.still.off('render', copy);
			resolve(copyOf(engine.canvas));
		};
		engine.still.on('render', copy);
		engine.still.setPixelRatio(pixelRatio);
		engine.still.triggerRepaint();
	});
}

/** A look elsewhere makes the map forget where names stood. */
async function placeNamesAnew(engine: MapEngine): Promise<void> {
	const { still } = engine;
	const { center, zoom } = { center: still.getCenter(), zoom: still.getZoom() };
	still.jumpTo({ center: NOWHERE, zoom: still.getMaxZoom() });
	await whenSettled(engine);
	still.jumpTo({ center, zoom });
	await whenSettled(engine);
}

function whenSettled(engine: MapEngine): Promise<void> {
	return new Promise((resolve) => {
		const look = (): void => {
			if (!engine.settled) return;
			engine.still.off('idle', look);
			resolve();
		};
		engine.still.on('idle', look);
		engine.still.triggerRepaint();
	});
}

/** Adds the names that touch the edge of the map; false where there is no new one. */
function noteCutNames(map: LibreMap, cut: Set<string>): boolean {
	const { width, height } = map.getContainer().getBoundingClientRect();
	const edges: [PointLike, PointLike][] = [
		[[0, 0], [width, 1]], [[0, height - 1], [width, height]],
		[[0, 0], [1, height]], [[width - 1, 0], [width, height]],
	]; // prettier-ignore
	const before = cut.size;
	for (const edge of edges)
		for (const { layer, properties } of map.queryRenderedFeatures(edge, { layers: [...NAME_LAYERS] }))
			if (layer.type === 'symbol') cut.add(String(properties['name'] ?? properties['people']));
	return cut.size > before;
}

function leaveOut(map: LibreMap, names: ReadonlySet<string>): void {
	const isCut = ['in', ['coalesce', ['get', 'name'], ['get', 'people'], ''], ['literal', [...names].sort()]];
	for (const id of NAME_LAYERS) {
		const filter = map.getFilter(id) ?? true;
		map.setFilter(id, ['all', filter, ['!', isCut]] as unknown as FilterSpecification);
	}
}

/** The drawing buffer lasts for its frame only: what is in it is copied. */
function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
	const copy = document.createElement('canvas');
	copy.width = canvas.width;
	copy.height = canvas.height;
	copy.getContext('2d')?.drawImage(canvas, 0, 0);
	return copy;
}
