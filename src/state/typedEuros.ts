const MOST = 1e9;

/**
 * Reads an amount as typed, '12 000' or '12000,50 €': euros from 0 to a thousand million; undefined where nothing was
 * typed, NaN where it is no amount.
 */
export function readTypedEuros(typed: string): number | undefined {
	const text = typed.replace(/\s/g, '').replace(/€$/, '');
	if (text === '') return undefined;
	const euros = /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
	return euros <= MOST ? euros : NaN;
}
