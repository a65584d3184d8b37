import flowModels from '../../data/flow-models.json' with { type: 'json' };
import { fitHuff, type FitFailure } from '../../src/analysis/flows/fitHuff.ts';
import { placeOnUnits } from '../../src/analysis/flows/gather.ts';
import { modelOf, type HuffTable } from '../../src/analysis/flows/huffSupply.ts';
import { POLES_COMMAND_TEXTS } from '../../src/base/messages/polesCommand.ts';
import type { FlowMatrix } from '../../src/model/flows.ts';
import type { FlowContext } from './flowContext.ts';
import type { PlainRow } from './output.ts';
import { WrongCall } from './wrongCall.ts';

const MODELS = flowModels as HuffTable;

/** The fit of a kind of modelled flows to observed ones, and what stands in its way. */
interface FitAnswer {
	readonly fit: PlainRow | null;
	readonly remark: string | undefined;
}

/** Fits alpha and beta of a kind to observed flows. Throws a WrongCall where flows are modelled or no kind has that name. */
export function fitRow({ call, flows, extent }: FlowContext, matrix: FlowMatrix, kind: string): FitAnswer {
	const texts = POLES_COMMAND_TEXTS[call.locale];
	const model = modelOf(MODELS, kind);
	if (!model) throw new WrongCall(texts.noKind(kind, MODELS.kinds.map(({ id }) => id).join(', ')));
	if (flows.provenance.kind === 'modelled') throw new WrongCall(texts.fitOfModelled);
	const [placed] = placeOnUnits({ ...flows, specialties: [{ name: '', matrix }] }, extent.units).matrices;
	const fit = fitHuff(placed, extent.units, model);
	if (!fit.ok) return { fit: null, remark: texts.noFit[fit.error satisfies FitFailure] };
	const { model: fitted, isAlphaFitted, communes, patients, coveredShare, inCommon, explained } = fit.value;
	return {
		fit: {
			kind,
			alpha: fitted.alpha,
			beta: fitted.beta,
			alphaFitted: isAlphaFitted,
			defaults: { alpha: model.alpha, beta: model.beta },
			communes,
			patients,
			covered: coveredShare,
			inCommon,
			explained: Number.isNaN(explained) ? null : explained,
		},
		remark: undefined,
	};
}
