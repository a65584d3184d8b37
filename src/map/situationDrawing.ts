import type { Formats } from '../base/format.ts';
import { fillOpacity, territoryColours, TOKENS, type Theme } from '../base/palette.ts';
import type { Shown, ShownGroup, ShownTerritory } from '../state/situation.svelte.ts';
import type { Shape } from '../work/atlasService.ts';
import type { AtlasClient } from '../work/client.ts';
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
	/** Slots of territories that are locked: their names say so. Another set where a lock changed. */
	readonly locked: ReadonlySet<number>;
}

/**
 * Brings the map's sources to what is shown: outlines come from the worker for the territories whose communes
 * changed, one request at a time; what changes meanwhile waits and goes with the next one.
 */
export class SituationDrawing {
	readonly #engine: MapEngine;
	readonly #client: AtlasClient;
	/** Shape of each slot, and the key of the communes that it was made of. */
	readonly #shapes = new Map<number, { key: string; shape: Shape }>();
	#groupShapes: readonly Shape[] = [];
	#groups: readonly ShownGroup[] = [];
	#rows: unknown = null;
	#theme: Theme | null = null;
	#locked: ReadonlySet<number> | null = null;
	readonly #drawing = new LatestOnly<Wanted>((wanted) => this.#draw(wanted));

	constructor(engine: MapEngine, client: AtlasClient) {
		this.#engine = engine;
		this.#client = client;
	}

	/** Resolves when what was asked for is handed to the map, at once where earlier work goes on. */
	show(wanted: Wanted): Promise<void> {
		return this.#drawing.ask(wanted);
	}

	stop(): void {
		this.#drawing.stop();
	}

	async #draw({ shown, theme, format, peopleWord, locked }: Wanted): Promise<void> {
		const painted = this.#engine.unitsWithState('paint');
		const stale = shown.territories.filter(({ slot, key }) => this.#shapes.get(slot)?.key !== key);
		const shownSlots = new Set(shown.territories.map(({ slot }) => slot));
		const gone = [...this.#shapes.keys()].filter((slot) => !shownSlots.has(slot));
		const hasNewGroups = shown.groups !== this.#groups;
		await this.#fetchShapes(stale, shown, hasNewGroups);
		if (this.#drawing.isStopped) return;
		for (const slot of gone) this.#shapes.delete(slot);
		const hasNewLook = theme !== this.#theme || shown.rows !== this.#rows || locked !== this.#locked;
		const redrawn = hasNewLook ? shown.territories : stale;
		this.#theme = theme;
		this.#locked = locked;
		this.#rows = shown.rows;
		const features = redrawn.flatMap((territory) => this.#territoryFeature(territory, theme));
		const names = redrawn.flatMap((territory) => this.#nameFeature(territory, theme, locked));
		const former = [...gone, ...redrawn.map(({ slot }) => slot)];
		const drawn = this.#engine.replaceFeatures('territories', features, former);
		void this.#engine.replaceFeatures('names', names, former);
		if (hasNewGroups || hasNewLook) this.#drawGroups(shown.groups, theme, format, peopleWord);
		await drawn;
		for (const unit of painted) this.#engine.setUnitState(unit, 'paint', undefined);
	}

	async #fetchShapes(stale: readonly ShownTerritory[], shown: Shown, hasNewGroups: boolean): Promise<void> {
		const requests = stale.map(({ slot, units }) => ({ key: slot, units: units() }));
		if (requests.length > 0)
			for (const [index, shape] of (await this.#client.shapes(requests)).entries())
				this.#shapes.set(shape.key, { key: stale[index].key, shape });
		if (!hasNewGroups) return;
		this.#groups = shown.groups;
		const sets = shown.groups.map(({ units }, key) => ({ key, units }));
		this.#groupShapes = sets.length > 0 ? await this.#client.shapes(sets) : [];
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

/** The name of a territory at a point, degrees, with a padlock where it is locked. */
export function nameFeature(
	{ slot, name, colour, population }: ShownTerritory,
	theme: Theme,
	label: readonly [number, number],
	isLocked = false,
): GeoJSON.Feature {
	const color = territoryColours(theme, colour).text;
	const lock = isLocked ? { lock: lockImageName(color) } : {};
	const properties = { name: labelName(name), population: population(), color, ...lock };
	return { type: 'Feature', id: slot, geometry: { type: 'Point', coordinates: [...label] }, properties };
}

const collection = (features: GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({
	type: 'FeatureCollection',
	features,
});
