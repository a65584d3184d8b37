import { codeOrder } from '../analysis/flows/codeOrder.ts';
import { destinationsOf } from '../analysis/flows/destinations.ts';
import { rowSum } from '../analysis/flows/flowTotals.ts';
import { transpose } from '../analysis/flows/gather.ts';
import { recruitmentBasin } from '../analysis/flows/recruitmentBasin.ts';
import { giveOrTake } from '../base/range.ts';
import { geodesicBetween } from '../geometry/geodesic.ts';
import type { UnitTable } from '../model/unitTable.ts';
import type { CommuneAnswer, CoreAnswer } from './flowAnswers.ts';
import type { PlacedFlows } from './flowGround.ts';

/** Where the people of a commune go: at most `most` places. */
export function communeAnswer(
	{ units, matrix, places, isModelled }: PlacedFlows,
	unit: number,
	most: number,
): CommuneAnswer {
	const all = destinationsOf(matrix, unit);
	return {
		isModelled,
		total: rowSum(matrix, unit),
		unplaced: giveOrTake(matrix.unplaced[unit], matrix.unplacedDoubt?.[unit] ?? 0),
		more: Math.max(0, all.length - most),
		destinations: all.slice(0, most).map(({ column: place, patients, share }) => ({
			code: places.code[place],
			name: places.name[place],
			patients,
			share,
			km: kilometres(units, unit, places.centre[place]),
			isHome: places.of[unit] === place,
		})),
	};
}

/** The communes that 80 % of a place's patients come from; `code` is its largest commune's. */
export function coreAnswer(
	{ units, matrix, places, codes, isModelled }: PlacedFlows,
	code: string,
): CoreAnswer {
	const place = places.code.indexOf(code);
	if (place < 0) throw new Error(`no place ${code}`);
	const { communes, share } = recruitmentBasin(transpose(matrix), [place], { order: codeOrder(codes) });
	const core = communes.map(({ node }) => node);
	const here = core.filter((node) => node < units.count).sort((a, b) => a - b);
	return {
		isModelled,
		units: Int32Array.from(here),
		count: core.length,
		share: share.value,
	};
}

/** Kilometres between the seats of two nodes, as the crow flies; NaN where one is not known. */
function kilometres({ seatLonDeg: lon, seatLatDeg: lat }: UnitTable, from: number, to: number): number {
	const known = [lon[from], lat[from], lon[to], lat[to]].every((value) => Number.isFinite(value));
	return known ? geodesicBetween(lon[from], lat[from], lon[to], lat[to]).lengthM / 1000 : NaN;
}
