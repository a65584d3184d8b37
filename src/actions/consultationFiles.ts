import { publishableGroups } from '../analysis/publishableAnswers.ts';
import { CONSULTATION_TEXTS } from '../base/messages/consultation.ts';
import { formatPartialDate } from '../base/partialDate.ts';
import type { Problem } from '../base/problem.ts';
import { ok, type Result } from '../base/result.ts';
import { today } from '../base/today.ts';
import { formFile } from '../io/consultation/formFile.ts';
import { groupsFile } from '../io/consultation/groupsFile.ts';
import { questionnairePages } from '../io/consultation/questionnairePages.ts';
import { numberedSheets, SPARE_SHEETS } from '../io/consultation/sheetNumbers.ts';
import type { Consultation } from '../model/consultation.ts';
import type { Needs } from './context.ts';
import { downloadBlob, fileNameFrom } from './download.ts';
import { loadPrintFonts } from './printFonts.ts';

export { SPARE_SHEETS };

type Context = Needs<'extent' | 'locale' | 'plan'>;

/** Names of communes and structures as the open extent and the plan have them; a code or id where they have none. */
export function consultationNames({ extent, locale, plan }: Context): {
	commune: (code: string) => string;
	structure: (id: string) => string;
} {
	const { units } = extent;
	return {
		commune: (code) => units?.name[units.code.indexOf(code)] ?? code,
		structure: (id) => plan.territory(id)?.name ?? CONSULTATION_TEXTS[locale.locale].unknownStructure,
	};
}

/** Hands the numbered sheets out as a PDF; gives the file's name. */
export async function saveSheets(
	context: Context,
	consultation: Consultation,
): Promise<Result<string, Problem>> {
	const { locale } = context;
	const [fonts, { writePdf }] = await Promise.all([loadPrintFonts(), import('../io/print/pdfWriter.ts')]);
	if (!fonts.ok) return fonts;
	const { typesetter, files } = fonts.value;
	const texts = CONSULTATION_TEXTS[locale.locale];
	const names = consultationNames(context);
	const { name, structures, channel, closed, communes } = consultation;
	const pages = questionnairePages(
		typesetter,
		{
			name,
			structures: structures.map(names.structure),
			channel: texts.channels[channel],
			returnBy: closed === undefined ? '' : texts.paper.returnBy(formatPartialDate(closed, locale.locale)),
			sheets: numberedSheets(communes).map((sheet) => ({
				...sheet,
				commune: `${names.commune(sheet.commune)} (${sheet.commune})`,
			})),
		},
		texts,
	);
	const madeOn = today();
	const bytes = writePdf(pages, {
		typesetter,
		fonts: files,
		pictures: new Map(),
		title: name,
		subject: texts.paper.kind,
		locale: locale.locale,
		madeOn,
	});
	const fileName = fileNameFrom([name, texts.paper.file], 'pdf');
	downloadBlob(fileName, new Blob([bytes], { type: 'application/pdf' }));
	return ok(fileName);
}

/** Hands the table to fill in out as a CSV, with French headings in any language; gives the file's name. */
export function saveForm(context: Context, { name, communes }: Consultation): string {
	const texts = CONSULTATION_TEXTS.fr;
	const { commune } = consultationNames(context);
	return downloadCsv([name, texts.form.file], formFile(numberedSheets(communes), commune, texts));
}

/** Hands out the answers in groups of six or more; undefined where there is no such group, and nothing is written. */
export function exportGroups(context: Context, consultation: Consultation): string | undefined {
	const { name, structures } = consultation;
	const groups = publishableGroups(consultation, structures);
	if (groups.length === 0) return undefined;
	const texts = CONSULTATION_TEXTS[context.locale.locale];
	const { commune, structure } = consultationNames(context);
	return downloadCsv(
		[name, texts.groups.file],
		groupsFile(groups, structures.map(structure), commune, texts),
	);
}

function downloadCsv(parts: readonly string[], text: string): string {
	const name = fileNameFrom(parts, 'csv');
	downloadBlob(name, new Blob([text], { type: 'text/csv' }));
	return name;
}
