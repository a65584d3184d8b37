import nationalCounts from '../../data/national-counts.json' with { type: 'json' };
import regionalFacts from '../../data/regional-facts.json' with { type: 'json' };
import type { AnnouncedFigure } from '../model/plan.ts';
import type { PartialDate } from '../base/partialDate.ts';

/** A count of the CPTS of France as one source published it; a figure that it does not give is undefined. */
export interface NationalCount {
	readonly date: PartialDate;
	readonly kind: 'target' | 'observed';
	readonly signed?: number;
	readonly validated?: number;
	readonly letters?: number;
	readonly emerging?: number;
	/** Letters, emerging ones and other steps, where the source gives them in one. */
	readonly other?: number;
	/** As the source adds up, or says. */
	readonly total?: number;
	readonly populationShare?: number;
	readonly peopleInBlankZones?: number;
	/** What was counted, in French. */
	readonly rule: string;
	readonly source?: CountSource;
}
export interface CountSource {
	readonly title: string;
	readonly date?: PartialDate;
	readonly url?: string;
}

const counts = nationalCounts.counts as readonly NationalCount[];

/** Counts that were made, the latest first. */
export const OBSERVED_COUNTS: readonly NationalCount[] = counts
	.filter(({ kind }) => kind === 'observed')
	.toSorted((a, b) => (a.date < b.date ? 1 : -1));

/** The number that was announced as a target. */
export const TARGET = counts.find(({ kind }) => kind === 'target');

/** What the table of counts says of itself (French). */
export const COUNTS_NOTES: readonly string[] = [nationalCounts.note, nationalCounts.sourceNote];

/** Steps before the validation of a project; undefined where a source gives none. */
export function otherSteps({ letters, emerging, other }: NationalCount): number | undefined {
	const known = [letters, emerging, other].filter((one) => one !== undefined);
	return known.length > 0 ? known.reduce((sum, one) => sum + one, 0) : undefined;
}

/** The total that a source gives, else the sum of its parts; undefined where it counts signed ones alone. */
export function totalOf(count: NationalCount): number | undefined {
	const others = otherSteps(count);
	if (count.total !== undefined) return count.total;
	return others === undefined ? undefined : (count.signed ?? 0) + (count.validated ?? 0) + others;
}

/** Figures that a CPTS without perimeter announced. */
export interface AnnouncedElsewhere {
	readonly cpts: string;
	readonly figures: Readonly<
		Partial<Record<string, { readonly value: number; readonly precision: AnnouncedFigure['precision'] }>>
	>;
	readonly sources: readonly CountSource[];
}

/** Facts of a region that belong to no territory of its plan; undefined for a region without any. `region`: INSEE code. */
export function regionalFactsOf(region: string):
	| {
			readonly title: string;
			readonly note: string;
			readonly announced: readonly AnnouncedElsewhere[];
			readonly announcedNote: string;
	  }
	| undefined {
	if (region !== regionalFacts.region) return undefined;
	const sources = regionalFacts.sources as Readonly<Record<string, CountSource>>;
	const sourceOf = (key: string | undefined): CountSource | undefined => (key ? sources[key] : undefined);
	const byName = Map.groupBy(
		regionalFacts.announced as readonly (Pick<AnnouncedFigure, 'what' | 'value' | 'precision' | 'source'> & {
			readonly cpts: string;
		})[],
		({ cpts }) => cpts,
	);
	const { title, note, announcedNote } = regionalFacts;
	return {
		title,
		note,
		announcedNote,
		announced: Array.from(byName, ([cpts, figures]) => ({
			cpts,
			figures: Object.fromEntries(figures.map(({ what, value, precision }) => [what, { value, precision }])),
			sources: [...new Set(figures.map(({ source }) => sourceOf(source)))].filter((one) => one !== undefined),
		})),
	};
}
