import { FRONTIER_PAPERS_TEXTS } from '../base/messages/frontierPapers.ts';
import type { Problem } from '../base/problem.ts';
import { ok, type Result } from '../base/result.ts';
import { today } from '../base/today.ts';
import { frontierPages } from '../io/frontierPapers/frontierPages.ts';
import type { MapPicture } from '../state/mapPicture.svelte.ts';
import { downloadBlob, fileNameFrom } from './download.ts';
import type { PaperChoices, PaperStates } from './frontierPaper/choices.ts';
import { territoryOf } from './frontierPaper/head.ts';
import { sheetMaps, wholePairMap } from './frontierPaper/maps.ts';
import { frontierPaper, paperOptions, type PaperMaps } from './frontierPaper/paper.ts';
import { mapJpeg } from './mapJpeg.ts';
import { loadPrintFonts } from './printFonts.ts';

/** How far a paper is: so many of its maps are drawn; all of them where it is being written. */
export interface PaperProgress {
	readonly drawn: number;
	readonly maps: number;
}

/**
 * Hands a paper of Frontières out as a PDF. The same plan, choices and day give the same pages. Rejects with the
 * signal's reason when cancelled; throws for territories that are not shown.
 */
export async function saveFrontierPaper(
	states: PaperStates,
	port: MapPicture,
	choices: PaperChoices,
	signal: AbortSignal,
	onProgress: (progress: PaperProgress) => void,
): Promise<Result<string, Problem>> {
	const { locale } = states;
	const [fonts, { writePdf }] = await Promise.all([loadPrintFonts(), import('../io/print/pdfWriter.ts')]);
	if (!fonts.ok) return fonts;
	const { typesetter, files } = fonts.value;
	const madeOn = today();
	const maps = await mapsOf(states, choices, madeOn);
	signal.throwIfAborted();
	const paper = frontierPaper(states, choices, madeOn, maps);
	const { pages, wanted } = frontierPages(typesetter, paper, paperOptions(locale));
	const pictures = new Map<string, Uint8Array>();
	for (const [at, picture] of wanted.entries()) {
		onProgress({ drawn: at, maps: wanted.length });
		const drawn = await mapJpeg(port, picture, '', signal);
		if (!drawn.ok) return drawn;
		pictures.set(picture.picture, drawn.value);
	}
	onProgress({ drawn: wanted.length, maps: wanted.length });
	const texts = FRONTIER_PAPERS_TEXTS[locale.locale];
	const { kind } = texts[choices.kind === 'sheets' ? 'sheet' : choices.kind];
	const names = namesOf(states, choices);
	const bytes = writePdf(pages, {
		typesetter,
		fonts: files,
		pictures,
		title: [kind, ...names].join(', '),
		subject: paper.content.plan.name,
		locale: locale.locale,
		madeOn,
	});
	signal.throwIfAborted();
	const name = fileNameFrom([...names, madeOn, fileKind(states, choices)], 'pdf');
	downloadBlob(name, new Blob([bytes], { type: 'application/pdf' }));
	return ok(name);
}

async function mapsOf(states: PaperStates, choices: PaperChoices, madeOn: string): Promise<PaperMaps> {
	const pair = choices.kind === 'pair' ? await wholePairMap(states, choices, madeOn) : undefined;
	if (choices.kind !== 'sheets' || !choices.withMaps) return { sheets: new Map(), pair };
	const a = territoryOf(states, choices.a);
	const sheets = choices.lines.flatMap((line) => states.frontier.sheetOf(a, line) ?? []);
	return { sheets: await sheetMaps(states, sheets), pair };
}

/** Whom a paper is about: its territories, and the commune where it is one sheet. */
function namesOf(states: PaperStates, { kind, a, b, lines }: PaperChoices): string[] {
	const sides = [a, ...(b ? [b] : [])].map((id) => territoryOf(states, id).name);
	const [only, ...others] = lines;
	if (kind !== 'sheets' || others.length > 0) return sides;
	return [states.extent.units?.name[only.unit] ?? '', ...sides];
}

function fileKind({ locale }: PaperStates, { kind, lines }: PaperChoices): string {
	const { files } = FRONTIER_PAPERS_TEXTS[locale.locale];
	return kind === 'sheets' && lines.length === 1 ? files.sheet : files[kind];
}
