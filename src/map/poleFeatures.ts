import { territoryColours, type Theme } from '../base/palette.ts';
import type { UnitTable } from '../model/unitTable.ts';
import type { PoleRow, StudyAnswer } from '../state/flowDesk.svelte.ts';

/** The widest circle, pixels of radius: that of the pole that receives most patients. */
const WIDEST_PX = 17;
const SMALLEST_PX = 4;

/** Poles as circles whose area is patients received, with their names; the largest first. */
export function poleFeatures(
	poles: readonly PoleRow[],
	theme: Theme,
	extentMark: string,
): GeoJSON.FeatureCollection<GeoJSON.Point> {
	const most = Math.max(
		0,
		...poles.filter(({ isInExtent }) => isInExtent).map(({ received }) => received.value),
	);
	return {
		type: 'FeatureCollection',
		features: poles
			.filter(({ lonDeg, latDeg }) => Number.isFinite(lonDeg) && Number.isFinite(latDeg))
			.map((pole, at): GeoJSON.Feature<GeoJSON.Point> => ({
				type: 'Feature',
				id: at,
				geometry: { type: 'Point', coordinates: [pole.lonDeg, pole.latDeg] },
				properties: {
					code: pole.code,
					name: pole.isKept ? `${pole.name} ${extentMark}` : pole.name,
					people: pole.people,
					isInExtent: pole.isInExtent,
					radius: radiusOf(pole, most),
					color: territoryColours(theme, pole.hue).outline,
				},
			})),
	};
}

/** A pole elsewhere is drawn small: most of whom it receives are not of this region. */
const radiusOf = ({ isInExtent, received }: PoleRow, most: number): number =>
	isInExtent && most > 0 ? Math.max(SMALLEST_PX, WIDEST_PX * Math.sqrt(received.value / most)) : SMALLEST_PX;

/** A straight line from each commune to its first pole, and to its second where `withSecond`. */
export function desireFeatures(
	{ units: columns, poles }: StudyAnswer,
	units: UnitTable,
	theme: Theme,
	withSecond: boolean,
): GeoJSON.FeatureCollection<GeoJSON.LineString> {
	const features: GeoJSON.Feature<GeoJSON.LineString>[] = [];
	const add = (unit: number, pole: number, rank: 1 | 2): void => {
		const to = poles[pole];
		const ends = [units.seatLonDeg[unit], units.seatLatDeg[unit], to?.lonDeg, to?.latDeg];
		if (!to || to.unit === unit || !ends.every((end) => Number.isFinite(end))) return;
		features.push({
			type: 'Feature',
			geometry: {
				type: 'LineString',
				coordinates: [
					[units.seatLonDeg[unit], units.seatLatDeg[unit]],
					[to.lonDeg, to.latDeg],
				],
			},
			properties: { rank, color: territoryColours(theme, to.hue).outline },
		});
	};
	// second lines lie below first ones
	if (withSecond) for (const [unit, pole] of columns.second.entries()) add(unit, pole, 2);
	for (const [unit, pole] of columns.first.entries()) add(unit, pole, 1);
	return { type: 'FeatureCollection', features };
}

/** The pole whose circle lies under a position, pixels; the nearest within reach. */
export function poleAt(
	poles: readonly PoleRow[],
	pixelAt: (position: readonly [number, number]) => readonly [number, number],
	x: number,
	y: number,
	reachPx = 16,
): PoleRow | undefined {
	let nearest: PoleRow | undefined;
	let nearestPx = reachPx;
	for (const pole of poles) {
		if (!Number.isFinite(pole.lonDeg)) continue;
		const [atX, atY] = pixelAt([pole.lonDeg, pole.latDeg]);
		const px = Math.hypot(atX - x, atY - y);
		if (px <= nearestPx) [nearest, nearestPx] = [pole, px];
	}
	return nearest;
}
