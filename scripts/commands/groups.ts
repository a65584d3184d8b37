import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import { contractAge } from '../../src/analysis/groups/contractAge.ts';
import { costShares } from '../../src/analysis/groups/costShares.ts';
import { checkDelegation } from '../../src/analysis/groups/delegation.ts';
import { groupFigures } from '../../src/analysis/groups/groupFigures.ts';
import { groupMembers } from '../../src/analysis/groups/groupMembers.ts';
import {
	bearersOf,
	groupTerritory,
	standingIn,
	type GroupTerritory,
} from '../../src/analysis/groups/groupTerritory.ts';
import { indicatorRollUp } from '../../src/analysis/groups/indicatorRollUp.ts';
import { MATRIX_KINDS, partnerMatrix } from '../../src/analysis/groups/partnerMatrix.ts';
import { latestDay } from '../../src/base/partialDate.ts';
import type { Group } from '../../src/model/group.ts';
import type { Plan } from '../../src/model/plan.ts';
import { perimeterAt, statusAt } from '../../src/model/status.ts';
import type { Context, Outcome } from './context.ts';
import { listOutcome } from './listOutcome.ts';
import type { PlainRow } from './output.ts';
import type { ListInput } from './readInput.ts';
import { WrongCall } from './wrongCall.ts';

const CENTS = 100;

/** What each interCPTS of a plan comes to on the plan's date, one row a group in the order of their ids. Throws a WrongCall for a file that is no plan. */
export function groups(context: Context, input: ListInput): Outcome {
	const { plan } = input;
	if (!plan) throw new WrongCall('groups wants a plan file');
	const all = plan.groups ?? [];
	const standing = standingOf(plan, context);
	const members = groupMembers(
		all,
		plan.territories.map(({ id }) => id),
	);
	const rows = all
		.toSorted((a, b) => (a.id < b.id ? -1 : 1))
		.map((group) => ({
			...headOf(group),
			...rowOf(plan, group, standingIn(group, members, standing), context),
			delegation: group.level === 'regional' ? delegationOf(group, all, members) : null,
			findings: members.findings
				.filter((finding) => Object.values(finding).flat().includes(group.id))
				.map((finding): PlainRow => ({ ...finding })),
		}));
	return listOutcome(context, input, rows);
}

/** Territories that have not ended by the plan's date, with the perimeter in force then. */
function standingOf(plan: Plan, { unitOf }: Context): ReadonlyMap<string, GroupTerritory> {
	const day = latestDay(plan.asOf);
	return new Map(
		plan.territories.flatMap((territory) => {
			const { code } = statusAt(territory, day, plan.sources);
			const perimeter = perimeterAt(territory, day);
			if (code === 9 || !perimeter) return [];
			const units = perimeter.communes.flatMap((commune) => unitOf.get(commune) ?? []);
			return [[territory.id, groupTerritory(territory, units, code)]];
		}),
	);
}

const headOf = ({ id, name, level }: Group): PlainRow => ({ id, name, level });

function rowOf(plan: Plan, group: Group, of: readonly GroupTerritory[], { extent }: Context): PlainRow {
	const { populationMunicipale } = extent.units;
	const day = latestDay(plan.asOf);
	const figures = groupFigures(of, populationMunicipale, sizeClasses);
	const bearers = bearersOf(of, populationMunicipale);
	const matrix = partnerMatrix(of, populationMunicipale);
	return {
		territories: of.map(({ territory }) => territory.id).sort(),
		communes: figures.communes,
		population: known(figures.people),
		populationOfTerritories: known(figures.peopleOfTerritories),
		sharedCommunes: figures.sharedCommunes,
		communesWithoutPopulation: figures.communesWithoutPeople,
		byStatus: figures.byStatus.map(({ status, territories, people }) => ({
			status: status ?? null,
			territories,
			population: known(people),
		})),
		bySize: figures.bySize.map(({ sizeClass, territories }) => ({
			sizeClass: sizeClass ?? null,
			territories,
		})),
		amounts: figures.amounts.map(({ key, isCeiling, all, signed }) => ({
			key,
			isCeiling,
			euros: known(all.euros),
			unknown: all.unknown,
			signedEuros: known(signed.euros),
			signedUnknown: signed.unknown,
		})),
		scale: sizeClasses.label,
		means: (group.means ?? []).map(({ title, eurosAYear }) => {
			const { shares, withoutPeople } = costShares(eurosAYear, bearers);
			return {
				title,
				eurosAYear: eurosAYear ?? null,
				shares: shares.map(({ id, share, cents }) => ({
					territory: id,
					share,
					euros: known(cents / CENTS),
				})),
				withoutPopulation: withoutPeople,
			};
		}),
		indicators: (plan.aciIndicators ?? []).map((indicator) => {
			const { value, values, missing, withoutPeople } = indicatorRollUp(indicator, bearers, day);
			const { name, unit, total } = indicator;
			return {
				name,
				unit,
				total,
				value: known(value),
				known: values.length,
				missing,
				withoutPopulation: withoutPeople,
			};
		}),
		contracts: of
			.map(({ territory }) => {
				const age = contractAge(territory, day);
				return {
					territory: territory.id,
					signed: age?.signed ?? null,
					leastMonths: age?.leastMonths ?? null,
					mostMonths: age ? known(age.mostMonths) : null,
				};
			})
			.sort((a, b) => (a.territory < b.territory ? -1 : 1)),
		partners: matrix.rows.map(({ kind, name, seats, people, share }) => ({
			kind,
			name,
			territories: [...seats.keys()].sort(),
			population: known(people),
			share: known(share),
		})),
		withoutPartner: Object.fromEntries(MATRIX_KINDS.map((kind) => [kind, matrix.without[kind]])),
	};
}

function delegationOf(
	group: Group,
	all: readonly Group[],
	members: ReturnType<typeof groupMembers>,
): PlainRow {
	const { holds, isValidated, findings } = checkDelegation(group, all, members);
	return { holds, validated: isValidated, missing: findings.map((finding): PlainRow => ({ ...finding })) };
}

/** JSON has no NaN: what is not known is null. */
const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
