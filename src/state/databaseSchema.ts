import type { DBSchema, IDBPDatabase } from 'idb';
import type { PlanJson } from '../io/planMigration.ts';
import type { FlowSet } from '../model/flows.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Step } from '../model/history.ts';
import type { Territory } from '../model/plan.ts';
import type { FlowHead } from './flowHead.ts';

/**
 * What the browser keeps, version 3. A plan is one row for its head and one a territory, so that a gesture writes
 * the territories that it touched and its step, whatever the size of the plan.
 */
export interface PlanRow {
	/** Extent and id. */
	readonly key: string;
	readonly extent: string;
	readonly id: string;
	readonly name: string;
	readonly scenario: string;
	/** Milliseconds since 1970; the plan of an extent that was written last opens. */
	readonly createdAt: number;
	readonly writtenAt: number;
	/** Content of the plan file without its territories, with the version of its format. */
	readonly content: PlanJson;
	/** Ids of the territories in their order. */
	readonly order: readonly string[];
	/** Communes in the drafts, those of several territories each time. */
	readonly communeCount: number;
	readonly stepCount: number;
	/** How many steps are done; further ones were undone. */
	readonly position: number;
	/** Grows by one with each write: a tab that follows sees whether it missed one. */
	readonly revision: number;
	/** The tab that may write; another one's write is refused. */
	readonly writer: string;
}

interface TerritoryRow {
	readonly key: string;
	readonly id: string;
	readonly territory: Territory;
}

interface StepRow {
	readonly key: string;
	readonly number: number;
	readonly step: Step;
}

/** Why a restore point was made. */
export type PointReason = 'opened' | 'worked' | 'before-return' | 'before-branch';

/** A plan as it once was. */
export interface PointRow {
	readonly key: string;
	/** When, milliseconds since 1970. */
	readonly at: number;
	readonly reason: PointReason;
	/** The plan's revision that it shows. */
	readonly revision: number;
	readonly territoryCount: number;
	readonly communeCount: number;
	/** Content of the plan file. */
	readonly content: PlanJson;
}

/** What this version cannot read, kept as it was found. */
export interface UnreadableRow {
	readonly key: string;
	readonly extent: string;
	readonly at: number;
	/** Text of the plan file, or everything that was found as JSON. */
	readonly text: string;
}

/** Figures by commune that a user brought, of whatever extent. */
interface IndicatorRow {
	readonly id: string;
	/** When it was kept, milliseconds since 1970. */
	readonly at: number;
	readonly content: Indicator;
}

/** Observed flows that a user brought, for all plans; their heads apart, as the matrices are large. */
interface FlowRow {
	readonly id: string;
	readonly set: FlowSet;
}

/** Which flows a plan uses: here and not in the plan, whose file and exports say nothing of them. */
interface FlowUseRow {
	/** `planKey` */
	readonly plan: string;
	/** Id of the set. */
	readonly set: string;
}

export interface Schema extends DBSchema {
	plans: { key: string; value: PlanRow; indexes: { extent: string } };
	territories: { key: [string, string]; value: TerritoryRow };
	steps: { key: [string, number]; value: StepRow };
	points: { key: [string, number]; value: PointRow };
	unreadable: { key: string; value: UnreadableRow; indexes: { extent: string } };
	indicators: { key: string; value: IndicatorRow };
	flows: { key: string; value: FlowRow };
	flowHeads: { key: string; value: FlowHead };
	flowUses: { key: string; value: FlowUseRow };
}

export type Database = IDBPDatabase<Schema>;

/** Rows of one plan in the stores whose key begins with the plan's. */
export const rowsOf = (key: string, from?: number): IDBKeyRange =>
	IDBKeyRange.bound([key, from ?? -Infinity], [key, []]);

export const planKey = (extent: string, id: string): string => `${extent}/${id}`;
