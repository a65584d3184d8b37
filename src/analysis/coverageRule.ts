import type { Status } from '../model/status.ts';

/** Which territories count as covering: signed only, validated or signed, or all that are not ended. */
export const RULES = ['signed', 'validated', 'all'] as const;
export type CoverageRule = (typeof RULES)[number];

/** What the status of a territory that is not ended counts as, from the lowest to the highest. */
export const STATUS_BANDS = [
	'unknown',
	'emerging',
	'letter',
	'project-filed',
	'project-validated',
	'signed',
] as const;
export type StatusBand = (typeof STATUS_BANDS)[number];

const BANDS_OF_RULE: Readonly<Record<CoverageRule, readonly StatusBand[]>> = {
	signed: ['signed'],
	validated: ['signed', 'project-validated'],
	all: STATUS_BANDS,
};

/** Band of a status; undefined for one that is ended. `isKnown`: the territory has events at all. */
export function bandOf(
	{ code, event }: Pick<Status, 'code' | 'event'>,
	isKnown = true,
): StatusBand | undefined {
	switch (code) {
		case 3:
			return 'signed';
		case 2:
			return event?.type === 'project-filed' ? 'project-filed' : 'project-validated';
		case 1:
			return 'letter';
		case 0:
			return isKnown ? 'emerging' : 'unknown';
		case 9:
			return undefined;
	}
}

/** Whether a band counts under a rule. */
export const isBandCounted = (rule: CoverageRule, band: StatusBand): boolean =>
	BANDS_OF_RULE[rule].includes(band);

/** Whether a status counts under a rule: signed; validated or signed; all that are not ended. */
export function isCounted(rule: CoverageRule, status: Pick<Status, 'code' | 'event'>): boolean {
	const band = bandOf(status);
	return band !== undefined && isBandCounted(rule, band);
}
