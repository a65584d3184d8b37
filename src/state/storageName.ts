import { PUBLISHED_MARK } from '../base/publishedMark.ts';

/**
 * What the stores, channels and locks of this page are named after. A published folder has its own: a plan that
 * somebody works on at the same host never shows in it.
 */
export const STORAGE_NAME = storageName(globalThis.document);

export function storageName(page: Pick<Document, 'baseURI' | 'querySelector'> | undefined): string {
	if (!page?.querySelector(`meta[name="${PUBLISHED_MARK}"]`)) return 'maillage';
	return `maillage ${new URL('.', page.baseURI).pathname}`;
}
