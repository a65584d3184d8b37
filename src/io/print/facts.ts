import { MARGINS, type Flow } from './flow.ts';
import type { Box, Item } from './page.ts';
import { STYLES, type Typesetter } from './typesetter.ts';

/** A label and its value. */
export type Fact = readonly [label: string, value: string];

const LABEL_MM = 32;
const BETWEEN_MM = 6;
const ROW_GAP_MM = 0.4;

/** Labels and values one under the other, from the top of a box down; its height is not looked at. */
export function factBlock(
	typesetter: Typesetter,
	facts: readonly Fact[],
	{ leftMm, topMm, widthMm }: Omit<Box, 'heightMm'>,
	labelMm = LABEL_MM,
): { items: Item[]; heightMm: number } {
	const items: Item[] = [];
	let heightMm = 0;
	for (const [label, value] of facts) {
		const top = topMm + heightMm;
		const blocks = [
			typesetter.block(label, leftMm, top + 0.3, labelMm - 2, STYLES.quiet),
			typesetter.block(value, leftMm + labelMm, top, widthMm - labelMm, STYLES.body),
		];
		items.push(...blocks.flatMap((block) => block.items));
		heightMm += Math.max(...blocks.map((block) => block.heightMm)) + ROW_GAP_MM;
	}
	return { items, heightMm };
}

/** Labels and values in two columns, each as high as its higher neighbour. */
export function addFacts(flow: Flow, facts: readonly Fact[]): void {
	const columnMm = (flow.widthMm - BETWEEN_MM) / 2;
	for (let index = 0; index < facts.length; index += 2) {
		const pair = facts.slice(index, index + 2);
		const blockOf = (fact: Fact, column: number): { items: Item[]; heightMm: number } =>
			factBlock(flow.typesetter, [fact], {
				leftMm: MARGINS.side + column * (columnMm + BETWEEN_MM),
				topMm: flow.topMm,
				widthMm: columnMm,
			});
		const heightMm = Math.max(...pair.map((fact, column) => blockOf(fact, column).heightMm));
		flow.need(heightMm);
		flow.add(
			pair.flatMap((fact, column) => blockOf(fact, column).items),
			heightMm,
		);
	}
}
