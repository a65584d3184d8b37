import type { Formats } from '../../base/format.ts';
import { mapBlock, type MapContent, type WantedPicture } from './mapBlock.ts';
import type { Item, Page } from './page.ts';
import { STYLES, type Typesetter } from './typesetter.ts';

export interface SheetContent extends MapContent {
	readonly title: string;
	readonly subtitle: string;
}

const MARGIN_MM = 12;

/** A sheet of one map with its title: the page of a dossier, or a picture of its own. */
export function mapSheet(
	typesetter: Typesetter,
	format: Formats,
	{ widthMm, heightMm }: { widthMm: number; heightMm: number },
	content: SheetContent,
	footerMm = 0,
): { page: Page; wanted: WantedPicture } {
	const insideMm = widthMm - 2 * MARGIN_MM;
	const title = typesetter.block(content.title, MARGIN_MM, MARGIN_MM - 1.5, insideMm, STYLES.title);
	const subtitleTop = MARGIN_MM - 1.5 + title.heightMm;
	const subtitle = typesetter.block(content.subtitle, MARGIN_MM, subtitleTop, insideMm, STYLES.body);
	const topMm = subtitleTop + subtitle.heightMm + 2.5;
	const box = {
		leftMm: MARGIN_MM,
		topMm,
		widthMm: insideMm,
		heightMm: heightMm - MARGIN_MM - footerMm - topMm,
	};
	const map = mapBlock(typesetter, format, box, content);
	const items: Item[] = [...title.items, ...subtitle.items, ...map.items];
	return { page: { widthMm, heightMm, items }, wanted: map.wanted };
}
