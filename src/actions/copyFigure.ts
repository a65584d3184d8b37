import type { Needs } from './context.ts';

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
	try {
		await navigator.clipboard.writeText(text);
		tool.notice = texts.copied(text);
	} catch {
		tool.notice = copyBySelection(text) ? texts.copied(text) : texts.copyFailed;
	}
}

/** The way of pages that are not served over https, where there is no clipboard object. */
function copyBySelection(text: string): boolean {
	const field = document.createElement('textarea');
	const focused = document.activeElement;
	field.value = text;
	document.body.append(field);
	field.select();
	const done = document.execCommand('copy');
	field.remove();
	if (focused instanceof HTMLElement) focused.focus();
	return done;
}
