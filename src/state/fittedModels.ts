import flowModels from '../../data/flow-models.json' with { type: 'json' };
import { modelOf, type HuffParameters, type HuffTable } from '../analysis/flows/huffSupply.ts';
import type { FlowModel } from '../model/flows.ts';
import { readPreference, removePreference, writePreference } from './preferences.ts';

/** Parameters that were fitted to observed flows, and to which: they are said wherever modelled flows are told. */
export interface FittedModel extends HuffParameters {
	/** Name of the flows, and of their specialty as it is called there. */
	readonly flows: string;
	readonly specialty: string;
}

/** By kind of modelled flows. */
export type FittedModels = Readonly<Record<string, FittedModel>>;

const MODELS = flowModels as HuffTable;
/** Beyond these the fit itself gives up. */
const STEEPEST = 25;

/** Whether modelled flows can follow parameters: more supply draws no less, and more distance draws less. */
export const isUsable = ({ alpha, beta }: HuffParameters): boolean =>
	alpha >= 0 && alpha <= STEEPEST && beta > 0 && beta <= STEEPEST;

/** The model of a kind as it is in use; undefined for what is no kind. */
export const modelInUse = (kind: string, fitted: FittedModels): FlowModel | undefined =>
	modelOf(MODELS, kind, fitted[kind]);

/** What this browser keeps; kinds that are not known, and what cannot be read, are left out. */
export function keptModels(): FittedModels {
	try {
		const kept: unknown = JSON.parse(readPreference('fittedModels') ?? 'null');
		if (typeof kept !== 'object' || kept === null) return {};
		return Object.fromEntries(
			MODELS.kinds.flatMap(({ id }) => {
				const its = fittedIn((kept as Record<string, unknown>)[id]);
				return its ? [[id, its]] : [];
			}),
		);
	} catch {
		return {};
	}
}

function fittedIn(kept: unknown): FittedModel | undefined {
	if (typeof kept !== 'object' || kept === null) return undefined;
	const { alpha, beta, flows, specialty } = kept as Record<string, unknown>;
	if (typeof alpha !== 'number' || typeof beta !== 'number' || !isUsable({ alpha, beta })) return undefined;
	if (typeof flows !== 'string' || typeof specialty !== 'string') return undefined;
	return { alpha, beta, flows, specialty };
}

/** False where the browser does not keep them: they then last as long as the page. */
export function keepModels(models: FittedModels): boolean {
	if (Object.keys(models).length > 0) return writePreference('fittedModels', JSON.stringify(models));
	removePreference('fittedModels');
	return true;
}
