import flowPlaces from '../../data/flow-places.json' with { type: 'json' };
import { POLES_COMMAND_TEXTS } from '../../src/base/messages/polesCommand.ts';
import { gather, placeOnUnits } from '../../src/analysis/flows/gather.ts';
import { mergeSpecialties } from '../../src/analysis/flows/mergeSpecialties.ts';
import { placesByCommune, placesOf, type Places } from '../../src/analysis/flows/places.ts';
import { findPoles, POLE_BAND, POLE_BOUNDS, type Pole } from '../../src/analysis/flows/poleRecipe.ts';
import type { PlaceFlows } from '../../src/analysis/flows/describePoles.ts';
import { specialtyScale, type DepartementScale } from '../../src/analysis/flows/specialtyScale.ts';
import type { FlowMatrix } from '../../src/model/flows.ts';
import type { UnitTable } from '../../src/model/unitTable.ts';
import type { Outcome } from './context.ts';
import type { FlowContext } from './flowContext.ts';
import { figureRow, numberOrNull } from './flowFigures.ts';
import { flowRemarks, matrixAsked } from './flowSource.ts';
import type { PlainRow } from './output.ts';
import { WrongCall } from './wrongCall.ts';

/**
 * Poles of attraction of a département. Without `--specialite`, several observed specialties are merged: those that
 * are infra-departmental there, each counting alike. Throws a WrongCall where the département is not built.
 */
export function poles({ call, flows, extent }: FlowContext): Outcome {
	const { units, arcs } = extent;
	const texts = POLES_COMMAND_TEXTS[call.locale];
	const within = unitsOf(units, call.departement);
	if (within.length === 0) throw new WrongCall(texts.notBuilt(call.departement ?? ''));
	const asked =
		call.specialty === undefined
			? flows
			: { ...flows, specialties: [{ name: call.specialty, matrix: matrixAsked(flows, call) }] };
	const { nodes, matrices } = placeOnUnits(asked, units);
	const places = call.isByCommune ? placesByCommune(units, nodes) : placesOf(units, nodes, flowPlaces);
	const named = (codes: readonly string[]): number[] =>
		codes.map((code) => {
			const place = places.of[nodes.codes.indexOf(code)];
			if (place === undefined) throw new WrongCall(texts.unknownCommune(code));
			return place;
		});
	const specialties = asked.specialties.map(({ name }, at): PlaceFlows => ({
		name,
		matrix: gather(matrices[at], { columns: places }),
	}));
	const scales = specialties.map(({ matrix }): DepartementScale | undefined => {
		const scale = specialtyScale(flows.provenance, matrix, places, units);
		return scale.ok
			? scale.value.departements.find(({ departement }) => departement === call.departement)
			: undefined;
	});
	const used = usedOf(specialties, scales);
	const found = findPoles(
		mergedMatrix(used, units),
		{ units, arcs, places },
		{ within, number: call.number, keep: named(call.keep), drop: named(call.drop), specialties },
	);
	const inside = found.poles.filter(({ isWithin }) => isWithin);
	const remarks = flowRemarks(flows, { ...call, specialty: call.specialty ?? used[0].name });
	const isLocal = scales.some((scale) => scale?.scale === 'infraDepartmental');
	if (used.length > 1)
		remarks.push((isLocal ? texts.merged : texts.mergedAll)(used.map(({ name }) => name).join(', ')));
	if (inside.length === 0) remarks.push(texts.none(POLE_BOUNDS.leastPeople));
	if (call.number !== undefined && call.number !== found.number)
		remarks.push(texts.otherNumber(call.number, found.number));
	return {
		answer: {
			modelled: flows.provenance.kind === 'modelled',
			poles: inside.map((pole) => poleRow(units, pole)),
			curve: found.curve.map(({ number, li, leastLi, keepsBounds, next }) => ({
				number,
				li: numberOrNull(li),
				leastLi: numberOrNull(leastLi),
				keepsBounds,
				givesUp: codeOf(places, next?.from),
				into: codeOf(places, next?.into),
			})),
			number: found.number,
			suggested: found.suggested,
			band: [POLE_BAND.least, POLE_BAND.most],
			bounds: { ...POLE_BOUNDS },
			elsewhere: found.poles
				.filter(({ isWithin }) => !isWithin)
				.map((pole) => ({
					code: pole.code,
					name: pole.name,
					population: pole.peopleWithin,
					communes: codesOf(units, pole.basinWithin),
				})),
			withoutPole: codesOf(
				units,
				within.filter((unit) => found.placeOf[unit] < 0),
			),
			ties: codesOf(
				units,
				within.filter((unit) => found.isTie[unit] === 1),
			),
			merged: used.map(({ name }) => name),
			scales: scales.flatMap((scale, at) => (scale ? [scaleRow(specialties[at].name, scale)] : [])),
		},
		problems: [],
		rowsLeftOut: false,
		remarks,
	};
}

const unitsOf = ({ extentCount, departement }: UnitTable, wanted: string | undefined): number[] =>
	Array.from({ length: extentCount }, (_, unit) => unit).filter((unit) => departement[unit] === wanted);

/** Of several specialties those that are infra-departmental; all where none is, or where flows are modelled. */
function usedOf(
	specialties: readonly PlaceFlows[],
	scales: readonly (DepartementScale | undefined)[],
): readonly PlaceFlows[] {
	const infra = specialties.filter((_, at) => scales[at]?.scale === 'infraDepartmental');
	return infra.length > 0 ? infra : specialties;
}

const mergedMatrix = (used: readonly PlaceFlows[], units: UnitTable): FlowMatrix =>
	used.length === 1
		? used[0].matrix
		: mergeSpecialties(
				used.map(({ matrix }) => matrix),
				'equal',
				peopleOfRows(units, used[0].matrix.rowCount),
			);

/** People of the units; rows of communes elsewhere have none and are left out. */
function peopleOfRows({ populationMunicipale }: UnitTable, rowCount: number): Float64Array {
	const people = new Float64Array(rowCount);
	people.set(populationMunicipale);
	return people;
}

const poleRow = (units: UnitTable, pole: Pole): PlainRow => ({
	code: pole.code,
	name: pole.name,
	population: pole.people,
	...figureRow({ li: pole.li, patients: pole.patients }),
	communes: codesOf(units, pole.basin),
	populationInDepartement: pole.peopleWithin,
	kept: pole.isKept,
	keepsBounds: pole.keepsBounds,
	specialties: pole.specialties,
});

const scaleRow = (specialty: string, scale: DepartementScale): PlainRow => ({
	specialty,
	scale: scale.scale,
	effectiveNumber: numberOrNull(scale.effectiveNumber),
	sure: scale.isSure,
});

const codesOf = (units: UnitTable, some: readonly number[]): string[] =>
	some.map((unit) => units.code[unit]).sort();

const codeOf = ({ code }: Places, place: number | undefined): string | null =>
	place === undefined ? null : code[place];
