import { CM2_PER_KM2, UM_PER_KM } from './lengthUnits.ts';
import type { Locale } from './locale.ts';

/** Narrow no-break space: between a figure and its unit, and before French double punctuation. */
const NARROW_SPACE = '\u202f';

/** Numbers as a reader of the locale expects them; NaN reads 'inconnu' / 'unknown', never 0. */
export interface Formats {
	integer(value: number): string;
	/** With its sign, a true minus: '+1 100', '−10'. */
	signed(value: number): string;
	decimal(value: number, digits?: number): string;
	/** 0 to 1 in, '29 %' out. Near the ends one decimal, then '< 0,1 %' and '> 99,9 %': 0 and 100 mean none and all. */
	percent(share: number): string;
	areaKm2(areaCm2: number): string;
	lengthKm(lengthUm: number): string;
}

const UNKNOWN: Record<Locale, string> = { fr: 'inconnu', en: 'unknown' };
const TAGS: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };

export function formatsFor(locale: Locale): Formats {
	const tag = TAGS[locale];
	const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
	const withSign = new Intl.NumberFormat(tag, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
	const fixed = [0, 1, 2].map(
		(digits) => new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
	);
	const known = (value: number, text: (value: number) => string): string =>
		Number.isNaN(value) ? UNKNOWN[locale] : text(value);
	const decimal = (value: number, digits = 1): string => known(value, (v) => fixed[digits].format(v));
	return {
		integer: (value) => known(value, (v) => whole.format(v)),
		signed: (value) => known(value, (v) => withSign.format(v).replace('-', '\u2212')),
		decimal,
		percent: (share) =>
			known(share, (v) => {
				const sign = locale === 'fr' ? `${NARROW_SPACE}%` : '%';
				const percent = v * 100;
				if (percent > 0 && percent < 0.1) return `<${NARROW_SPACE}${fixed[1].format(0.1)}${sign}`;
				if (percent > 99.9 && percent < 100) return `>${NARROW_SPACE}${fixed[1].format(99.9)}${sign}`;
				const isNearEdge = (percent > 0 && percent < 1) || (percent > 99 && percent < 100);
				return `${fixed[isNearEdge ? 1 : 0].format(percent)}${sign}`;
			}),
		areaKm2: (areaCm2) => decimal(areaCm2 / CM2_PER_KM2),
		lengthKm: (lengthUm) => decimal(lengthUm / UM_PER_KM),
	};
}
