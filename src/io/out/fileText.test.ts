import { expect, test } from 'vitest';
import { plainName } from '../plainName.ts';
import { uniqueNames } from './fileText.ts';

test('names that look alike are told apart, and our own import reads each of them unchanged', () => {
	const written = uniqueNames(
		['\u200b', 'Sud\u00ad-Lochois', 'Sud-Lochois', 'Est  Cher', '\u0000'],
		'sans nom',
	);
	expect(written).toEqual(['sans nom', 'Sud-Lochois', 'Sud-Lochois (2)', 'Est Cher', 'sans nom (2)']);
	expect(written.map(plainName)).toEqual(written);
});
