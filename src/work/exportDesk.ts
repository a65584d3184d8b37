import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import register from '../../data/sources.json' with { type: 'json' };
import { exportFigures } from '../analysis/exportFigures.ts';
import { indicatorFigure, type IndicatorColumns } from '../analysis/indicatorFigure.ts';
import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { ExportAbout } from '../io/out/about.ts';
import { planContent, type ContentIndicator } from '../io/out/planContent.ts';
import { sourceNames, type KeyedSource } from '../io/out/sourceNames.ts';
import { writeExport, type OnRows, type WriteChoices } from '../io/out/writeExport.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Plan } from '../model/plan.ts';
import { lentThrough, type LentTables } from './lending.ts';

/** A figure by commune that the user brought along, as plain data. */
export interface BroughtIndicator {
	/** Small letters, digits and low lines; each once. */
	readonly key: string;
	readonly heading: string;
	readonly unit: string;
	readonly source: string;
	readonly aggregation: Indicator['aggregation'];
	readonly secretMost: number;
	readonly columns: IndicatorColumns;
}

export interface ExportOrder extends Omit<ExportAbout, 'plan' | 'planSources' | 'dataSources'>, WriteChoices {
	readonly plan: Plan;
	/** Ids of the territories wanted; all where it is left out. */
	readonly territories?: readonly string[];
	readonly indicators: readonly BroughtIndicator[];
	readonly dataSources: readonly KeyedSource[];
	readonly mediaType: string;
}

/** What runs in a worker of its own while a file is written, so that the map goes on. */
export class ExportDesk {
	#tables: LentTables | undefined;

	/** Takes the tables that come through a port, once. */
	async borrow(port: MessagePort): Promise<void> {
		this.#tables = await lentThrough(port);
	}

	/** Writes a file; a Blob, as it goes to the page without a copy. What fails is a problem with its reason. */
	async write(order: ExportOrder, onRows?: OnRows): Promise<Result<Blob, Problem>> {
		if (!this.#tables) throw new Error('write before borrow');
		try {
			return ok(new Blob([await writtenBy(order, this.#tables, onRows)], { type: order.mediaType }));
		} catch (error) {
			return fail({ rule: 'export-failed', values: { reason: String(error) } });
		}
	}
}

function writtenBy(
	order: ExportOrder,
	{ units, arcs }: LentTables,
	onRows: OnRows | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
	const { plan, dataSources, isDemonstration, territories } = order;
	const content = planContent({
		plan,
		...(territories && { territories }),
		day: order.day,
		units,
		indicators: order.indicators.flatMap(contentIndicators),
		sourceOf: sourceNames(dataSources, register, isDemonstration),
		figuresOf: exportFigures(units, arcs, sizeClasses),
	});
	const about = { ...order, planSources: Object.values(plan.sources) };
	return writeExport(content, about, arcs, order, onRows);
}

/** One column, or the two ends of the interval where figures are secret. */
function contentIndicators(brought: BroughtIndicator): ContentIndicator[] {
	const { key, heading, unit, source, columns } = brought;
	const over =
		(end: 'low' | 'high') =>
		(members: readonly number[]): number =>
			indicatorFigure(members, columns, brought)[end];
	const values = (end: 'low' | 'high'): Float64Array => columns.values.map((_, unit) => over(end)([unit]));
	const told = { unit, source };
	if (!columns.hidden.includes(1) || brought.aggregation === 'mean' || brought.secretMost === 0)
		return [{ ...told, key, heading, values: columns.values, over: over('low') }];
	return [
		{ ...told, key: `${key}_min`, heading: `${heading}, au moins`, values: values('low'), over: over('low') },
		{
			...told,
			key: `${key}_max`,
			heading: `${heading}, au plus`,
			values: values('high'),
			over: over('high'),
		},
	];
}
