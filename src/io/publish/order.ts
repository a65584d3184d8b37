import type { CoverageRuleKey } from '../../base/messages/keys.ts';
import type { ArcTable } from '../../geometry/arcTable.ts';
import type { Plan } from '../../model/plan.ts';
import type { UnitTable } from '../../model/unitTable.ts';
import type { Manifest } from '../manifest.ts';
import type { SourceOf } from '../out/supplyColumns.ts';
import type { ContentFigures } from '../out/territoryColumns.ts';

/** What is shown when the publication opens, and what its files tell. */
export interface PublishedView {
	/** Day of perimeters and statuses, 'YYYY-MM-DD'. */
	readonly day: string;
	/** Which territories count as covering. */
	readonly rule: CoverageRuleKey;
}

/** People of the extent, and those of them who are covered. */
interface PublishedGauge {
	readonly covered: number;
	readonly population: number;
}

/** What a publication is made from. Figures belong to `analysis` and come in as functions. */
export interface PublicationOrder extends PublishedView {
	/** As `publicPlan` leaves it: whoever calls has taken out what is private. */
	readonly plan: Plan;
	readonly units: UnitTable;
	/** Arcs over the same units, ring included. */
	readonly arcs: ArcTable;
	readonly manifest: Manifest;
	/** The day on which it is made, 'YYYY-MM-DD'. */
	readonly madeOn: string;
	/** Who publishes; '' where nobody says so. */
	readonly publisher: string;
	/** Under which terms the plan's own content may be used again; '' where nobody says so. */
	readonly licence: string;
	readonly gauge: PublishedGauge;
	readonly sourceOf: SourceOf;
	readonly figuresOf: (units: readonly number[]) => ContentFigures;
}

/** One file of a published folder; its path is relative to the folder. */
export interface PublishedFile {
	readonly path: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}
