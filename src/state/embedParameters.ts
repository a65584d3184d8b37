import { LOCALES, type Locale } from '../base/locale.ts';
import type { Theme } from '../base/palette.ts';

/** How an embedded map looks; what it shows stands behind the '#', as in the whole page. */
export interface EmbedLook {
	readonly hasLegend: boolean;
	readonly hasGauge: boolean;
	readonly locale: Locale;
	/** 'auto': as the reader's system has it. */
	readonly theme: Theme | 'auto';
}

/** Reads `?legende=0&jauge=0&langue=en&theme=dark`; what is not there or not understood is as usual. */
export function readEmbedLook(search: string): EmbedLook {
	const params = new URLSearchParams(search);
	const theme = params.get('theme');
	return {
		hasLegend: params.get('legende') !== '0',
		hasGauge: params.get('jauge') !== '0',
		locale: LOCALES.find((locale) => locale === params.get('langue')) ?? 'fr',
		theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
	};
}

/** The same as part of an address, '' where all is as usual. */
export function writeEmbedLook({ hasLegend, hasGauge, locale, theme }: EmbedLook): string {
	const params = new URLSearchParams();
	if (!hasLegend) params.set('legende', '0');
	if (!hasGauge) params.set('jauge', '0');
	if (locale !== 'fr') params.set('langue', locale);
	if (theme !== 'auto') params.set('theme', theme);
	const query = params.toString();
	return query && `?${query}`;
}
