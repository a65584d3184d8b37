import { addTable } from '../print/table.ts';
import { STYLES } from '../print/typesetter.ts';
import type { Writing } from './writing.ts';

/** Territories that share a border or communes with this one. */
export function addNeighbours({ flow, content, texts, format }: Writing): void {
	const { neighbours: words } = texts;
	flow.heading(words.title);
	if (content.neighbours.length === 0) flow.paragraph(words.none);
	else
		addTable(
			flow,
			[
				{ head: words.name, width: 1 },
				{ head: words.status, width: 1 },
				{ head: words.border, width: 'fit', align: 'right' },
				{ head: words.shared, width: 1.2 },
			],
			content.neighbours.map(({ name, status, borderKm, shared }) => ({
				cells: [
					name,
					status,
					`${format.decimal(borderKm)}\u202fkm`,
					shared.length === 0 ? words.noShared : `${shared.length}\u202f: ${shared.join(', ')}`,
				],
			})),
		);
	if (content.towardsNobodyKm > 0)
		flow.paragraph(words.alongNobody(format.decimal(content.towardsNobodyKm)), STYLES.quiet);
	if (content.outsideKm > 0) flow.paragraph(words.alongEdge(format.decimal(content.outsideKm)), STYLES.quiet);
}

/** Which EPCI the territory takes whole, and which it cuts. */
export function addEpci({ flow, content, texts, format }: Writing): void {
	const { epci: words } = texts;
	const { zones, withoutZone } = content.epci;
	if (zones.length === 0 && withoutZone === 0) return;
	flow.heading(words.title);
	const whole = zones.filter(({ inside, all }) => inside === all).length;
	flow.paragraph(words.summary(whole, zones.length - whole));
	flow.gap(1);
	addTable(
		flow,
		[
			{ head: words.name, width: 1 },
			{ head: words.state, width: 'fit' },
			{ head: words.inside, width: 'fit', align: 'right' },
			{ head: words.people, width: 'fit', align: 'right' },
		],
		zones.map(({ name, inside, all, population }) => ({
			cells: [
				name,
				inside === all ? words.whole : words.cut,
				words.ofAll(format.integer(inside), format.integer(all)),
				format.integer(population),
			],
			isStrong: inside < all,
		})),
	);
	if (withoutZone > 0) flow.paragraph(words.without(withoutZone), STYLES.quiet);
}

/** Communes beside the territory that are in no territory: blank only where the plan's inventory is complete. */
export function addAround({ flow, content, texts, format }: Writing): void {
	const { around: words } = texts;
	const { communes, beyond } = content.around;
	const { isComplete } = content.plan;
	flow.heading(isComplete ? words.title.complete : words.title.partial);
	if (!isComplete) {
		flow.paragraph(words.partial, STYLES.quiet);
		flow.gap(1);
	}
	if (communes.length === 0) flow.paragraph(words.none);
	else {
		const people = communes.reduce(
			(sum, { population }) => sum + (Number.isNaN(population) ? 0 : population),
			0,
		);
		const list = communes
			.map(({ name, code, population }) => `${name} (${code}, ${format.integer(population)})`)
			.join(', ');
		flow.paragraph(`${words.sum(communes.length, format.integer(people))} ${list}.`);
	}
	if (beyond > 0) flow.paragraph(words.beyond(beyond), STYLES.quiet);
}
