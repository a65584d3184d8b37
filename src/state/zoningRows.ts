import type { UnitTable } from '../model/unitTable.ts';
import type { ZoneInput, ZoningsAnswer } from '../work/zoningAnswers.ts';

/** How a commune stands in two zonings: `differs` where it is cut (`cutCommunes`), `oneSided` where one leaves it out. */
export type CommuneKind = 'same' | 'differs' | 'oneSided';

/** A commune of the extent that is in any of the two zonings. */
export interface ZoningCommune {
	readonly unit: number;
	/** Names of its zones, by name. */
	readonly a: readonly string[];
	readonly b: readonly string[];
	readonly kind: CommuneKind;
	/** What each keeps of its patients; undefined where it has none, is in one zoning only, or flows are modelled. */
	readonly kept: NonNullable<ZoningsAnswer['kept']>['rows'][number] | undefined;
}

/** The communes of two zonings: those that differ first, then those of one side only, each with the most people first. */
export function zoningCommunes(
	{ cut, kept }: Pick<ZoningsAnswer, 'cut' | 'kept'>,
	[inputsA, inputsB]: readonly [readonly ZoneInput[], readonly ZoneInput[]],
	{ extentCount, populationMunicipale }: Pick<UnitTable, 'extentCount' | 'populationMunicipale'>,
): ZoningCommune[] {
	const [ofA, ofB] = [zoneNames(inputsA, extentCount), zoneNames(inputsB, extentCount)];
	const parted = new Set(cut);
	const keptOf = new Map(kept?.rows.map((row) => [row.row, row]));
	const rows: ZoningCommune[] = [];
	for (let unit = 0; unit < extentCount; unit++) {
		const [a, b] = [ofA[unit] ?? [], ofB[unit] ?? []];
		if (a.length + b.length === 0) continue;
		const isOneSided = a.length === 0 || b.length === 0;
		const kind = isOneSided ? 'oneSided' : parted.has(unit) ? 'differs' : 'same';
		rows.push({ unit, a, b, kind, kept: keptOf.get(unit) });
	}
	const people = ({ unit }: ZoningCommune): number => populationMunicipale[unit] || 0;
	return rows.sort(
		(one, other) =>
			ORDER[one.kind] - ORDER[other.kind] || people(other) - people(one) || one.unit - other.unit,
	);
}

const ORDER: Readonly<Record<CommuneKind, number>> = { differs: 0, oneSided: 1, same: 2 };

/** By unit of the extent; undefined for none. */
function zoneNames(zones: readonly ZoneInput[], extentCount: number): (string[] | undefined)[] {
	const names = new Array<string[] | undefined>(extentCount);
	for (const { name, units } of zones.toSorted((one, other) => (one.name < other.name ? -1 : 1)))
		for (const unit of units) if (unit < extentCount) (names[unit] ??= []).push(name);
	return names;
}

/** People of communes as far as they are known. */
export const peopleOf = (rows: readonly Pick<ZoningCommune, 'unit'>[], people: Float64Array): number =>
	rows.reduce((sum, { unit }) => sum + (people[unit] || 0), 0);
