import { DOSSIER_TEXTS } from '../base/messages/dossier.ts';
import { POLES_REPORT_TEXTS } from '../base/messages/polesReport.ts';
import type { Problem } from '../base/problem.ts';
import { ok, type Result } from '../base/result.ts';
import { today } from '../base/today.ts';
import { polesPages } from '../io/polesPaper/polesPages.ts';
import type { DepartementRow, FlowDesk } from '../state/flowDesk.svelte.ts';
import type { Needs } from './context.ts';
import { downloadBlob, fileNameFrom } from './download.ts';
import { polesReportContent } from './polesReportContent.ts';
import { loadPrintFonts } from './printFonts.ts';

/** Hands the report on the poles of a département out as a PDF; the name of the file. The same figures and day give the same pages. */
export async function savePolesReport(
	states: Needs<'extent' | 'locale'>,
	desk: FlowDesk,
	departement: DepartementRow,
): Promise<Result<string, Problem>> {
	const { locale } = states;
	const [fonts, { writePdf }] = await Promise.all([loadPrintFonts(), import('../io/print/pdfWriter.ts')]);
	if (!fonts.ok) return fonts;
	const { typesetter, files } = fonts.value;
	const madeOn = today();
	const texts = POLES_REPORT_TEXTS[locale.locale];
	const report = await polesReportContent(states, desk, departement, madeOn);
	const pages = polesPages(typesetter, report, {
		locale: locale.locale,
		texts,
		sourceTexts: DOSSIER_TEXTS[locale.locale].sources,
		format: locale.format,
	});
	const bytes = writePdf(pages, {
		typesetter,
		fonts: files,
		pictures: new Map(),
		title: texts.title(report.area.name),
		subject: report.specialty,
		locale: locale.locale,
		madeOn,
	});
	const mark = report.isModelled ? [texts.modelledMark] : [];
	const name = fileNameFrom([report.area.name, madeOn, texts.fileKind, ...mark], 'pdf');
	downloadBlob(name, new Blob([bytes], { type: 'application/pdf' }));
	return ok(name);
}
