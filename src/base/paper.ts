/** CSS pixels, 96 to the inch, of a millimetre on paper. */
export const PX_PER_MM = 96 / 25.4;

/** Sheets of paper, millimetres. */
export const PAPERS = {
	'a4-landscape': { widthMm: 297, heightMm: 210 },
	'a4-portrait': { widthMm: 210, heightMm: 297 },
	'a3-landscape': { widthMm: 420, heightMm: 297 },
} as const;
export type Paper = keyof typeof PAPERS;

/** Pixels of a sheet at so many pixels per CSS pixel. */
export const sheetPixels = (
	{ widthMm, heightMm }: { readonly widthMm: number; readonly heightMm: number },
	scale: number,
): { width: number; height: number } => ({
	width: Math.round(widthMm * PX_PER_MM) * scale,
	height: Math.round(heightMm * PX_PER_MM) * scale,
});
