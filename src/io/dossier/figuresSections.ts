import { addTable } from '../print/table.ts';
import { STYLES } from '../print/typesetter.ts';
import type { Writing } from './writing.ts';

const NARROW = '\u202f';

/** Population, area, density; people by département where there are several. */
export function addPeople({ flow, content, texts, format }: Writing): void {
	const { people } = texts;
	const { figures } = content;
	flow.heading(people.title);
	addTable(
		flow,
		[
			{ head: '', width: 1 },
			{ head: '', width: 1, align: 'right' },
		],
		[
			[people.population, format.integer(figures.population)],
			[
				people.totalPopulation,
				content.totalPopulation
					? format.integer(content.totalPopulation.population)
					: people.totalPopulationUnknown,
			],
			[people.area, `${format.decimal(figures.areaKm2)}${NARROW}km²`],
			[people.density, `${format.decimal(figures.density)}${NARROW}${people.densityUnit}`],
			[people.communes, format.integer(content.communes.length)],
			[people.perimeter, `${format.decimal(figures.perimeterKm)}${NARROW}km`],
			[people.pieces, figures.pieces <= 1 ? people.onePiece : people.pieceCount(figures.pieces)],
		].map((cells) => ({ cells })),
	);
	if (figures.withoutPopulation > 0) flow.paragraph(people.unknown(figures.withoutPopulation), STYLES.quiet);
	if (content.departements.length < 2) return;
	flow.gap(2);
	addTable(
		flow,
		[
			{ head: people.departement, width: 1 },
			{ head: people.communes, width: 'fit', align: 'right' },
			{ head: people.people, width: 'fit', align: 'right' },
			{ head: people.share, width: 'fit', align: 'right' },
		],
		content.departements.map(({ name, communes, population }) => ({
			cells: [
				name,
				format.integer(communes),
				format.integer(population),
				format.percent(population / figures.population),
			],
		})),
	);
}

/** Size class, distance to the classes beside it, and what the dated table gives. */
export function addSize({ flow, content, texts, format }: Writing): void {
	const { size: words } = texts;
	const { size } = content;
	flow.heading(words.title);
	flow.paragraph(size.sizeClass === undefined ? words.unknown : words.class(size.sizeClass), STYLES.strong);
	if (size.above) flow.paragraph(words.above(size.above.sizeClass, format.integer(size.above.people)));
	if (size.below) flow.paragraph(words.below(size.below.sizeClass, format.integer(size.below.people)));
	const other = content.totalPopulation?.sizeClass;
	if (other !== undefined && size.sizeClass !== undefined && other !== size.sizeClass)
		flow.callout(words.other(size.sizeClass, other));
	flow.gap(1.5);
	addTable(
		flow,
		[
			{ head: words.amount, width: 1.3 },
			{ head: words.euros, width: 'fit', align: 'right' },
			{ head: words.nature, width: 'fit' },
			{ head: words.source, width: 1 },
		],
		size.amounts.map(({ label, euros, isCeiling, source }) => ({
			cells: [
				label,
				euros === undefined ? words.notFound : `${format.integer(euros)}${NARROW}€`,
				isCeiling ? words.ceiling : words.fixed,
				source,
			],
		})),
	);
	flow.paragraph(words.label(size.label), STYLES.quiet);
	flow.paragraph(words.effect, STYLES.quiet);
}

/** Supply by profession and kind of place, and access to general practitioners. */
export function addSupply(writing: Writing): void {
	const { flow, content, texts, format } = writing;
	const { supply: words } = texts;
	flow.heading(words.title);
	addTable(
		flow,
		[
			{ head: words.what, width: 1 },
			{ head: words.count, width: 'fit', align: 'right' },
			{ head: words.per10000, width: 'fit', align: 'right' },
			{ head: words.source, width: 1 },
		],
		content.supply.map(({ key, count, per10000, unknownCommunes }) => ({
			cells: [
				words.names[key],
				format.integer(count),
				format.decimal(per10000),
				unknownCommunes > 0 ? `${words.sources[key]}, ${words.unknown(unknownCommunes)}` : words.sources[key],
			],
		})),
	);
	addRelative(writing);
	flow.gap(1.5);
	addTable(
		flow,
		[
			{ head: words.apl, width: 1 },
			{ head: words.aplUnit, width: 'fit', align: 'right' },
			{ head: words.source, width: 1 },
		],
		[[words.aplAll, content.apl] as const, [words.aplUnder65, content.aplUnder65] as const].map(
			([label, { value, weight }]) => ({
				cells: [label, format.decimal(value, 2), words.aplWeight[weight]],
			}),
		),
	);
	flow.paragraph(words.aplBound, STYLES.quiet);
}

/** Density of establishments against the extent. */
function addRelative({ flow, content, texts, format }: Writing): void {
	const { supply: words } = texts;
	flow.gap(1.5);
	addTable(
		flow,
		[
			{ head: words.relative, width: 1 },
			{ head: words.relativeIndex, width: 'fit', align: 'right' },
			{ head: '', width: 0.5 },
		],
		content.relative.map(({ key, index, unknownCommunes }) => ({
			cells: [
				words.relativeNames[key],
				format.integer(index),
				unknownCommunes > 0 ? words.unknown(unknownCommunes) : '',
			],
		})),
	);
	flow.paragraph(words.relativeNote, STYLES.quiet);
}

/** Figures that the user imported. Left out where there is none. */
export function addIndicators({ flow, content, texts, format }: Writing): void {
	const { indicators: words } = texts;
	if (content.indicators.length === 0) return;
	const number = (value: number): string =>
		Number.isInteger(value) ? format.integer(value) : format.decimal(value, 2);
	flow.heading(words.title);
	addTable(
		flow,
		[
			{ head: words.what, width: 1 },
			{ head: words.value, width: 'fit', align: 'right' },
			{ head: words.how, width: 1 },
			{ head: words.source, width: 1 },
		],
		content.indicators.map(({ name, unit, weight, low, high, unknown, source }) => ({
			cells: [
				unit ? `${name} (${unit})` : name,
				low === high || Number.isNaN(low) ? number(low) : words.interval(number(low), number(high)),
				[weight === undefined ? words.sum : words.mean(weight), unknown > 0 ? words.unknown(unknown) : '']
					.filter(Boolean)
					.join(', '),
				source,
			],
		})),
	);
}

/** What texts announced, beside what is measured. Left out where nothing was announced. */
export function addAnnounced({ flow, content, texts, format }: Writing): void {
	const { announced: words } = texts;
	if (content.announced.length === 0) return;
	flow.heading(words.title);
	addTable(
		flow,
		[
			{ head: words.what, width: 1 },
			{ head: words.announced, width: 'fit', align: 'right' },
			{ head: words.measured, width: 'fit', align: 'right' },
			{ head: words.gap, width: 1 },
			{ head: words.source, width: 1.6 },
		],
		content.announced.map(({ what, announced, measured, gapShare, isDueToPerimeter, source }) => ({
			cells: [
				what,
				announced,
				measured ?? words.notMeasured,
				gapShare === undefined ? '' : gapText(gapShare, isDueToPerimeter),
				source,
			],
		})),
	);

	function gapText(share: number, isDueToPerimeter: boolean): string {
		const sign = share < 0 ? '\u2212' : '+';
		const gap = `${share === 0 ? '' : sign}${format.percent(Math.abs(share))}`;
		return isDueToPerimeter ? words.dueToPerimeter(gap) : gap;
	}
}
