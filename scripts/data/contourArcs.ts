import { completeArcTable, type ArcTable } from '../../src/geometry/arcTable.ts';
import { borderQuality, GAP_SHARE_LIMIT, type BorderQuality } from '../../src/geometry/borderQuality.ts';
import { buildArcs } from '../../src/geometry/buildArcs.ts';
import { DataFault } from './dataFault.ts';
import { overlapExamples } from './overlapExamples.ts';
import type { ExtentChoice } from './selectExtent.ts';

/**
 * The arc table of an extent with its ring. Throws a DataFault where two communes claim the same side of a segment,
 * or where gaps and overlaps pass the limit (unless `allowGaps`).
 */
export function contourArcs(
	choice: ExtentChoice,
	allowGaps: boolean,
): { arcs: ArcTable; quality: BorderQuality } {
	const { arcs: raw, contradictorySegments } = buildArcs(choice.contours);
	if (contradictorySegments > 0)
		throw new DataFault({
			rule: 'contour-overlaps',
			values: { segments: contradictorySegments, examples: overlapExamples(choice).join(', ') },
		});
	const arcs = completeArcTable(raw);
	const quality = borderQuality(
		arcs,
		choice.communes.map(({ region }) => region),
	);
	if (quality.gapShare > GAP_SHARE_LIMIT && !allowGaps)
		throw new DataFault({
			rule: 'contour-gaps',
			values: {
				percent: (quality.gapShare * 100).toFixed(2),
				limit: GAP_SHARE_LIMIT * 100,
				regions: Object.entries(quality.oneSidedShareByRegion)
					.map(([region, share]) => `${region} ${(share * 100).toFixed(2)} %`)
					.join(', '),
			},
		});
	return { arcs, quality };
}
