import type { LayerLook } from '../../actions/importFile.ts';
import type { LocaleState } from '../../state/locale.svelte.ts';

export type EvidenceRole = 'territory' | 'code' | 'commune' | 'departement' | 'status' | 'date' | 'value';

/** Why a column is taken for what it is, in words; '' where its heading alone speaks for it. */
export function evidenceOf(
	role: EvidenceRole,
	{ headings, profiles }: LayerLook,
	column: number,
	{ texts, format }: LocaleState,
): string {
	const profile = profiles[column];
	const heading = headings[column];
	if (!profile || heading === undefined) return '';
	const { evidence } = texts.fileIn;
	switch (role) {
		case 'code':
			return evidence.codes(heading, format.percent(profile.codes));
		case 'commune':
			return evidence.names(heading, format.percent(profile.names));
		case 'territory':
			return evidence.groups(heading, format.integer(profile.different));
		case 'status':
			return evidence.statuses(heading, format.percent(profile.statuses));
		case 'date':
			return evidence.dates(heading, format.percent(profile.dates));
		case 'value':
			return evidence.numbers(heading, format.percent(profile.numbers));
		case 'departement':
			return '';
	}
}
