import type { Needs } from './context.ts';

/** Makes the brush wider or narrower by steps that grow with it: 1, 2, 3, 4, 6, 8, 12 … communes. */
export function resizeBrush({ tool, locale }: Needs<'tool' | 'locale'>, direction: 1 | -1): void {
	const width = tool.brushWidth;
	tool.brushWidth = direction > 0 ? Math.max(width + 1, width * 1.4) : Math.min(width - 1, width / 1.4);
	const { tools } = locale.texts;
	tool.notice = tools.brushIs(tools.communes(tool.brushWidth, locale.format.integer(tool.brushWidth)));
}
