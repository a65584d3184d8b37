import { codeOrder } from '../analysis/flows/codeOrder.ts';
import { destinationsOf } from '../analysis/flows/destinations.ts';
import { transpose } from '../analysis/flows/gather.ts';
import { giveOrTake, type Range } from '../base/range.ts';
import { geodesicBetween } from '../geometry/geodesic.ts';
import type { UnitTable } from '../model/unitTable.ts';
import type { CommuneAnswer, CoreAnswer } from './flowAnswers.ts';
import type { PlacedFlows } from './flowGround.ts';

/** Of a pole's patients, those nearest in number: where this share comes from is its basin. */
const CORE_SHARE = 0.8;

/** Where the people of a commune go: at most `most` places. */
export function communeAnswer(
	{ units, matrix, places, isModelled }: PlacedFlows,
	unit: number,
	most: number,
): CommuneAnswer {
	const all = destinationsOf(matrix, unit, codeOrder(places.code));
	const unplacedDoubt = matrix.unplacedDoubt?.[unit] ?? 0;
	const unplaced = giveOrTake(matrix.unplaced[unit], unplacedDoubt);
	const total = all.reduce((sum, { patients }) => added(sum, patients), unplaced);
	return {
		isModelled,
		total,
		unplaced,
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
export function coreAnswer({ units, matrix, places, isModelled }: PlacedFlows, code: string): CoreAnswer {
	const place = places.code.indexOf(code);
	if (place < 0) throw new Error(`no place ${code}`);
	const comers = destinationsOf(transpose(matrix), place);
	const whole = comers.reduce((sum, { patients }) => sum + patients.value, 0);
	const core: number[] = [];
	let sum = 0;
	for (const { column: node, patients } of comers) {
		if (sum >= CORE_SHARE * whole) break;
		sum += patients.value;
		core.push(node);
	}
	const here = core.filter((node) => node < units.count).sort((a, b) => a - b);
	return {
		isModelled,
		units: Int32Array.from(here),
		count: core.length,
		share: whole > 0 ? sum / whole : NaN,
	};
}

const added = (a: Range, b: Range): Range => ({
	value: a.value + b.value,
	least: a.least + b.least,
	most: a.most + b.most,
});
/** Kilometres between the seats of two nodes, as the crow flies; NaN where one is not known. */
function kilometres({ seatLonDeg: lon, seatLatDeg: lat }: UnitTable, from: number, to: number): number {
	const known = [lon[from], lat[from], lon[to], lat[to]].every((value) => Number.isFinite(value));
	return known ? geodesicBetween(lon[from], lat[from], lon[to], lat[to]).lengthM / 1000 : NaN;
}
