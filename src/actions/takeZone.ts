import type { Needs } from './context.ts';
import { unitsOfZone, type WholeZoning } from '../model/zones.ts';

type Context = Needs<'extent' | 'locale' | 'pending' | 'tool'>;

/** Puts a whole zone (EPCI, canton…) into the pending selection and says which. */
export function takeZone(
	{ extent, locale, pending, tool }: Context,
	zoning: WholeZoning,
	code: string,
): void {
	const { units } = extent;
	if (!units) return;
	const members = unitsOfZone(units, zoning, code);
	pending.add(members);
	const name = units.labels[zoning][code] ?? code;
	tool.notice = locale.texts.selecting.zones.taken(
		name,
		members.length,
		locale.format.integer(members.length),
	);
}

/** The zone of a commune, '' where it is in none. */
export function zoneOf({ extent }: Needs<'extent'>, zoning: WholeZoning, unit: number): string {
	return extent.units?.[zoning][unit] ?? '';
}

/** Takes the whole zone that a commune lies in; takes it out again where all of it waits already. */
export function toggleZoneOf(context: Context, zoning: WholeZoning, unit: number): void {
	const { extent, locale, pending, tool } = context;
	const code = zoneOf(context, zoning, unit);
	if (!extent.units) return;
	if (code === '') {
		tool.notice = locale.texts.selecting.zones.none(extent.units.name[unit]);
		return;
	}
	const members = unitsOfZone(extent.units, zoning, code);
	if (members.every((member) => pending.units.has(member))) pending.remove(members);
	else takeZone(context, zoning, code);
}
