import { countWithin } from '../base/range.ts';
import { linesForShare, strongestFlows, type FlowLine } from '../analysis/flows/strongestFlows.ts';
import type { Grouping } from '../analysis/flows/gather.ts';
import type { Places } from '../analysis/flows/places.ts';
import { flowCurve, type LonLat } from '../geometry/flowCurve.ts';
import type { FlowMatrix } from '../model/flows.ts';
import type { UnitTable } from '../model/unitTable.ts';
import type { FlowRow, FlowsTouch, LinesAnswer, LinesRequest } from './flowAnswers.ts';

/** A map with more lines tells nothing more, and pans less smoothly. */
const MOST_LINES = 1500;
const WIDEST_PX = 9;
const THINNEST_PX = 0.7;

/** What lines are made of: flows of one specialty, nodes × places, on the units of an extent. */
export interface LineGround {
	readonly units: UnitTable;
	readonly matrix: FlowMatrix;
	readonly places: Places;
	readonly isModelled: boolean;
}

/** The strongest flows as curved lines, with the share of the whole that they are. */
export function flowLines(ground: LineGround, request: LinesRequest): LinesAnswer {
	const { units, matrix, places } = ground;
	const origins = request.origins === 'epci' ? epciOrigins(ground) : communeOrigins(ground);
	const question = {
		origins: origins.grouping,
		places: drawablePlaces(ground),
		homeOf: places.of,
		most: MOST_LINES,
		...wanted(ground, request),
	};
	const found = strongestFlows(matrix, question);
	const { count, share } = linesForShare(found, request.share);
	const shown = found.lines.slice(0, count);
	const patientsPerPx = shown.length > 0 ? shown[0].patients / WIDEST_PX : NaN;
	const rowOf = (line: FlowLine): FlowRow => ({
		fromCode: origins.code(line.origin),
		fromName: origins.name(line.origin),
		toCode: places.code[line.place],
		toName: places.name[line.place],
		toUnit: places.centre[line.place] < units.count ? places.centre[line.place] : -1,
		patients: countWithin(line.patients, line.doubt),
		share: line.patients / found.leaving,
	});
	const features = shown.map((line, index): GeoJSON.Feature<GeoJSON.LineString> => {
		const members = origins.members[line.origin].filter((node) => places.of[node] !== line.place);
		const curve = flowCurve(middleOf(units, members), seatOf(units, places.centre[line.place]));
		return {
			type: 'Feature',
			id: index,
			geometry: { type: 'LineString', coordinates: curve.map(([lon, lat]) => [lon, lat]) },
			properties: { width: Math.max(THINNEST_PX, line.patients / patientsPerPx) },
		};
	});
	return {
		isModelled: ground.isModelled,
		features: { type: 'FeatureCollection', features: features.reverse() },
		rows: shown.map(rowOf),
		share,
		isCapped: count === MOST_LINES && share < request.share,
		lineCount: found.lineCount,
		leaving: found.leaving,
		staying: found.staying,
		doubt: found.doubt,
		patientsPerPx,
	};
}

function wanted(ground: LineGround, { direction, of }: LinesRequest) {
	const nodes = new Set(touched(ground, of));
	const livesIn = (node: number): boolean => nodes.has(node);
	const chosen = new Set(Array.from(nodes, (node) => ground.places.of[node]));
	const seenIn = (place: number): boolean => chosen.has(place);
	switch (direction) {
		case 'from':
			return { livesIn };
		case 'to':
			return { seenIn };
		case 'through':
			return { livesIn, seenIn, either: true };
	}
}

function touched({ units, places }: LineGround, of: FlowsTouch): Iterable<number> {
	switch (of.kind) {
		case 'extent':
			return Array.from({ length: units.extentCount }, (_, unit) => unit);
		case 'units':
			return of.units;
		case 'place': {
			const place = places.code.indexOf(of.code);
			return [...places.of.keys()].filter((node) => places.of[node] === place);
		}
	}
}

interface Origins {
	readonly grouping: Grouping;
	readonly members: readonly (readonly number[])[];
	readonly code: (group: number) => string;
	readonly name: (group: number) => string;
}

const isLocated = ({ count, seatLonDeg, seatLatDeg }: UnitTable, node: number): boolean =>
	node < count && Number.isFinite(seatLonDeg[node]) && Number.isFinite(seatLatDeg[node]);

function communeOrigins({ units, matrix }: LineGround): Origins {
	const of = Int32Array.from({ length: matrix.rowCount }, (_, node) => (isLocated(units, node) ? node : -1));
	return {
		grouping: { of, count: matrix.rowCount },
		members: Array.from(of, (group) => (group < 0 ? [] : [group])),
		code: (group) => units.code[group],
		name: (group) => units.name[group],
	};
}

/** Groups by EPCI in the order of their codes; a commune that is in none stands for itself. */
function epciOrigins({ units, matrix }: LineGround): Origins {
	const key = (node: number): string => units.epci[node] || units.code[node];
	const located = Array.from({ length: units.count }, (_, node) => node).filter((node) =>
		isLocated(units, node),
	);
	const codes = [...new Set<string>(located.map(key))].sort();
	const numberOf = new Map(codes.map((code, number) => [code, number]));
	const members = codes.map((): number[] => []);
	const of = new Int32Array(matrix.rowCount).fill(-1);
	for (const node of located) {
		of[node] = numberOf.get(key(node)) ?? -1;
		members[of[node]]?.push(node);
	}
	return {
		grouping: { of, count: codes.length },
		members,
		code: (group) => codes[group],
		name: (group) => units.labels.epci[codes[group]] ?? units.name[members[group][0]],
	};
}

/** Places without a seat on the map are none that a line can end in. */
function drawablePlaces({ units, places }: LineGround): Grouping {
	const of = Int32Array.from(places.centre, (node, place) => (isLocated(units, node) ? place : -1));
	return { of, count: places.count };
}

const seatOf = ({ seatLonDeg, seatLatDeg }: UnitTable, node: number): LonLat => [
	seatLonDeg[node],
	seatLatDeg[node],
];

/** Where the people of some communes live on average, by their seats. */
function middleOf(units: UnitTable, members: readonly number[]): LonLat {
	let [lon, lat, people] = [0, 0, 0];
	for (const node of members) {
		// a commune of nobody, or of whom nothing is known, still has a place
		const weight = units.populationMunicipale[node] || 1;
		lon += weight * units.seatLonDeg[node];
		lat += weight * units.seatLatDeg[node];
		people += weight;
	}
	return [lon / people, lat / people];
}
