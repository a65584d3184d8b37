import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import register from '../../data/sources.json' with { type: 'json' };
import { exportFigures } from '../../src/analysis/exportFigures.ts';
import { planGauge } from '../../src/analysis/planGauge.ts';
import { PUBLISHING_TEXTS } from '../../src/base/messages/publishing.ts';
import { latestDay } from '../../src/base/partialDate.ts';
import { today } from '../../src/base/today.ts';
import { sourceNames } from '../../src/io/out/sourceNames.ts';
import { readPlanFile, type ReadPlan } from '../../src/io/planFile.ts';
import { APP_FILES, publishedApp, readAppFiles } from '../../src/io/publish/appFiles.ts';
import { publicationFolder } from '../../src/io/publish/publicationFolder.ts';
import { DataFault } from '../data/dataFault.ts';
import type { Extent } from '../data/loadExtent.ts';
import { builtFolder, PROJECT_ROOT } from '../data/paths.ts';
import type { Outcome } from './context.ts';
import type { PublishCall } from './publishCall.ts';
import { WrongCall } from './wrongCall.ts';

/** The built app; MAILLAGE_DIST puts it elsewhere (tests). */
const appFolder = (): string => process.env['MAILLAGE_DIST'] ?? join(PROJECT_ROOT, 'dist');

/**
 * Writes the folder that publishing a plan makes, app and data included, into a new or empty folder. The answer counts
 * what was written, and by kind what was left out. Throws a DataFault where the plan cannot be read, the app is not
 * built, or the folder cannot be written or holds something.
 */
export function publish(call: PublishCall, extent: Extent): Outcome {
	const { plan: whole, problems } = planOf(call.file);
	const { manifest, units, arcs } = extent;
	if (whole.extent !== manifest.id) {
		const { otherExtent } = PUBLISHING_TEXTS[call.locale].faults;
		throw new WrongCall(otherExtent(basename(call.file), whole.extent, manifest.id));
	}
	const { rule, publisher, licence } = call;
	const day = call.date ?? latestDay(whole.asOf);
	const app = builtApp();
	const { plan, gauge, leftOut, own, taken } = publicationFolder({
		plan: whole,
		units,
		arcs,
		manifest,
		day,
		rule,
		madeOn: today(),
		publisher,
		licence,
		gaugeOf: (open) => planGauge(open, day, rule, units),
		sourceOf: sourceNames(manifest.sources, register, manifest.demonstration),
		figuresOf: exportFigures(units, arcs, sizeClasses),
	});
	written(call, () => {
		for (const { path, bytes } of own) writeFileSync(placeIn(call.to, path), bytes);
		for (const path of app)
			writeFileSync(placeIn(call.to, path), publishedApp(path, readFileSync(join(appFolder(), path))));
		for (const { name, path } of taken)
			copyFileSync(join(builtFolder(), manifest.id, name), placeIn(call.to, path));
	});
	return {
		answer: {
			folder: call.to,
			date: day,
			rule,
			files: own.length + app.length + taken.length,
			territories: plan.territories.length,
			covered: gauge.covered,
			population: gauge.population,
			leftOut: Object.fromEntries(leftOut.map(({ kind, count }) => [kind, count])),
		},
		problems,
		rowsLeftOut: false,
	};
}

function planOf(path: string): ReadPlan {
	const file = basename(path);
	let text;
	try {
		text = readFileSync(path, 'utf8');
	} catch (error) {
		throw unreadable(file, error);
	}
	const read = readPlanFile(text, file);
	if (!read.ok) throw new DataFault(read.error[0]);
	return read.value;
}

function builtApp(): readonly string[] {
	try {
		const read = readAppFiles(JSON.parse(readFileSync(join(appFolder(), APP_FILES), 'utf8')));
		if (read.ok) return read.value;
		throw new DataFault(read.error);
	} catch (error) {
		throw error instanceof DataFault ? error : unreadable(`dist/${APP_FILES}, npm run build`, error);
	}
}

/** Runs the writing into a folder that is new or empty: what else lay there would be published too. */
function written({ to, locale }: PublishCall, write: () => void): void {
	const { notEmpty, notWritten } = PUBLISHING_TEXTS[locale].faults;
	if (existsSync(to) && statSync(to).isDirectory() && readdirSync(to).length > 0)
		throw new WrongCall(notEmpty(to));
	try {
		write();
	} catch (error) {
		throw new WrongCall(notWritten(to, (error as Error).message));
	}
}

function placeIn(folder: string, path: string): string {
	const place = join(folder, path);
	mkdirSync(dirname(place), { recursive: true });
	return place;
}

const unreadable = (file: string, error: unknown): DataFault =>
	new DataFault({ rule: 'unreadable-file', file, values: { reason: (error as Error).message } });
