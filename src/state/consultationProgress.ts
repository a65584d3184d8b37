import {
	communeProgress,
	countAnswers,
	responseRate,
	type CommuneProgress,
} from '../analysis/answerCounts.ts';
import type { Consultation } from '../model/consultation.ts';

export type { CommuneProgress };
export { responseRate as rateOf };

/** How far a consultation is, commune by commune, in classes for the map. */
export interface ProgressMap {
	readonly name: string;
	/** 0 to 4 by unit, -1 where the commune is not asked or how many were asked is unknown. */
	readonly classes: Int8Array;
	/** Communes asked in each class, those of unknown rate last. */
	readonly counts: readonly number[];
	/** In the order of the consultation. */
	readonly communes: readonly CommuneProgress[];
}

const CLASSES = 5;

/** Shades of the answers by those asked, in steps of 20 %. `unitOf`: -1 for a commune outside the extent. */
export function progressMap(
	consultation: Consultation,
	unitCount: number,
	unitOf: (code: string) => number,
): ProgressMap {
	const communes = communeProgress(consultation);
	const classes = new Int8Array(unitCount).fill(-1);
	const counts = new Array<number>(CLASSES + 1).fill(0);
	for (const one of communes) {
		const rate = responseRate(one);
		const unitClass = Number.isNaN(rate) ? -1 : Math.min(CLASSES - 1, Math.floor(rate * CLASSES));
		counts[unitClass < 0 ? CLASSES : unitClass]++;
		const unit = unitOf(one.commune);
		if (unit >= 0) classes[unit] = unitClass;
	}
	return { name: consultation.name, classes, counts, communes };
}

/** Answers, how many were asked (NaN where unknown), and the share that answered (NaN where unknown). */
export function consultationTotal(consultation: Consultation): {
	readonly answers: number;
	readonly asked: number;
	readonly rate: number;
} {
	const { total } = countAnswers(consultation, []);
	return { answers: total.answers, asked: total.asked, rate: responseRate(total) };
}
