import type { ArcTable } from '../geometry/arcTable.ts';
import { thinnedArcs } from '../io/tiles/thinnedArcs.ts';
import { COARSE_ZOOM } from './coarseZoom.ts';

/** On the screen at that zoom: no vertex that is left out lies farther from the border drawn. */
const TOLERANCE_PX = 0.5;

/** The table with fewer points, for maps that show many territories at once. Only for drawing. O(points). */
export const coarseArcs = (table: ArcTable): ArcTable => thinnedArcs(table, COARSE_ZOOM, TOLERANCE_PX);
