import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameJson } from './sameJson.ts';

const turned = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(turned);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([key, inner]) => [key, turned(inner)]),
	);
};
const sorted = (value: unknown): unknown =>
	typeof value !== 'object' || value === null || Array.isArray(value)
		? value
		: Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

test('the order of keys makes no difference', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			expect(sameJson(value, turned(value))).toBe(true);
		}),
	);
});

test('what differs is told apart', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
			const canonical = (value: unknown): string =>
				JSON.stringify(value, (_key, inner: unknown) => sorted(inner));
			expect(sameJson(a, b)).toBe(canonical(a) === canonical(b));
		}),
	);
	expect(sameJson([1], { 0: 1 })).toBe(false);
	expect(sameJson({ a: undefined }, { b: undefined })).toBe(false);
});
