import { describe, expect, it } from 'vitest';
import { readDataOptions } from './commandOptions.ts';

describe('options of npm run data', () => {
	it.each([
		[[], ['24'], false],
		[['--region', '75'], ['75'], false],
		[['--region', '75,24', '--allow-gaps'], ['75', '24'], true],
		[['--region=75, 24'], ['75', '24'], false],
		[['--region', 'france'], 'france', false],
	])('reads %j', (words, regions, allowGaps) => {
		expect(readDataOptions(words)).toEqual({ ok: true, value: { regions, allowGaps } });
	});

	it.each([
		[['--region', 'Bretagne']],
		[['--region', '']],
		[['--region', '24,']],
		[['--regions', '24']],
		[['24']],
	])('answers %j with the right call', (words) => {
		const read = readDataOptions(words);
		expect(read.ok).toBe(false);
		expect(read.ok ? '' : read.error).toContain('npm run data');
	});
});
