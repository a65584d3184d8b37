import { hyphened } from '../base/plainText.ts';

/** Hands bytes out as a file under a name. */
export function downloadBlob(name: string, blob: Blob): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	URL.revokeObjectURL(link.href);
}

/** A file's name from its parts: 'centre-val-de-loire-2018_asclepios_2018-01-31.pdf'; empty parts are left out. */
export const fileNameFrom = (parts: readonly string[], extension: string): string =>
	`${parts.map(hyphened).filter(Boolean).join('_')}.${extension}`;
