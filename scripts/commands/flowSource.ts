import flowModels from '../../data/flow-models.json' with { type: 'json' };
import { addMatrices } from '../../src/analysis/flows/addMatrices.ts';
import { gather } from '../../src/analysis/flows/gather.ts';
import { modelledFlows } from '../../src/analysis/flows/huff.ts';
import { modelOf, type HuffTable } from '../../src/analysis/flows/huffSupply.ts';
import type { Locale } from '../../src/base/locale.ts';
import { FLOW_COMMAND_TEXTS } from '../../src/base/messages/flowCommand.ts';
import type { FlowReport } from '../../src/io/flows/flowReport.ts';
import { decodeFlowSet, isGzip } from '../../src/io/flows/flowSetFile.ts';
import { readFlows } from '../../src/io/flows/readFlows.ts';
import type { Resolver } from '../../src/io/resolve/resolver.ts';
import type { FlowMatrix, FlowSet } from '../../src/model/flows.ts';
import { DataFault } from '../data/dataFault.ts';
import type { Extent } from '../data/loadExtent.ts';
import { diskSource } from './diskSource.ts';
import type { CompareCall, FlowCall } from './flowCall.ts';
import { WrongCall } from './wrongCall.ts';

const MODELS = flowModels as HuffTable;

/** The flows of a call and, where they were read from a file, what became of its rows. */
export interface FoundFlows {
	readonly flows: FlowSet;
	readonly report?: FlowReport;
}

/** Reads the flows of a call from its file, a table or one that `flows build` wrote, or models them. Throws a DataFault or WrongCall where that cannot be. */
export async function flowsOf(
	{ reading, specialty, locale }: FlowCall | CompareCall,
	extent: Extent,
	resolver: Resolver,
): Promise<FoundFlows> {
	if (reading.file === undefined) return { flows: modelledSet(extent, specialty, locale) };
	const source = diskSource(reading.file);
	if (!source.ok) throw new DataFault(source.error);
	if (isGzip(await source.value.slice(0, 2))) {
		const { name, sizeBytes } = source.value;
		const built = decodeFlowSet(await source.value.slice(0, sizeBytes), name);
		if (!built.ok) throw new DataFault(built.error);
		return { flows: built.value };
	}
	const { hiddenBelow, isComplete } = reading;
	const read = await readFlows(source.value, resolver, {
		...(hiddenBelow === undefined ? {} : { hiddenBelow }),
		...(isComplete ? { isComplete } : {}),
	});
	if (!read.ok) throw new DataFault(read.error);
	const { set: flows, report } = read.value;
	return { flows, report };
}

/** Modelled flows between the units of the extent and its ring, of one kind of supply. */
function modelledSet({ units }: Extent, specialty: string | undefined, locale: Locale): FlowSet {
	const kinds = MODELS.kinds.map(({ id }) => id);
	const id = specialty ?? kinds[0];
	const model = modelOf(MODELS, id);
	if (!model) throw unknownSpecialty(id, kinds, locale);
	const codes = [...units.code].sort();
	const nodeOf = new Map(codes.map((code, node) => [code, node]));
	const nodes = { of: Int32Array.from(units.code, (code) => nodeOf.get(code)!), count: codes.length };
	const matrix = gather(modelledFlows(units, model), { rows: nodes, columns: nodes });
	const name = MODELS.kinds.find((kind) => kind.id === id)!.label[locale];
	return {
		id: 'modelled',
		name,
		provenance: { kind: 'modelled' },
		codes,
		specialties: [{ name: id, matrix, model }],
	};
}

/** The matrix of the specialty that is asked for, else of all of the set added up. */
export function matrixAsked(flows: FlowSet, { specialty, locale }: FlowCall | CompareCall): FlowMatrix {
	if (specialty === undefined) return addMatrices(flows.specialties.map(({ matrix }) => matrix));
	const found = flows.specialties.find(({ name }) => name === specialty);
	if (!found) throw unknownSpecialty(specialty, flows.specialties.map(({ name }) => name), locale); // prettier-ignore
	return found.matrix;
}

const unknownSpecialty = (name: string, known: readonly string[], locale: Locale): WrongCall =>
	new WrongCall(FLOW_COMMAND_TEXTS[locale].noSpecialty(name, known.join(', ')));

/** What is to be known of flows before their figures are read, one sentence each. */
export function flowRemarks(
	{ provenance, name, specialties }: FlowSet,
	{ specialty, locale }: FlowCall | CompareCall,
): string[] {
	const texts = FLOW_COMMAND_TEXTS[locale];
	if (provenance.kind === 'modelled') return [texts.modelled(name)];
	const remarks: string[] = [];
	if (specialty === undefined && specialties.length > 1)
		remarks.push(texts.summed(specialties.map((its) => its.name).join(', ')));
	if (!provenance.isComplete && provenance.hiddenBelow !== undefined)
		remarks.push(texts.mayBeHidden(provenance.hiddenBelow));
	return remarks;
}
