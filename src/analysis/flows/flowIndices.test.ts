import { describe, expect, test } from 'vitest';
import { exactly } from '../../base/range.ts';
import { flowIndices } from './flowIndices.ts';

const percent = (share: number): string => (share * 100).toFixed(1);

/** Région Centre, grands brûlés, PMSI, as published: year, in, ent, out, and LI, attractiveness, leakage in percent. */
const PUBLISHED = [
	[2009, 186, 101, 23, '89.0', '35.2', '11.0'],
	[2010, 222, 73, 32, '87.4', '24.8', '12.6'],
	[2011, 179, 80, 35, '83.6', '30.9', '16.4'],
] as const;

test.each(PUBLISHED)(
	'the published indices of %i',
	(_, within, ent, out, localisation, attractiveness, leakage) => {
		const indices = flowIndices({ in: exactly(within), ent: exactly(ent), out: exactly(out) });
		expect(percent(indices.localisation.value)).toBe(localisation);
		expect(percent(indices.leakage.value)).toBe(leakage);
		// 73 / (222 + 73) is 24.75 %, which the source rounds up
		expect(Math.abs(indices.attractiveness.value * 100 - Number(attractiveness))).toBeLessThanOrEqual(0.06);
		expect(indices.net.value).toBe(ent / out);
	},
);

describe('what cannot be divided', () => {
	test('is not known, rather than 0', () => {
		const none = flowIndices({ in: exactly(0), out: exactly(0), ent: exactly(0) });
		for (const { value, least, most } of Object.values(none))
			expect([value, least, most]).toEqual([NaN, NaN, NaN]);
	});
});

test('hidden cells: each bound is reached by a sum that may be', () => {
	const { localisation, net } = flowIndices({
		in: { value: 50, least: 45, most: 55 },
		out: { value: 50, least: 40, most: 60 },
		ent: exactly(30),
	});
	expect(localisation).toEqual({ value: 0.5, least: 45 / 105, most: 55 / 95 });
	expect(net).toEqual({ value: 0.6, least: 0.5, most: 0.75 });
});
