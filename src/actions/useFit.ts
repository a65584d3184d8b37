import { POLE_SETTINGS_TEXTS } from '../base/messages/poleSettings.ts';
import type { FittedModel } from '../state/fittedModels.ts';
import { specialtyText } from '../state/specialtyText.ts';
import type { Needs } from './context.ts';

/**
 * Models flows of a kind with fitted parameters from now on, or with those of the table (undefined); says so, and
 * whether the browser keeps it for the next visit.
 */
export function useFit(
	{ locale, poles, tool }: Needs<'locale' | 'poles' | 'tool'>,
	kind: string,
	fitted: FittedModel | undefined,
): void {
	const { model: texts, notKept } = POLE_SETTINGS_TEXTS[locale.locale];
	const isKeptForLater = poles.desk?.settings.fit(kind, fitted) ?? false;
	const name = specialtyText(kind, { isModelled: true }, locale.locale);
	const done = fitted ? texts.used(name) : texts.dropped(name);
	tool.notice = `${done}${isKeptForLater ? '' : ` ${notKept}`}`;
}
