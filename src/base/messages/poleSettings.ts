import type { Locale } from '../locale.ts';
import { poleSettingsEn } from './poleSettings.en.ts';
import { poleSettingsFr, type PoleSettingsTexts } from './poleSettings.fr.ts';

/** Texts of the settings of Pôles by language; loaded with the view. */
export const POLE_SETTINGS_TEXTS: Readonly<Record<Locale, PoleSettingsTexts>> = {
	fr: poleSettingsFr,
	en: poleSettingsEn,
};
