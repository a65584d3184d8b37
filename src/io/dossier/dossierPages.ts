import { PAPERS } from '../../base/paper.ts';
import { formatPartialDate, type PartialDate } from '../../base/partialDate.ts';
import { Flow } from '../print/flow.ts';
import type { WantedPicture } from '../print/mapBlock.ts';
import { mapSheet } from '../print/mapSheet.ts';
import type { Page } from '../print/page.ts';
import { addSources } from '../print/sources.ts';
import type { Typesetter } from '../print/typesetter.ts';
import { addCommunes } from './communesSection.ts';
import type { DossierContent } from './content.ts';
import { addCover } from './coverSection.ts';
import { addFollowUp } from './followUpSections.ts';
import { addAnnounced, addIndicators, addPeople, addSize, addSupply } from './figuresSections.ts';
import { addAround, addEpci, addNeighbours } from './limitsSections.ts';
import { addAgreements, addEvents } from './recordSections.ts';
import type { DossierOptions, Writing } from './writing.ts';

/** The dossier as pages, and the pictures of the map that they need. Pure: the same content gives the same pages. */
export function dossierPages(
	typesetter: Typesetter,
	content: DossierContent,
	options: DossierOptions,
): { pages: Page[]; wanted: WantedPicture[] } {
	const flow = new Flow(typesetter);
	const { texts, format, locale } = options;
	const dateText = (date: PartialDate): string => formatPartialDate(date, locale);
	const writing: Writing = { flow, content, texts, format, dateText, options };
	const wanted = [addCover(writing)];
	flow.newPage();
	if (options.withA3) wanted.push(addLargeMap(writing));
	addPeople(writing);
	addSize(writing);
	addSupply(writing);
	addIndicators(writing);
	addAnnounced(writing);
	addEvents(writing);
	addFollowUp(writing);
	addNeighbours(writing);
	addEpci(writing);
	addAround(writing);
	if (!content.followUp) addAgreements(writing);
	addCommunes(writing);
	addSources(flow, texts.sources, content);
	return { pages: flow.finish(texts.footer(content.name, dateText(content.day))), wanted };
}

function addLargeMap({ flow, content, texts, format, dateText }: Writing): WantedPicture {
	const sheet = mapSheet(
		flow.typesetter,
		format,
		PAPERS['a3-landscape'],
		{
			...content.map,
			picture: 'map-a3',
			title: texts.mapTitle(content.name),
			subtitle: `${texts.situation} ${dateText(content.day)}`,
		},
		8,
	);
	flow.insert(sheet.page);
	return sheet.wanted;
}
