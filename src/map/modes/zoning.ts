import { toggleZoneOf, zoneOf } from '../../actions/takeZone.ts';
import { unitsOfZone } from '../../model/zones.ts';
import type { PointerHandlers } from '../pointers.ts';
import type { ModeContext } from './context.ts';
import { aimAt, unitAt, type Place } from './pointing.ts';

/** Whole units: a click takes the EPCI, canton… of the commune under it, a second click takes it out. */
export function zoning(context: ModeContext): PointerHandlers {
	let aimed = '';
	return {
		move: (at) => {
			const unit = unitAt(context, at);
			const code = unit === undefined ? '' : zoneOf(context, context.tool.zoning, unit);
			context.selection.hovered = unit ?? -1;
			if (code !== aimed) aimAt(context, zoneAt(context, at));
			aimed = code;
		},
		leave: () => {
			aimed = '';
			aimAt(context, []);
		},
		click: (at) => takeZoneAt(context, at),
	};
}

/** Communes of the zone at a place, the one under it first; none outside all communes. */
export function zoneAt(context: ModeContext, at: Place): readonly number[] {
	const { extent, tool } = context;
	const unit = unitAt(context, at);
	if (unit === undefined || !extent.units) return [];
	const code = zoneOf(context, tool.zoning, unit);
	return [unit, ...unitsOfZone(extent.units, tool.zoning, code).filter((other) => other !== unit)];
}

export function takeZoneAt(context: ModeContext, at: Place): void {
	const unit = unitAt(context, at);
	if (unit !== undefined) toggleZoneOf(context, context.tool.zoning, unit);
}
