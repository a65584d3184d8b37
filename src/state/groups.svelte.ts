import { contractAge, type ContractAge } from '../analysis/groups/contractAge.ts';
import { costShares, type Bearer, type CostShares } from '../analysis/groups/costShares.ts';
import { checkDelegation, type DelegationCheck } from '../analysis/groups/delegation.ts';
import { groupFigures, type GroupFigures } from '../analysis/groups/groupFigures.ts';
import { groupMembers, type GroupFinding } from '../analysis/groups/groupMembers.ts';
import { groupOutlook, type GroupOutlook } from '../analysis/groups/groupOutlook.ts';
import {
	bearersOf,
	groupTerritory,
	peopleOf,
	standingIn,
	unitsOf,
	type GroupTerritory,
} from '../analysis/groups/groupTerritory.ts';
import { indicatorRollUp, type IndicatorRollUp } from '../analysis/groups/indicatorRollUp.ts';
import { MATRIX_KINDS, partnerMatrix, type PartnerMatrix } from '../analysis/groups/partnerMatrix.ts';
import { proposeGroups, type GroupProposal } from '../analysis/groups/proposeGroups.ts';
import type { AciIndicator, Group, SharedMeans } from '../model/group.ts';
import type { ExtentState } from './extent.svelte.ts';
import type { PlanState } from './plan.svelte.ts';
import type { SituationState } from './situation.svelte.ts';
import type { ViewState } from './view.svelte.ts';
import { sizeTables } from './sizeTable.svelte.ts';

export { MATRIX_KINDS };
export type {
	Bearer,
	DelegationCheck,
	GroupFigures,
	GroupFinding,
	GroupOutlook,
	GroupProposal,
	PartnerMatrix,
};

/** A group in the tree; one that several groups hold stands under each of them. */
export interface TreeLine {
	/** Unique in the tree. */
	readonly key: string;
	readonly group: Group;
	readonly depth: number;
	readonly territories: number;
	/** Municipal population, each commune once; NaN where unknown. */
	readonly people: number;
}

export interface MeansLine {
	readonly means: SharedMeans;
	readonly shares: CostShares;
}

export interface IndicatorLine extends IndicatorRollUp {
	readonly indicator: AciIndicator;
}

export interface MaturityLine {
	readonly id: string;
	readonly name: string;
	readonly isSigned: boolean;
	readonly age: ContractAge | undefined;
}

/** InterCPTS of the open plan on the day of the view: who is in which, and what each comes to. */
export class GroupsState {
	readonly #extent: ExtentState;
	readonly #plan: PlanState;
	readonly #situation: SituationState;
	readonly #view: ViewState;
	/** Change of each territory's population, in whole percent. */
	changePercent = $state(5);
	readonly groups = $derived.by(() => this.#plan.current?.groups ?? []);
	readonly current = $derived.by(() => this.groups.find(({ id }) => id === this.chosen));
	/** Territories in force on the day, by id. */
	readonly #standing = $derived.by((): ReadonlyMap<string, GroupTerritory> => {
		void this.#plan.settledRevision;
		return new Map(
			this.#situation.rows.map((row) => [
				row.territory.id,
				groupTerritory(row.territory, this.#situation.unitsOf(row), row.status.code),
			]),
		);
	});
	readonly #members = $derived.by(() =>
		groupMembers(
			this.groups,
			this.#plan.territories.map(({ id }) => id),
		),
	);
	readonly findings = $derived.by(() => this.#members.findings);
	readonly tree = $derived.by(() => this.#tree());
	readonly table = $derived.by(() => sizeTables.at(this.#situation.day));
	readonly day = $derived.by(() => this.#situation.day);
	readonly proposal = $derived.by((): GroupProposal => {
		const { units } = this.#extent;
		return units
			? proposeGroups([...this.#standing.values()], this.groups, this.#members, units)
			: { groups: [], undecided: [] };
	});

	constructor(extent: ExtentState, plan: PlanState, situation: SituationState, view: ViewState) {
		this.#extent = extent;
		this.#plan = plan;
		this.#situation = situation;
		this.#view = view;
	}

	/** Id of the group whose card is open, as the address says; '' for none. */
	get chosen(): string {
		return this.#view.route.group ?? '';
	}

	get #people(): Float64Array {
		return this.#extent.units?.populationMunicipale ?? new Float64Array();
	}

	/** Territories of a group that are in force on the day. */
	membersOf(group: Group): readonly GroupTerritory[] {
		return standingIn(group, this.#members, this.#standing);
	}

	/** Names of territories of a group that are not in force on the day: ended, or not begun. */
	absentOf({ id }: Group): string[] {
		return (this.#members.territories.get(id) ?? [])
			.filter((one) => !this.#standing.has(one))
			.map((one) => this.#plan.territory(one)?.name ?? one);
	}

	/** Units of a group, each once. */
	unitsOf(group: Group): number[] {
		return [...unitsOf(this.membersOf(group))];
	}

	figuresOf(group: Group): GroupFigures {
		return groupFigures(this.membersOf(group), this.#people, this.table);
	}

	bearersOf(group: Group): Bearer[] {
		return bearersOf(this.membersOf(group), this.#people);
	}

	meansOf(group: Group): MeansLine[] {
		const bearers = this.bearersOf(group);
		return (group.means ?? []).map((means) => ({ means, shares: costShares(means.eurosAYear, bearers) }));
	}

	indicatorsOf(group: Group): IndicatorLine[] {
		const bearers = this.bearersOf(group);
		return (this.#plan.current?.aciIndicators ?? []).map((indicator) => ({
			indicator,
			...indicatorRollUp(indicator, bearers, this.day),
		}));
	}

	/** Oldest contract first; unknown last. */
	maturityOf(group: Group): MaturityLine[] {
		return this.membersOf(group)
			.map(({ territory, status }) => ({
				id: territory.id,
				name: territory.name,
				isSigned: status === 3,
				age: contractAge(territory, this.day),
			}))
			.sort((a, b) => (b.age?.leastMonths ?? -1) - (a.age?.leastMonths ?? -1));
	}

	partnersOf(group: Group): PartnerMatrix {
		return partnerMatrix(this.membersOf(group), this.#people);
	}

	delegationOf(group: Group): DelegationCheck {
		return checkDelegation(group, this.groups, this.#members);
	}

	outlookOf(group: Group): GroupOutlook {
		const { amounts } = this.table;
		return groupOutlook(this.bearersOf(group), this.changePercent / 100, amounts[0], this.table);
	}

	nameOf(id: string): string {
		return this.#plan.territory(id)?.name ?? id;
	}

	groupName(id: string): string {
		return this.groups.find((group) => group.id === id)?.name ?? id;
	}

	/** Groups that no other holds come first, each with those that it holds below it; a circle is cut where it closes. */
	#tree(): TreeLine[] {
		const byId = new Map(this.groups.map((group) => [group.id, group]));
		const held = new Set(this.groups.flatMap(({ groups = [] }) => groups));
		const lines: TreeLine[] = [];
		const shown = new Set<string>();
		const add = (group: Group, depth: number, path: readonly string[]): void => {
			const own = [...path, group.id];
			shown.add(group.id);
			const members = this.membersOf(group);
			lines.push({
				key: own.join('/'),
				group,
				depth,
				territories: members.length,
				people: peopleOf(members, this.#people),
			});
			for (const id of group.groups ?? []) {
				const part = byId.get(id);
				if (part && !own.includes(id)) add(part, depth + 1, own);
			}
		};
		for (const group of this.groups) if (!held.has(group.id)) add(group, 0, []);
		for (const group of this.groups) if (!shown.has(group.id)) add(group, 0, []);
		return lines;
	}
}
