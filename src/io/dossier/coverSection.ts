import { TOKENS } from '../../base/palette.ts';
import { MARGINS } from '../print/flow.ts';
import { mapBlock, type WantedPicture } from '../print/mapBlock.ts';
import { line, type Item } from '../print/page.ts';
import { STYLES } from '../print/typesetter.ts';
import type { Writing } from './writing.ts';

/** A map lower than this gets a page of its own. */
const LEAST_MAP_MM = 110;

/** Head of the dossier: who, as of when, by which plan; the four key figures; the map. */
export function addCover(writing: Writing): WantedPicture {
	const { flow, content, texts, format } = writing;
	flow.paragraph(texts.kind, STYLES.subheading);
	flow.paragraph(texts.purpose, STYLES.quiet);
	flow.gap(3);
	flow.paragraph(content.name, STYLES.title);
	flow.paragraph(content.status, STYLES.body);
	if (content.statusNote) flow.paragraph(content.statusNote, STYLES.quiet);
	flow.gap(3);
	if (content.isDemonstration) {
		flow.callout(texts.demonstration);
		flow.gap(2);
	}
	if (content.perimeter?.isIndicative) {
		flow.callout([texts.indicative, withoutLabel(content.perimeter.note ?? '')].join(' ').trim());
		flow.gap(3);
	}
	addFacts(writing);
	flow.gap(4);
	addKeyFigures(writing);
	flow.gap(5);
	if (flow.leftOverMm < LEAST_MAP_MM) flow.newPage();
	const { items, wanted } = mapBlock(flow.typesetter, format, flow.rest, content.map);
	flow.add(items, flow.leftOverMm);
	return wanted;
}

/** A note that begins with 'Périmètre indicatif' repeats what is said before it. */
function withoutLabel(note: string): string {
	const rest = note.replace(/^Périmètre indicatif\s*:\s*/, '');
	return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** Labels and values in two columns, each as high as its higher neighbour. */
function addFacts({ flow, content, texts, dateText }: Writing): void {
	const { plan, perimeter } = content;
	const facts: [string, string][] = [
		[texts.situation, dateText(content.day)],
		[texts.plan, plan.name],
		...(plan.scenario ? [[texts.scenario, plan.scenario] as [string, string]] : []),
		[
			texts.knownUntil,
			`${dateText(plan.asOf)}, ${plan.isComplete ? texts.inventory.complete : texts.inventory.partial}`,
		],
		...(perimeter ? [[texts.perimeterSince, dateText(perimeter.since)] as [string, string]] : []),
		...(content.legalForm ? [[texts.legalForm, content.legalForm] as [string, string]] : []),
		[texts.madeOn, dateText(content.madeOn)],
	];
	const columnMm = (flow.widthMm - 6) / 2;
	const labelMm = 32;
	for (let index = 0; index < facts.length; index += 2) {
		const row = facts.slice(index, index + 2).map(([label, value], column) => {
			const leftMm = MARGINS.side + column * (columnMm + 6);
			const blocks = [
				flow.typesetter.block(label, leftMm, flow.topMm + 0.3, labelMm - 2, STYLES.quiet),
				flow.typesetter.block(value, leftMm + labelMm, flow.topMm, columnMm - labelMm, STYLES.body),
			];
			return {
				items: blocks.flatMap(({ items }) => items),
				heightMm: Math.max(...blocks.map(({ heightMm }) => heightMm)) + 0.4,
			};
		});
		flow.add(
			row.flatMap(({ items }) => items),
			Math.max(...row.map(({ heightMm }) => heightMm)),
		);
	}
}

function addKeyFigures({ flow, content, texts, format }: Writing): void {
	const { figures, size, communes } = content;
	const keys: [string, string][] = [
		[format.integer(figures.population), texts.keys.population],
		[format.integer(figures.areaKm2), texts.keys.area],
		[format.integer(communes.length), communes.length === 1 ? texts.keys.commune : texts.keys.communes],
		[size.sizeClass === undefined ? format.integer(NaN) : `T${size.sizeClass}`, texts.keys.size],
	];
	const stepMm = flow.widthMm / keys.length;
	const items: Item[] = [
		line([[MARGINS.side, flow.topMm], [MARGINS.side + flow.widthMm, flow.topMm]], 0.35, TOKENS.light.ink), // prettier-ignore
	];
	for (const [index, [figure, label]] of keys.entries()) {
		const leftMm = MARGINS.side + index * stepMm;
		items.push(
			flow.typesetter.line(figure, leftMm, flow.topMm + 1.2, STYLES.figure),
			...flow.typesetter.block(label, leftMm, flow.topMm + 8.2, stepMm - 4, STYLES.quiet).items,
		);
	}
	flow.add(items, 13);
}
