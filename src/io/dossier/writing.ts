import type { Formats } from '../../base/format.ts';
import type { Locale } from '../../base/locale.ts';
import type { DossierTexts } from '../../base/messages/dossier.fr.ts';
import type { PartialDate } from '../../base/partialDate.ts';
import type { Flow } from '../print/flow.ts';
import type { DossierContent } from './content.ts';

export interface DossierOptions {
	readonly locale: Locale;
	readonly texts: DossierTexts;
	readonly format: Formats;
	/** The map once more, on a sheet of A3. */
	readonly withA3: boolean;
}

/** What every section is given. */
export interface Writing {
	readonly flow: Flow;
	readonly content: DossierContent;
	readonly texts: DossierTexts;
	readonly format: Formats;
	readonly dateText: (date: PartialDate) => string;
	readonly options: DossierOptions;
}
