/** Bytes `start` to `end`, both included. */
export interface ByteRange {
	start: number;
	end: number;
}

/**
 * What a Range header asks of a file of `size` bytes (RFC 9110, 14.2): one range; 'unsatisfiable' where it begins
 * past the end; undefined for the whole file (no header, another unit, several ranges, or no valid syntax).
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
	const match = /^bytes=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header ?? '');
	if (!match || (match[1] === '' && match[2] === '')) return undefined;
	if (match[1] === '') {
		const length = Number(match[2]);
		return length === 0 || size === 0
			? 'unsatisfiable'
			: { start: Math.max(0, size - length), end: size - 1 };
	}
	const start = Number(match[1]);
	const end = match[2] === '' ? size - 1 : Number(match[2]);
	if (end < start && match[2] !== '') return undefined;
	return start >= size ? 'unsatisfiable' : { start, end: Math.min(end, size - 1) };
}
