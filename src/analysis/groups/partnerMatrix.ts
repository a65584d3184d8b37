import { plainWords } from '../../base/plainText.ts';
import type { Partner, PartnerKind } from '../../model/followUp.ts';
import { peopleOf, type GroupTerritory } from './groupTerritory.ts';

/** Partners that are laid over a group (domain §6). */
export const MATRIX_KINDS = ['sas', 'dac', 'ght'] as const satisfies readonly PartnerKind[];
type MatrixKind = (typeof MATRIX_KINDS)[number];

interface PartnerRow {
	readonly kind: MatrixKind;
	/** The smallest of its spellings. */
	readonly name: string;
	/** By id of the territories that have it: seats in its commissions, undefined where no text gives them. */
	readonly seats: ReadonlyMap<string, number | undefined>;
	/** People of the group who live in one of these territories, each commune once; NaN where unknown. */
	readonly people: number;
	/** Of the group's people, 0 to 1; NaN where unknown. */
	readonly share: number;
}

export interface PartnerMatrix {
	/** By kind, then most people first, then by name. */
	readonly rows: readonly PartnerRow[];
	/** By kind: ids of territories that name no partner of it, sorted. */
	readonly without: Readonly<Record<MatrixKind, readonly string[]>>;
}

/** SAS, DAC and GHT of a group's territories; names that differ in accents, capitals, hyphens or spaces only are one. */
export function partnerMatrix(
	members: readonly GroupTerritory[],
	populationMunicipale: Float64Array,
): PartnerMatrix {
	const ordered = [...members].sort((a, b) => (a.territory.id < b.territory.id ? -1 : 1));
	const whole = peopleOf(ordered, populationMunicipale);
	const rows = MATRIX_KINDS.flatMap((kind) => {
		const named = ordered.flatMap((member) =>
			partnersOf(member, kind).map((partner) => ({ member, partner })),
		);
		return [...Map.groupBy(named, ({ partner }) => plainWords(partner.name)).values()]
			.map((of): PartnerRow => {
				const people = peopleOf(
					of.map(({ member }) => member),
					populationMunicipale,
				);
				return {
					kind,
					name: of.map(({ partner }) => partner.name.trim()).sort()[0],
					seats: seatsOf(of),
					people,
					share: whole > 0 ? people / whole : NaN,
				};
			})
			.sort((a, b) => (b.people || 0) - (a.people || 0) || (a.name < b.name ? -1 : 1));
	});
	const lacking = (kind: MatrixKind): string[] =>
		ordered.filter((member) => partnersOf(member, kind).length === 0).map(({ territory }) => territory.id);
	return { rows, without: { sas: lacking('sas'), dac: lacking('dac'), ght: lacking('ght') } };
}

/** A territory may name a partner twice: the first number of seats counts. */
function seatsOf(
	named: readonly { readonly member: GroupTerritory; readonly partner: Partner }[],
): Map<string, number | undefined> {
	const seats = new Map<string, number | undefined>();
	for (const { member, partner } of named)
		seats.set(member.territory.id, seats.get(member.territory.id) ?? partner.seats);
	return seats;
}

const partnersOf = ({ territory }: GroupTerritory, kind: MatrixKind): Partner[] =>
	(territory.partners ?? []).filter((partner) => partner.kind === kind);
