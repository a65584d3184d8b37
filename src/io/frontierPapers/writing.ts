import type { Formats } from '../../base/format.ts';
import type { Locale } from '../../base/locale.ts';
import type { DossierTexts } from '../../base/messages/dossier.fr.ts';
import type { FrontierPapersTexts } from '../../base/messages/frontierPapers.fr.ts';
import type { PartialDate } from '../../base/partialDate.ts';
import type { Flow } from '../print/flow.ts';

export interface PaperOptions {
	readonly locale: Locale;
	readonly texts: FrontierPapersTexts;
	/** Words of the list of sources, which the dossier of a territory has alike. */
	readonly sourceTexts: DossierTexts['sources'];
	readonly format: Formats;
}

/** What every part of a paper is given. */
export interface Writing extends PaperOptions {
	readonly flow: Flow;
	readonly dateText: (date: PartialDate) => string;
}
