import { TOKENS } from '../../base/palette.ts';
import { addFacts, type Fact } from '../print/facts.ts';
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
	const { followUp } = content;
	flow.paragraph(followUp ? texts.followUp.diagnostic : texts.kind, STYLES.subheading);
	flow.paragraph(followUp ? texts.followUp.purpose : texts.purpose, STYLES.quiet);
	if (followUp && !followUp.isPrivate) flow.paragraph(texts.followUp.withoutPrivate, STYLES.quiet);
	flow.gap(3);
	flow.paragraph(content.name, STYLES.title);
	flow.paragraph(content.status, STYLES.body);
	if (content.statusNote) flow.paragraph(content.statusNote, STYLES.quiet);
	flow.gap(3);
	if (followUp?.isPrivate) {
		flow.callout(texts.followUp.withPrivate);
		flow.gap(2);
	}
	if (content.isDemonstration) {
		flow.callout(texts.demonstration);
		flow.gap(2);
	}
	if (content.perimeter?.isIndicative) {
		flow.callout([texts.indicative, withoutLabel(content.perimeter.note ?? '')].join(' ').trim());
		flow.gap(3);
	}
	addFacts(flow, factsOf(writing));
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

function factsOf({ content, texts, dateText }: Writing): Fact[] {
	const { plan, perimeter } = content;
	const inventory = plan.isComplete ? texts.inventory.complete : texts.inventory.partial;
	return [
		[texts.situation, dateText(content.day)],
		[texts.plan, plan.name],
		...(plan.scenario ? [[texts.scenario, plan.scenario] as const] : []),
		[texts.knownUntil, `${dateText(plan.asOf)}, ${inventory}`],
		...(perimeter ? [[texts.perimeterSince, dateText(perimeter.since)] as const] : []),
		...(content.legalForm ? [[texts.legalForm, content.legalForm] as const] : []),
		[texts.madeOn, dateText(content.madeOn)],
	];
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
