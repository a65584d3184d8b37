import { DOSSIER_TEXTS } from '../../base/messages/dossier.ts';
import { FRONTIER_PAPERS_TEXTS } from '../../base/messages/frontierPapers.ts';
import type { FrontierPaper } from '../../io/frontierPapers/content.ts';
import { frontierPages } from '../../io/frontierPapers/frontierPages.ts';
import type { PaperOptions } from '../../io/frontierPapers/writing.ts';
import type { MapContent } from '../../io/print/mapBlock.ts';
import type { Problem } from '../../base/problem.ts';
import { ok, type Result } from '../../base/result.ts';
import { today } from '../../base/today.ts';
import type { LocaleState } from '../../state/locale.svelte.ts';
import { loadPrintFonts } from '../printFonts.ts';
import type { PaperChoices, PaperStates } from './choices.ts';
import { pairMap, sheetMap } from './maps.ts';
import { pairContent, statementContent } from './pair.ts';
import { sheetsContent } from './sheets.ts';

/** Maps of a paper: those of sheets by unit, or that of a pair. */
export interface PaperMaps {
	readonly sheets: ReadonlyMap<number, MapContent>;
	readonly pair: MapContent | undefined;
}

/** What a paper tells, from the same figures as the screen. Without `maps` it is good for laying out only. */
export function frontierPaper(
	states: PaperStates,
	choices: PaperChoices,
	madeOn: string,
	maps?: PaperMaps,
): FrontierPaper {
	switch (choices.kind) {
		case 'sheets': {
			const mapOf = choices.withMaps
				? (sheet: Parameters<typeof sheetMap>[1]) => maps?.sheets.get(sheet.unit) ?? sheetMap(states, sheet)
				: () => undefined;
			return { kind: 'sheets', content: sheetsContent(states, choices, madeOn, mapOf) };
		}
		case 'pair': {
			const map = maps?.pair ?? pairMap(states, choices, madeOn);
			return { kind: 'pair', content: pairContent(states, choices, madeOn, map) };
		}
		case 'statement':
			return { kind: 'statement', content: statementContent(states, choices, madeOn) };
	}
}

export const paperOptions = ({ locale, format }: LocaleState): PaperOptions => ({
	locale,
	texts: FRONTIER_PAPERS_TEXTS[locale],
	sourceTexts: DOSSIER_TEXTS[locale].sources,
	format,
});

/** How many pages a choice comes to. */
export async function countFrontierPages(
	states: PaperStates,
	choices: PaperChoices,
): Promise<Result<number, Problem>> {
	const fonts = await loadPrintFonts();
	if (!fonts.ok) return fonts;
	const paper = frontierPaper(states, choices, today());
	return ok(frontierPages(fonts.value.typesetter, paper, paperOptions(states.locale)).pages.length);
}
