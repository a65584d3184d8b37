import type { ArcSides } from '../geometry/arcTable.ts';
import { unitsAcross } from '../geometry/unitsAcross.ts';
import type { Membership } from '../model/membership.ts';
import type { UnitTable } from '../model/unitTable.ts';
import { leaningOf, type FlowSource, type Leaning } from './flowSource.ts';
import {
	FRONTIER_MARGIN,
	frontierOrder,
	RULE_BIT,
	rulesIn,
	unitsByPeople,
	type FrontierRule,
} from './frontierRules.ts';

export interface FrontierSetting {
	readonly units: Pick<UnitTable, 'count' | 'code' | 'epci' | 'populationMunicipale'>;
	readonly sides: ArcSides;
	readonly membership: Membership;
	/** Margins count on observed flows alone: those of a model are products of its parameter. */
	readonly flows: FlowSource;
}

/** What frontiers are told from whatever the territories are: worked out once for all of them. */
export interface FrontierColumns {
	/** Units across each arc of each unit, in the order of `sides.unitArcs`. */
	readonly across: Int32Array;
	/** All units by `unitsByPeople`. */
	readonly byPeople: Int32Array;
	/** Units of each EPCI, and the EPCI of each unit, -1 for none. */
	readonly epciUnits: readonly (readonly number[])[];
	readonly epciOf: Int32Array;
	/** Units whose margin is narrow, with their two first destinations, whatever territories these are in. */
	readonly narrow: ReadonlyMap<number, Leaning>;
}

/** Columns with the territories as they stand. */
export interface FrontierGround extends FrontierColumns {
	readonly setting: FrontierSetting;
}

/** O(arcs + units log units + flows of each unit's list). */
export const frontierColumns = (setting: Omit<FrontierSetting, 'membership'>): FrontierColumns => ({
	across: unitsAcross(setting.sides),
	byPeople: unitsByPeople(setting.units.populationMunicipale, setting.units.code),
	...epciTable(setting.units),
	narrow: narrowMargins(setting),
});

/**
 * The frontier communes of all territories with the rules of domain §5 that put each there, kept up to date commune by
 * commune. Communes of the ring count like all others.
 */
export class FrontierTable implements FrontierGround {
	readonly setting: FrontierSetting;
	readonly across: Int32Array;
	readonly byPeople: Int32Array;
	readonly epciUnits: readonly (readonly number[])[];
	readonly epciOf: Int32Array;
	readonly narrow: ReadonlyMap<number, Leaning>;
	readonly #bits: Uint8Array;
	readonly #isCut: Uint8Array;
	/** Units with a narrow margin by each of their two destinations. */
	readonly #leaningOn = new Map<number, number[]>();

	/** Judges all communes. O(arcs + units + flows of each unit's list). */
	constructor(setting: FrontierSetting) {
		this.setting = setting;
		const { across, byPeople, epciUnits, epciOf, narrow } = frontierColumns(setting);
		this.across = across;
		this.byPeople = byPeople;
		this.epciUnits = epciUnits;
		this.epciOf = epciOf;
		this.narrow = narrow;
		for (const [unit, { first, second }] of this.narrow)
			for (const place of [first, second])
				this.#leaningOn.set(place, [...(this.#leaningOn.get(place) ?? []), unit]);
		this.#bits = new Uint8Array(setting.units.count);
		this.#isCut = new Uint8Array(epciUnits.length);
		this.judgeAll();
	}

	/** Judges every commune anew. O(arcs + units). */
	judgeAll(): void {
		for (let epci = 0; epci < this.epciUnits.length; epci++) this.#isCut[epci] = this.#judgeEpci(epci);
		for (let unit = 0; unit < this.#bits.length; unit++) this.#bits[unit] = this.#judge(unit);
	}

	/** Why the commune is on the frontier; empty where it is not. */
	rulesOf(unit: number): FrontierRule[] {
		return rulesIn(this.#bits[unit]);
	}

	/** All frontier communes in the order of domain §5. O(units). */
	list(): number[] {
		return frontierOrder(this.byPeople, (unit) => this.#bits[unit]);
	}

	/** To be called once the unit has joined or left territories. O(its arcs, its EPCI, the communes that lean on it). */
	recount(unit: number): void {
		const { unitArcOffset, unitCount } = this.setting.sides;
		const epci = this.epciOf[unit];
		if (epci >= 0) {
			const isCut = this.#judgeEpci(epci);
			if (isCut !== this.#isCut[epci]) {
				this.#isCut[epci] = isCut;
				for (const other of this.epciUnits[epci]) this.#bits[other] ^= RULE_BIT.epci;
			}
		}
		this.#bits[unit] = this.#judge(unit);
		for (let k = unitArcOffset[unit]; k < unitArcOffset[unit + 1]; k++)
			if (this.across[k] < unitCount) this.#bits[this.across[k]] = this.#judge(this.across[k]);
		for (const other of this.#leaningOn.get(unit) ?? []) this.#bits[other] = this.#judge(other);
	}

	#judge(unit: number): number {
		const { membership, sides } = this.setting;
		let bits = membership.isShared(unit) ? RULE_BIT.shared : 0;
		const epci = this.epciOf[unit];
		if (epci >= 0 && this.#isCut[epci] === 1) bits |= RULE_BIT.epci;
		if (this.#hasNarrowMargin(unit)) bits |= RULE_BIT.margin;
		const isFree = membership.firstOf(unit) < 0;
		const end = sides.unitArcOffset[unit + 1];
		for (let k = sides.unitArcOffset[unit]; k < end; k++) {
			const other = this.across[k];
			if (membership.haveSameOwner(unit, other) || membership.firstOf(other) < 0) continue;
			if (isFree) return bits | RULE_BIT.uncovered;
			if (hasOther(membership, other, unit)) return bits | RULE_BIT.touches;
		}
		return bits;
	}

	#hasNarrowMargin(unit: number): boolean {
		const leaning = this.narrow.get(unit);
		return leaning !== undefined && areApart(this.setting.membership, leaning.first, leaning.second);
	}

	#judgeEpci(epci: number): 0 | 1 {
		const { membership } = this.setting;
		const [first, ...others] = this.epciUnits[epci];
		return others.some((unit) => !membership.haveSameOwner(first, unit) && !areAlike(membership, first, unit))
			? 1
			: 0;
	}
}

/** Whether `unit` is in a territory that `than` is not in. */
function hasOther(membership: Membership, unit: number, than: number): boolean {
	if (!membership.isShared(unit)) return !membership.has(than, membership.firstOf(unit));
	return membership.territoriesOf(unit).some((territory) => !membership.has(than, territory));
}

/** Whether both units are in the very same territories. */
const areAlike = (membership: Membership, one: number, other: number): boolean =>
	!(membership.firstOf(one) >= 0 && hasOther(membership, one, other)) &&
	!(membership.firstOf(other) >= 0 && hasOther(membership, other, one));

/** Whether both units are in territories, and in none together. */
const areApart = (membership: Membership, one: number, other: number): boolean =>
	membership.firstOf(one) >= 0 &&
	membership.firstOf(other) >= 0 &&
	membership.territoriesOf(one).every((territory) => !membership.has(other, territory));

function epciTable({ count, epci }: FrontierSetting['units']): {
	epciUnits: number[][];
	epciOf: Int32Array;
} {
	const places = new Map<string, number>();
	const epciUnits: number[][] = [];
	const epciOf = new Int32Array(count).fill(-1);
	for (let unit = 0; unit < count; unit++) {
		if (epci[unit] === '') continue;
		let place = places.get(epci[unit]);
		if (place === undefined) {
			places.set(epci[unit], (place = epciUnits.length));
			epciUnits.push([]);
		}
		epciOf[unit] = place;
		epciUnits[place].push(unit);
	}
	return { epciUnits, epciOf };
}

function narrowMargins({ units, flows }: Omit<FrontierSetting, 'membership'>): Map<number, Leaning> {
	const narrow = new Map<number, Leaning>();
	if (flows.kind !== 'observed') return narrow;
	for (let unit = 0; unit < units.count; unit++) {
		const leaning = leaningOf(flows.of(unit));
		if (leaning && leaning.second >= 0 && leaning.margin < FRONTIER_MARGIN) narrow.set(unit, leaning);
	}
	return narrow;
}
