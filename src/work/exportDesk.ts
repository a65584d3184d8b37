import { transfer } from 'comlink';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import register from '../../data/sources.json' with { type: 'json' };
import { exportFigures } from '../analysis/exportFigures.ts';
import { knownSum } from '../analysis/perimeterFigures.ts';
import { weightedMean } from '../analysis/weightedMean.ts';
import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { ArcTable } from '../geometry/arcTable.ts';
import type { ExportAbout } from '../io/out/about.ts';
import { planContent, type ContentIndicator } from '../io/out/planContent.ts';
import { sourceNames, type KeyedSource } from '../io/out/sourceNames.ts';
import { writeExport, type OnRows, type WriteChoices } from '../io/out/writeExport.ts';
import type { Plan } from '../model/plan.ts';
import type { UnitTable } from '../model/unitTable.ts';

/** The tables of the open extent, as the atlas worker lends them. */
export interface LentTables {
	readonly units: UnitTable;
	readonly arcs: ArcTable;
}

/** A figure by commune that the user brought along, as plain data. */
interface BroughtIndicator {
	readonly key: string;
	readonly heading: string;
	readonly unit: string;
	readonly source: string;
	/** One value a unit, NaN where unknown. */
	readonly values: Float64Array;
	/** Over several communes: added up, or averaged with these weights. */
	readonly weights: Float64Array | undefined;
}

export interface ExportOrder extends Omit<ExportAbout, 'plan' | 'planSources' | 'dataSources'>, WriteChoices {
	readonly plan: Plan;
	/** Ids of the territories wanted; all where it is left out. */
	readonly territories?: readonly string[];
	readonly indicators: readonly BroughtIndicator[];
	readonly dataSources: readonly KeyedSource[];
}

/** What runs in a worker of its own while a file is written, so that the map goes on. */
export class ExportDesk {
	#tables: LentTables | undefined;

	/** Takes the tables that come through a port, once. */
	async borrow(port: MessagePort): Promise<void> {
		this.#tables = await new Promise<LentTables>((resolve) => {
			port.onmessage = (message: MessageEvent<LentTables>) => {
				port.close();
				resolve(message.data);
			};
		});
	}

	/** Writes a file. What fails is a problem with its reason. */
	async write(order: ExportOrder, onRows?: OnRows): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
		if (!this.#tables) throw new Error('write before borrow');
		try {
			const bytes = await writtenBy(order, this.#tables, onRows);
			const written = ok(bytes);
			return transfer(written, [bytes.buffer]);
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
		indicators: order.indicators.map(contentIndicator),
		sourceOf: sourceNames(dataSources, register, isDemonstration),
		figuresOf: (members) => exportFigures(members, units, arcs, sizeClasses),
	});
	const about = { ...order, planSources: Object.values(plan.sources) };
	return writeExport(content, about, arcs, order, onRows);
}

const contentIndicator = ({ weights, values, ...told }: BroughtIndicator): ContentIndicator => ({
	...told,
	values,
	over: (members) => (weights ? weightedMean(members, values, weights) : knownSum(members, values)),
});
