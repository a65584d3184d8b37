import type { Definition, FigureId } from '../figures.ts';
import type { Locale } from '../locale.ts';
import { definitionsFlowEn } from './definitionsFlow.en.ts';
import { definitionsFlowFr } from './definitionsFlow.fr.ts';
import { definitionsFollowUpEn } from './definitionsFollowUp.en.ts';
import { definitionsFollowUpFr } from './definitionsFollowUp.fr.ts';
import { definitionsLandEn } from './definitionsLand.en.ts';
import { definitionsLandFr } from './definitionsLand.fr.ts';

/** Definition of each figure by language; a figure without one does not compile. Loaded with the page Méthode. */
export const DEFINITIONS: Readonly<Record<Locale, Readonly<Record<FigureId, Definition>>>> = {
	fr: { ...definitionsLandFr, ...definitionsFlowFr, ...definitionsFollowUpFr },
	en: { ...definitionsLandEn, ...definitionsFlowEn, ...definitionsFollowUpEn },
};
