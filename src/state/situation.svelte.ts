import { untrack } from 'svelte';
import { isCounted } from '../analysis/coverageRule.ts';
import { gaugeOf, type RegionGauge } from '../analysis/gauge.ts';
import { overlapsOf } from '../analysis/overlaps.ts';
import { sizeClassOf } from '../analysis/sizeClass.ts';
import { knownSum } from '../analysis/knownSum.ts';
import { earliestDay, latestDay } from '../base/partialDate.ts';
import { piecesOf } from '../geometry/pieces.ts';
import type { Territory } from '../model/plan.ts';
import { isOverAYearOld, isStatusKnown, perimeterAt, statusAt, type Status } from '../model/status.ts';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import type { ExtentState } from './extent.svelte.ts';
import type { PlanState } from './plan.svelte.ts';
import type { CoverageRule } from './route.ts';
import type { ViewState } from './view.svelte.ts';

/** A territory as the map draws it. `key` changes with its communes. */
export interface ShownTerritory {
	readonly slot: number;
	/** Grows when its communes change. */
	readonly revision: number;
	readonly key: string;
	readonly name: string;
	readonly colour: number;
	readonly status: number;
	/** The last source is more than a year older than the day: the name is marked. */
	readonly isStale: boolean;
	readonly population: () => number;
	readonly units: () => Int32Array;
}

/** Communes that are hatched together: in the territories of these colours, or in none (zone blanche). */
export interface ShownGroup {
	readonly units: Int32Array;
	readonly colours: readonly number[];
	readonly population: number;
}

export interface Shown {
	readonly territories: readonly ShownTerritory[];
	/** Another array where a name, a colour or a status changed. */
	readonly rows: readonly TerritoryRow[];
	/** Another array where a hatch changed. */
	readonly groups: readonly ShownGroup[];
}

/** A status, or none: of a territory without any event nothing is known, as of those that a bare list gives. */
export interface ShownStatus extends Status {
	readonly isKnown: boolean;
}

/** A territory as the lists show it. */
export interface TerritoryRow {
	readonly territory: Territory;
	readonly status: ShownStatus;
	/** The perimeter shown is the draft, so its figures follow every gesture. */
	readonly isDraft: boolean;
}

/** [west, south, east, north], degrees. */
type Bounds = readonly [number, number, number, number];

/** The plan as it stands at the date of the view: who is shown, who counts, how many people are covered. */
export class SituationState {
	readonly #extent: ExtentState;
	readonly #plan: PlanState;
	readonly #view: ViewState;
	/** Where the map is asked to go, null for nowhere. */
	target = $state.raw<Bounds | null>(null);
	/** Units that a sheet points at, with an outline and, where they are few, a ring. */
	pointed = $state.raw<readonly number[]>([]);
	/** Slot of the territory that a list points at, -1 for none. */
	hinted = $state(-1);
	readonly day = $derived.by(() => this.#view.route.date ?? latestDay(this.#plan.current?.asOf ?? '2018-01'));
	readonly #isWorkshop = $derived.by(() => this.#view.route.view === 'atelier');
	/**
	 * Every CPTS of the extent is known on the day of the view: only then is anything blank. What an inventory knows, it
	 * knows from its own date on; of the days before it tells only those CPTS that it still names.
	 */
	readonly isComplete = $derived.by(() => {
		const plan = this.#plan.current;
		return plan?.complete === true && (this.#isWorkshop || this.day >= earliestDay(plan.asOf));
	});
	/** The day lies more than a year after the inventory: what was known then is carried on. */
	readonly isCarriedOn = $derived.by(() => {
		const asOf = this.#plan.current?.asOf;
		return asOf !== undefined && isOverAYearOld(asOf, this.day);
	});
	readonly rows = $derived.by(() => this.#rows());
	readonly shown = $derived.by(() => this.#shown());
	/** What is hatched; follows at the end of a gesture. */
	readonly groups = $derived.by((): readonly ShownGroup[] => {
		void this.#plan.settledRevision;
		void this.rows;
		return untrack(() => [...this.#overlaps(), ...this.#blankGroups()]);
	});
	/** The rule that the gauge follows: where no status is known, all territories count. */
	readonly rule = $derived.by(() =>
		this.rows.some(({ status }) => status.isKnown) ? this.#view.route.rule : 'all',
	);
	readonly gauge = $derived.by(() => this.#gauge(this.rule));

	/** What was shown last, with the slot of each row. */
	#lastShown: {
		readonly rows: readonly TerritoryRow[];
		readonly day: string;
		readonly slots: readonly number[];
		readonly territories: readonly ShownTerritory[];
	} | null = null;

	constructor(extent: ExtentState, plan: PlanState, view: ViewState) {
		this.#extent = extent;
		this.#plan = plan;
		this.#view = view;
	}

	#rows(): TerritoryRow[] {
		const rows: TerritoryRow[] = [];
		for (const territory of this.#plan.territories) {
			const status = {
				...statusAt(territory, this.day, this.#plan.current?.sources),
				isKnown: isStatusKnown(territory),
			};
			const perimeter = perimeterAt(territory, this.day);
			const isDraft = this.#isWorkshop || perimeter === territory.perimeters.at(-1);
			if (!this.#isWorkshop && (status.code === 9 || !perimeter)) continue;
			rows.push({ territory, status, isDraft });
		}
		return rows;
	}

	/** People of a row's perimeter; follows every gesture on it. */
	populationOf({ territory, isDraft }: TerritoryRow): number {
		if (isDraft) return this.#plan.figures(territory.id).populationMunicipale;
		return this.#peopleOf(this.#unitsOfCodes(perimeterAt(territory, this.day)?.communes ?? []));
	}

	/** Size class of the ACI; undefined where the population is unknown or there is no commune. */
	sizeClassOf(row: TerritoryRow): number | undefined {
		const { territory, isDraft } = row;
		const communes = isDraft
			? this.#plan.figures(territory.id).communes
			: (perimeterAt(territory, this.day)?.communes.length ?? 0);
		if (communes === 0) return undefined;
		return sizeClassOf(this.populationOf(row), sizeClasses);
	}

	/** Communes outside a row's perimeter that share a border with it, by name. */
	neighbourUnitsOf(row: TerritoryRow): number[] {
		const { units, sides } = this.#extent;
		if (!units || !sides) return [];
		const members = new Set(this.unitsOf(row));
		const neighbours = new Set<number>();
		for (const unit of members)
			for (let k = sides.unitArcOffset[unit]; k < sides.unitArcOffset[unit + 1]; k++) {
				const arc = sides.unitArcs[k];
				const other = sides.left[arc] === unit ? sides.right[arc] : sides.left[arc];
				if (other < units.count && !members.has(other)) neighbours.add(other);
			}
		return [...neighbours].sort((a, b) => units.name[a].localeCompare(units.name[b], 'fr'));
	}

	/** The rows whose perimeter a unit is in. */
	rowsOf(unit: number): TerritoryRow[] {
		if (unit < 0) return [];
		const ids = this.#plan.territoriesOf(unit);
		return this.rows.filter((row) =>
			row.isDraft ? ids.includes(row.territory.id) : this.unitsOf(row).includes(unit),
		);
	}

	/** Units of a row's perimeter, ascending. */
	unitsOf({ territory, isDraft }: TerritoryRow): Int32Array {
		if (isDraft) return this.#plan.unitsOf(territory.id);
		return this.#unitsOfCodes(perimeterAt(territory, this.day)?.communes ?? []);
	}

	#unitsOfCodes(codes: readonly string[]): Int32Array {
		const units = codes.map((code) => this.#extent.unitOf(code)).filter((unit) => unit !== undefined);
		return Int32Array.from(units).sort();
	}

	#peopleOf(units: Iterable<number>): number {
		const column = this.#extent.units?.populationMunicipale;
		return column ? knownSum(units, column) : NaN;
	}

	/**
	 * One signal stands for the revisions of all territories: a stroke would else read a thousand at each commune.
	 * A territory whose communes are as before is the same object.
	 */
	#shown(): Shown {
		const { rows, groups, day } = this;
		void this.#plan.revision;
		return untrack(() => {
			const before = this.#lastShown;
			const isSame = before?.rows === rows && before.day === day;
			const slots = isSame ? before.slots : rows.map(({ territory }) => this.#plan.slotOf(territory.id));
			const territories = isSame ? [...before.territories] : [];
			for (const [place, row] of rows.entries())
				if (!territories[place] || territories[place].revision !== this.#plan.revisionOf(slots[place]))
					territories[place] = this.#shownTerritory(row, day, slots[place]);
			this.#lastShown = { rows, day, slots, territories };
			return { territories, rows, groups };
		});
	}

	#shownTerritory(row: TerritoryRow, day: string, slot: number): ShownTerritory {
		const { territory, status, isDraft } = row;
		const revision = this.#plan.revisionOf(slot);
		const perimeter = isDraft ? 'draft' : perimeterAt(territory, day)?.from;
		return {
			slot,
			revision,
			key: `${perimeter} ${revision}`,
			name: territory.name,
			colour: territory.colour,
			status: status.isKnown ? status.code : -1,
			isStale: status.isKnown && status.stale,
			population: () => this.populationOf(row),
			units: () => this.unitsOf(row),
		};
	}

	/** Communes in several territories, together where they are in the same ones. */
	#overlaps(): ShownGroup[] {
		const groups = new Map<string, { units: number[]; colours: number[] }>();
		for (const [unit, rows] of this.#sharedRows()) {
			const key = rows.map(({ territory }) => territory.id).join(' ');
			const group = groups.get(key) ?? { units: [], colours: rows.map(({ territory }) => territory.colour) };
			group.units.push(unit);
			groups.set(key, group);
		}
		return [...groups.values()].map(({ units, colours }) => ({
			units: Int32Array.from(units).sort(),
			colours,
			population: this.#peopleOf(units),
		}));
	}

	/** The rows of each unit that is in several of them. */
	#sharedRows(): Map<number, TerritoryRow[]> {
		const shared = new Map<number, TerritoryRow[]>();
		if (this.rows.every(({ isDraft }) => isDraft)) {
			const byId = new Map(this.rows.map((row) => [row.territory.id, row]));
			for (const unit of this.#plan.sharedUnits) {
				const rows = this.#plan.territoriesOf(unit).flatMap((id) => byId.get(id) ?? []);
				if (rows.length > 1) shared.set(unit, rows);
			}
			return shared;
		}
		for (const { a, b, units } of overlapsOf(
			this.rows.map((row) => this.unitsOf(row)),
			this.#extent.sides?.unitCount ?? 0,
		))
			for (const unit of units) {
				const rows = shared.get(unit) ?? [];
				for (const row of [this.rows[a], this.rows[b]]) if (!rows.includes(row)) rows.push(row);
				shared.set(unit, rows);
			}
		return shared;
	}

	#blankGroups(): ShownGroup[] {
		return this.#blanks().map((units) => ({
			units: Int32Array.from(units),
			colours: [],
			population: this.#peopleOf(units),
		}));
	}

	/** Uncovered communes in groups that hang together, most people first; none where the plan is not complete. */
	#blanks(): number[][] {
		const { units, sides } = this.#extent;
		if (!units || !sides || !this.isComplete) return [];
		const covered = this.#coveredUnits('all');
		const uncovered = new Set<number>();
		for (let unit = 0; unit < units.extentCount; unit++) if (!covered.has(unit)) uncovered.add(unit);
		const { pieces, withoutContour } = piecesOf(sides, uncovered);
		const groups = [...pieces.map((piece) => [...piece.units]), ...withoutContour.map((unit) => [unit])];
		return groups.sort((a, b) => this.#peopleOf(b) - this.#peopleOf(a));
	}

	#coveredUnits(rule: CoverageRule): Set<number> {
		const covered = new Set<number>();
		for (const row of this.rows)
			if (isCounted(rule, row.status)) for (const unit of this.unitsOf(row)) covered.add(unit);
		return covered;
	}

	#gauge(rule: CoverageRule): RegionGauge | null {
		if (!this.#extent.units) return null;
		const covered = this.#coveredUnits(rule);
		return gaugeOf(this.#extent.units, (unit) => covered.has(unit));
	}

	/** How many territories the rule counts. */
	get countedTerritories(): number {
		return this.rows.filter(({ status }) => isCounted(this.rule, status)).length;
	}

	/** Asks the map to show a set of communes. */
	lookAt(units: Iterable<number>): void {
		const table = this.#extent.units;
		if (!table) return;
		let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
		for (const unit of units) {
			const lon = table.seatLonDeg[unit];
			const lat = table.seatLatDeg[unit];
			if (Number.isNaN(lon)) continue;
			west = Math.min(west, lon);
			east = Math.max(east, lon);
			south = Math.min(south, lat);
			north = Math.max(north, lat);
		}
		const margin = 0.04;
		if (west <= east) this.target = [west - margin, south - margin, east + margin, north + margin];
	}
}
