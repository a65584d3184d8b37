import { PROFESSIONS, type Profession } from '../../model/consultation.ts';
import type { Referent } from '../../model/followUp.ts';
import type { Territory } from '../../model/plan.ts';

/** A line of the grid of referents: a profession, and who stands for it in the whole territory and in each sector. */
export interface ReferentLine {
	readonly profession: Profession;
	/** Of the whole territory, then of each sector in its order; undefined where there is none. */
	readonly cells: readonly (Referent | undefined)[];
	/** Neither the whole nor any sector has one. */
	readonly isGap: boolean;
}

/** Referents by profession and sector with their gaps; 'autre' only where there is one. The first of two alike counts. Empty where no referent is noted at all: what is unknown is no gap. */
export function referentGrid({
	referents = [],
	sectors = [],
}: Pick<Territory, 'referents' | 'sectors'>): ReferentLine[] {
	if (referents.length === 0) return [];
	const zones = [undefined, ...sectors.map(({ id }) => id)];
	return PROFESSIONS.map((profession) => {
		const own = referents.filter((referent) => referent.profession === profession);
		const cells = zones.map((zone) => own.find(({ sector }) => sector === zone));
		return { profession, cells, isGap: own.length === 0 };
	}).filter(({ profession, isGap }) => profession !== 'autre' || !isGap);
}
