import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { PROJECT_ROOT } from './paths.ts';

const schema = v.object({
	sources: v.record(
		v.string(),
		v.object({
			title: v.string(),
			producer: v.string(),
			vintage: v.string(),
			licence: v.string(),
			url: v.string(),
			columns: v.array(v.string()),
			note: v.optional(v.string()),
		}),
	),
	knownGaps: v.record(v.string(), v.array(v.string())),
	expected: v.record(
		v.string(),
		v.object({ communes: v.number(), population: v.number(), vintage: v.string() }),
	),
	official: v.object({ contours: v.array(v.string()) }),
});
export type SourceNotes = v.InferOutput<typeof schema>;

/** `data/sources.json`: what people wrote about the sources (titles, vintages, known faults, figures to expect). */
export function sourceNotes(): SourceNotes {
	return v.parse(schema, JSON.parse(readFileSync(join(PROJECT_ROOT, 'data/sources.json'), 'utf8')));
}
