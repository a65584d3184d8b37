import { formatPartialDate } from '../../base/partialDate.ts';
import { Flow } from '../print/flow.ts';
import type { WantedPicture } from '../print/mapBlock.ts';
import type { Page } from '../print/page.ts';
import type { Typesetter } from '../print/typesetter.ts';
import type { FrontierPaper } from './content.ts';
import { addPair } from './pairPages.ts';
import { addSheets } from './sheetPages.ts';
import { addStatement } from './statementPages.ts';
import type { PaperOptions, Writing } from './writing.ts';

/** A paper as pages, and the pictures of the map that they need. Pure: the same paper gives the same pages. */
export function frontierPages(
	typesetter: Typesetter,
	paper: FrontierPaper,
	options: PaperOptions,
): { pages: Page[]; wanted: WantedPicture[] } {
	const flow = new Flow(typesetter);
	const { texts, locale } = options;
	const writing: Writing = { ...options, flow, dateText: (date) => formatPartialDate(date, locale) };
	const day = formatPartialDate(paper.content.day, locale);
	switch (paper.kind) {
		case 'sheets': {
			const wanted = addSheets(writing, paper.content);
			return { pages: flow.finish(texts.sheet.kind), wanted };
		}
		case 'pair': {
			const { a, b } = paper.content;
			const wanted = addPair(writing, paper.content);
			return {
				pages: flow.finish(texts.footer(texts.pair.kind, texts.pair.title(a.name, b.name), day)),
				wanted,
			};
		}
		case 'statement': {
			const { a, b } = paper.content;
			addStatement(writing, paper.content);
			const title = texts.statement.title(a.name, b.name);
			return { pages: flow.finish(texts.footer(texts.statement.kind, title, day)), wanted: [] };
		}
	}
}
