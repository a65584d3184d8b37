import { expect, test } from 'vitest';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import { sizeClassOf } from '../analysis/sizeClass.ts';
import { sizeBounds } from './sizeBounds.ts';

test('both bounds of a class are in it, and the people beside them are not', () => {
	for (const { sizeClass, least, most } of sizeBounds(sizeClasses)) {
		expect(sizeClassOf(least, sizeClasses)).toBe(sizeClass);
		expect(sizeClassOf(most, sizeClasses)).toBe(sizeClass);
		expect(sizeClassOf(least - 1, sizeClasses)).not.toBe(sizeClass);
		if (sizeClass < 4) expect(sizeClassOf(most + 1, sizeClasses)).toBe(sizeClass + 1);
	}
});
