import { expect, test } from 'vitest';
import { isWebAddress, webAddress } from './webAddress.ts';

test('only addresses of the web become links', () => {
	expect(webAddress('https://cptsbvs.fr/a?b=1')).toBe('https://cptsbvs.fr/a?b=1');
	expect(webAddress('http://exemple.fr')).toBe('http://exemple.fr/');
	expect(isWebAddress('http://exemple.fr')).toBe(true);
	for (const bad of [
		undefined,
		'',
		'exemple.fr',
		'javascript:alert(1)',
		' JavaScript:alert(1)',
		'data:text/html,x',
		'file:///etc/passwd',
		'//exemple.fr',
		'mailto:a@b.fr',
		'https://user:secret@exemple.fr/',
	]) {
		expect(webAddress(bad), bad).toBeUndefined();
		expect(isWebAddress(bad), bad).toBe(false);
	}
});
