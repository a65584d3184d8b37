import { fail, ok, type Result } from '../../src/base/result.ts';
import {
	DEFAULT_SETTINGS,
	settingsFault,
	type ProposalSettings,
} from '../../src/analysis/flows/propose/settings.ts';
import type { OptionValues } from './callWords.ts';

/** What `propose` is asked for. */
export interface ProposeWishes {
	readonly settings: ProposalSettings;
	/** List of territories whose communes are not touched. */
	readonly locked: string | undefined;
	/** Which proposal is told in full, 1 for the best. */
	readonly pick: number;
}

export const PROPOSE_OPTIONS = ['min', 'max', 'number', 'epci', 'spread', 'margin', 'share', 'all', 'locked', 'pick'] as const satisfies readonly (keyof OptionValues)[]; // prettier-ignore

export const PROPOSE_USAGE =
	'propose [FILE] --min PEOPLE --max PEOPLE (under 1000: territories) [--number 20 | 18-24] [--epci 0…1] [--spread WEIGHT] [--margin POINTS] [--share PERCENT] [--all] [--locked LIST] [--departement 37] [--specialite S] [--pick 1]';

/** No territory has so few people at most: smaller bounds are of how many territories there are. */
const FEWEST_PEOPLE = 1000;
const MOST_PEOPLE = 1e9;

/** Reads what a call of `propose` asks for; the failure names the option that cannot be. */
export function readWishes(values: OptionValues): Result<ProposeWishes, string> {
	const people = [values.min, values.max].map((text) => (text === undefined ? NaN : decimal(text)));
	if (values.min === undefined || values.max === undefined)
		return fail('propose wants --min PEOPLE and --max PEOPLE');
	if (!people.every((value) => Number.isInteger(value) && value <= MOST_PEOPLE))
		return fail(`--min ${values.min} --max ${values.max}: whole numbers of people`);
	const [least, most] = people;
	if (least > most) return fail(`--min ${values.min} is more than --max ${values.max}`);
	const number = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(values.number ?? '1');
	if (!number) return fail(`--number ${values.number}`);
	const settings: ProposalSettings = {
		...DEFAULT_SETTINGS,
		...(values.number === undefined && most < FEWEST_PEOPLE
			? { mostPeople: MOST_PEOPLE, leastNumber: least, mostNumber: most }
			: { leastPeople: least, mostPeople: most }),
		...(values.number !== undefined && {
			leastNumber: Number(number[1]),
			mostNumber: Number(number[2] ?? number[1]),
		}),
		coversAll: values.all ?? false,
		epciWeight: given(values.epci, 1) ?? DEFAULT_SETTINGS.epciWeight,
		spreadWeight: given(values.spread, 1) ?? DEFAULT_SETTINGS.spreadWeight,
		leastMargin: given(values.margin, 100) ?? DEFAULT_SETTINGS.leastMargin,
		leastShare: given(values.share, 100) ?? DEFAULT_SETTINGS.leastShare,
	};
	const fault = settingsFault(settings);
	if (fault) return fail(FAULTS[fault](values));
	const pick = values.pick ?? '1';
	if (!/^[1-9]\d?$/.test(pick)) return fail(`--pick ${pick}`);
	return ok({ settings, locked: values.locked, pick: Number(pick) });
}

const FAULTS = {
	people: ({ min, max }: OptionValues) => `--min ${min} --max ${max}`,
	number: ({ number }: OptionValues) => `--number ${number}`,
	weight: ({ epci, spread }: OptionValues) =>
		`--epci ${epci ?? ''} --spread ${spread ?? ''}: 0 to 1, and 0 or more`,
	limit: ({ margin, share }: OptionValues) => `--margin ${margin ?? ''} --share ${share ?? ''}: 0 to 100`,
};

const given = (text: string | undefined, per: number): number | undefined =>
	text === undefined ? undefined : decimal(text) / per;

/** NaN for what is no number. */
const decimal = (text: string): number =>
	/^\d{1,10}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
