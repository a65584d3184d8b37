import { basename } from 'node:path';
import { compareKept } from '../../src/analysis/flows/keptInside.ts';
import { placeOnUnits } from '../../src/analysis/flows/gather.ts';
import { cutCommunes } from '../../src/analysis/cutCommunes.ts';
import { compareZonings, type Zoning, type ZoningComparison } from '../../src/analysis/zoningComparison.ts';
import type { FlowSet } from '../../src/model/flows.ts';
import { membershipOf, type Context, type Outcome } from './context.ts';
import type { CompareCall } from './flowCall.ts';
import { figureRow, numberOrNull } from './flowFigures.ts';
import { flowRemarks, matrixAsked } from './flowSource.ts';
import { listOutcome } from './listOutcome.ts';
import type { PlainRow } from './output.ts';
import type { ListInput } from './readInput.ts';
import { readList } from './zoningFile.ts';

type CompareContext = Context<CompareCall>;

/** What two zonings of communes have in common, where they differ, and, with flows, which keeps more of them inside. */
export async function compare(context: CompareContext, flows: FlowSet | undefined): Promise<Outcome> {
	const { call, resolver, extent } = context;
	const [fileA, fileB] = call.files;
	const inputA = await readList(fileA, resolver, call.command);
	const inputB = await readList(fileB, resolver, call.command);
	const a = zoningOf(context, inputA);
	const b = zoningOf(context, inputB);
	const compared = compareZonings(a, b, extent.units.populationMunicipale);
	const answer = {
		...comparisonRow(context, compared, a, b),
		...(flows ? { kept: keptRow(context, flows, a, b) } : {}),
	};
	const outcomes = [
		named(listOutcome(context, inputA, answer), fileA),
		named(listOutcome(context, inputB, answer), fileB),
	];
	return {
		answer,
		problems: outcomes.flatMap(({ problems }) => problems),
		rowsLeftOut: outcomes.some(({ rowsLeftOut }) => rowsLeftOut),
		remarks: flows ? flowRemarks(flows, call) : [],
	};
}

const named = (outcome: Outcome, path: string): Outcome => ({
	...outcome,
	problems: outcome.problems.map((problem) => ({ file: basename(path), ...problem })),
});

const zoningOf = (context: CompareContext, { list }: ListInput): Zoning => ({
	names: list.territories.map(({ name }) => name),
	zones: membershipOf(context, list.territories),
});

function comparisonRow(
	{ extent }: CompareContext,
	compared: ZoningComparison,
	a: Zoning,
	b: Zoning,
): PlainRow {
	const nameOf = ({ names }: Zoning, zone: number): string | null => (zone < 0 ? null : names[zone]);
	const zonesOf = ({ names, zones }: Zoning, unit: number): string | null =>
		zones.firstOf(unit) < 0
			? null
			: zones
					.territoriesOf(unit)
					.map((zone) => names[zone])
					.sort()
					.join(' + ');
	const counterparts = (own: Zoning, other: Zoning, counterpart: Int32Array): PlainRow[] =>
		own.names
			.map((zone, number) => ({ zone, counterpart: nameOf(other, counterpart[number]) }))
			.sort((one, two) => (one.zone < two.zone ? -1 : 1));
	return {
		adjustedRand: numberOrNull(compared.adjustedRand),
		ranked: compared.ranked,
		jaccard: compared.table
			.filter((pair) => pair.a >= 0 && pair.b >= 0)
			.map((pair) => ({
				a: a.names[pair.a],
				b: b.names[pair.b],
				value: pair.jaccard,
				people: numberOrNull(pair.jaccardOfPeople),
			})),
		table: compared.table.map((pair) => ({
			a: nameOf(a, pair.a),
			b: nameOf(b, pair.b),
			communes: pair.communes,
			population: pair.populationMunicipale,
			communesWithoutPopulation: pair.withoutPopulation,
		})),
		zonesA: counterparts(a, b, compared.counterpartOfA),
		zonesB: counterparts(b, a, compared.counterpartOfB),
		moved: compared.moved
			.map((unit) => ({ code: extent.units.code[unit], a: zonesOf(a, unit), b: zonesOf(b, unit) }))
			.sort((one, two) => (one.code < two.code ? -1 : 1)),
		...cutRow(extent.units.code, cutCommunes(a, b, compared.table)),
	};
}

/** Communes parted from the bulk of their zone in the zoning of more zones. */
const cutRow = (codes: readonly string[], { finer, units }: ReturnType<typeof cutCommunes>): PlainRow => ({
	finer,
	cut: units.map((unit) => codes[unit]).sort(),
});

function keptRow({ call, extent }: CompareContext, flows: FlowSet, a: Zoning, b: Zoning): PlainRow {
	const asked = { ...flows, specialties: [{ name: '', matrix: matrixAsked(flows, call) }] };
	const { nodes, matrices } = placeOnUnits(asked, extent.units);
	const kept = compareKept(matrices[0], a.zones, b.zones);
	return {
		modelled: flows.provenance.kind === 'modelled',
		communesCompared: kept.communes,
		...figureRow({ a: kept.a, b: kept.b }),
		communes: kept.rows
			.map(({ row, patients, ...shares }) => ({ code: nodes.codes[row], patients, ...figureRow(shares) }))
			.sort((one, two) => (one.code < two.code ? -1 : 1)),
	};
}
