/** What a planner asks of a proposal. People are the municipal population. */
export interface ProposalSettings {
	/** People that a territory has at least and at most, both included. */
	readonly leastPeople: number;
	readonly mostPeople: number;
	/** How many territories there are to be at least and at most; left out where it does not matter. */
	readonly leastNumber?: number | undefined;
	readonly mostNumber?: number | undefined;
	/**
	 * What keeping an EPCI whole is worth, 0 to 1: a share of people cut from their EPCI weighs that many times as much
	 * as an equal share of patients. 0 ignores the EPCI, 1 never cuts one.
	 */
	readonly epciWeight: number;
	/** What even territories are worth: how much the spread of people costs. 0 ignores it. */
	readonly spreadWeight: number;
	/** Whether border communes that two territories draw nearly alike are placed too; else they are left undecided. */
	readonly coversAll: boolean;
	/** A border commune is undecided where the two best territories draw shares of its patients less apart than this. */
	readonly leastMargin: number;
	/** Or where its territory draws less than this share of its patients. */
	readonly leastShare: number;
}

/** Shares as for the classes of attraction: 'partagée' under 20 % or under 5 points between the first two. */
export const DEFAULT_SETTINGS: ProposalSettings = {
	leastPeople: 20_000,
	mostPeople: 175_000,
	epciWeight: 0,
	spreadWeight: 0,
	coversAll: false,
	leastMargin: 0.05,
	leastShare: 0.2,
};

export type SettingsFault = 'people' | 'number' | 'weight' | 'limit';

/** What of the settings cannot be: bounds that cross or are negative, a weight or a limit outside 0 to 1. */
export function settingsFault(settings: ProposalSettings): SettingsFault | undefined {
	const { leastPeople, mostPeople, leastNumber = 1, mostNumber = Infinity } = settings;
	const isShare = (value: number): boolean => value >= 0 && value <= 1;
	if (!(leastPeople >= 0 && mostPeople > 0 && leastPeople <= mostPeople)) return 'people';
	if (!(leastNumber >= 1 && leastNumber <= mostNumber)) return 'number';
	if (!isShare(settings.epciWeight) || !(settings.spreadWeight >= 0)) return 'weight';
	if (!isShare(settings.leastMargin) || !isShare(settings.leastShare)) return 'limit';
	return undefined;
}
