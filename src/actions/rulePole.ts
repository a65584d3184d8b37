import { POLES_TEXTS } from '../base/messages/poles.ts';
import type { Needs } from './context.ts';

/**
 * Keeps a place as a pole by hand, leaves it out, or gives it back to the computation; says so, and whether the browser
 * keeps it for the next visit.
 */
export function rulePole(
	{ locale, poles, tool }: Needs<'locale' | 'poles' | 'tool'>,
	{ code, name }: { readonly code: string; readonly name: string },
	as: 'keep' | 'drop' | undefined,
): void {
	const isKeptForLater = poles.desk?.hand.rule(code, as) ?? false;
	const { done, notKept } = POLES_TEXTS[locale.locale].ruled;
	tool.notice = `${done[as ?? 'release'](name)}${isKeptForLater ? '' : ` ${notKept}`}`;
}
