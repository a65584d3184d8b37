import { foldName } from '../resolve/nameKey.ts';
import { decimalSignOf, type DecimalSign } from '../table/numbers.ts';

/** Why a cell gives no count. */
export type CountFault = 'no-count' | 'negative' | 'too-large' | 'hidden';

/** What a cell says of a number of patients. */
export interface PatientCount {
	/** Middle of what it may be; of a negative count the count itself, else 0 where it cannot be used. */
	readonly patients: number;
	/** How far from `patients` it may be. */
	readonly doubt: number;
	readonly isHidden: boolean;
	readonly fault: CountFault | null;
	/** Read with care: thousands were grouped, or the decimal sign is not that of the column. */
	readonly remark: 'grouped' | 'other-sign' | null;
}

/** More patients than the world has people is no count. */
const MOST_PATIENTS = 1e9;
const HIDDEN = /^(ns|n s|s|secret|sec|confidentiel|c|masque|hidden)$/;

/**
 * Reads the cell of a count. 'NS', 's', '*' and an empty cell hide 1 to `hiddenBelow` - 1 patients, '<11' hides 1 to
 * 10 whatever was said; without `hiddenBelow` what is hidden cannot be used. A comma or point that groups three digits
 * and is not the column's decimal sign separates thousands, any other one decimals.
 */
export function patientCount(
	cell: string,
	decimal: DecimalSign,
	hiddenBelow: number | undefined,
): PatientCount {
	const text = cell.replace(/[\s\u00a0\u202f']/g, '');
	if (text === '' || /^\*+$/.test(text) || HIDDEN.test(foldName(cell))) return hidden(hiddenBelow);
	const below = /^(?:<|moinsde|lessthan|under)(=?)(\d{1,6})$/i.exec(text.replace('≤', '<='));
	if (below) return hidden(Number(below[2]) + (below[1] ? 1 : 0));
	if (!/^[-+]?(\d[\d.,]*|[.,]\d+)(e[-+]?\d{1,4})?$/i.test(text)) return refused('no-count');
	const { plain, remark } = plainNumber(text, decimal);
	const value = Number(plain);
	if (Number.isNaN(value)) return refused('no-count');
	if (Math.abs(value) > MOST_PATIENTS) return refused('too-large');
	if (value < 0) return { ...refused('negative'), patients: value };
	return { patients: value, doubt: 0, isHidden: false, fault: null, remark };
}

/**
 * The decimal sign of a column of counts. A sign behind which three digits stand wherever it occurs, and no 0 before
 * it, groups thousands: '1,234' beside '567' is no 1.234 patients.
 */
export function countSignOf(cells: readonly string[]): DecimalSign {
	const sign = decimalSignOf(cells);
	const signed = cells.filter((cell) => cell.includes(sign)).map((cell) => cell.trim());
	const groups = signed.length > 0 && signed.every((cell) => /^[1-9]\d{0,2}([.,]\d{3})+$/.test(cell));
	return groups ? (sign === ',' ? '.' : ',') : sign;
}

function hidden(below: number | undefined): PatientCount {
	if (below === undefined || below < 2) return { ...refused('hidden'), isHidden: true };
	return { patients: below / 2, doubt: (below - 2) / 2, isHidden: true, fault: null, remark: null };
}

const refused = (fault: CountFault): PatientCount => ({
	patients: 0,
	doubt: 0,
	isHidden: false,
	fault,
	remark: null,
});

function plainNumber(
	text: string,
	decimal: DecimalSign,
): { readonly plain: string; readonly remark: PatientCount['remark'] } {
	const other = decimal === ',' ? '.' : ',';
	if (!text.includes(other)) return { plain: text.replace(',', '.'), remark: null };
	const isGrouped = new RegExp(`^[-+]?\\d{1,3}(\\${other}\\d{3})+(\\${decimal}\\d+)?$`).test(text);
	if (isGrouped) return { plain: text.replaceAll(other, '').replace(',', '.'), remark: 'grouped' };
	if (text.includes(decimal)) return { plain: 'NaN', remark: null };
	return { plain: text.replace(',', '.'), remark: 'other-sign' };
}

/** True for no bytes at all, and for 'NS' and 's', as most files write what is hidden. */
export function isHiddenBytes(bytes: Uint8Array, start: number, end: number): boolean {
	if (end === start) return true;
	const last = bytes[end - 1] | 0x20;
	if (last !== LOWER_S) return false;
	return end - start === 1 || (end - start === 2 && (bytes[start] | 0x20) === LOWER_N);
}

const LOWER_N = 110;
const LOWER_S = 115;
const TENTHS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/** A plain count of up to 15 digits with the column's decimal sign at most; NaN where `patientCount` must be asked. */
export function countOfBytes(bytes: Uint8Array, start: number, end: number, decimal: number): number {
	if (start >= end || end - start > 16) return NaN;
	let digits = 0;
	let number = 0;
	let decimals = -1;
	for (let at = start; at < end; at++) {
		const byte = bytes[at];
		if (byte >= 48 && byte <= 57) {
			number = number * 10 + (byte - 48);
			digits++;
			if (decimals >= 0) decimals++;
		} else if (byte === decimal && decimals < 0) decimals = 0;
		else return NaN;
	}
	if (digits === 0 || digits > 15 || number > MOST_PATIENTS * TENTHS[Math.max(0, decimals)]) return NaN;
	return decimals > 0 ? number / TENTHS[decimals] : number;
}
