import fc from 'fast-check';

/** Texts, ids, dates and codes of any content. */

const two = (number: number): string => String(number).padStart(2, '0');
export const anyText = fc.oneof(
	fc.string(),
	fc.string({ unit: 'binary' }),
	fc.constant('<img src=x onerror=alert(1)>'),
);
export const anyName = anyText
	.map((text) => text.trim())
	.filter((text) => text.length > 0 && text.length <= 200);
export const anyId = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
export const anyKey = anyText.filter((key) => !['__proto__', 'prototype', 'constructor'].includes(key));

export const anyPartialDate: fc.Arbitrary<string> = fc
	.record({
		before: fc.boolean(),
		year: fc.integer({ min: 1900, max: 2100 }),
		month: fc.option(fc.integer({ min: 1, max: 12 })),
		day: fc.option(fc.integer({ min: 1, max: 28 })),
	})
	.map(({ before, year, month, day }) => {
		const inMonth = day === null ? '' : `-${two(day)}`;
		const inYear = month === null ? '' : `-${two(month)}${inMonth}`;
		return `${before ? '<' : ''}${year}${inYear}`;
	});

/** INSEE codes of few communes, so that territories often share some. */
export const anyCommunes: fc.Arbitrary<string[]> = fc
	.uniqueArray(
		fc.integer({ min: 1, max: 30 }).map((number) => `370${two(number)}`),
		{ maxLength: 12 },
	)
	.map((codes) => codes.sort());
