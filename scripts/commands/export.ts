import { writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import register from '../../data/sources.json' with { type: 'json' };
import { exportFigures } from '../../src/analysis/exportFigures.ts';
import { latestDay } from '../../src/base/partialDate.ts';
import { today } from '../../src/base/today.ts';
import { planContent } from '../../src/io/out/planContent.ts';
import { sourceNames } from '../../src/io/out/sourceNames.ts';
import { writeExport } from '../../src/io/out/writeExport.ts';
import { emptyPlan } from '../../src/model/emptyPlan.ts';
import type { Plan } from '../../src/model/plan.ts';
import { DataFault } from '../data/dataFault.ts';
import type { Context, Outcome } from './context.ts';
import { listOutcome } from './listOutcome.ts';
import type { ListInput } from './readInput.ts';

/**
 * Writes the list or plan as a file for others, beside FILE's name or where `--out` says. Throws a DataFault where
 * the place cannot be written to.
 */
export async function exportList(context: Context, input: ListInput): Promise<Outcome> {
	const { to, layer, out, file } = context.call;
	const { manifest, units, arcs } = context.extent;
	const madeOn = today();
	const plan = input.plan ?? planOfList(context, input, madeOn);
	const day = input.plan ? latestDay(plan.asOf) : madeOn;
	const content = planContent({
		plan,
		day,
		units,
		indicators: [],
		sourceOf: sourceNames(manifest.sources, register, manifest.demonstration),
		figuresOf: exportFigures(units, arcs, sizeClasses),
	});
	const about = {
		title: plan.name,
		plan,
		planSources: Object.values(plan.sources),
		day,
		madeOn,
		dataSources: manifest.sources,
		isDemonstration: manifest.demonstration,
	};
	const bytes = await writeExport(content, about, arcs, { format: to, layer });
	const path = out ?? `${basename(file, extname(file))}.${to === 'shp' ? 'zip' : to}`;
	try {
		writeFileSync(path, bytes);
	} catch (error) {
		throw new DataFault({ rule: 'not-written', file: path, values: { reason: (error as Error).message } });
	}
	return listOutcome(context, input, {
		file: path,
		format: to,
		territories: content.territories.rows.length,
		communes: content.communes.rows.length,
		bytes: bytes.length,
	});
}

/** A bare list as a plan: names and communes, no status. */
function planOfList({ call, extent }: Context, { list, isComplete }: ListInput, day: string): Plan {
	return {
		...emptyPlan(extent.manifest.id, basename(call.file, extname(call.file)), day),
		id: 'liste',
		complete: isComplete,
		territories: list.territories.map(({ name, codes }, index) => ({
			id: `t${index + 1}`,
			name,
			colour: index % 9,
			perimeters: [{ from: day, communes: [...codes].sort(), indicative: false }],
			events: [],
			announced: [],
		})),
	};
}
