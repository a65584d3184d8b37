import type { Problem } from '../base/problem.ts';

/** Keys that would reach the prototype of an object; none is ever a key of a file of ours. */
export const DANGEROUS_KEYS: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);

/** For JSON.parse: leaves such keys out, wherever they stand, and says so. */
export const withoutDangerousKeys =
	(file: string, problems: Problem[]) =>
	(key: string, value: unknown): unknown => {
		if (!DANGEROUS_KEYS.has(key)) return value;
		problems.push({ rule: 'dangerous-key', file, values: { key } });
		return undefined;
	};
