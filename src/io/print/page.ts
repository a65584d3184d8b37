/** A printed page as data: what stands where, in millimetres from the top left corner. Two writers draw it. */
export interface Page {
	readonly widthMm: number;
	readonly heightMm: number;
	/** In the order in which they are drawn. */
	readonly items: readonly Item[];
}

export type Item = TextItem | LineItem | AreaItem | PictureItem;

export type Weight = 'regular' | 'semibold';

/** One line of text; `yMm` is its baseline, `xMm` its left or right end by `align`. */
export interface TextItem {
	readonly kind: 'text';
	readonly xMm: number;
	readonly yMm: number;
	readonly text: string;
	readonly sizePt: number;
	readonly weight: Weight;
	readonly colour: string;
	readonly align: 'left' | 'right';
}

type Point = readonly [xMm: number, yMm: number];

/** A line of straight steps. */
export interface LineItem {
	readonly kind: 'line';
	readonly points: readonly Point[];
	readonly closed: boolean;
	readonly widthMm: number;
	readonly colour: string;
	/** Lengths of stroke and gap in turn; empty for a solid line. */
	readonly dashMm: readonly number[];
}

/** A polygon filled with one colour, without edge; its further rings are cut out of it, or lie apart from it. */
export interface AreaItem {
	readonly kind: 'area';
	readonly points: readonly Point[];
	readonly rings?: readonly (readonly Point[])[];
	readonly colour: string;
}

/** The place of a picture that the writer is given under the same name. */
interface PictureItem {
	readonly kind: 'picture';
	readonly name: string;
	readonly xMm: number;
	readonly yMm: number;
	readonly widthMm: number;
	readonly heightMm: number;
}

/** A place on a page, millimetres. */
export interface Box {
	readonly leftMm: number;
	readonly topMm: number;
	readonly widthMm: number;
	readonly heightMm: number;
}

export const MM_PER_PT = 25.4 / 72;

export const line = (
	points: LineItem['points'],
	widthMm: number,
	colour: string,
	options: Partial<Pick<LineItem, 'closed' | 'dashMm'>> = {},
): LineItem => ({ kind: 'line', points, widthMm, colour, closed: false, dashMm: [], ...options });

export const area = (points: AreaItem['points'], colour: string): AreaItem => ({
	kind: 'area',
	points,
	colour,
});

/** A disc as a polygon. */
export const disc = (xMm: number, yMm: number, radiusMm: number, corners: number): Point[] =>
	Array.from({ length: corners }, (_, corner) => {
		const angle = (2 * Math.PI * corner) / corners;
		return [xMm + radiusMm * Math.cos(angle), yMm + radiusMm * Math.sin(angle)];
	});

export const rectangle = (xMm: number, yMm: number, widthMm: number, heightMm: number): Point[] => [
	[xMm, yMm],
	[xMm + widthMm, yMm],
	[xMm + widthMm, yMm + heightMm],
	[xMm, yMm + heightMm],
];
