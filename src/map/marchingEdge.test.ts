import { expect, test } from 'vitest';
import { shiftedDashes } from './marchingEdge.ts';

test('shifted dashes are as long in all as the pattern, with one dash as long as one gap', () => {
	for (let offset = 0; offset <= 6; offset += 0.5) {
		const dashes = shiftedDashes(offset);
		expect(dashes).toHaveLength(4);
		expect(dashes.every((length) => length >= 0)).toBe(true);
		expect(dashes[0] + dashes[2]).toBe(3);
		expect(dashes[1] + dashes[3]).toBe(3);
	}
});
