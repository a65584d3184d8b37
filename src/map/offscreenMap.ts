import { untrack } from 'svelte';
import type { Formats } from '../base/format.ts';
import { TOKENS } from '../base/palette.ts';
import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { ExtentState } from '../state/extent.svelte.ts';
import type { PictureRequest } from '../state/mapPicture.svelte.ts';
import type { PlanState } from '../state/plan.svelte.ts';
import type { ShownTerritory, SituationState } from '../state/situation.svelte.ts';
import { careFeatures } from './careFeatures.ts';
import { careImage } from './careImages.ts';
import { MapEngine } from './engine.ts';
import { GATHERING_RATIO, pictureOf } from './enginePicture.ts';
import { hatchImage } from './hatch.ts';
import { labelInFrame } from './labelInFrame.ts';
import { mapLayers } from './mapLayers.ts';
import { mapStyle } from './mapStyle.ts';
import { nameFeature, SituationDrawing } from './situationDrawing.ts';

interface Drawn {
	readonly extent: ExtentState;
	readonly plan: PlanState;
	readonly situation: SituationState;
	readonly format: Formats;
	/** 'hab.' */
	readonly peopleWord: string;
}

/**
 * Draws the situation on a map of its own, off screen, so that neither the window's size nor what happens on the page
 * changes the picture. See `MapPicture.draw`.
 */
export async function drawOffscreen(
	drawn: Drawn,
	request: PictureRequest,
	signal: AbortSignal,
): Promise<Result<HTMLCanvasElement, Problem>> {
	signal.throwIfAborted();
	const container = hiddenContainer(request);
	let engine: MapEngine | undefined;
	try {
		engine = startEngine(drawn, request, container);
		const canvas = await Promise.race([
			filled(engine, drawn, request).then((map) => pictureOf(map, request.scale)),
			tilesFailure(engine),
			aborted(signal),
		]);
		if (canvas === 'tiles') return fail({ rule: 'not-reached', values: { reason: 'communes.pmtiles' } });
		const isWhole =
			canvas.width >= Math.floor(request.widthPx * request.scale) &&
			canvas.height >= Math.floor(request.heightPx * request.scale);
		return isWhole ? ok(canvas) : fail(tooLarge(request));
	} catch (error) {
		signal.throwIfAborted();
		return fail({ rule: 'picture-not-drawn', values: { reason: String(error) } });
	} finally {
		engine?.remove();
		container.remove();
	}
}

const tooLarge = ({ widthPx, heightPx, scale }: PictureRequest): Problem => ({
	rule: 'picture-too-large',
	values: { width: Math.round(widthPx * scale), height: Math.round(heightPx * scale) },
});

function hiddenContainer({ widthPx, heightPx }: PictureRequest): HTMLDivElement {
	const container = document.createElement('div');
	container.inert = true;
	container.setAttribute('aria-hidden', 'true');
	Object.assign(container.style, {
		position: 'fixed',
		left: '-100000px',
		top: '0',
		visibility: 'hidden',
		width: `${widthPx}px`,
		height: `${heightPx}px`,
	});
	document.body.append(container);
	return container;
}

function startEngine({ extent, plan }: Drawn, request: PictureRequest, container: HTMLElement): MapEngine {
	const manifest = extent.manifest;
	if (!manifest) throw new Error('picture without extent');
	return new MapEngine({
		container,
		view: { center: request.center, zoom: request.zoom, pixelRatio: GATHERING_RATIO },
		labels: {},
		missingImage: (id) => hatchImage(id) ?? careImage(id),
		style: mapStyle(
			extent.addressOf(manifest.files.tiles),
			'',
			mapLayers({
				stretches: false,
				exchange: false,
				tokens: TOKENS.light,
				theme: 'light',
				hasSea: manifest.id === 'france',
				selectedSlot: plan.slotOf(request.territory),
				choropleth: request.classes !== null,
				care: request.pointLayers.length > 0,
			}),
		),
	});
}

/** The map with what it shows. */
async function filled(
	engine: MapEngine,
	{ extent, situation, format, peopleWord }: Drawn,
	{ pointLayers, classes }: PictureRequest,
): Promise<MapEngine> {
	await new Promise<void>((resolve) => engine.whenReady(resolve));
	if (pointLayers.includes('hopitaux2020')) await extent.loadHospitals();
	for (const [unit, unitClass] of (classes ?? []).entries())
		if (unitClass >= 0) engine.setUnitState(unit, 'class', unitClass);
	engine.setSourceData('care', careFeatures(pointLayers, extent.units, extent.hospitals));
	const shown = untrack(() => situation.shown);
	const drawing = new SituationDrawing(engine, extent.client);
	await drawing.show({ shown, theme: 'light', format, peopleWord, locked: new Set() });
	await nameWithin(engine, drawing, shown.territories);
	return engine;
}

/** Territories whose usual name lies out of the picture are named where they are in sight. */
async function nameWithin(
	engine: MapEngine,
	drawing: SituationDrawing,
	territories: readonly ShownTerritory[],
): Promise<void> {
	const [west, south, east, north] = engine.bounds;
	const isInSight = ([lon, lat]: readonly [number, number]): boolean =>
		lon > west && lon < east && lat > south && lat < north;
	const names = territories.flatMap((territory) => {
		const shape = drawing.shapeOf(territory.slot);
		if (!shape?.label || isInSight(shape.label)) return [];
		const label = labelInFrame(shape.geometry, engine.bounds);
		return label ? [nameFeature(territory, 'light', label)] : [];
	});
	await engine.replaceFeatures(
		'names',
		names,
		names.map(({ id }) => Number(id)),
	);
}

const tilesFailure = (engine: MapEngine): Promise<'tiles'> =>
	new Promise((resolve) => engine.onTilesFailed(() => resolve('tiles')));

const aborted = (signal: AbortSignal): Promise<never> =>
	new Promise((_, reject) =>
		signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
	);
