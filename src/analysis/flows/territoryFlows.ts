import { giveOrTake, type Range } from '../../base/range.ts';
import type { FlowMatrix } from '../../model/flows.ts';
import { Membership } from '../../model/membership.ts';
import type { FlowSums } from './flowIndices.ts';
import { doubtCells, FlowLayer, patientCells, type LayerCells } from './flowLayer.ts';
import { transpose } from './gather.ts';

/**
 * Patients within, out of and into each territory, kept up to date commune by commune. A commune may be in several
 * territories and counts in each. Equals what is counted afresh to the last digit.
 */
export class TerritoryFlows {
	readonly #matrix: FlowMatrix;
	readonly #membership: Membership;
	/** The membership as it was last counted, over all nodes. */
	readonly #counted: Membership;
	readonly #patients: FlowLayer;
	/** Undefined where nothing is hidden. */
	readonly #doubts: FlowLayer | undefined;
	#incoming: { readonly patients: LayerCells; readonly doubts: LayerCells } | undefined;

	/**
	 * Counts all territories. O(cells). The nodes of the matrix, the same in rows and columns, are the units of the
	 * membership and after them communes that are in no territory. `incoming` is the matrix transposed, which
	 * `recount` needs: made at its first call where it is not given.
	 */
	constructor(matrix: FlowMatrix, membership: Membership, incoming?: FlowMatrix) {
		const { rowCount, columnCount, unplaced, doubt, unplacedDoubt } = matrix;
		if (rowCount !== columnCount || rowCount < membership.unitCount)
			throw new Error(`flows of ${rowCount} to ${columnCount} nodes for ${membership.unitCount} units`);
		this.#matrix = matrix;
		if (incoming) this.#incoming = { patients: patientCells(incoming), doubts: doubtCells(incoming) };
		this.#membership = membership;
		this.#counted = new Membership(rowCount);
		for (let territory = 0; territory < membership.territoryCount; territory++) {
			this.#counted.addTerritory();
			for (const unit of membership.membersOf(territory)) this.#counted.add(unit, territory);
		}
		this.#patients = new FlowLayer(patientCells(matrix), unplaced, this.#counted);
		if (doubt || unplacedDoubt)
			this.#doubts = new FlowLayer(
				doubtCells(matrix),
				unplacedDoubt ?? new Float64Array(rowCount),
				this.#counted,
			);
	}

	/** Sums of a territory, with what they may be where cells are hidden. */
	sumsOf(territory: number): FlowSums {
		this.#followTerritories();
		const patients = this.#patients.sumsOf(territory);
		const doubts = this.#doubts?.sumsOf(territory);
		const rangeOf = (key: keyof FlowSums): Range => giveOrTake(patients[key], doubts?.[key] ?? 0);
		return { in: rangeOf('in'), out: rangeOf('out'), ent: rangeOf('ent') };
	}

	/** To be called once the unit has joined or left territories, for each unit on its own. O(cells of the unit). */
	recount(unit: number): void {
		this.#followTerritories();
		const before = this.#counted.territoriesOf(unit);
		const after = this.#membership.territoriesOf(unit);
		for (const territory of before) {
			if (after.includes(territory)) continue;
			this.#counted.remove(unit, territory);
			this.#countUnit(unit, territory, -1);
		}
		for (const territory of after) {
			if (before.includes(territory)) continue;
			this.#countUnit(unit, territory, 1);
			this.#counted.add(unit, territory);
		}
	}

	#countUnit(unit: number, territory: number, sign: 1 | -1): void {
		const { patients, doubts } = this.#cellsInto();
		this.#patients.countUnit(unit, territory, sign, patients);
		this.#doubts?.countUnit(unit, territory, sign, doubts);
	}

	#cellsInto(): { readonly patients: LayerCells; readonly doubts: LayerCells } {
		if (!this.#incoming) {
			const incoming = transpose(this.#matrix);
			this.#incoming = { patients: patientCells(incoming), doubts: doubtCells(incoming) };
		}
		return this.#incoming;
	}

	#followTerritories(): void {
		const { territoryCount } = this.#membership;
		while (this.#counted.territoryCount < territoryCount) this.#counted.addTerritory();
		this.#patients.grow(territoryCount);
		this.#doubts?.grow(territoryCount);
	}
}
