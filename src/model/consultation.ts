import { comparePartialDates, type PartialDate } from '../base/partialDate.ts';

/** Professions that are asked; what none of them names is 'autre'. */
export const PROFESSIONS = [
	'generaliste',
	'autre-specialiste',
	'infirmier',
	'masseur-kinesitherapeute',
	'pharmacien',
	'chirurgien-dentiste',
	'sage-femme',
	'orthophoniste',
	'podologue',
	'orthoptiste',
	'biologiste',
	'autre',
] as const;
export type Profession = (typeof PROFESSIONS)[number];

/** By what professionals lean: affinité, statut associatif, second recours, bassin économique, modèle économique. */
export const CRITERIA = ['affinity', 'legal-form', 'second-line', 'economic-area', 'size-model'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** How they are asked: one by one, through a neighbouring CPTS, or by the referent. */
export const CHANNELS = ['individual', 'neighbour', 'referent'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Fewer answers than these never leave the program as a group of their own (domain §5). */
export const LEAST_GROUP = 6;

/** 'Neither of them', by a criterion: no territory can have this id. */
export const NEITHER = '-';

/** What one professional answered. Stays in this browser and in the plan's own file. */
export interface Answer {
	/** Unique within its consultation; letters, digits and hyphens. */
	readonly id: string;
	/** INSEE code of where the professional works. */
	readonly commune: string;
	readonly profession: Profession;
	/** Territory that they wish to converge towards; absent for none of them. */
	readonly towards?: string;
	/** Territory, or `NEITHER`, by criterion; a criterion that was left open is absent. */
	readonly criteria: Readonly<Partial<Record<Criterion, string>>>;
	readonly date: PartialDate;
	readonly channel: Channel;
	/** Number on the sheet. */
	readonly ref?: string;
	readonly name?: string;
	readonly note?: string;
}

/** How many of a profession were asked. */
interface AskedProfession {
	readonly profession: Profession;
	readonly count: number;
}

/** A commune that is asked. */
export interface AskedCommune {
	/** INSEE code. */
	readonly commune: string;
	/** Empty where it is not known how many were asked; a profession that is absent was then not asked. */
	readonly professions: readonly AskedProfession[];
}

/** What a consultation says of itself, beside its answers. */
export interface ConsultationHead {
	readonly name: string;
	readonly opened: PartialDate;
	/** Last day on which answers count; absent while it is open. */
	readonly closed?: PartialDate;
	readonly channel: Channel;
	/** Territories to choose between, in the order of the sheet; they may have left the plan since. */
	readonly structures: readonly string[];
	readonly communes: readonly AskedCommune[];
}

/** Professionals of some communes are asked towards which structure they wish to converge. Never published. */
export interface Consultation extends ConsultationHead {
	/** Stable over the plan's life; letters, digits and hyphens. */
	readonly id: string;
	/** In the order in which they came. */
	readonly answers: readonly Answer[];
}

/** An answer before it is kept. */
export type NewAnswer = Omit<Answer, 'id'>;

/** What of a consultation can be changed. */
export const headOf = ({
	name,
	opened,
	closed,
	channel,
	structures,
	communes,
}: ConsultationHead): ConsultationHead => ({
	name,
	opened,
	...(closed !== undefined && { closed }),
	channel,
	structures,
	communes,
});

/** The consultation of an id; undefined where the plan has none. */
export const consultationIn = (
	{ consultations = [] }: { readonly consultations?: readonly Consultation[] },
	id: string,
): Consultation | undefined => consultations.find((one) => one.id === id);

/**
 * The consultation that speaks of a commune between two sides: of those that asked the commune and offered one of the
 * sides, the one that was opened last. Undefined for none.
 */
export const consultationOn = (
	{ consultations = [] }: { readonly consultations?: readonly Consultation[] },
	commune: string,
	sides: readonly string[],
): Consultation | undefined =>
	consultations
		.filter(
			({ communes, structures }) =>
				communes.some((one) => one.commune === commune) && structures.some((one) => sides.includes(one)),
		)
		.toSorted((one, other) => comparePartialDates(one.opened, other.opened))
		.at(-1);
