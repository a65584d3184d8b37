import type { Needs } from './context.ts';
import { dossierContent, type DossierWish } from './dossierContent.ts';
import { downloadBlob, fileNameFrom } from './download.ts';
import { mapJpeg } from './mapJpeg.ts';
import { loadPrintFonts } from './printFonts.ts';
import { DOSSIER_TEXTS } from '../base/messages/dossier.ts';
import type { Problem } from '../base/problem.ts';
import { ok, type Result } from '../base/result.ts';
import { today } from '../base/today.ts';
import { dossierPages } from '../io/dossier/dossierPages.ts';
import type { MapPicture } from '../state/mapPicture.svelte.ts';

export interface DossierChoices {
	readonly territory: string;
	/** The map once more, on a sheet of A3. */
	readonly withA3: boolean;
	readonly followUp: DossierWish['followUp'];
}

/** How far a dossier is. */
export type DossierStep = 'map' | 'pages';

/**
 * Hands the dossier of a territory out as a PDF. The same plan, choices and day give the same pages. Rejects with the
 * signal's reason when cancelled; throws for a territory that is not shown.
 */
export async function saveDossier(
	states: Needs<'extent' | 'indicators' | 'ledger' | 'locale' | 'plan' | 'situation'>,
	port: MapPicture,
	{ territory, withA3, followUp }: DossierChoices,
	signal: AbortSignal,
	onStep: (step: DossierStep) => void,
): Promise<Result<string, Problem>> {
	const { locale, situation } = states;
	const row = situation.rows.find((candidate) => candidate.territory.id === territory);
	if (!row) throw new Error(`dossier of an unknown territory: ${territory}`);
	onStep('map');
	const [fonts, { writePdf }] = await Promise.all([loadPrintFonts(), import('../io/print/pdfWriter.ts')]);
	if (!fonts.ok) return fonts;
	const { typesetter, files } = fonts.value;
	const madeOn = today();
	const content = await dossierContent(states, row, port, { madeOn, followUp });
	const texts = DOSSIER_TEXTS[locale.locale];
	const { pages, wanted } = dossierPages(typesetter, content, {
		locale: locale.locale,
		texts,
		format: locale.format,
		withA3,
	});
	const pictures = new Map<string, Uint8Array>();
	for (const picture of wanted) {
		const drawn = await mapJpeg(port, picture, territory, signal);
		if (!drawn.ok) return drawn;
		pictures.set(picture.picture, drawn.value);
	}
	onStep('pages');
	const bytes = writePdf(pages, {
		typesetter,
		fonts: files,
		pictures,
		title: `${followUp === 'none' ? texts.kind : texts.followUp.diagnostic}, ${content.name}`,
		subject: followUp === 'none' ? texts.purpose : texts.followUp.purpose,
		locale: locale.locale,
		madeOn,
	});
	signal.throwIfAborted();
	const name = fileNameFrom(
		[content.plan.name, content.name, madeOn, followUp === 'none' ? 'dossier' : 'diagnostic'],
		'pdf',
	);
	downloadBlob(name, new Blob([bytes], { type: 'application/pdf' }));
	return ok(name);
}
