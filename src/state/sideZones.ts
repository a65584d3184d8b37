import { zoneInCommon, type ZoneInCommon } from '../analysis/zoneInCommon.ts';
import { zoneSizes } from '../analysis/zonesCut.ts';
import type { UnitTable } from '../model/unitTable.ts';
import type { SideZones } from './frontierRows.ts';

type ZoneColumns = Pick<UnitTable, keyof SideZones>;
type ZoneSizes = Readonly<Record<keyof SideZones, ReturnType<typeof zoneSizes>>>;

/** How many units each zone of each zoning has: worked out once for all sheets. */
export const sizesOfZones = ({ epci, bassinDeVie, zoneEmploi, departement }: ZoneColumns): ZoneSizes => ({
	epci: zoneSizes(epci),
	bassinDeVie: zoneSizes(bassinDeVie),
	zoneEmploi: zoneSizes(zoneEmploi),
	departement: zoneSizes(departement),
});

/** What a unit has in common with a territory, zoning by zoning. */
export function sideZones(
	unit: number,
	members: Iterable<number>,
	units: ZoneColumns & Pick<UnitTable, 'populationMunicipale'>,
	sizes: ZoneSizes,
): SideZones {
	const zoneOf = (column: keyof SideZones): ZoneInCommon =>
		zoneInCommon(unit, members, units[column], sizes[column], units.populationMunicipale);
	return {
		epci: zoneOf('epci'),
		bassinDeVie: zoneOf('bassinDeVie'),
		zoneEmploi: zoneOf('zoneEmploi'),
		departement: zoneOf('departement'),
	};
}
