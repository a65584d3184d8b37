import { formatsFor, type Formats } from '../base/format.ts';
import { LOCALES, type Locale } from '../base/locale.ts';
import { fr, type Messages } from '../base/messages/interface.fr.ts';
import { readPreference, writePreference } from './preferences.ts';

/** Texts that are there; the others come when they are first needed. Of French, at first, those of the first page. */
const catalogues: Partial<Record<Locale, Messages>> = { fr: fr as Messages };
let hasWorkshop = false;
let hasFrontier = false;

async function loadCatalogue(locale: Locale): Promise<void> {
	if (locale === 'en' && !catalogues.en)
		catalogues.en = (await import('../base/messages/interface.en.ts')).en;
}

/** Brings the texts of the reader's language, which becomes that of the page, before it is drawn; without them it is drawn in French. */
export async function loadPreferredCatalogue(locale = preferred()): Promise<void> {
	await loadCatalogue(locale).catch(() => undefined);
	if (catalogues[locale]) document.documentElement.lang = locale;
}

/** Brings the French texts of the Atelier and its dialogs; whoever shows them waits for this first. */
export async function loadWorkshopTexts(): Promise<void> {
	if (hasWorkshop) return;
	const { workshopFr } = await import('../base/messages/workshop.fr.ts');
	catalogues.fr = { ...(catalogues.fr ?? fr), ...workshopFr } as Messages;
	hasWorkshop = true;
}

/** Brings the French texts of Frontières; whoever shows them waits for this first. */
export async function loadFrontierTexts(): Promise<void> {
	if (hasFrontier) return;
	const { frontierFr } = await import('../base/messages/frontier.fr.ts');
	catalogues.fr = { ...(catalogues.fr ?? fr), frontier: frontierFr } as Messages;
	hasFrontier = true;
}

const preferred = (): Locale => LOCALES.find((locale) => locale === readPreference('locale')) ?? 'fr';

/** Language of the interface: its texts and its way of writing numbers. */
export class LocaleState {
	#locale = $state<Locale>('fr');
	readonly #formats = $derived(formatsFor(this.#locale));

	/** Begins in a language whose texts are there, else in French. */
	constructor(locale = preferred()) {
		if (catalogues[locale]) this.#locale = locale;
	}

	get locale(): Locale {
		return this.#locale;
	}

	/** Between a label and what it names: in French a narrow space comes first. */
	get colon(): string {
		return this.#locale === 'fr' ? '\u202f:' : ':';
	}

	get texts(): Messages {
		return catalogues[this.#locale] ?? (fr as Messages);
	}

	get format(): Formats {
		return this.#formats;
	}

	/** Changes the language once its texts are there; where they cannot be loaded the language stays. */
	async set(locale: Locale): Promise<void> {
		await loadCatalogue(locale).catch(() => undefined);
		if (!catalogues[locale]) return;
		this.#locale = locale;
		writePreference('locale', locale);
		document.documentElement.lang = locale;
	}
}
