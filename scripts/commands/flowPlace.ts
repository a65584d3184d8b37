import flowModels from '../../data/flow-models.json' with { type: 'json' };
import flowPlaces from '../../data/flow-places.json' with { type: 'json' };
import { access, gaussianWeight } from '../../src/analysis/flows/access.ts';
import { codeOrder } from '../../src/analysis/flows/codeOrder.ts';
import { placeOnUnits, transpose } from '../../src/analysis/flows/gather.ts';
import { attractionOf } from '../../src/analysis/flows/huff.ts';
import { modelOf, type HuffTable } from '../../src/analysis/flows/huffSupply.ts';
import { placesOf } from '../../src/analysis/flows/places.ts';
import { recruitmentBasin } from '../../src/analysis/flows/recruitmentBasin.ts';
import { seatPairs } from '../../src/analysis/flows/seatDistance.ts';
import { FLOW_COMMAND_TEXTS } from '../../src/base/messages/flowCommand.ts';
import type { FlowMatrix } from '../../src/model/flows.ts';
import type { FlowContext } from './flowContext.ts';
import { figureRow } from './flowFigures.ts';
import type { PlainRow } from './output.ts';
import { WrongCall } from './wrongCall.ts';

/**
 * Where 80 % of the patients of a place live: the place is that of a commune, with the other communes of its town.
 * Throws a WrongCall where no flow names the commune.
 */
export function basinRow(
	{ call, flows, extent: { units } }: FlowContext,
	matrix: FlowMatrix,
	code: string,
): PlainRow {
	const { nodes, matrices } = placeOnUnits({ ...flows, specialties: [{ name: '', matrix }] }, units);
	const node = nodes.codes.indexOf(code);
	if (node < 0) throw new WrongCall(FLOW_COMMAND_TEXTS[call.locale].noPlace(code));
	const places = placesOf(units, nodes, flowPlaces);
	const place = places.of[node];
	const members = nodes.codes.flatMap((_, one) => (places.of[one] === place ? [one] : []));
	const order = codeOrder(nodes.codes);
	const basin = recruitmentBasin(transpose(matrices[0]), members, { order });
	return {
		code: places.code[place],
		name: places.name[place],
		members: members.map((one) => nodes.codes[one]).sort(),
		...figureRow({ total: basin.total, share: basin.share }),
		tie: basin.isTie,
		communes: basin.communes.map(({ node: one, patients }) => ({
			code: nodes.codes[one],
			...figureRow({ patients }),
		})),
	};
}

/** Supply within reach of each commune of the extent, shared with all who reach it; of the kind that is asked for. */
export function accessRow({ call, flows, extent: { units } }: FlowContext, reachKm: number): PlainRow {
	const table = flowModels as HuffTable;
	const id = flows.provenance.kind === 'modelled' ? flows.specialties[0].name : table.kinds[0].id;
	const { supply } = modelOf(table, id)!;
	const drawn = attractionOf(units, supply);
	const pairs = seatPairs(units, (unit) => drawn[unit] > 0, reachKm);
	const found = access(drawn, units.populationMunicipale, pairs, gaussianWeight(reachKm));
	const label = table.kinds.find((kind) => kind.id === id)!.label[call.locale];
	return {
		supply: id,
		label,
		reachKm,
		withoutSupply: found.withoutSupply,
		withoutPopulation: found.withoutPopulation,
		communes: units.code.slice(0, units.extentCount).map((code, unit) => ({
			code,
			per10000: found.perPerson[unit] * 10_000,
		})),
	};
}
