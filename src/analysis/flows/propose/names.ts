import type { UnitTable } from '../../../model/unitTable.ts';

/**
 * Names of territories after their largest place: of the towns (unités urbaines, communes in none alone) as far as they
 * lie in it, that with most people, named after its largest commune there; ties by the smaller code. Two of one name
 * are told apart by their département, then by the commune's code.
 */
export function territoryNames(
	units: Pick<UnitTable, 'code' | 'name' | 'departement' | 'uniteUrbaine' | 'populationMunicipale'>,
	territories: readonly (readonly number[])[],
): string[] {
	const centres = territories.map((members) => centreOf(units, members));
	const plain = centres.map((unit) => units.name[unit]);
	const withDepartement = centres.map((unit, at) =>
		isAlone(plain, plain[at]) ? plain[at] : `${plain[at]} (${units.departement[unit]})`,
	);
	return centres.map((unit, at) =>
		isAlone(withDepartement, withDepartement[at])
			? withDepartement[at]
			: `${plain[at]} (${units.code[unit]})`,
	);
}

const isAlone = (names: readonly string[], name: string): boolean =>
	names.indexOf(name) === names.lastIndexOf(name);

/** The largest commune of the largest town of some units; units stand in the order of their codes. */
function centreOf(
	units: Pick<UnitTable, 'uniteUrbaine' | 'populationMunicipale'>,
	members: readonly number[],
): number {
	const towns = new Map<string, { people: number; centre: number }>();
	const peopleOf = (unit: number): number => units.populationMunicipale[unit] || 0;
	for (const unit of [...members].sort((a, b) => a - b)) {
		const town = units.uniteUrbaine[unit];
		// codes that end in 000 gather the communes of a département that are in no town
		const key = town === '' || town.endsWith('000') ? `unit ${unit}` : town;
		const known = towns.get(key);
		if (!known) towns.set(key, { people: peopleOf(unit), centre: unit });
		else {
			known.people += peopleOf(unit);
			if (peopleOf(unit) > peopleOf(known.centre)) known.centre = unit;
		}
	}
	let largest: { people: number; centre: number } | undefined;
	for (const town of towns.values())
		if (
			!largest ||
			town.people > largest.people ||
			(town.people === largest.people && town.centre < largest.centre)
		)
			largest = town;
	if (!largest) throw new Error('a territory without communes has no name');
	return largest.centre;
}
