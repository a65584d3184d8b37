import { writeEmbedLook, type EmbedLook } from '../state/embedParameters.ts';

/** A frame as its maker wants it. */
export interface EmbedFrame extends EmbedLook {
	/** Address of the whole page with what it shows: 'https://…/#/couverture?…'. */
	readonly pageUrl: string;
	readonly title: string;
	/** CSS length: '100%' or pixels as digits. */
	readonly width: string;
	readonly height: string;
}

/** Bounds of a frame in pixels: below, nothing can be read in it. */
const LEAST_PX = 200;
const MOST_PX = 4000;

/** A width or height as HTML takes it: '100%', or whole pixels; undefined for anything else. */
export function frameLength(text: string): string | undefined {
	const typed = text.replace(/\s|px$/gi, '');
	if (/^([1-9]\d?|100)%$/.test(typed)) return typed;
	const px = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
	return px >= LEAST_PX && px <= MOST_PX ? String(px) : undefined;
}

/** The address of the embedded map that shows what a page shows. */
function embedAddress(pageUrl: string, look: EmbedLook): string {
	const { hash } = new URL(pageUrl);
	const embed = new URL('embed.html', pageUrl);
	embed.search = writeEmbedLook(look);
	embed.hash = hash;
	return embed.href;
}

/** The code of the frame, to be pasted into a page. */
export const embedCode = (frame: EmbedFrame): string =>
	`<iframe src="${attribute(embedAddress(frame.pageUrl, frame))}" title="${attribute(frame.title)}" width="${attribute(frame.width)}" height="${attribute(frame.height)}" loading="lazy" referrerpolicy="no-referrer"></iframe>`;

const attribute = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
