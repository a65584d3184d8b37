import type { SpecialtyWeights } from '../analysis/flows/mergeSpecialties.ts';
import { FLOW_DIRECTIONS, type FlowDirection } from '../work/flowAnswers.ts';

/** Whose flows are drawn: of the whole extent, or of one thing in it, named by its code or id. */
export const FLOW_SUBJECTS = ['region', 'departement', 'place', 'commune', 'territory'] as const;
export type FlowSubject = (typeof FLOW_SUBJECTS)[number];

export interface FlowChoice {
	readonly direction: FlowDirection;
	readonly subject: FlowSubject;
	/** '' for the region. */
	readonly id: string;
}

const WORDS: Readonly<Record<FlowDirection, string>> = { from: 'de', to: 'vers', through: 'par' };
const SUBJECTS: Readonly<Record<FlowSubject, string>> = {
	region: 'region',
	departement: 'departement',
	place: 'lieu',
	commune: 'commune',
	territory: 'cpts',
};

/** Reads `flux=vers:lieu:37261` of the address; what cannot be read is the flows from the region. */
export function readFlowChoice(text: string | undefined): FlowChoice {
	const [word, what, ...rest] = (text ?? '').split(':');
	const direction = FLOW_DIRECTIONS.find((one) => WORDS[one] === word) ?? 'from';
	const subject = FLOW_SUBJECTS.find((one) => SUBJECTS[one] === what);
	const id = rest.join(':');
	if (!subject || subject === 'region' || !id) return { direction, subject: 'region', id: '' };
	return { direction, subject, id };
}

/** Undefined for what an address without it says. */
export function writeFlowChoice({ direction, subject, id }: FlowChoice): string | undefined {
	if (subject === 'region') return direction === 'from' ? undefined : `${WORDS[direction]}:region`;
	return `${WORDS[direction]}:${SUBJECTS[subject]}:${id}`;
}

/** Reads `nombre=37:4,45:5`: how many poles a département is to have. */
export function readNumbers(text: string | undefined): Readonly<Record<string, number>> {
	const numbers: Record<string, number> = {};
	for (const part of (text ?? '').split(',')) {
		const match = /^([0-9][0-9AB]\d?):([1-9]\d?)$/.exec(part);
		if (match) numbers[match[1]] = Number(match[2]);
	}
	return numbers;
}

export function writeNumbers(numbers: Readonly<Record<string, number>>): string | undefined {
	const parts = Object.entries(numbers).sort(([a], [b]) => (a < b ? -1 : 1));
	return parts.map(([departement, number]) => `${departement}:${number}`).join(',') || undefined;
}

/** What the lines of the map tell. */
export const LINE_MODES = ['flows', 'first', 'both', 'none'] as const;
export type LineMode = (typeof LINE_MODES)[number];

const LINE_WORDS: Readonly<Record<LineMode, string>> = {
	flows: 'flux',
	first: 'premier',
	both: 'deux',
	none: 'aucune',
};

/** Reads `lignes=premier`; what cannot be read is the strongest flows. */
export const readLineMode = (text: string | undefined): LineMode =>
	LINE_MODES.find((mode) => LINE_WORDS[mode] === text) ?? 'flows';

export const writeLineMode = (mode: LineMode): string | undefined =>
	mode === 'flows' ? undefined : LINE_WORDS[mode];

/** Shares of the flow that can be drawn, 0 to 1, and what is drawn where the address says nothing. */
export const DRAWN_SHARE = { least: 0.1, most: 1, usual: 0.6 } as const;

/** Reads `part=45`, percent. */
export function readShare(text: string | undefined): number {
	const share = /^\d{2,3}$/.test(text ?? '') ? Number(text) / 100 : NaN;
	return share >= DRAWN_SHARE.least && share <= DRAWN_SHARE.most ? share : DRAWN_SHARE.usual;
}

export const writeShare = (share: number): string | undefined =>
	share === DRAWN_SHARE.usual ? undefined : String(Math.round(share * 100));

/** Reads `poids=volume`; else specialties count alike. */
export const readWeights = (text: string | undefined): SpecialtyWeights =>
	text === 'volume' ? 'volume' : 'equal';

export const writeWeights = (weights: SpecialtyWeights): string | undefined =>
	weights === 'volume' ? weights : undefined;
