/** How a cell's number is meant, by the format that the workbook shows it in. */
export type NumberKind =
	| { readonly kind: 'plain' }
	| { readonly kind: 'percent' }
	| { readonly kind: 'date'; readonly hasTime: boolean }
	/** Whole numbers filled up with zeros, as codes are ('00000'). */
	| { readonly kind: 'padded'; readonly digits: number };

const PLAIN: NumberKind = { kind: 'plain' };

/** Formats that every workbook knows without naming them (ECMA-376, 18.8.30). */
const BUILT_IN: Readonly<Record<number, NumberKind>> = {
	9: { kind: 'percent' },
	10: { kind: 'percent' },
	...Object.fromEntries([14, 15, 16, 17].map((id) => [id, { kind: 'date', hasTime: false }])),
	...Object.fromEntries([18, 19, 20, 21, 22, 45, 46, 47].map((id) => [id, { kind: 'date', hasTime: true }])),
};

/** What a number format means: by its own code where the workbook gives one, else by its number. */
export function kindOfFormat(id: number, code: string | undefined): NumberKind {
	if (code === undefined) return Object.hasOwn(BUILT_IN, id) ? BUILT_IN[id] : PLAIN;
	const [first] = code.split(';');
	const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
	if (/[dy]/i.test(bare) || /m/i.test(bare)) return { kind: 'date', hasTime: /[hs]/i.test(bare) };
	if (/[hs]/i.test(bare) && !/general|standard/i.test(bare)) return { kind: 'date', hasTime: true };
	if (bare.includes('%')) return { kind: 'percent' };
	const padded = /^0{2,}$/.exec(bare.trim());
	return padded ? { kind: 'padded', digits: padded[0].length } : PLAIN;
}

const MS_PER_DAY = 86_400_000;
/** Day 0 of both calendars of workbooks. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Last day that workbooks know: 31/12/9999. */
const LAST_DAY = 2_958_466;

/** A number as the cell shows it; dates as YYYY-MM-DD. Other text comes back as it is. */
export function shownNumber(raw: string, format: NumberKind, is1904: boolean): string {
	const value = Number(raw);
	if (raw.trim() === '' || !Number.isFinite(value)) return raw;
	switch (format.kind) {
		case 'plain':
			return plainNumber(value);
		case 'percent':
			return `${plainNumber(value * 100)}%`;
		case 'padded':
			return Number.isInteger(value) && value >= 0
				? String(value).padStart(format.digits, '0')
				: plainNumber(value);
		case 'date':
			return dateText(value, format.hasTime, is1904) ?? plainNumber(value);
	}
}

/** Fifteen digits, which is what workbooks keep: 0.1 + 0.2 is 0.3. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(15)));

function dateText(serial: number, hasTime: boolean, is1904: boolean): string | undefined {
	if (serial < 0 || serial >= LAST_DAY) return undefined;
	// the calendar of 1900 counts a 29 February that was none
	const day = !is1904 && serial < 60 ? serial + 1 : serial;
	const iso = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(day * MS_PER_DAY)).toISOString();
	const time = iso.slice(11, 16);
	if (serial < 1) return time;
	return hasTime && time !== '00:00' ? `${iso.slice(0, 10)} ${time}` : iso.slice(0, 10);
}
