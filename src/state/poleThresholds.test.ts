import { expect, test } from 'vitest';
import { keptInMemory } from '../../tests/builders/keptInMemory.ts';
import {
	keepThresholds,
	keptThresholds,
	readThresholds,
	typedThresholds,
	USUAL_THRESHOLDS,
	type ThresholdName,
} from './poleThresholds.ts';

const kept = keptInMemory();

const usual = typedThresholds(USUAL_THRESHOLDS);
const faultsOf = (change: Partial<Record<ThresholdName, string>>) => {
	const read = readThresholds({ ...usual, ...change });
	return read.ok ? {} : read.error;
};

test('the usual thresholds are those of the recipe, in percent, points and people', () => {
	expect(usual).toEqual({
		veryStrong: '70',
		strong: '50',
		medium: '35',
		weak: '20',
		leastMargin: '5',
		leastLi: '40',
		leastPeople: '20000',
	});
	expect(readThresholds(usual)).toEqual({ ok: true, value: USUAL_THRESHOLDS });
});

test('each class stands under the one before', () => {
	expect(faultsOf({ strong: '70' })).toEqual({ strong: 'order' });
	expect(faultsOf({ strong: '80' })).toEqual({ strong: 'order' });
	expect(faultsOf({ weak: '40' })).toEqual({ weak: 'order' });
	expect(faultsOf({ veryStrong: '51', strong: '50', medium: '49', weak: '48' })).toEqual({});
});

test.each(['', 'x', '-1', '62,5', '101', '1e2', '∞'])('%j is no percentage', (text) => {
	expect(faultsOf({ leastLi: text })).toEqual({ leastLi: 'number' });
	expect(faultsOf({ leastMargin: text })).toEqual({ leastMargin: 'number' });
});

test('people are typed with or without spaces, 1 000 at least', () => {
	const read = readThresholds({ ...usual, leastPeople: '12\u202f500' });
	expect(read.ok && read.value.bounds.leastPeople).toBe(12_500);
	expect(faultsOf({ leastPeople: '999' })).toEqual({ leastPeople: 'number' });
});

test('what was set comes back; what is usual is not kept', () => {
	const read = readThresholds({ ...usual, strong: '55', leastPeople: '8000' });
	if (!read.ok) throw new Error('unread');
	expect(keepThresholds(read.value)).toBe(true);
	expect(keptThresholds()).toEqual(read.value);
	keepThresholds(USUAL_THRESHOLDS);
	expect(kept.size).toBe(0);
});

test.each(['{', '7', '{"strong":"90"}', '{"weak":null}', '{"leastLi":{"a":1}}'])(
	'what is kept as %s is not followed',
	(text) => {
		kept.set('maillage.poleThresholds', text);
		expect(keptThresholds()).toEqual(USUAL_THRESHOLDS);
	},
);
