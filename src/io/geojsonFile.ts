import type { Problem } from '../base/problem.ts';
import type { ProblemRule } from '../base/messages/problems.fr.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { DrawnShape } from '../geometry/shapes.ts';
import { franceProblem } from './geojsonPlace.ts';
import type { CommuneMention } from './resolve/resolver.ts';
import { listColumns, territoryHeading } from './table/columnNames.ts';

/** A commune named by a feature, as a row of a list is. */
export interface FeatureMention extends CommuneMention {
	/** Number of the feature, from 1. */
	readonly row: number;
	readonly territory: string;
}

/**
 * A GeoJSON is a list of communes where its features carry a commune's code and the name of a territory, else
 * polygons drawn by someone. Problems name features that were left out.
 */
export type GeoJsonContent =
	| {
			readonly kind: 'list';
			readonly mentions: readonly FeatureMention[];
			readonly problems: readonly Problem[];
	  }
	| {
			readonly kind: 'shapes';
			readonly shapes: readonly DrawnShape[];
			readonly problems: readonly Problem[];
	  };

type Properties = Readonly<Record<string, unknown>>;
export interface LooseFeature {
	readonly properties: Properties;
	readonly geometry: unknown;
}

/** Reads a parsed GeoJSON (FeatureCollection, Feature or bare geometry). Fails where it is none. */
export function readGeoJson(json: unknown, file: string): Result<GeoJsonContent, Problem> {
	const features = featuresOf(json);
	if (!features) return fail({ rule: 'not-geojson', file });
	const headings = [...new Set(features.slice(0, 1000).flatMap(({ properties }) => Object.keys(properties)))];
	const mentions = asMentions(features, headings);
	return mentions ? ok({ kind: 'list', mentions, problems: [] }) : asShapes(features, headings, file);
}

/** The features of a GeoJSON, whatever of them can be read; undefined where it is none. */
export function featuresOf(json: unknown): LooseFeature[] | undefined {
	if (!isObject(json)) return undefined;
	if (json.type === 'FeatureCollection')
		return Array.isArray(json.features) ? json.features.map(looseFeature) : undefined;
	if (json.type === 'Feature') return [looseFeature(json)];
	return typeof json.type === 'string' && ('coordinates' in json || 'geometries' in json)
		? [{ properties: {}, geometry: json }]
		: undefined;
}

const looseFeature = (feature: unknown): LooseFeature => ({
	properties: isObject(feature) && isObject(feature.properties) ? feature.properties : {},
	geometry: isObject(feature) ? feature.geometry : undefined,
});

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const INSEE_CODE = /^\s*(\d{4}|[0-9A-Z]{2}\d{3})\s*$/i;
/** Share of the features that must carry a code for the file to be a list. */
const MOST = 0.8;

function asMentions(
	features: readonly LooseFeature[],
	headings: readonly string[],
): FeatureMention[] | undefined {
	const columns = listColumns(headings) ?? listColumns(headings, true);
	if (columns?.code === undefined) return undefined;
	const text = (properties: Properties, column: number | undefined): string =>
		column === undefined ? '' : cellText(properties, headings[column]);
	const mentions = features.map(({ properties }, index) => ({
		row: index + 1,
		territory: text(properties, columns.territory),
		code: text(properties, columns.code),
		name: text(properties, columns.commune),
		departement: text(properties, columns.departement),
	}));
	const coded = mentions.filter(({ code }) => INSEE_CODE.test(code)).length;
	return coded > 0 && coded >= MOST * mentions.length ? mentions : undefined;
}

/** An attribute as text: strings and numbers, '' for anything else. */
export function cellText(properties: Properties, key: string): string {
	const value = Object.hasOwn(properties, key) ? properties[key] : undefined;
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function asShapes(
	features: readonly LooseFeature[],
	headings: readonly string[],
	file: string,
): Result<GeoJsonContent, Problem> {
	const nameAt =
		territoryHeading(headings) ?? headings.findIndex((heading) => /^(id|code|shape)$/i.test(heading));
	const byName = new Map<string, GeoJSON.Position[][][]>();
	const problems: Problem[] = [];
	features.forEach(({ properties, geometry }, index) => {
		const feature = index + 1;
		const read = polygonsOfGeometry(geometry);
		if (typeof read === 'string') {
			problems.push({ rule: 'bad-geometry', file, values: { feature, reason: read } });
			return;
		}
		const rule: ProblemRule | undefined = franceProblem(read);
		if (rule) {
			problems.push({ rule, file, values: { feature } });
			return;
		}
		const name = (nameAt >= 0 ? cellText(properties, headings[nameAt]) : '') || `#${feature}`;
		const known = byName.get(name);
		if (known) known.push(...read);
		else byName.set(name, [...read]);
	});
	if (byName.size === 0) return fail(problems[0] ?? { rule: 'no-features', file });
	const shapes = Array.from(byName, ([name, coordinates]): DrawnShape => ({
		name,
		geometry: { type: 'MultiPolygon', coordinates },
	}));
	return ok({ kind: 'shapes', shapes, problems });
}

const DEEPEST_COLLECTION = 20;

/** The polygons of a geometry, rings closed; a word of reason where it cannot be read. */
export function polygonsOfGeometry(geometry: unknown, depth = 0): GeoJSON.Position[][][] | string {
	if (!isObject(geometry)) return 'no geometry';
	if (geometry.type === 'GeometryCollection' && Array.isArray(geometry.geometries)) {
		if (depth > DEEPEST_COLLECTION) return 'collections in collections';
		const parts = geometry.geometries.map((part) => polygonsOfGeometry(part, depth + 1));
		return parts.find((part) => typeof part === 'string') ?? (parts as GeoJSON.Position[][][][]).flat();
	}
	if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
		return String(geometry.type).slice(0, 40);
	const polygons: unknown = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	if (!Array.isArray(polygons) || polygons.length === 0) return 'no coordinates';
	const read: GeoJSON.Position[][][] = [];
	for (const polygon of polygons as unknown[]) {
		if (!Array.isArray(polygon) || polygon.length === 0) return 'no ring';
		const rings = polygon.map(closedRing);
		if (rings.some((ring) => ring === undefined))
			return 'a ring of fewer than three points, or a coordinate that is no number';
		read.push(rings as GeoJSON.Position[][]);
	}
	return read;
}

function closedRing(ring: unknown): GeoJSON.Position[] | undefined {
	if (!Array.isArray(ring)) return undefined;
	const points: GeoJSON.Position[] = [];
	for (const point of ring as unknown[]) {
		if (!Array.isArray(point) || !Number.isFinite(point[0]) || !Number.isFinite(point[1])) return undefined;
		points.push([point[0] as number, point[1] as number]);
	}
	const [first] = points;
	const last = points.at(-1);
	if (first && last && (first[0] !== last[0] || first[1] !== last[1])) points.push([first[0], first[1]]);
	return points.length >= 4 ? points : undefined;
}
