import { PX_PER_MM } from '../../base/paper.ts';
import { MM_PER_PT, type Item, type Page } from './page.ts';

/** Families under which the two weights were loaded into the document. */
export const CANVAS_FAMILY = { regular: 'Maillage print', semibold: 'Maillage print semibold' } as const;

type Context = CanvasRenderingContext2D;

/** Draws a page on a canvas of `PX_PER_MM × scale` pixels per millimetre; pictures come by their names. */
export function drawPage(
	context: Context,
	page: Page,
	scale: number,
	pictures: ReadonlyMap<string, CanvasImageSource>,
): void {
	context.setTransform(1, 0, 0, 1, 0, 0);
	context.fillStyle = '#FFFFFF';
	context.fillRect(0, 0, context.canvas.width, context.canvas.height);
	const pxPerMm = PX_PER_MM * scale;
	context.setTransform(pxPerMm, 0, 0, pxPerMm, 0, 0);
	for (const item of page.items) drawItem(context, item, pxPerMm, pictures);
}

function drawItem(
	context: Context,
	item: Item,
	pxPerMm: number,
	pictures: ReadonlyMap<string, CanvasImageSource>,
): void {
	switch (item.kind) {
		case 'text':
			// set in pixels: browsers round the widths of letters smaller than one
			context.setTransform(1, 0, 0, 1, 0, 0);
			context.font = `${item.sizePt * MM_PER_PT * pxPerMm}px '${CANVAS_FAMILY[item.weight]}'`;
			context.fontKerning = 'none';
			context.textRendering = 'geometricPrecision';
			context.textAlign = item.align;
			context.fillStyle = item.colour;
			context.fillText(item.text, item.xMm * pxPerMm, item.yMm * pxPerMm);
			context.setTransform(pxPerMm, 0, 0, pxPerMm, 0, 0);
			return;
		case 'area':
			context.beginPath();
			for (const ring of [item.points, ...(item.rings ?? [])]) tracePath(context, ring, true);
			context.fillStyle = item.colour;
			context.fill('evenodd');
			return;
		case 'line':
			context.beginPath();
			tracePath(context, item.points, item.closed);
			context.lineWidth = item.widthMm;
			context.strokeStyle = item.colour;
			context.setLineDash([...item.dashMm]);
			context.stroke();
			return;
		case 'picture': {
			const picture = pictures.get(item.name);
			if (!picture) throw new Error(`no picture ${item.name}`);
			const onGrid = (mm: number): number => Math.round(mm * pxPerMm);
			context.setTransform(1, 0, 0, 1, 0, 0);
			context.drawImage(
				picture,
				onGrid(item.xMm),
				onGrid(item.yMm),
				onGrid(item.widthMm),
				onGrid(item.heightMm),
			);
			context.setTransform(pxPerMm, 0, 0, pxPerMm, 0, 0);
		}
	}
}

function tracePath(context: Context, points: readonly (readonly [number, number])[], closed: boolean): void {
	for (const [index, [x, y]] of points.entries())
		if (index === 0) context.moveTo(x, y);
		else context.lineTo(x, y);
	if (closed) context.closePath();
}
