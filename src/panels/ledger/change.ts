/** A change with its sign and a true minus; '' where nothing is known to have changed, also after rounding. */
export function changeText(now: number, before: number | undefined, text: (value: number) => string): string {
	if (before === undefined || Number.isNaN(now - before)) return '';
	const change = text(Math.abs(now - before));
	if (change === text(0)) return '';
	return now > before ? `+${change}` : `\u2212${change}`;
}
