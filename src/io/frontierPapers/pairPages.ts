import { mapBlock, type WantedPicture } from '../print/mapBlock.ts';
import { addSources } from '../print/sources.ts';
import { addTable } from '../print/table.ts';
import { STYLES } from '../print/typesetter.ts';
import type { CommuneGroup, PairContent, PaperCommune } from './content.ts';
import { addFormer } from './decisionSection.ts';
import { addHead } from './headSection.ts';
import { labelled } from './labelled.ts';
import type { Writing } from './writing.ts';

/** A map lower than this gets a page of its own. */
const LEAST_MAP_MM = 100;

/** The frontier dossier of two CPTS: cover with map, figures, communes, decisions, sources. */
export function addPair(writing: Writing, content: PairContent): WantedPicture[] {
	const { flow, texts, format, sourceTexts } = writing;
	const { a, b } = content;
	addHead(writing, content, [a, b], {
		kind: texts.pair.kind,
		title: texts.pair.title(a.name, b.name),
		lines: [texts.pair.purpose, ...[a, b].map(({ name, status }) => texts.head.status(name, status))],
	});
	flow.gap(5);
	if (flow.leftOverMm < LEAST_MAP_MM) flow.newPage();
	const { items, wanted } = mapBlock(flow.typesetter, format, flow.rest, content.map);
	flow.add(items, flow.leftOverMm);
	flow.newPage();
	addFigures(writing, content);
	addCommunes(writing, content);
	addDecisions(writing, content);
	addSources(flow, sourceTexts, content);
	return [wanted];
}

function addFigures({ flow, texts, format }: Writing, { figures, a, b, plan }: PairContent): void {
	const words = texts.pair.figures;
	const group = (label: string, { communes, population, areaKm2 }: CommuneGroup): string[] => [
		label,
		format.integer(communes),
		communes === 0 ? words.none : format.integer(population),
		communes === 0 ? words.none : `${format.decimal(areaKm2)}\u202fkm²`,
	];
	flow.heading(words.title);
	addTable(
		flow,
		[
			{ head: words.what, width: 1 },
			{ head: words.communes, width: 'fit', align: 'right' },
			{ head: words.people, width: 'fit', align: 'right' },
			{ head: words.measure, width: 'fit', align: 'right' },
		],
		[
			{
				cells: [words.border, '', '', `${format.decimal(figures.borderKm)}\u202fkm`],
				isStrong: true,
			},
			...[
				group(words.whole(a.name), figures.wholeA),
				group(words.whole(b.name), figures.wholeB),
				group(words.along(a.name), figures.alongA),
				group(words.along(b.name), figures.alongB),
				group(words.shared, figures.shared),
				group(plan.isComplete ? words.free.complete : words.free.partial, figures.free),
			].map((cells) => ({ cells })),
		],
	);
	for (const [label, { withoutPopulation }] of [
		[words.whole(a.name), figures.wholeA],
		[words.whole(b.name), figures.wholeB],
		[words.shared, figures.shared],
		[plan.isComplete ? words.free.complete : words.free.partial, figures.free],
	] as const)
		if (withoutPopulation > 0)
			flow.paragraph(
				`${label}, ${words.unknown(withoutPopulation, format.integer(withoutPopulation))}`,
				STYLES.quiet,
			);
	if (figures.shared.communes > 0) flow.paragraph(words.apart, STYLES.quiet);
	if (!plan.isComplete) flow.paragraph(texts.head.partial, STYLES.quiet);
}

function addCommunes(writing: Writing, { communes }: PairContent): void {
	const { flow, texts, format } = writing;
	const words = texts.pair.communes;
	const between = communes.filter(({ why }) => why !== '');
	flow.heading(words.title(format.integer(between.length)), 30);
	if (between.length === 0) return flow.paragraph(words.none);
	flow.paragraph(words.order, STYLES.quiet);
	flow.gap(1);
	addTable(
		flow,
		[
			{ head: words.code, width: 'fit' },
			{ head: words.name, width: 0.9 },
			{ head: words.why, width: 1.1 },
			{ head: words.people, width: 'fit', align: 'right' },
			{ head: words.proposal, width: 1.2 },
			{ head: words.decision, width: 0.9 },
		],
		between.map((commune) => ({
			cells: [
				commune.code,
				commune.name,
				commune.why,
				format.integer(commune.population),
				commune.proposal,
				decisionCell(writing, commune),
			],
		})),
	);
	flow.paragraph(words.neverDecides, STYLES.quiet);
}

function decisionCell({ texts, dateText }: Writing, commune: PaperCommune): string {
	const words = texts.pair.communes;
	const standing = commune.decisions.at(-1);
	if (standing) return words.decidedOn(standing.to, dateText(standing.date));
	if (commune.isWithheld) return words.withheld;
	return commune.elsewhere > 0 ? words.elsewhere : words.undecided;
}

function addDecisions(writing: Writing, { communes }: PairContent): void {
	const { flow, texts, dateText } = writing;
	const words = texts.pair.decisions;
	const decided = communes.filter(({ decisions }) => decisions.length > 0);
	const withheld = communes.filter(({ isWithheld }) => isWithheld).length;
	flow.heading(words.title);
	if (decided.length === 0 && withheld === 0) flow.paragraph(words.none);
	for (const commune of decided) {
		flow.need(22);
		flow.paragraph(texts.sheet.title(commune.name, commune.code), STYLES.subheading);
		if (commune.why === '') flow.paragraph(words.notBetween, STYLES.quiet);
		for (const [at, decision] of commune.decisions.toReversed().entries()) {
			if (at > 0) {
				addFormer(writing, decision);
				continue;
			}
			flow.paragraph(
				`${texts.decision.to(decision.to)}, ${texts.decision.on(dateText(decision.date))}`,
				STYLES.strong,
			);
			flow.paragraph(labelled(texts.decision.reason, decision.reason, writing));
			flow.paragraph(
				[
					[texts.decision.by, decision.authorRole],
					[texts.decision.effect, dated(decision.effectiveFrom)],
					[texts.decision.review, dated(decision.reviewOn)],
				]
					.map(([label, text]) => labelled(label, text, writing))
					.join(' · '),
			);
			flow.paragraph(
				decision.agreements
					.map(({ name, said }) => labelled(name, said || texts.decision.notYet, writing))
					.join(' · '),
			);
			for (const fact of decision.facts)
				flow.paragraph(labelled(texts.decision.factsThen, fact, writing), STYLES.quiet);
		}
		flow.gap(3);
	}
	if (withheld > 0) flow.paragraph(texts.pair.withheld(withheld), STYLES.quiet);

	function dated(date: string | undefined): string {
		return date === undefined ? texts.decision.notSaid : dateText(date);
	}
}
