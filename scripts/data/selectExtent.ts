import type { UnitRings } from '../../src/geometry/buildArcs.ts';
import { DataFault } from './dataFault.ts';
import { unitsNear } from './ringOfExtent.ts';
import type { CommuneRecord, DataSource } from './source.ts';

/** Communes up to this distance from an extent come with it: destinations of flows, neighbours at frontiers. */
export const RING_DISTANCE_M = 80_000;

export interface ExtentChoice {
	/** '24', '24-75', 'france' or 'demonstration'. */
	id: string;
	name: string;
	regions: string[];
	/** Communes of the extent, then those of the ring, each part sorted by code. */
	communes: CommuneRecord[];
	extentCount: number;
	contours: UnitRings[];
}

const NO_RINGS: UnitRings = { rings: [], isHole: [] };

export const DEMONSTRATION_ID = 'demonstration';

/** Identifier of the extent of the regions asked for: '24', '24-75' or 'france'. */
export const extentId = (regions: readonly string[] | 'france'): string =>
	regions === 'france' ? 'france' : [...new Set(regions)].sort().join('-');

/** Communes and contours of an extent with its ring. Throws a DataFault for a region that is not in the source. */
export function selectExtent(source: DataSource, asked: readonly string[] | 'france'): ExtentChoice {
	const known = [...new Set(source.communes.map(({ region }) => region))].sort();
	const regions = asked === 'france' ? known : [...new Set(asked)].sort();
	for (const code of regions)
		if (!known.includes(code))
			throw new DataFault({ rule: 'unknown-region', values: { code, known: known.join(', ') } });
	const wanted = new Set(regions);
	const inside = source.communes.filter(({ region }) => wanted.has(region));
	const others = source.communes.filter(({ region }) => !wanted.has(region));
	const contourOf = ({ code }: CommuneRecord): UnitRings => source.contours.get(code) ?? NO_RINGS;
	const near = unitsNear(inside.map(contourOf), others.map(contourOf), RING_DISTANCE_M);
	const communes = [...inside, ...others.filter((_, index) => near[index])];
	return {
		id: source.demonstration ? DEMONSTRATION_ID : extentId(asked),
		name: asked === 'france' ? 'France' : regions.map((code) => source.labels.region[code]).join(', '),
		regions,
		communes,
		extentCount: inside.length,
		contours: communes.map(contourOf),
	};
}
