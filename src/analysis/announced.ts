import type { AnnouncedFigure } from '../model/plan.ts';

/** What is measured over a perimeter, by the names of the announced figures; absent or NaN where unknown. */
export type MeasuredFigures = Readonly<Partial<Record<AnnouncedFigure['what'], number>>>;

export interface AnnouncedComparison {
	readonly figure: AnnouncedFigure;
	readonly measured: number | undefined;
	/** (measured - announced) / announced; undefined where nothing is measured. */
	readonly gapShare: number | undefined;
	/** 'differs' beyond what the announcement's precision allows; 'unmeasured' where there is nothing to compare. */
	readonly verdict: 'agrees' | 'differs' | 'unmeasured';
	/** The perimeter measured is indicative: a gap may come from it and says nothing against the announcement. */
	readonly isIndicative: boolean;
}

/** Half a unit of the last figure of rounded announcements like 555 km², and of round ones like 'about 74 000'. */
const TOLERANCE: Readonly<Record<'exact' | 'about', number>> = { exact: 0.01, about: 0.05 };

/** 'More than 50 000' is not said of 65 000: beyond a quarter above, the figure differs. */
const MOST_ABOVE = 0.25;

/** Announced figures of a territory beside what is measured over its perimeter, in the given order. */
export function compareAnnounced(
	announced: readonly AnnouncedFigure[],
	measured: MeasuredFigures,
	isIndicative: boolean,
): AnnouncedComparison[] {
	return announced.map((figure) => {
		const value = measured[figure.what];
		if (value === undefined || Number.isNaN(value))
			return { figure, measured: undefined, gapShare: undefined, verdict: 'unmeasured', isIndicative };
		const gapShare = (value - figure.value) / figure.value;
		return { figure, measured: value, gapShare, verdict: verdictOf(figure, gapShare), isIndicative };
	});
}

function verdictOf({ precision }: AnnouncedFigure, gapShare: number): 'agrees' | 'differs' {
	const isWithin =
		precision === 'more-than'
			? gapShare >= 0 && gapShare <= MOST_ABOVE
			: Math.abs(gapShare) <= TOLERANCE[precision];
	return isWithin ? 'agrees' : 'differs';
}
