import { DEVICE_TEXTS } from '../../base/messages/device.ts';
import type { LocaleState } from '../../state/locale.svelte.ts';

const BYTES_PER_MEGABYTE = 1e6;

/** Bytes in megabytes, one decimal below ten of them: '5,3 Mo', '14 Mo'; 'inconnu' for NaN. */
export function sizeText({ locale, format }: Pick<LocaleState, 'locale' | 'format'>, bytes: number): string {
	if (Number.isNaN(bytes)) return format.integer(bytes);
	const megabytes = bytes / BYTES_PER_MEGABYTE;
	return DEVICE_TEXTS[locale].size(format.decimal(megabytes, megabytes < 10 ? 1 : 0));
}
