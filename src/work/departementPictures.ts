import type { ArcTable } from '../geometry/arcTable.ts';
import { outlineOf, toMultiPolygon } from '../geometry/outline.ts';
import { frameOf, svgPath } from '../geometry/svgPath.ts';
import { coarseArcs } from './coarseArcs.ts';
import { PICTURE, type DepartementRow, type PoleRow } from './flowAnswers.ts';

type DepartementPicture = Pick<DepartementRow, 'outline' | 'basins' | 'dots'>;

/**
 * Makes the small picture of some units: their outline, the basins in it and the poles among them. Thinned arcs serve:
 * at this size nothing is lost, and borders still coincide.
 *
 * @param poleOf pole of each unit, -1 for none
 */
export function departementPictures(
	arcs: ArcTable,
	poleOf: Int32Array,
	poles: readonly Pick<PoleRow, 'unit' | 'lonDeg' | 'latDeg'>[],
): (members: readonly number[]) => DepartementPicture {
	const coarse = coarseArcs(arcs);
	const geometryOf = (members: readonly number[]): GeoJSON.MultiPolygon => {
		const set = new Set(members);
		return toMultiPolygon(
			coarse,
			outlineOf(coarse, members, (unit) => set.has(unit)),
		);
	};
	return (members) => {
		const whole = geometryOf(members);
		const frame = frameOf(boxOf(whole), PICTURE.width, PICTURE.height);
		const byPole = new Map<number, number[]>();
		for (const unit of members) {
			const list = byPole.get(poleOf[unit]);
			if (list) list.push(unit);
			else byPole.set(poleOf[unit], [unit]);
		}
		const inside = new Set(members);
		return {
			outline: svgPath(whole, frame),
			basins: [...byPole]
				.sort(([a], [b]) => a - b)
				.map(([pole, list]) => ({ pole, path: svgPath(geometryOf(list), frame) })),
			dots: poles.flatMap(({ unit, lonDeg, latDeg }, pole) =>
				inside.has(unit) ? [{ pole, x: frame.x(lonDeg), y: frame.y(latDeg) }] : [],
			),
		};
	};
}

function boxOf({ coordinates }: GeoJSON.MultiPolygon): [number, number, number, number] {
	const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lon, lat] of coordinates.flat(2)) {
		box[0] = Math.min(box[0], lon);
		box[1] = Math.min(box[1], lat);
		box[2] = Math.max(box[2], lon);
		box[3] = Math.max(box[3], lat);
	}
	return box;
}
