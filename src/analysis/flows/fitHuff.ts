import { fail, ok, type Result } from '../../base/result.ts';
import type { FlowMatrix, FlowModel } from '../../model/flows.ts';
import { attractionOf, type HuffUnits } from './huff.ts';
import { goodness, observedOver, slopesOf, type HuffGoodness, type Slopes } from './huffLikelihood.ts';
import { seatPairs } from './seatDistance.ts';

/** A model fitted to observed flows, and how well it meets them. */
export interface HuffFit extends HuffGoodness {
	readonly model: FlowModel;
	/** False where alpha was kept: as asked for, or because attractions are all alike. */
	readonly isAlphaFitted: boolean;
	/** Communes with observed patients, those patients, and the share of them at a destination that the model has. */
	readonly communes: number;
	readonly patients: number;
	readonly coveredShare: number;
}

/** Why there is no fit: no patient goes where the model could send one, or no beta is best (all stay, or none does). */
export type FitFailure = 'no-flows' | 'no-best';

const MOST_STEPS = 60;
const CONVERGED = 1e-9;
/** Far beyond what distances do to people. */
const STEEPEST = 25;
/** Likelihoods closer than this, as a share, are alike; steps shorter than this share of Newton's are not tried. */
const ROUNDING = 1e-12;
const SHORTEST = 1e-4;
/** No parameter changes by more in one step. */
const LONGEST = 2;
/** Least variance of the logarithm of attraction among a commune's destinations, on the mean, to tell alpha from it. */
const TELLING = 1e-9;

/**
 * Alpha and beta under which the observed flows are likeliest, given how many leave each commune and that they go to a
 * destination within reach (multinomial, so least Poisson deviance with rows kept), by Newton's method on a concave
 * function. Supply, detour and reach stay; the detour cancels out. Of hidden cells the middle counts. O(steps × pairs).
 *
 * @param observed nodes × nodes, the units first; what goes to further nodes is not covered
 */
export function fitHuff(
	observed: FlowMatrix,
	units: HuffUnits,
	start: FlowModel,
	{ keepAlpha = false }: { readonly keepAlpha?: boolean } = {},
): Result<HuffFit, FitFailure> {
	const attraction = attractionOf(units, start.supply);
	const pairs = seatPairs(units, (unit) => attraction[unit] > 0, start.reachKm);
	const logPull = attraction.map((its) => Math.log(its));
	const logKm = pairs.km.map((km) => Math.log(km));
	const flows = observedOver(observed, pairs, units.count);
	if (!(flows.covered > 0)) return fail('no-flows');
	const at = (alpha: number, beta: number): Slopes => slopesOf(pairs, flows, logPull, logKm, alpha, beta);
	let alpha = start.alpha;
	let beta = start.beta;
	let here = at(alpha, beta);
	for (let step = 0; ; step++) {
		const way = keepAlpha ? alongBeta(here) : (alongBoth(here, flows.covered) ?? alongBeta(here));
		if (!way || step === MOST_STEPS || Math.abs(beta) > STEEPEST) return fail('no-best');
		const longest = Math.max(Math.abs(way.alpha), Math.abs(way.beta));
		let scale = Math.min(1, LONGEST / longest);
		let next = at(alpha + scale * way.alpha, beta + scale * way.beta);
		const least = here.logLikelihood - ROUNDING * Math.abs(here.logLikelihood);
		while (next.logLikelihood < least && scale > SHORTEST) {
			scale /= 2;
			next = at(alpha + scale * way.alpha, beta + scale * way.beta);
		}
		alpha += scale * way.alpha;
		beta += scale * way.beta;
		here = next;
		if (longest < CONVERGED * (1 + Math.abs(alpha) + Math.abs(beta))) break;
	}
	return ok({
		model: { ...start, alpha, beta },
		isAlphaFitted: !keepAlpha && alongBoth(here, flows.covered) !== undefined,
		communes: flows.communes,
		patients: flows.all,
		coveredShare: flows.covered / flows.all,
		...goodness(pairs, flows, logPull, logKm, alpha, beta),
	});
}

/** A step. */
interface Way {
	readonly alpha: number;
	readonly beta: number;
}

/** Newton's step in both parameters; undefined where they cannot be told apart. */
function alongBoth(
	{ byAlpha, byBeta, alphaAlpha, alphaBeta, betaBeta }: Slopes,
	patients: number,
): Way | undefined {
	if (!(alphaAlpha > TELLING * patients)) return undefined;
	const determinant = alphaAlpha * betaBeta - alphaBeta * alphaBeta;
	if (!(determinant > 1e-9 * alphaAlpha * betaBeta)) return undefined;
	return {
		alpha: (betaBeta * byAlpha - alphaBeta * byBeta) / determinant,
		beta: (alphaAlpha * byBeta - alphaBeta * byAlpha) / determinant,
	};
}

const alongBeta = ({ byBeta, betaBeta }: Slopes): Way | undefined =>
	betaBeta > 0 ? { alpha: 0, beta: byBeta / betaBeta } : undefined;
