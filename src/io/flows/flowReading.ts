import type { FlowSet } from '../../model/flows.ts';
import type { FlowColumns } from './flowColumns.ts';
import type { FlowReport } from './flowReport.ts';

/** What the user says of a file of flows. */
export interface FlowReading {
	/** Id and name of the set; by default made from the file's name. */
	readonly id: string;
	readonly name: string;
	readonly source: string;
	readonly year: number | undefined;
	readonly terms: string;
	/** Cells under this are hidden in the file (11 for SNDS and PMSI, 6 for Rézone); undefined where none are. */
	readonly hiddenBelow: number | undefined;
	/** Whether a pair that is not in the file is 0. */
	readonly isComplete: boolean;
	/** Whether the columns of residence and care, or rows and columns of a matrix, change places. */
	readonly isSwapped: boolean;
	/** Rows of a pair that was there already: added to it, or refused. */
	readonly repeated: 'add' | 'refuse';
	/** Empty cells of a matrix: hidden as 'NS' is, or no patient. In a long table they are hidden. */
	readonly emptyCells: 'hidden' | 'zero';
	/** Columns of a long table where they are not those that the headings tell. */
	readonly columns: FlowColumns | undefined;
	/** Names of specialties that are another one's: { 'Cardiologei': 'Cardiologie' }. */
	readonly sameSpecialties: Readonly<Record<string, string>>;
	/** Name of the specialty where the file names none. */
	readonly onlySpecialty: string;
	/** Milliseconds since 1970. */
	readonly importedAt: number;
	readonly signal: AbortSignal | undefined;
}

/** Told how far a reading has come. */
export type OnFlowNews = (news: { readonly bytes: number; readonly rows: number }) => void;

/** Flows of a file, and what became of its rows. */
export interface ReadFlows {
	readonly set: FlowSet;
	readonly report: FlowReport;
}

/** Secrecy of SNDS and PMSI: cells under 11 patients are hidden. */
export const USUAL_HIDDEN_BELOW = 11;
