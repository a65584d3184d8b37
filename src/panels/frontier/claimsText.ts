import { formatWithArticle } from '../../base/partialDate.ts';
import { listNames } from '../../base/listNames.ts';
import type { FrontierLine } from '../../state/frontierRows.ts';
import type { LocaleState } from '../../state/locale.svelte.ts';

/** Who claims a commune beside `own`, on how many km², since when; '' where one territory at most holds it. */
export function claimsText(
	{ claims }: FrontierLine,
	own: string,
	areaCm2: number,
	{ texts, format, locale }: LocaleState,
): string {
	if (!claims) return '';
	const words = texts.frontier.claims;
	const names = claims.territories.filter(({ id }) => id !== own).map(({ name }) => name);
	return [
		words.by(listNames(names, locale)),
		words.area(format.areaKm2(areaCm2)),
		...(claims.since === undefined ? [] : [words.since(formatWithArticle(claims.since, locale))]),
	].join(' · ');
}
