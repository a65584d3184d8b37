import type { Locale } from './locale.ts';

const TAGS: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };

/** Points in time (milliseconds since 1970) in the reader's time zone; NaN gives ''. */
export interface InstantFormats {
	/** '3 mars 2026' */
	day(at: number): string;
	/** '14:05' */
	time(at: number): string;
	/** '3 mars 2026 à 14:05' */
	dayAndTime(at: number): string;
}

export function instantFormats(locale: Locale): InstantFormats {
	const formatter = (options: Intl.DateTimeFormatOptions) => {
		const format = new Intl.DateTimeFormat(TAGS[locale], options);
		return (at: number): string => (Number.isNaN(at) ? '' : format.format(at));
	};
	return {
		day: formatter({ dateStyle: 'long' }),
		time: formatter({ timeStyle: 'short' }),
		dayAndTime: formatter({ dateStyle: 'long', timeStyle: 'short' }),
	};
}
