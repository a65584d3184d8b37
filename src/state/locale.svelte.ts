import { formatsFor, type Formats } from '../base/format.ts';
import { LOCALES, type Locale } from '../base/locale.ts';
import { en } from '../base/messages/interface.en.ts';
import { fr, type Messages } from '../base/messages/interface.fr.ts';
import { readPreference, writePreference } from './preferences.ts';

const CATALOGUES: Record<Locale, Messages> = { fr, en };

/** Language of the interface: its texts and its way of writing numbers. */
export class LocaleState {
	#locale = $state<Locale>(LOCALES.find((locale) => locale === readPreference('locale')) ?? 'fr');
	readonly #formats = $derived(formatsFor(this.#locale));

	get locale(): Locale {
		return this.#locale;
	}

	get texts(): Messages {
		return CATALOGUES[this.#locale];
	}

	get format(): Formats {
		return this.#formats;
	}

	set(locale: Locale): void {
		this.#locale = locale;
		writePreference('locale', locale);
		document.documentElement.lang = locale;
	}
}
