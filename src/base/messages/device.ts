import type { Locale } from '../locale.ts';
import { deviceEn } from './device.en.ts';
import { deviceFr, type DeviceTexts } from './device.fr.ts';

/** Texts of what is kept on the device by language; loaded once the map is painted. */
export const DEVICE_TEXTS: Readonly<Record<Locale, DeviceTexts>> = { fr: deviceFr, en: deviceEn };
