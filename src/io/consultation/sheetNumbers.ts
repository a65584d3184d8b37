import type { AskedCommune, Profession } from '../../model/consultation.ts';

/** A sheet to hand out: its number, and what is known of who fills it in. */
export interface NumberedSheet {
	/** '37003-07': commune and number within it. */
	readonly ref: string;
	readonly commune: string;
	/** Absent where the professional says it. */
	readonly profession?: Profession;
}

/** Sheets for a commune of which it is not known how many are asked. */
export const SPARE_SHEETS = 10;

/** One sheet for each professional who is asked, else `SPARE_SHEETS` for the commune. The same communes give the same numbers. */
export const numberedSheets = (communes: readonly AskedCommune[]): NumberedSheet[] =>
	communes.flatMap(({ commune, professions }) => {
		const wanted =
			professions.length > 0
				? professions.flatMap(({ profession, count }) => Array.from({ length: count }, () => profession))
				: Array.from({ length: SPARE_SHEETS }, () => undefined);
		const digits = Math.max(2, String(wanted.length).length);
		return wanted.map((profession, index) => ({
			ref: `${commune}-${String(index + 1).padStart(digits, '0')}`,
			commune,
			...(profession !== undefined && { profession }),
		}));
	});
