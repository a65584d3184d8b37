import type { Scale } from '../analysis/flows/specialtyScale.ts';
import { POLES_TEXTS } from '../base/messages/poles.ts';
import type { Needs } from './context.ts';

/**
 * Says of which scale the specialty in use is in some départements, or gives them back to the rule (undefined); says so,
 * and whether the browser keeps it for the next visit.
 */
export function scaleSpecialty(
	{ locale, poles, tool }: Needs<'locale' | 'poles' | 'tool'>,
	name: string,
	departements: readonly string[],
	scale: Scale | undefined,
): void {
	const isKeptForLater = poles.desk?.hand.scale(departements, scale) ?? false;
	const texts = POLES_TEXTS[locale.locale];
	const done = scale ? texts.ruled.scaled(name, texts.scales[scale]) : texts.ruled.unscaled(name);
	tool.notice = `${done}${isKeptForLater ? '' : ` ${texts.ruled.notKept}`}`;
}
