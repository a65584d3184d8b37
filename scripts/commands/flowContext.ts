import type { FlowSet } from '../../src/model/flows.ts';
import type { NationalCommunes } from '../../src/io/resolve/nationalFile.ts';
import { makeResolver, type Resolver } from '../../src/io/resolve/resolver.ts';
import type { Extent } from '../data/loadExtent.ts';
import type { Outcome } from './context.ts';
import type { FlowCall } from './flowCall.ts';

/** What a command about flows works with. */
export interface FlowContext {
	readonly call: FlowCall;
	/** The built communes with their ring; flows go to and come from communes beyond it too. */
	readonly extent: Extent;
	readonly national: NationalCommunes;
	/** Of every commune of France, built or not; of the demonstration region, of its own communes. */
	readonly resolver: Resolver;
	/** Read from FILE, else modelled: `flows.provenance` says which. */
	readonly flows: FlowSet;
}

/** A command about flows: its own file under its own name, `poles.ts` for `poles`. Throws a DataFault where it cannot answer. */
export type FlowAnswer = (context: FlowContext) => Outcome | Promise<Outcome>;

/** Finds every commune of France, or, in the demonstration region, those that are made up. */
export function communeFinder(extent: Extent, national: NationalCommunes): Resolver {
	if (extent.manifest.demonstration)
		return makeResolver(
			extent.units,
			{ codes: {}, names: {} },
			{ departementName: extent.units.labels.departement },
		);
	return makeResolver(national, national.former, { departementName: national.departementName });
}
