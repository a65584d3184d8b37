import { FRONTIER_PAPERS_TEXTS } from '../../base/messages/frontierPapers.ts';
import { TOKENS } from '../../base/palette.ts';
import type { LegendEntry } from '../../io/print/legend.ts';
import type { MapContent } from '../../io/print/mapBlock.ts';
import type { MapOverlay, Stroke } from '../../io/print/mapOverlay.ts';
import type { FrontierSheet } from '../../state/frontierRows.ts';
import type { Shape } from '../../work/atlasService.ts';
import { unitsAround } from '../unitsAround.ts';
import { legendOf, notesOf } from '../mapContent.ts';
import type { PaperChoices, PaperStates } from './choices.ts';

const { ink, panel } = TOKENS.light;
const stroke = (widthMm: number, colour: string, ...dashMm: number[]): Stroke => ({
	widthMm,
	colour,
	dashMm,
});

/** Lines that no status has, so that each is known without its colour; white beneath sets them off from the map. */
const STROKES = {
	commune: [stroke(1.6, panel), stroke(0.9, ink)],
	sideA: [stroke(1.2, panel), stroke(0.5, ink)],
	sideB: [stroke(1.2, panel), stroke(0.5, ink, 2.6, 0.9, 0.6, 0.9)],
	border: [stroke(2.4, panel), stroke(1.7, ink), stroke(0.7, panel, 1.4, 1.4)],
	shared: [stroke(0.5, panel), stroke(0.22, ink)],
} as const;
const HATCH_MM = 1.6;

type Name = keyof typeof STROKES;

const entry = (name: Name, text: string): LegendEntry => ({
	mark: { kind: 'overlay', strokes: STROKES[name], isHatch: name === 'shared' },
	text,
});
const ringsOf = ({ geometry }: Shape): MapOverlay['lines'] => geometry.coordinates.flat();
const drawn = (name: Name, lines: MapOverlay['lines']): MapOverlay => ({
	lines,
	strokes: STROKES[name],
	...(name === 'shared' && { hatchMm: HATCH_MM }),
});

/** Shapes of the worker by what they are of. */
type Shapes = ReadonlyMap<string, Shape>;

/** The map of a sheet as far as the page needs it to be laid out: nothing is asked of the worker. */
export function sheetMap(states: PaperStates, { unit, a, b }: FrontierSheet): MapContent {
	const words = FRONTIER_PAPERS_TEXTS[states.locale.locale].legend;
	const bounds = states.extent.manifest?.openingBbox;
	if (!bounds) throw new Error('map without extent');
	return {
		picture: `sheet-${unit}`,
		bounds,
		legend: [
			entry('commune', words.commune),
			entry('sideA', words.sideA(a.name)),
			...(b ? [entry('sideB', words.sideB(b.name))] : []),
			...(b && sharedBy(states, a.id, b.id).length > 0 ? [entry('shared', words.shared)] : []),
		],
		notes: [],
	};
}

/** The maps of all sheets, with their bounds and lines, by unit. */
export async function sheetMaps(
	states: PaperStates,
	sheets: readonly FrontierSheet[],
): Promise<ReadonlyMap<number, MapContent>> {
	const wanted = new Map<string, Int32Array>();
	for (const { unit, a, b } of sheets) {
		wanted.set(`unit ${unit}`, Int32Array.of(unit));
		wanted.set(`around ${unit}`, Int32Array.from(unitsAround(states.extent, unit, 1)).sort());
		if (b) wanted.set(`shared ${b.id}`, sharedBy(states, a.id, b.id));
		for (const territory of [a, b]) if (territory) wanted.set(territory.id, unitsOf(states, territory.id));
	}
	const shapes = await shapesOf(states, wanted);
	const rings = (key: string): MapOverlay['lines'] => {
		const shape = shapes.get(key);
		return shape ? ringsOf(shape) : [];
	};
	return new Map(
		sheets.map((sheet) => {
			const { unit, a, b } = sheet;
			const map = sheetMap(states, sheet);
			const overlays = [
				...(b ? [drawn('shared', rings(`shared ${b.id}`))] : []),
				drawn('sideA', rings(a.id)),
				...(b ? [drawn('sideB', rings(b.id))] : []),
				drawn('commune', rings(`unit ${unit}`)),
			];
			return [unit, { ...map, bounds: shapes.get(`around ${unit}`)?.box ?? map.bounds, overlays }];
		}),
	);
}

/** The map of a pair as far as the page needs it to be laid out. */
export function pairMap(states: PaperStates, { a, b }: PaperChoices, madeOn: string): MapContent {
	const words = FRONTIER_PAPERS_TEXTS[states.locale.locale].legend;
	const bounds = states.extent.manifest?.openingBbox;
	if (!bounds) throw new Error('map without extent');
	const { border, shared } = states.frontier.between(a, b);
	const sharedCount = states.situation.groups
		.filter(({ colours }) => colours.length > 0)
		.reduce((sum, { units }) => sum + units.length, 0);
	const sharedElsewhere = sharedCount > shared.length;
	return {
		picture: 'pair',
		bounds,
		legend: [
			...(border.arcs.length > 0 ? [entry('border', words.border)] : []),
			...(shared.length > 0 ? [entry('shared', words.shared)] : []),
			...legendOf(states, { territory: '', pointLayers: [], choropleth: null }).filter(
				({ mark }) => mark.kind !== 'shared' || sharedElsewhere,
			),
		],
		notes: notesOf(states, madeOn),
	};
}

/** The same with its bounds and lines: the communes between the two are in sight. */
export async function wholePairMap(
	states: PaperStates,
	choices: PaperChoices,
	madeOn: string,
): Promise<MapContent> {
	const { border, shared, communes } = states.frontier.between(choices.a, choices.b);
	const seen = new Set([...border.ofA, ...border.ofB, ...communes.map(({ unit }) => unit)]);
	const shapes = await shapesOf(
		states,
		new Map([
			['seen', Int32Array.from(seen).sort()],
			['shared', Int32Array.from(shared)],
		]),
	);
	const [line] = await states.extent.client.lines([{ key: 'border', arcs: border.arcs }]);
	const hatched = shapes.get('shared');
	const map = pairMap(states, choices, madeOn);
	return {
		...map,
		bounds: shapes.get('seen')?.box ?? map.bounds,
		overlays: [
			...(hatched ? [drawn('shared', ringsOf(hatched))] : []),
			drawn('border', line.geometry.coordinates),
		],
	};
}

async function shapesOf({ extent }: PaperStates, wanted: ReadonlyMap<string, Int32Array>): Promise<Shapes> {
	const names = [...wanted.keys()];
	const shapes = await extent.client.shapes([...wanted.values()].map((units, key) => ({ key, units })));
	return new Map(shapes.map((shape) => [names[shape.key], shape]));
}

function unitsOf({ situation }: PaperStates, id: string): Int32Array {
	const row = situation.rows.find(({ territory }) => territory.id === id);
	return row ? situation.unitsOf(row) : new Int32Array();
}

/** Units that both territories have. */
function sharedBy(states: PaperStates, a: string, b: string): Int32Array {
	const others = new Set(unitsOf(states, b));
	return unitsOf(states, a).filter((unit) => others.has(unit));
}
