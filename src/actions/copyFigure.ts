import type { Needs } from './context.ts';
import { copyText } from './copyText.ts';

/** A figure as a ledger shows it. */
export interface CopiedFigure {
	readonly territory: string;
	readonly label: string;
	/** With its unit. */
	readonly value: string;
	/** Source and date, '' where it has none. */
	readonly source: string;
}

/** Puts a figure with its unit and source on the clipboard, and says so. */
export async function copyFigure(
	{ locale, tool }: Needs<'locale' | 'tool'>,
	{ territory, label, value, source }: CopiedFigure,
): Promise<void> {
	const texts = locale.texts.ledger;
	const text = texts.copyText(territory, label, value, source);
	tool.notice = (await copyText(text)) ? texts.copied(text) : texts.copyFailed;
}
