import { knownSum, sumOf } from '../knownSum.ts';
import { amountTotals, type AmountTotal } from '../amountTotals.ts';
import { eurosOf, type SizeAmountTable } from '../sizeAmounts.ts';
import { sizeClassOf } from '../sizeClass.ts';
import type { StatusCode } from '../../model/plan.ts';
import { peopleOf, unitsOf, type GroupTerritory } from './groupTerritory.ts';

/** Territories of one status. */
interface StatusCount {
	readonly status: StatusCode | undefined;
	/** Ids, sorted. */
	readonly territories: readonly string[];
	/** Of their communes, each once; NaN where none is known. */
	readonly people: number;
}

/** Territories of one size class; undefined where it is not known. */
interface SizeCount {
	readonly sizeClass: number | undefined;
	readonly territories: readonly string[];
}

/** An amount summed over the territories' own contracts. */
interface GroupAmount extends Pick<AmountTotal, 'all' | 'signed'> {
	readonly key: string;
	readonly label: string;
	readonly isCeiling: boolean;
}

export interface GroupFigures {
	readonly territories: number;
	/** Communes of the group, each once. */
	readonly communes: number;
	/** Communes that several of its territories hold. */
	readonly sharedCommunes: number;
	readonly communesWithoutPeople: number;
	/** Municipal population covered, each commune once; NaN where none is known. */
	readonly people: number;
	/** Sum of the territories' people, a shared commune in each of them; NaN where none is known. */
	readonly peopleOfTerritories: number;
	/** In the order of the statuses, unknown last; those that no territory has are absent. */
	readonly byStatus: readonly StatusCount[];
	readonly bySize: readonly SizeCount[];
	readonly amounts: readonly GroupAmount[];
}

/** What a group of territories comes to on the day of their statuses and perimeters. The ACI has one contract a territory: amounts follow the classes of the territories, never one of the group. */
export function groupFigures(
	members: readonly GroupTerritory[],
	populationMunicipale: Float64Array,
	table: SizeAmountTable,
): GroupFigures {
	const held = members.flatMap(({ units }) => [...units]);
	const distinct = unitsOf(members);
	const { known, all } = sumOf(distinct, populationMunicipale);
	const sized = members.map((member) => ({
		...member,
		sizeClass:
			member.units.length > 0 ? sizeClassOf(knownSum(member.units, populationMunicipale), table) : undefined,
	}));
	return {
		territories: members.length,
		communes: distinct.size,
		sharedCommunes: [...timesHeld(held).values()].filter((times) => times > 1).length,
		communesWithoutPeople: all - known,
		people: knownSum(distinct, populationMunicipale),
		peopleOfTerritories: knownSum(held, populationMunicipale),
		byStatus: countBy(members, ({ status }) => status).map(([status, of]) => ({
			status,
			territories: idsOf(of),
			people: peopleOf(of, populationMunicipale),
		})),
		bySize: countBy(sized, ({ sizeClass }) => sizeClass).map(([sizeClass, of]) => ({
			sizeClass,
			territories: idsOf(of),
		})),
		amounts: table.amounts.map((amount) => {
			const { all: ofAll, signed } = amountTotals(
				sized.map(({ status, sizeClass }) => ({
					zone: '',
					isSigned: status === 3,
					euros: eurosOf(amount, sizeClass, table),
				})),
			).whole;
			return { key: amount.key, label: amount.label, isCeiling: amount.isCeiling, all: ofAll, signed };
		}),
	};
}

function timesHeld(units: readonly number[]): Map<number, number> {
	const times = new Map<number, number>();
	for (const unit of units) times.set(unit, (times.get(unit) ?? 0) + 1);
	return times;
}

/** By rising key, undefined last. */
function countBy<Member, Key extends number>(
	members: readonly Member[],
	keyOf: (member: Member) => Key | undefined,
): [Key | undefined, readonly Member[]][] {
	const groups = Map.groupBy(members, keyOf);
	return [...groups].sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity));
}

const idsOf = (members: readonly GroupTerritory[]): string[] =>
	members.map(({ territory }) => territory.id).sort();
