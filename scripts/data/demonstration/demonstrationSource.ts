import { GRID_PER_DEGREE } from '../../../src/geometry/arcTable.ts';
import type { UnitRings } from '../../../src/geometry/buildArcs.ts';
import type { CommuneRecord, DataSource, HospitalSite } from '../source.ts';
import { departementCount, inventCommunes, type Invented } from './communes.ts';
import { blobOfCells, cellContour, type Cell, type Placement } from './honeycomb.ts';
import { wobble } from './randomness.ts';

/** Region codes of the demonstration: of the extent, and of the communes around it. */
export const DEMONSTRATION_REGION = '00';
const RING_REGION = '0A';

export interface DemonstrationOptions {
	/** Communes of the extent; 350 000 at most. */
	count?: number;
	/** Communes around it. */
	ringCount?: number;
	seed?: number;
}

/** Centre of the region, in the open Atlantic, where no commune is. */
const CENTRE_LON_DEG = -17;
const CENTRE_LAT_DEG = 46;
const CELL_WIDTH_KM = 5.05;
/** A larger region gets smaller communes instead of a larger piece of the earth. */
const LARGEST_WIDTH_KM = 900;

/**
 * A made-up region: seamless contours, people, supply, zonings, all fixed by the seed alone. It stands in where no
 * real source is found, always labelled as such, and feeds tests and scale benchmarks.
 */
export function demonstrationSource({
	count = 1800,
	ringCount = 700,
	seed = 37,
}: DemonstrationOptions = {}): DataSource {
	const cells = blobOfCells(count + ringCount, seed);
	const innerCount = departementCount(count, 6);
	const outerCount = departementCount(ringCount, 2);
	const inner = inventCommunes(cells.slice(0, count), seed, DEMONSTRATION_REGION, 0, innerCount);
	const outer = inventCommunes(cells.slice(count), seed + 1, RING_REGION, innerCount, outerCount);
	const placement = placementFor(count + ringCount, seed);
	const contours = new Map<string, UnitRings>();
	place(inner, cells, placement, contours);
	place(outer, cells.slice(count), placement, contours);
	const communes = [...inner.communes, ...outer.communes].sort((a, b) => (a.code < b.code ? -1 : 1));
	return {
		demonstration: true,
		communes,
		labels: {
			...mergedLabels(inner, outer),
			region: { [DEMONSTRATION_REGION]: 'Région de démonstration', [RING_REGION]: 'Alentours inventés' },
		},
		contours,
		hospitals: inventHospitals(communes),
		files: [{ key: 'demonstration', sha256: '' }],
	};
}

function mergedLabels(inner: Invented, outer: Invented): Invented['labels'] {
	const keys = Object.keys(inner.labels) as (keyof Invented['labels'])[];
	return Object.fromEntries(
		keys.map((key) => [key, { ...outer.labels[key], ...inner.labels[key] }]),
	) as Invented['labels'];
}

function placementFor(cellCount: number, seed: number): Placement {
	const widthKm = Math.min(CELL_WIDTH_KM, LARGEST_WIDTH_KM / Math.sqrt(cellCount));
	return {
		seed,
		centreX: CENTRE_LON_DEG * GRID_PER_DEGREE,
		centreY: CENTRE_LAT_DEG * GRID_PER_DEGREE,
		stepX: (widthKm / (111.32 * Math.cos((CENTRE_LAT_DEG * Math.PI) / 180))) * GRID_PER_DEGREE,
		stepY: (widthKm / 111.15) * GRID_PER_DEGREE,
		bends: cellCount > 40_000 ? 2 : 3,
	};
}

/** Gives each commune its contour and its seat, near the middle of its cell. */
function place(
	{ communes, cellOf }: Invented,
	cells: readonly Cell[],
	placement: Placement,
	contours: Map<string, UnitRings>,
): void {
	communes.forEach((commune, index) => {
		const cell = cells[cellOf[index]];
		contours.set(commune.code, cellContour(cell, placement));
		const shift = (part: number): number => 0.12 * wobble(placement.seed, cell.column, cell.row, part);
		const x = Math.round(placement.centreX + (cell.x + shift(41)) * placement.stepX);
		const y = Math.round(placement.centreY + (cell.y + shift(42)) * placement.stepY);
		commune.seatLonDeg = x / GRID_PER_DEGREE;
		commune.seatLatDeg = y / GRID_PER_DEGREE;
	});
}

function inventHospitals(communes: readonly CommuneRecord[]): HospitalSite[] {
	const sites: HospitalSite[] = [];
	for (const { code, name, supply, seatLonDeg, seatLatDeg } of communes)
		for (let site = 0; site < supply.hopitaux2020; site++)
			sites.push({
				finess: `${code}${site}`,
				name: `Hôpital fictif de ${name}${site > 0 ? ', site 2' : ''}`,
				type: 'Hôpital fictif',
				lonDeg: Math.round((seatLonDeg + site * 0.004) * 1e5) / 1e5,
				latDeg: Math.round((seatLatDeg + site * 0.003) * 1e5) / 1e5,
			});
	return sites;
}
