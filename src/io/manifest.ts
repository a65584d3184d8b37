import * as v from 'valibot';
import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';

/** What a data build says of itself: one list of extents, and one manifest an extent. File names carry a hash of the content. */

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const bbox = v.tuple([v.number(), v.number(), v.number(), v.number()]);
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** A name in the extent's own folder: no path leads out of it. */
const fileName = v.pipe(v.string(), v.regex(/^[a-z0-9][a-zA-Z0-9.-]*$/));

const builtIndexSchema = v.object({
	version: v.literal(1),
	extents: v.array(
		v.object({
			/** '24', '24-75' or 'france'; 'demonstration' for the made-up region. */
			id: v.string(),
			name: v.string(),
			folder: fileName,
			demonstration: v.boolean(),
		}),
	),
	/** Every commune of France with its former names, for lists of any region; beside the extents' folders. */
	national: v.optional(fileName),
});
/** `built/manifest.json`; the first extent is the one that opens by default. */
export type BuiltIndex = v.InferOutput<typeof builtIndexSchema>;

const manifestSchema = v.object({
	version: v.literal(1),
	id: v.string(),
	name: v.string(),
	/** Codes of the regions and départements of the extent, sorted; the ring's are not in them. */
	regions: v.array(v.string()),
	departements: v.array(v.string()),
	/** True for the made-up region: every screen says so. */
	demonstration: v.boolean(),
	/** Units with the ring, and of the extent alone. */
	unitCount: count,
	extentUnitCount: count,
	/** Municipal population and area of the extent. */
	population: v.number(),
	areaKm2: v.number(),
	/** West, south, east, north of the extent without its ring, degrees. */
	bbox,
	/** What the map opens on: the bounding box without the overseas départements, where there is more than them. */
	openingBbox: bbox,
	sources: v.array(
		v.object({
			/** Key in `data/sources.json`. */
			key: v.string(),
			title: v.string(),
			producer: v.string(),
			vintage: v.string(),
			licence: v.string(),
			url: v.string(),
			/** Of the file that was read; '' for what was made up. */
			sha256: v.string(),
		}),
	),
	files: v.object({
		units: fileName,
		ringUnits: fileName,
		arcs: fileName,
		ringArcs: fileName,
		/** PMTiles archive. */
		tiles: fileName,
		/** GeoJSON of hospital sites. */
		points: fileName,
		plans: v.array(v.object({ id: v.string(), name: v.string(), scenario: v.string(), file: fileName })),
	}),
	/** How many of what: arcs, ringArcs, points of contours, hospitals, communes without contour… */
	counts: v.record(v.string(), v.number()),
	/** Region code → share of its border length that has one side only (outer edge, sea and gaps). */
	oneSidedShareByRegion: v.record(v.string(), share),
	/** Share of all border length that is a gap or an overlap of the source. */
	gapShare: share,
	/** In a published folder: what opens where the address does not say it. */
	publication: v.optional(
		v.object({ plan: v.string(), date: v.string(), rule: v.picklist(['signed', 'validated', 'all']) }),
	),
	/** Day on which this was built; absent in older builds. */
	builtOn: v.optional(v.pipe(v.string(), v.isoDate())),
	/** Hash of the sources and of the program that built this: equal means that nothing needs to be built. */
	inputs: v.string(),
});
/** `built/<folder>/manifest.json`. */
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** Checks a parsed `built/manifest.json`; the problem names the field. */
export const readBuiltIndex = (input: unknown): Result<BuiltIndex, Problem> => read(builtIndexSchema, input);

/** Checks a parsed `built/<folder>/manifest.json`; the problem names the field. */
export const readManifest = (input: unknown): Result<Manifest, Problem> => read(manifestSchema, input);

const hospitalSitesSchema = v.object({
	type: v.literal('FeatureCollection'),
	features: v.array(
		v.object({
			type: v.literal('Feature'),
			properties: v.object({ name: v.string(), type: v.string() }),
			geometry: v.object({ type: v.literal('Point'), coordinates: v.tuple([v.number(), v.number()]) }),
		}),
	),
});

/** Checks the parsed file of hospital sites; the problem names the field. */
export const readHospitalSites = (
	input: unknown,
): Result<v.InferOutput<typeof hospitalSitesSchema>, Problem> => read(hospitalSitesSchema, input);

function read<Schema extends v.GenericSchema>(
	schema: Schema,
	input: unknown,
): Result<v.InferOutput<Schema>, Problem> {
	const parsed = v.safeParse(schema, input, { abortEarly: true });
	if (parsed.success) return ok(parsed.output);
	const issue = parsed.issues[0];
	return fail({
		rule: 'bad-structure',
		values: { path: v.getDotPath(issue) ?? '', reason: issue.message },
	});
}
