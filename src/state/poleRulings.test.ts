import { expect, test } from 'vitest';
import { keptInMemory } from '../../tests/builders/keptInMemory.ts';
import { readRulings, ruled, scaled, writeRulings } from './poleRulings.ts';

const kept = keptInMemory();
const NOTHING = { keep: [], drop: [], scales: {} };

test('poles and scales by hand come back, and leave nothing once they are given back', () => {
	const chosen = scaled(ruled(NOTHING, '37261', 'keep'), ['37', '18'], 'departmental');
	expect(writeRulings('a', chosen)).toBe(true);
	expect(readRulings('a')).toEqual({
		keep: ['37261'],
		drop: [],
		scales: { 18: 'departmental', 37: 'departmental' },
	});
	const back = ruled(scaled(chosen, ['37', '18'], undefined), '37261', undefined);
	expect(back).toEqual(NOTHING);
	writeRulings('a', back);
	expect(kept.size).toBe(0);
});

test('one scale is changed without touching the others', () => {
	const both = scaled(NOTHING, ['37', '18'], 'regional');
	expect(scaled(both, ['37'], 'infraDepartmental').scales).toEqual({
		18: 'regional',
		37: 'infraDepartmental',
	});
	expect(scaled(both, ['37'], undefined).scales).toEqual({ 18: 'regional' });
});

test.each([
	'{"scales":{"37":"nationale"}}',
	'{"scales":{"__proto__":"regional"}}',
	'{"scales":[1]}',
	'{',
	'7',
])('what is kept as %s rules nothing', (text) => {
	kept.set('maillage.poles.a', text);
	expect(readRulings('a')).toEqual(NOTHING);
});

test('choices of an earlier version, without scales, are read', () => {
	kept.set('maillage.poles.a', '{"keep":["37261"],"drop":["37003"]}');
	expect(readRulings('a')).toEqual({ keep: ['37261'], drop: ['37003'], scales: {} });
});
