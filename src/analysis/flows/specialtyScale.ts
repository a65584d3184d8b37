import { fail, ok, type Result } from '../../base/result.ts';
import type { FlowMatrix, FlowProvenance } from '../../model/flows.ts';
import type { UnitTable } from '../../model/unitTable.ts';
import { mainDestinations } from './destinations.ts';
import type { Places } from './places.ts';

export type Scale = 'regional' | 'departmental' | 'infraDepartmental';

/** How the first destinations of an area's people spread over places. */
interface FirstSpread {
	/** Municipal population, communes of unknown population left out. */
	readonly people: number;
	/** Of them, people of communes that have a first destination. */
	readonly knownPeople: number;
	/** Place and its share of the known people, most first, ties to the smaller code. */
	readonly places: readonly { readonly place: number; readonly share: number }[];
	/** 1 / Σ share²: as many places of equal share would spread people alike. NaN where nothing is known. */
	readonly effectiveNumber: number;
}

/** Scale of one specialty in one département. */
export interface DepartementScale extends FirstSpread {
	readonly departement: string;
	readonly scale: Scale;
	/** By the user's word; what the rule says stands in `byRule`. */
	readonly isOverruled: boolean;
	readonly byRule: Scale;
	/** Whether the rule would say the same wherever the communes without known flows went. */
	readonly isSure: boolean;
}

export interface SpecialtyScale {
	readonly region: FirstSpread;
	/** By code. */
	readonly departements: readonly DepartementScale[];
}

/** What the user says instead of the rule, by département. */
export type ScaleOverrules = Readonly<Record<string, Scale>>;

/** Share of people that one or two first destinations must hold. */
const HOLD = 0.7;
const MOST_REGIONAL = 2;

/**
 * Scale of a specialty in each département of the extent: regional if at most two first destinations hold 70 % of the
 * region's people, else departmental where one holds 70 % of the département's, else infra-departmental. Shares are of
 * people of communes with known flows. Modelled flows fail: their scale follows from the distance parameter.
 *
 * @param matrix nodes × places
 */
export function specialtyScale(
	provenance: FlowProvenance,
	matrix: FlowMatrix,
	places: Pick<Places, 'count'>,
	units: Pick<UnitTable, 'extentCount' | 'departement' | 'populationMunicipale'>,
	overrules: ScaleOverrules = {},
): Result<SpecialtyScale, 'modelled'> {
	if (provenance.kind === 'modelled') return fail('modelled');
	const { first } = mainDestinations(matrix);
	const all = Array.from({ length: units.extentCount }, (_, unit) => unit);
	const spread = (some: readonly number[]): FirstSpread =>
		spreadOf(some, first, units.populationMunicipale, places.count);
	const region = spread(all);
	const regional = holds(region, MOST_REGIONAL);
	const codes = [...new Set(all.map((unit) => units.departement[unit]))].sort();
	const departements = codes.map((departement): DepartementScale => {
		const its = spread(all.filter((unit) => units.departement[unit] === departement));
		const departmental = holds(its, 1);
		const byRule = regional.value
			? 'regional'
			: departmental.value
				? 'departmental'
				: ('infraDepartmental' as const);
		const own = overrules[departement];
		return {
			...its,
			departement,
			scale: own ?? byRule,
			isOverruled: own !== undefined,
			byRule,
			isSure: regional.isSure && (regional.value || departmental.isSure),
		};
	});
	return ok({ region, departements });
}

function spreadOf(
	units: readonly number[],
	first: Int32Array,
	populationMunicipale: Float64Array,
	placeCount: number,
): FirstSpread {
	const held = new Float64Array(placeCount);
	let people = 0;
	let knownPeople = 0;
	for (const unit of units) {
		if (!(populationMunicipale[unit] > 0)) continue;
		people += populationMunicipale[unit];
		if (first[unit] < 0) continue;
		knownPeople += populationMunicipale[unit];
		held[first[unit]] += populationMunicipale[unit];
	}
	const places = Array.from(held, (its, place) => ({ place, share: its / knownPeople }))
		.filter(({ share }) => share > 0)
		.sort((a, b) => b.share - a.share || a.place - b.place);
	return {
		people,
		knownPeople,
		places,
		effectiveNumber: 1 / places.reduce((sum, { share }) => sum + share * share, 0) || NaN,
	};
}

/** Whether the first `most` places hold enough; sure where those without known flows could not turn it. */
function holds(
	{ people, knownPeople, places }: FirstSpread,
	most: number,
): { readonly value: boolean; readonly isSure: boolean } {
	const share = places.slice(0, most).reduce((sum, one) => sum + one.share, 0);
	const value = share >= HOLD;
	const heldPeople = share * knownPeople;
	const worst = heldPeople / people;
	const best = (heldPeople + people - knownPeople) / people;
	return { value, isSure: value ? worst >= HOLD : best < HOLD };
}
