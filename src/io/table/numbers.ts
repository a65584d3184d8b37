export type DecimalSign = ',' | '.';

/**
 * The decimal sign of a column. A comma followed by other than three digits, or a single kind of sign, tells; with
 * nothing to tell, the point. '1.234,5' and '1 234,5' have a decimal comma.
 */
export function decimalSignOf(cells: Iterable<string>): DecimalSign {
	let commas = 0;
	let points = 0;
	for (const cell of cells) {
		const comma = cell.lastIndexOf(',');
		const point = cell.lastIndexOf('.');
		if (comma > point) commas += point >= 0 || !/^[^,]*\d,\d{3}$/.test(cell.trim()) ? 2 : 1;
		else if (point > comma) points += comma >= 0 || !/^[^.]*\d\.\d{3}$/.test(cell.trim()) ? 2 : 1;
	}
	return commas > points ? ',' : '.';
}

/**
 * A number as tables write it: spaces of any width and the other sign separate thousands. NaN for whatever is no
 * number, an empty cell and 'NaN' included.
 */
export function parseNumber(cell: string, decimal: DecimalSign): number {
	const text = cell.replace(/[\s\u00a0\u202f']/g, '');
	const grouped = decimal === ',' ? text.replaceAll('.', '') : text.replaceAll(',', '');
	const plain = grouped.replace(',', '.');
	return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
}
