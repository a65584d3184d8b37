import { untrack } from 'svelte';
import { accessMean, type AccessMean } from '../analysis/accessMean.ts';
import { compareAnnounced, type AnnouncedComparison } from '../analysis/announced.ts';
import { compactness } from '../analysis/compactness.ts';
import { freeBorder } from '../analysis/freeBorder.ts';
import { knownSum } from '../analysis/knownSum.ts';
import { perimeterFigures, type PerimeterFigures } from '../analysis/perimeterFigures.ts';
import { peopleByZone, type ZonePeople } from '../analysis/peopleByZone.ts';
import { perimeterShape, type PartFigures, type PerimeterShape } from '../analysis/perimeterShape.ts';
import { eurosOf, type SizeAmount } from '../analysis/sizeAmounts.ts';
import { referenceDensities, relativeDensity, type RelativeDensity } from '../analysis/relativeDensity.ts';
import { peopleToClassBelow, peopleToNextClass, sizeClassOf } from '../analysis/sizeClass.ts';
import { supplyDensity, type SupplyDensity } from '../analysis/supplyDensity.ts';
import { zonesCut, zoneSizes, type ZonesCut } from '../analysis/zonesCut.ts';
import { bordersOf } from '../geometry/neighbours.ts';
import type { Territory } from '../model/plan.ts';
import { perimeterAt } from '../model/status.ts';
import { SIRENE_KEYS, type SireneKey } from '../model/unitTable.ts';
import type { ExtentState } from './extent.svelte.ts';
import type { PlanState } from './plan.svelte.ts';
import { shownMembership } from './shownMembership.ts';
import type { SituationState, TerritoryRow } from './situation.svelte.ts';
import { sizeTables, type AmountSource, type DatedTable } from './sizeTable.svelte.ts';

export type { AnnouncedComparison, PartFigures };

/** Places and professionals of the built data, in the order in which a ledger shows them. */
const COUNTED_SUPPLY = [
	'generalistesBpe2017',
	'pharmacies2020',
	'msp2020',
	'urgences2020',
	'hopitaux2020',
] as const;
type CountedSupply = (typeof COUNTED_SUPPLY)[number];

/** A figure as it stands, and as it stood before the last gesture; undefined where that left the territory alone. */
export interface WithBefore<Value> {
	readonly now: Value;
	readonly before: Value | undefined;
}

type RunningFigures = Pick<
	PerimeterFigures,
	'communes' | 'population' | 'withoutPopulation' | 'areaKm2' | 'density' | 'perimeterKm'
>;
type CountedFigures = Pick<PerimeterFigures, 'generalistes' | 'apl' | 'pieces'>;

export interface SupplyLines {
	readonly counted: readonly ({ readonly key: CountedSupply } & SupplyDensity)[];
	/** Groups of SIRENE against the extent. */
	readonly relative: readonly ({ readonly key: SireneKey } & RelativeDensity)[];
	/** APL of general practitioners: all of them, and those under 65 years. */
	readonly apl: AccessMean;
	readonly aplUnder65: AccessMean;
}

export interface SizeLines {
	readonly sizeClass: number | undefined;
	/** The classes beside it, and how many people more or fewer lead there. */
	readonly above: { readonly sizeClass: number; readonly people: number } | undefined;
	readonly below: { readonly sizeClass: number; readonly people: number } | undefined;
	/** Euros a year in the class; undefined where the table has no figure. */
	readonly amounts: readonly (Amount & { readonly euros: number | undefined })[];
}
type Amount = SizeAmount & { readonly source?: AmountSource };

export interface ShapeLines extends PerimeterShape {
	/** Polsby-Popper: 1 for a circle. */
	readonly compactness: number;
	readonly perimeterKm: number;
}

export interface LimitLines {
	/** Longest first. */
	readonly borders: readonly { readonly territory: Territory; readonly lengthKm: number }[];
	readonly towardsNobodyKm: number;
	readonly outsideKm: number;
	readonly epci: ZonesCut;
}

/** Up to so many communes, all essential figures follow each commune painted; above, some wait for the gesture's end. */
const COUNTED_AT_ONCE = 500;

/** Figures of a territory's card: running ones within a gesture, those of the groups at its end. */
export class LedgerState {
	readonly #extent: ExtentState;
	readonly #plan: PlanState;
	readonly #situation: SituationState;
	readonly #epciSizes = $derived.by(() => zoneSizes(this.#extent.units?.epci ?? []));
	readonly #referenceDensities = $derived.by(
		() => this.#extent.units && referenceDensities(this.#extent.units),
	);
	/** Figures of former territories, while the same communes are open. */
	readonly #former = $derived.by(() => {
		void this.#extent.units;
		return new WeakMap<Territory, PerimeterFigures>();
	});

	constructor(extent: ExtentState, plan: PlanState, situation: SituationState) {
		this.#extent = extent;
		this.#plan = plan;
		this.#situation = situation;
	}

	/** People, area, length: follows every commune painted, at a cost that does not grow with the territory. */
	runningOf(row: TerritoryRow): WithBefore<RunningFigures> {
		const before = this.#beforeOf(row);
		if (!row.isDraft) return { now: this.#count(this.#situation.unitsOf(row)), before };
		const { communes, withoutPopulation, areaCm2, populationMunicipale, perimeterUm } = this.#plan.figures(
			row.territory.id,
		);
		const areaKm2 = areaCm2 / 1e10;
		const now = {
			communes,
			withoutPopulation,
			population: communes > 0 && withoutPopulation === communes ? NaN : populationMunicipale,
			areaKm2,
			density: areaKm2 > 0 ? populationMunicipale / areaKm2 : NaN,
			perimeterKm: perimeterUm / 1e9,
		};
		return { now, before };
	}

	/** General practitioners, APL, pieces: at the gesture's end where the territory is large. */
	countedOf(row: TerritoryRow): WithBefore<CountedFigures> {
		const isLarge =
			row.isDraft && untrack(() => this.#plan.figures(row.territory.id).communes > COUNTED_AT_ONCE);
		if (!isLarge) return { now: this.#count(this.#situation.unitsOf(row)), before: this.#beforeOf(row) };
		return this.#settled(() => ({
			now: this.#count(this.#situation.unitsOf(row)),
			before: this.#beforeOf(row),
		}));
	}

	/** Class, thresholds and amounts; none for a perimeter without communes, which has no size. */
	sizeOf({ population, communes }: Pick<RunningFigures, 'population' | 'communes'>): SizeLines {
		const populationMunicipale = communes > 0 ? population : NaN;
		const table = sizeTables.at(this.#situation.day);
		const sizeClass = sizeClassOf(populationMunicipale, table);
		return {
			sizeClass,
			above: peopleToNextClass(populationMunicipale, table),
			below: peopleToClassBelow(populationMunicipale, table),
			amounts: table.amounts.map((amount) => ({
				...amount,
				...sizeTables.sourceOf(table, amount, sizeClass),
				euros: eurosOf(amount, sizeClass, table),
			})),
		};
	}

	/** What the dated table of classes and amounts says of itself (French, as it was written). */
	get sizeTable(): DatedTable {
		return sizeTables.at(this.#situation.day);
	}

	/** People and communes by département. */
	peopleOf(row: TerritoryRow): readonly ZonePeople[] {
		return this.#settled(() => {
			const { units } = this.#extent;
			if (!units) return [];
			return peopleByZone(this.#situation.unitsOf(row), units.departement, units.populationMunicipale);
		});
	}

	supplyOf(row: TerritoryRow): SupplyLines | undefined {
		return this.#settled(() => {
			const { units } = this.#extent;
			const reference = this.#referenceDensities;
			if (!units || !reference) return undefined;
			const members = this.#situation.unitsOf(row);
			const { supply, populationMunicipale } = units;
			const mean = (column: Float64Array): AccessMean =>
				accessMean(members, column, supply.populationStandardisee2016, populationMunicipale);
			return {
				counted: COUNTED_SUPPLY.map((key) => ({
					key,
					...supplyDensity(members, supply[key], populationMunicipale),
				})),
				relative: SIRENE_KEYS.map((key) => ({
					key,
					...relativeDensity(members, key, units, reference),
				})),
				apl: mean(supply.aplMg2018),
				aplUnder65: mean(supply.aplMg2018Moins65),
			};
		});
	}

	shapeOf(row: TerritoryRow): ShapeLines | undefined {
		return this.#settled(() => {
			const { units, sides } = this.#extent;
			if (!units || !sides) return undefined;
			const members = this.#situation.unitsOf(row);
			const { areaKm2, perimeterKm } = this.#count(members);
			const shape = perimeterShape(new Set(members), units, sides);
			return { ...shape, perimeterKm, compactness: compactness(areaKm2, perimeterKm) };
		});
	}

	limitsOf(row: TerritoryRow): LimitLines | undefined {
		return this.#settled(() => {
			const { units, sides } = this.#extent;
			if (!units || !sides) return undefined;
			const membership = shownMembership(this.#extent, this.#plan, this.#situation);
			const slot = this.#plan.slotOf(row.territory.id);
			const borders = bordersOf(sides, membership, slot)
				.flatMap(({ a, b, lengthUm }) => {
					const territory = this.#plan.territory(this.#plan.idOf(a === slot ? b : a));
					return territory ? [{ territory, lengthKm: lengthUm / 1e9 }] : [];
				})
				.sort((a, b) => b.lengthKm - a.lengthKm);
			const { towardsNobodyUm, outsideUm } = freeBorder(sides, membership, slot);
			return {
				borders,
				towardsNobodyKm: towardsNobodyUm / 1e9,
				outsideKm: outsideUm / 1e9,
				epci: zonesCut(this.#situation.unitsOf(row), units.epci, this.#epciSizes),
			};
		});
	}

	/** Announced figures of a row beside the measured ones. */
	announcedOf(row: TerritoryRow): readonly AnnouncedComparison[] {
		return this.#settled(() => {
			const { units } = this.#extent;
			if (!units || row.territory.announced.length === 0) return [];
			const members = this.#situation.unitsOf(row);
			const { communes, population, areaKm2, generalistes } = this.#count(members);
			const pharmacies = knownSum(members, units.supply.pharmacies2020);
			const isIndicative = perimeterAt(row.territory, this.#situation.day)?.indicative ?? false;
			const measured = { communes, population, areaKm2, generalistes, pharmacies };
			return compareAnnounced(row.territory.announced, measured, isIndicative);
		});
	}

	/** A figure that follows the ends of gestures, not each commune painted. */
	#settled<Value>(count: () => Value): Value {
		void this.#plan.settledRevision;
		void this.#extent.units;
		void this.#situation.day;
		return untrack(count);
	}

	#beforeOf(row: TerritoryRow): PerimeterFigures | undefined {
		if (!row.isDraft) return undefined;
		const former = this.#plan.before?.territories.find(({ id }) => id === row.territory.id);
		if (!former || (former === row.territory && !this.#plan.painting)) return undefined;
		let figures = this.#former.get(former);
		if (!figures) {
			const codes = former.perimeters.at(-1)?.communes ?? [];
			const units = codes.map((code) => this.#extent.unitOf(code)).filter((unit) => unit !== undefined);
			this.#former.set(former, (figures = this.#count(Int32Array.from(units))));
		}
		return figures;
	}

	#count(members: Int32Array): PerimeterFigures {
		const { units, sides } = this.#extent;
		if (!units || !sides) throw new Error('ledger without an extent');
		return perimeterFigures(new Set(members), units, sides);
	}
}
