import type { Formats } from '../base/format.ts';
import { fillOpacity, territoryColours, TOKENS, type Theme } from '../base/palette.ts';
import type { Shown, ShownGroup, ShownTerritory } from '../state/situation.svelte.ts';
import type { Shape } from '../work/atlasService.ts';
import type { AtlasClient } from '../work/client.ts';
import { COARSE_ZOOM } from '../work/coarseZoom.ts';
import type { MapEngine } from './engine.ts';
import { blankPattern, overlapPattern } from './hatch.ts';
import { labelName } from './labelName.ts';
import { LatestOnly } from './latestOnly.ts';
import { lockImageName } from './lockImage.ts';

interface Wanted {
	readonly shown: Shown;
	readonly theme: Theme;
	readonly format: Formats;
	/** 'hab.' */
	readonly peopleWord: string;
	/** Slots of territories that are locked: their names say so. */
	readonly locked: ReadonlySet<number>;
}

/** A territory's outline, and what it was made of. */
interface DrawnShape {
	/** Key of the communes. */
	readonly key: string;
	readonly isCoarse: boolean;
	readonly shape: Shape;
	/** What its feature and its name tell beside the shape. */
	look: string;
}

/** So many territories are drawn in full; of more, those in sight once the map is near enough to tell. */
const MOST_IN_FULL = 150;
/** Territories that are handed to the map at once: between two such parts the page answers. */
const AT_ONCE = { coarse: 250, full: 50 };

/**
 * Brings the map's sources to what is shown: outlines come from the worker for the territories whose communes
 * changed, one request at a time; what changes meanwhile waits and goes with the next one. A territory whose communes
 * and look are as before is left alone, so that a gesture costs the same in a plan of a thousand territories.
 */
export class SituationDrawing {
	readonly #engine: MapEngine;
	readonly #client: AtlasClient;
	/** By slot. */
	readonly #shapes = new Map<number, DrawnShape>();
	#groupShapes: readonly Shape[] = [];
	#groups: readonly ShownGroup[] = [];
	#rows: unknown = null;
	#theme: Theme | null = null;
	#wanted: Wanted | null = null;
	readonly #drawing = new LatestOnly<Wanted>((wanted) => this.#draw(wanted));
	readonly #leave: () => void;

	constructor(engine: MapEngine, client: AtlasClient) {
		this.#engine = engine;
		this.#client = client;
		this.#leave = engine.onMoved(() => {
			if (this.#wanted && this.#lackingDetail(this.#wanted.shown.territories).size > 0)
				void this.show(this.#wanted);
		});
	}

	/** Resolves when what was asked for is handed to the map, at once where earlier work goes on. */
	show(wanted: Wanted): Promise<void> {
		this.#wanted = wanted;
		return this.#engine.during(this.#drawing.ask(wanted));
	}

	stop(): void {
		this.#leave();
		this.#drawing.stop();
	}

	async #draw(wanted: Wanted): Promise<void> {
		const { shown, theme, format, peopleWord } = wanted;
		const painted = this.#engine.unitsWithState('paint');
		const { territories } = shown;
		const shownSlots = new Set(territories.map(({ slot }) => slot));
		const gone = [...this.#shapes.keys()].filter((slot) => !shownSlots.has(slot));
		for (const slot of gone) this.#shapes.delete(slot);
		const isStale = ({ slot, key }: ShownTerritory): boolean => this.#shapes.get(slot)?.key !== key;
		await this.#replace([], gone, wanted);
		if (territories.length > MOST_IN_FULL)
			await this.#drawShapes(
				territories.filter((one) => isStale(one) && this.#shapes.get(one.slot)?.isCoarse !== false),
				true,
				wanted,
			);
		const lacking = this.#lackingDetail(territories);
		await this.#drawShapes(
			territories.filter((one) => isStale(one) || lacking.has(one)),
			false,
			wanted,
		);
		const restyled = territories.filter((one) => this.#shapes.get(one.slot)?.look !== lookOf(one, wanted));
		for (const part of partsOf(restyled, AT_ONCE.full)) await this.#replace(part, [], wanted);
		const hasNewGroups = shown.groups !== this.#groups;
		if (hasNewGroups) await this.#fetchGroups(shown.groups);
		if (this.#drawing.isStopped) return;
		const hasNewLook = theme !== this.#theme || shown.rows !== this.#rows;
		this.#theme = theme;
		this.#rows = shown.rows;
		if (hasNewGroups || hasNewLook) this.#drawGroups(shown.groups, theme, format, peopleWord);
		for (const unit of painted) this.#engine.setUnitState(unit, 'paint', undefined);
	}

	/** Fetches the outlines of territories and draws them, part by part. */
	async #drawShapes(stale: readonly ShownTerritory[], isCoarse: boolean, wanted: Wanted): Promise<void> {
		let drawn = Promise.resolve();
		for (const part of partsOf(stale, isCoarse ? AT_ONCE.coarse : AT_ONCE.full)) {
			if (this.#drawing.isStopped) return;
			await this.#fetchShapes(part, isCoarse);
			await drawn;
			drawn = this.#replace(part, [], wanted);
		}
		await drawn;
	}

	/** Puts territories with their names in the place of their former features. */
	async #replace(
		territories: readonly ShownTerritory[],
		gone: readonly number[],
		{ theme, locked }: Wanted,
	): Promise<void> {
		for (const territory of territories) {
			const drawn = this.#shapes.get(territory.slot);
			if (drawn) drawn.look = lookOf(territory, { theme, locked });
		}
		const features = territories.flatMap((territory) => this.#territoryFeature(territory, theme));
		const names = territories.flatMap((territory) => this.#nameFeature(territory, theme, locked));
		const former = [...gone, ...territories.map(({ slot }) => slot)];
		await Promise.all([
			this.#engine.replaceFeatures('territories', features, former),
			this.#engine.replaceFeatures('names', names, former),
		]);
	}

	async #fetchShapes(stale: readonly ShownTerritory[], isCoarse: boolean): Promise<void> {
		const requests = stale.map(({ slot, units }) => ({ key: slot, units: units(), isCoarse }));
		for (const [index, shape] of (await this.#client.shapes(requests)).entries())
			this.#shapes.set(shape.key, { key: stale[index].key, isCoarse, shape, look: '' });
	}

	async #fetchGroups(groups: readonly ShownGroup[]): Promise<void> {
		this.#groups = groups;
		const sets = groups.map(({ units }, key) => ({ key, units }));
		this.#groupShapes = sets.length > 0 ? await this.#client.shapes(sets) : [];
	}

	/** Those in sight whose outline has fewer points than the map could show. */
	#lackingDetail(territories: readonly ShownTerritory[]): ReadonlySet<ShownTerritory> {
		if (this.#engine.zoom <= COARSE_ZOOM) return new Set();
		const [west, south, east, north] = this.#engine.bounds;
		return new Set(
			territories.filter(({ slot }) => {
				const drawn = this.#shapes.get(slot);
				if (!drawn?.isCoarse || !drawn.shape.box) return false;
				const [left, bottom, right, top] = drawn.shape.box;
				return left < east && right > west && bottom < north && top > south;
			}),
		);
	}

	/** A territory without communes has no feature. */
	#territoryFeature({ slot, colour, status }: ShownTerritory, theme: Theme): GeoJSON.Feature[] {
		const { fill, outline } = territoryColours(theme, colour);
		const geometry = this.#shapes.get(slot)?.shape.geometry;
		if (!geometry?.coordinates.length) return [];
		const properties = { fill, outline, fillOpacity: fillOpacity(status === 3), status };
		return [{ type: 'Feature', id: slot, geometry, properties }];
	}

	#nameFeature(territory: ShownTerritory, theme: Theme, locked: ReadonlySet<number>): GeoJSON.Feature[] {
		const label = this.#shapes.get(territory.slot)?.shape.label;
		return label ? [nameFeature(territory, theme, label, locked.has(territory.slot))] : [];
	}

	/** Outline of a territory that was drawn, and the point of its name. */
	shapeOf(slot: number): Shape | undefined {
		return this.#shapes.get(slot)?.shape;
	}

	/** Communes in several territories, and zones blanches with the people who live there. */
	#drawGroups(groups: readonly ShownGroup[], theme: Theme, format: Formats, peopleWord: string): void {
		const overlaps: GeoJSON.Feature[] = [];
		const blanks: GeoJSON.Feature[] = [];
		for (const { key, geometry, label } of this.#groupShapes) {
			const { colours, population } = groups[key];
			if (colours.length > 0) {
				const pattern = overlapPattern(colours.map((colour) => territoryColours(theme, colour).outline));
				overlaps.push({ type: 'Feature', geometry, properties: { pattern } });
				continue;
			}
			blanks.push({ type: 'Feature', geometry, properties: { pattern: blankPattern(TOKENS[theme].ink2) } });
			if (label)
				blanks.push({
					type: 'Feature',
					geometry: { type: 'Point', coordinates: label },
					properties: { people: `${format.integer(population)}\u202f${peopleWord}` },
				});
		}
		this.#engine.setSourceData('overlaps', collection(overlaps));
		this.#engine.setSourceData('blanks', collection(blanks));
	}
}

/** What is drawn of a territory beside its shape, as one text to compare. */
const lookOf = (
	{ slot, name, colour, status, isStale }: ShownTerritory,
	{ theme, locked }: Pick<Wanted, 'theme' | 'locked'>,
): string => [theme, colour, status, isStale, locked.has(slot), name].join(' ');

/** The name of a territory at a point, degrees, with a padlock where it is locked and a star where its status is old. */
export function nameFeature(
	{ slot, name, colour, isStale, population }: ShownTerritory,
	theme: Theme,
	label: readonly [number, number],
	isLocked = false,
): GeoJSON.Feature {
	const color = territoryColours(theme, colour).text;
	const lock = isLocked ? { lock: lockImageName(color) } : {};
	const text = isStale ? `${labelName(name)}\u00a0*` : labelName(name);
	const properties = { name: text, population: population(), color, ...lock };
	return { type: 'Feature', id: slot, geometry: { type: 'Point', coordinates: [...label] }, properties };
}

const collection = (features: GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({
	type: 'FeatureCollection',
	features,
});

function* partsOf<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
	for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
