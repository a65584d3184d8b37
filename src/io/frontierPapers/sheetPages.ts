import { MARGINS } from '../print/flow.ts';
import { addFacts, factBlock, type Fact } from '../print/facts.ts';
import { mapBlock, type WantedPicture } from '../print/mapBlock.ts';
import { addTable } from '../print/table.ts';
import { STYLES } from '../print/typesetter.ts';
import { addFlowsAndAnswers } from './answersSection.ts';
import type { SheetContent, SheetsContent } from './content.ts';
import { addDecision } from './decisionSection.ts';
import { addHead } from './headSection.ts';
import { labelled } from './labelled.ts';
import type { Writing } from './writing.ts';

const MAP_MM = { width: 82, height: 64 } as const;
const BESIDE_MM = 6;
const LABEL_MM = 41;

/** Decision sheets, each on a page of its own, or two where it is long. */
export function addSheets(writing: Writing, content: SheetsContent): WantedPicture[] {
	return content.sheets.flatMap((sheet) => addSheet(writing, content, sheet));
}

function addSheet(writing: Writing, content: SheetsContent, sheet: SheetContent): WantedPicture[] {
	const { flow, texts, dateText } = writing;
	const words = texts.sheet;
	flow.part(texts.footer(words.kind, words.title(sheet.name, sheet.code), dateText(content.day)));
	const sides = sheet.b ? [sheet.a, sheet.b] : [sheet.a];
	addHead(writing, content, sides, {
		kind: sheet.b
			? texts.head.sides(words.kind, sheet.a.name, sheet.b.name)
			: texts.head.alone(words.kind, sheet.a.name),
		title: words.title(sheet.name, sheet.code),
		lines: [],
		isSmall: true,
	});
	flow.gap(3);
	const wanted = addPlace(writing, sheet);
	addSides(writing, sheet);
	addFlowsAndAnswers(writing, sheet);
	addProposal(writing, sheet);
	addDecision(writing, sheet);
	flow.gap(1.5);
	flow.paragraph(words.sources(content.mapSources, content.scale), STYLES.small);
	return wanted;
}

/** The map, and what is known of the commune beside it. */
function addPlace(writing: Writing, sheet: SheetContent): WantedPicture[] {
	const { flow, format } = writing;
	const facts = factsOf(writing, sheet);
	if (!sheet.map) {
		addFacts(flow, facts);
		return [];
	}
	const factsLeft = MARGINS.side + MAP_MM.width + BESIDE_MM;
	const widthMm = MARGINS.side + flow.widthMm - factsLeft;
	const beside = (topMm: number) =>
		factBlock(flow.typesetter, facts, { leftMm: factsLeft, topMm, widthMm }, LABEL_MM);
	const heightMm = Math.max(MAP_MM.height, beside(0).heightMm);
	flow.need(heightMm);
	const box = { leftMm: MARGINS.side, topMm: flow.topMm, widthMm: MAP_MM.width, heightMm };
	const map = mapBlock(flow.typesetter, format, box, sheet.map);
	flow.add([...map.items, ...beside(flow.topMm).items], heightMm);
	return [map.wanted];
}

function factsOf({ texts, format }: Writing, sheet: SheetContent): Fact[] {
	const words = texts.sheet.commune;
	const orNone = (name: string): string => name || words.none;
	return [
		[words.people, words.peopleText(format.integer(sheet.population))],
		[words.departement, sheet.departement],
		[words.epci, orNone(sheet.epci)],
		[words.bassinDeVie, orNone(sheet.bassinDeVie)],
		[words.zoneEmploi, orNone(sheet.zoneEmploi)],
		[words.heldBy, sheet.heldBy.join(', ')],
		...(sheet.why ? [[words.why, sheet.why] as const] : []),
		...sheet.supply.map(({ key, count }) => [texts.sheet.care[key], format.integer(count)] as const),
		[texts.sheet.care.apl, format.decimal(sheet.apl)],
	];
}

function addSides({ flow, texts }: Writing, { b, titleA, titleB, rows }: SheetContent): void {
	const words = texts.sheet;
	flow.gap(3);
	flow.need(30);
	flow.paragraph(words.sides, STYLES.subheading);
	flow.gap(0.5);
	addTable(
		flow,
		[
			{ head: words.criterion, width: 0.36 },
			{ head: titleA, width: 1 },
			{ head: titleB, width: b ? 1 : 0.4 },
		],
		rows.map((row) => ({
			cells: [row.title, row.a.join(' · '), row.b.join(' · ')],
		})),
	);
}

function addProposal(writing: Writing, { proposal }: SheetContent): void {
	const { flow, texts } = writing;
	if (proposal === '') return;
	const words = texts.sheet;
	flow.gap(1.5);
	flow.need(10);
	flow.paragraph(`${labelled(words.proposal, proposal, writing)}. ${words.neverDecides}`);
}
