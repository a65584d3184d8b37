import {
	addProtocol,
	Map as LibreMap,
	ScaleControl,
	setWorkerUrl,
	type ExpressionSpecification,
	type GeoJSONSource,
	type LayerSpecification,
	type MapOptions,
	type SourceSpecification,
	type StyleImageInterface,
	type StyleSpecification,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { archiveProtocol } from './archiveSource.ts';
import type { Camera, Movable } from './cameraLink.ts';
import { changeLayers } from './layerChanges.ts';
import { forwardPointers, type PointerAt, type PointerHandlers } from './pointers.ts';
import type { OnPolygon, PolygonTool } from './polygonTool.ts';

export type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification };

/** [west, south, east, north] in degrees. */
export type Bounds = readonly [number, number, number, number];
export interface Padding {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}
export interface ImageData2D {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8ClampedArray;
}
/** Where a map stands still: its middle, degrees; the zoom, for tiles of 512 px; canvas pixels per CSS pixel. */
interface StillView {
	readonly center: readonly [number, number];
	readonly zoom: number;
	readonly pixelRatio: number;
}
export interface EngineOptions {
	readonly container: HTMLElement;
	readonly style: StyleSpecification;
	/** What the map opens on: bounds to move within, or a picture that nobody moves. */
	readonly view:
		{ readonly bounds: Bounds; readonly padding: Padding; readonly maxBounds: Bounds } | StillView;
	readonly labels: Readonly<Record<string, string>>;
	/** Draws a picture that a layer names and the map does not have yet. */
	readonly missingImage: (id: string) => ImageData2D | undefined;
}

const COMMUNES = { source: 'communes', sourceLayer: 'communes' } as const;

let registered = false;
function registerOnce(): void {
	if (registered) return;
	setWorkerUrl(workerUrl);
	addProtocol('pmtiles', archiveProtocol());
	registered = true;
}

/** The one file that knows maplibre-gl. Layers and sources come as plain data; pointers leave as plain positions. */
export class MapEngine implements Movable {
	readonly #map: LibreMap;
	#layers: readonly LayerSpecification[] = [];
	#handlers: PointerHandlers = {};
	#isRemoved = false;
	/** Works that will change what is drawn and have not ended. */
	#underWay = 0;
	#onSettled: (settled: boolean) => void = () => undefined;
	/** States of communes, by name and unit: what was set, so that it can be taken away again. */
	readonly #unitStates = new Map<string, Map<number, unknown>>();

	constructor(options: EngineOptions) {
		registerOnce();
		this.#layers = options.style.layers;
		this.#map = new LibreMap({
			container: options.container,
			style: options.style,
			...viewOptions(options.view),
			locale: { ...options.labels },
			attributionControl: false,
			dragRotate: false,
			pitchWithRotate: false,
			touchPitch: false,
			fadeDuration: 0,
			maxZoom: 15,
			canvasContextAttributes: { preserveDrawingBuffer: false },
		});
		this.#map.touchZoomRotate.disableRotation();
		this.#map.keyboard.disableRotation();
		if ('bounds' in options.view)
			this.#map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 90 }), 'bottom-right');
		this.#map.setMissingStyleImageResolver((id) => {
			const image = options.missingImage(id);
			if (image && !this.#map.hasImage(id))
				this.#map.addImage(id, image as unknown as StyleImageInterface, { pixelRatio: 2 });
		});
		forwardPointers(this.#map, () => this.#handlers);
	}

	/** Calls back once the style and its sources can be changed. */
	whenReady(callback: () => void): void {
		if (this.#map.isStyleLoaded()) callback();
		else this.#map.once('style.load', callback);
	}

	/** Tells whether everything in sight is loaded and drawn, each time that changes. */
	onSettled(callback: (settled: boolean) => void): void {
		this.#onSettled = callback;
		for (const event of ['movestart', 'dataloading'] as const) this.#map.on(event, () => callback(false));
		this.#map.on('idle', () => callback(this.settled));
	}

	/** The map is not settled before work that ends on it has ended: outlines that are with the worker, say. */
	async during(work: Promise<void>): Promise<void> {
		this.#underWay++;
		this.#onSettled(false);
		try {
			await work;
		} finally {
			this.#underWay--;
			if (!this.#isRemoved) this.#map.triggerRepaint();
		}
	}

	/** Calls back when the communes' tiles cannot be read. */
	onTilesFailed(callback: () => void): void {
		this.#map.on('error', (event) => {
			if ('sourceId' in event && event['sourceId'] === COMMUNES.source) callback();
		});
	}

	setHandlers(handlers: PointerHandlers): void {
		this.#handlers = handlers;
	}

	/** Brings the map to an ordered list of layers: adds, removes, reorders and repaints only what differs. */
	setLayers(layers: readonly LayerSpecification[]): void {
		changeLayers(this.#map, this.#layers, layers);
		this.#layers = layers;
	}

	/** Once the map is removed, what is still on its way to it goes nowhere. */
	setSourceData(id: string, data: GeoJSON.FeatureCollection): void {
		if (!this.#isRemoved) void this.#geojson(id).setData(data);
	}

	/** Takes features away by id and puts others in; resolves when they are drawn. */
	async replaceFeatures(
		id: string,
		features: readonly GeoJSON.Feature[],
		gone: readonly number[],
	): Promise<void> {
		if (this.#isRemoved || (features.length === 0 && gone.length === 0)) return;
		await this.#geojson(id).updateData({ remove: [...gone], add: [...features] });
	}

	#geojson(id: string): GeoJSONSource {
		const source = this.#map.getSource<GeoJSONSource>(id);
		if (!source) throw new Error(`no source ${id}`);
		return source;
	}

	/** Sets one state of a commune; `undefined` takes it away. */
	setUnitState(unit: number, key: string, value: unknown): void {
		if (this.#isRemoved) return;
		const states = this.#unitStates.get(key) ?? new Map<number, unknown>();
		this.#unitStates.set(key, states);
		if (value === undefined) {
			if (states.delete(unit)) this.#map.removeFeatureState({ ...COMMUNES, id: unit }, key);
		} else {
			states.set(unit, value);
			this.#map.setFeatureState({ ...COMMUNES, id: unit }, { [key]: value });
		}
	}

	/** Units that have a state of this name. */
	unitsWithState(key: string): number[] {
		return [...(this.#unitStates.get(key)?.keys() ?? [])];
	}

	/** Commune that the map has drawn under a position, undefined where there is none. */
	drawnUnitAt(x: number, y: number): number | undefined {
		const layers = ['communes-extent', 'communes-ring'].filter((id) => this.#map.getLayer(id));
		const [feature] = this.#map.queryRenderedFeatures([x, y], { layers });
		return typeof feature?.id === 'number' ? feature.id : undefined;
	}

	/** Position in degrees of a pixel of the map. */
	lonLatAt(x: number, y: number): [number, number] {
		const { lng, lat } = this.#map.unproject([x, y]);
		return [lng, lat];
	}

	/** Pixel of the map at a position in degrees. */
	pixelAt([lonDeg, latDeg]: readonly [number, number]): [number, number] {
		const { x, y } = this.#map.project([lonDeg, latDeg]);
		return [x, y];
	}

	/** The middle of the map, where the keyboard aims. The page is not asked for its layout, which can take long. */
	get middle(): PointerAt {
		const centre = this.#map.getCenter();
		const { x, y } = this.#map.project(centre);
		return {
			x,
			y,
			lonDeg: centre.lng,
			latDeg: centre.lat,
			shiftKey: false,
			altKey: false,
			ctrlKey: false,
			touches: 1,
		};
	}

	/** Calls back at each frame in which the map moves, until the function that it returns is called. */
	onMove(callback: () => void): () => void {
		const { unsubscribe } = this.#map.on('move', callback);
		return () => unsubscribe();
	}

	/** Calls back when the map has come to rest after a move, until the function that it returns is called. */
	onMoved(callback: () => void): () => void {
		const { unsubscribe } = this.#map.on('moveend', callback);
		return () => unsubscribe();
	}

	/** Lets the pointer draw polygons; the library for it is loaded when it is first wanted. */
	async drawPolygons(accent: string, onPolygon: OnPolygon): Promise<PolygonTool> {
		const { startPolygonTool } = await import('./polygonTool.ts');
		return startPolygonTool(this.#map, accent, onPolygon);
	}

	/** Moves the dashes of a line; their pattern comes back with the next change of its layer's look. */
	setDashes(layer: string, dashes: number[]): void {
		if (this.#map.getLayer(layer)) this.#map.setPaintProperty(layer, 'line-dasharray', dashes);
	}

	fit(bounds: Bounds, padding: Padding, options: { maxZoom?: number; animate?: boolean } = {}): void {
		this.#map.fitBounds([...bounds] as [number, number, number, number], {
			padding,
			maxZoom: options.maxZoom ?? 12,
			animate: options.animate ?? true,
			duration: 180,
		});
	}

	get camera(): Camera {
		const { lng, lat } = this.#map.getCenter();
		return { center: [lng, lat], zoom: this.#map.getZoom() };
	}

	get zoom(): number {
		return this.#map.getZoom();
	}

	moveTo({ center: [lng, lat], zoom }: Camera): void {
		this.#map.jumpTo({ center: [lng, lat], zoom });
	}

	zoomBy(steps: number): void {
		this.#map.zoomTo(this.#map.getZoom() + steps, { duration: 150 });
	}

	/** While painting, one finger or the pressed mouse paints instead of moving the map. */
	setDragPan(on: boolean): void {
		if (on) this.#map.dragPan.enable();
		else this.#map.dragPan.disable();
	}

	/** Dragging with Shift zooms to a box, and a double click zooms, unless a tool takes them for itself. */
	setZoomGestures(on: boolean): void {
		for (const gesture of [this.#map.boxZoom, this.#map.doubleClickZoom])
			if (on) gesture.enable();
			else gesture.disable();
	}

	set cursor(cursor: string) {
		this.#map.getCanvas().style.cursor = cursor;
	}

	get canvas(): HTMLCanvasElement {
		return this.#map.getCanvas();
	}

	/** True once everything in sight is loaded and nothing moves: tests and pictures wait for it. */
	get settled(): boolean {
		return this.#underWay === 0 && this.#map.loaded() && this.#map.areTilesLoaded() && !this.#map.isMoving();
	}

	resize(): void {
		this.#map.resize();
	}

	/** What is in sight. */
	get bounds(): Bounds {
		const [[west, south], [east, north]] = this.#map.getBounds().toArray();
		return [west, south, east, north];
	}

	/** The library's own map, for `enginePicture`, which is loaded later. */
	get still(): LibreMap {
		return this.#map;
	}

	remove(): void {
		this.#isRemoved = true;
		this.#map.remove();
	}
}

function viewOptions(view: EngineOptions['view']): Partial<MapOptions> {
	if ('bounds' in view)
		return {
			bounds: [...view.bounds] as [number, number, number, number],
			fitBoundsOptions: { padding: view.padding },
			maxBounds: [...view.maxBounds] as [number, number, number, number],
		};
	return {
		center: [...view.center] as [number, number],
		zoom: view.zoom,
		pixelRatio: view.pixelRatio,
		maxCanvasSize: [Infinity, Infinity],
		interactive: false,
	};
}
