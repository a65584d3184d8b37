import type { FlowMatrix } from '../../model/flows.ts';
import type { SeatPairs } from './seatDistance.ts';

/** How well a model meets observed flows. */
export interface HuffGoodness {
	/** Of the patients covered, the share that the model sends to the same destination as observed, 0 to 1. */
	readonly inCommon: number;
	/** Share of the deviance explained: 0 as well as all destinations in reach alike, 1 as observed. */
	readonly explained: number;
}

/** Observed patients of each pair, and their sum by origin. */
export interface ObservedPairs {
	readonly patients: Float64Array;
	readonly rowTotal: Float64Array;
	readonly communes: number;
	readonly covered: number;
	readonly all: number;
}

/** Observed patients of the pairs that the model has. */
export function observedOver(
	{ offset, column, patients, unplaced }: FlowMatrix,
	pairs: SeatPairs,
	unitCount: number,
): ObservedPairs {
	const found = new Float64Array(pairs.column.length);
	const rowTotal = new Float64Array(unitCount);
	let communes = 0;
	let covered = 0;
	let all = 0;
	for (let row = 0; row < unitCount; row++) {
		let sum = unplaced[row];
		let pair = pairs.offset[row];
		for (let cell = offset[row]; cell < offset[row + 1]; cell++) {
			sum += patients[cell];
			while (pair < pairs.offset[row + 1] && pairs.column[pair] < column[cell]) pair++;
			if (pair === pairs.offset[row + 1] || pairs.column[pair] !== column[cell]) continue;
			found[pair] = patients[cell];
			rowTotal[row] += patients[cell];
		}
		if (sum > 0) communes++;
		all += sum;
		covered += rowTotal[row];
	}
	return { patients: found, rowTotal, communes, covered, all };
}

/** Log-likelihood, its slope and its curvature (negative, of both parameters). */
export interface Slopes {
	readonly logLikelihood: number;
	readonly byAlpha: number;
	readonly byBeta: number;
	readonly alphaAlpha: number;
	readonly alphaBeta: number;
	readonly betaBeta: number;
}

/** Of the multinomial model with these parameters; `logPull` by unit, `logKm` by pair. O(pairs). */
export function slopesOf(
	{ offset, column }: SeatPairs,
	{ patients, rowTotal }: ObservedPairs,
	logPull: Float64Array,
	logKm: Float64Array,
	alpha: number,
	beta: number,
): Slopes {
	const slopes = { logLikelihood: 0, byAlpha: 0, byBeta: 0, alphaAlpha: 0, alphaBeta: 0, betaBeta: 0 };
	for (let row = 0; row < rowTotal.length; row++) {
		const total = rowTotal[row];
		if (!(total > 0)) continue;
		const highest = highestScore(offset, column, logPull, logKm, row, alpha, beta);
		let sum = 0;
		let pull = 0;
		let near = 0;
		let pullPull = 0;
		let pullNear = 0;
		let nearNear = 0;
		for (let pair = offset[row]; pair < offset[row + 1]; pair++) {
			const a = logPull[column[pair]];
			const n = -logKm[pair];
			const score = alpha * a + beta * n - highest;
			const weight = Math.exp(score);
			sum += weight;
			pull += weight * a;
			near += weight * n;
			pullPull += weight * a * a;
			pullNear += weight * a * n;
			nearNear += weight * n * n;
			const its = patients[pair];
			slopes.logLikelihood += its * score;
			slopes.byAlpha += its * a;
			slopes.byBeta += its * n;
		}
		const meanPull = pull / sum;
		const meanNear = near / sum;
		slopes.logLikelihood -= total * Math.log(sum);
		slopes.byAlpha -= total * meanPull;
		slopes.byBeta -= total * meanNear;
		slopes.alphaAlpha += total * (pullPull / sum - meanPull * meanPull);
		slopes.alphaBeta += total * (pullNear / sum - meanPull * meanNear);
		slopes.betaBeta += total * (nearNear / sum - meanNear * meanNear);
	}
	return slopes;
}

function highestScore(
	offset: Int32Array,
	column: Int32Array,
	logPull: Float64Array,
	logKm: Float64Array,
	row: number,
	alpha: number,
	beta: number,
): number {
	let highest = -Infinity;
	for (let pair = offset[row]; pair < offset[row + 1]; pair++)
		highest = Math.max(highest, alpha * logPull[column[pair]] - beta * logKm[pair]);
	return highest;
}

/** How well the model meets what is observed. */
export function goodness(
	{ offset, column }: SeatPairs,
	{ patients, rowTotal, covered }: ObservedPairs,
	logPull: Float64Array,
	logKm: Float64Array,
	alpha: number,
	beta: number,
): HuffGoodness {
	let deviance = 0;
	let alikeDeviance = 0;
	let inCommon = 0;
	for (let row = 0; row < rowTotal.length; row++) {
		const total = rowTotal[row];
		if (!(total > 0)) continue;
		const highest = highestScore(offset, column, logPull, logKm, row, alpha, beta);
		const score = (pair: number): number =>
			Math.exp(alpha * logPull[column[pair]] - beta * logKm[pair] - highest);
		let sum = 0;
		for (let pair = offset[row]; pair < offset[row + 1]; pair++) sum += score(pair);
		const alike = total / (offset[row + 1] - offset[row]);
		for (let pair = offset[row]; pair < offset[row + 1]; pair++) {
			const its = patients[pair];
			const modelled = (total * score(pair)) / sum;
			inCommon += Math.min(its, modelled);
			if (!(its > 0)) continue;
			deviance += 2 * its * Math.log(its / modelled);
			alikeDeviance += 2 * its * Math.log(its / alike);
		}
	}
	return {
		inCommon: Math.min(1, inCommon / covered),
		explained: alikeDeviance > 0 ? 1 - deviance / alikeDeviance : NaN,
	};
}
