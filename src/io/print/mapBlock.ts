import type { Formats } from '../../base/format.ts';
import { TOKENS } from '../../base/palette.ts';
import { legend, type LegendEntry } from './legend.ts';
import { frameAround, metresPerPx, type MapFrame } from './mapFrame.ts';
import { overlayItems, type MapOverlay } from './mapOverlay.ts';
import { PX_PER_MM } from '../../base/paper.ts';
import { line, rectangle, type Box, type Item } from './page.ts';
import { scaleBar, SCALE_BAR_HEIGHT_MM } from './scaleBar.ts';
import { STYLES, type Typesetter } from './typesetter.ts';

/** A map to print with all that it needs to be read by itself. */
export interface MapContent {
	/** Name under which the writer finds the picture. */
	readonly picture: string;
	/** West, south, east, north, degrees: what has to be in sight. */
	readonly bounds: readonly [number, number, number, number];
	readonly legend: readonly LegendEntry[];
	/** Drawn over the picture, in this order, so that nothing rests on its colours alone. */
	readonly overlays?: readonly MapOverlay[];
	/** Sources, date, and whether perimeters are indicative: a paragraph each. */
	readonly notes: readonly string[];
}

/** The picture that a page needs: what `MapPicture` is asked for. */
export interface WantedPicture extends MapFrame {
	readonly picture: string;
	readonly widthPx: number;
	readonly heightPx: number;
}

const MARGIN_PX = 24;
/** Room for the scale bar beside the legend; in a box narrower than `NARROW_MM` it stands above it. */
const BAR_MM = 58;
const NARROW_MM = 110;
/** A map never gets lower than this, however long its legend: then the block grows. */
const LEAST_MAP_MM = 40;

/** A map in a frame, beneath it legend and scale bar, then the notes: they fill the box, the map takes what is left. */
export function mapBlock(
	typesetter: Typesetter,
	format: Formats,
	box: Box,
	content: MapContent,
): { items: Item[]; wanted: WantedPicture } {
	const isNarrow = box.widthMm < NARROW_MM;
	const barRowMm = isNarrow ? SCALE_BAR_HEIGHT_MM : 0;
	const legendMm = isNarrow ? box.widthMm : box.widthMm - BAR_MM;
	const legendAt = (topMm: number) =>
		legend(typesetter, content.legend, box.leftMm, topMm + barRowMm, legendMm);
	const notesAt = (topMm: number) => notesBlock(typesetter, content.notes, box, topMm);
	const underMm = Math.max(barRowMm + legendAt(0).heightMm, SCALE_BAR_HEIGHT_MM) + 2.5;
	const notesMm = notesAt(0).heightMm;
	const place = snapped({
		...box,
		heightMm: Math.max(LEAST_MAP_MM, box.heightMm - underMm - notesMm - 1),
	});
	const mapEnd = place.topMm + place.heightMm;
	const widthPx = Math.round(place.widthMm * PX_PER_MM);
	const heightPx = Math.round(place.heightMm * PX_PER_MM);
	const frame = frameAround(content.bounds, widthPx, heightPx, MARGIN_PX);
	return {
		items: [
			{
				kind: 'picture',
				name: content.picture,
				xMm: place.leftMm,
				yMm: place.topMm,
				widthMm: place.widthMm,
				heightMm: place.heightMm,
			},
			...(content.overlays ?? []).flatMap((overlay) => overlayItems(overlay, frame, place)),
			line(
				rectangle(place.leftMm, place.topMm, place.widthMm, place.heightMm),
				0.25,
				TOKENS.light.regionLine,
				{ closed: true },
			),
			...legendAt(mapEnd + 2.5).items,
			...scaleBar(typesetter, format, metresPerPx(frame), place.leftMm + place.widthMm, mapEnd + 1.6).items,
			...notesAt(mapEnd + underMm + 1).items,
		],
		wanted: { ...frame, picture: content.picture, widthPx, heightPx },
	};
}

/** The box on whole CSS pixels, so that the picture's pixels fall on those of the page. */
function snapped({ leftMm, topMm, widthMm, heightMm }: Box): Box {
	const whole = (mm: number): number => Math.round(mm * PX_PER_MM) / PX_PER_MM;
	const down = (mm: number): number => Math.floor(mm * PX_PER_MM) / PX_PER_MM;
	return {
		leftMm: whole(leftMm),
		topMm: whole(topMm),
		widthMm: down(widthMm),
		heightMm: down(heightMm),
	};
}

function notesBlock(
	typesetter: Typesetter,
	notes: readonly string[],
	{ leftMm, widthMm }: Box,
	topMm: number,
): { items: Item[]; heightMm: number } {
	const items: Item[] = [];
	let heightMm = 0;
	for (const note of notes) {
		const block = typesetter.block(note, leftMm, topMm + heightMm, widthMm, STYLES.quiet);
		items.push(...block.items);
		heightMm += block.heightMm;
	}
	return { items, heightMm };
}
