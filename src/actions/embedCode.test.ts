import { describe, expect, test } from 'vitest';
import { appHash } from '../io/publish/appAddress.ts';
import { readEmbedLook, writeEmbedLook } from '../state/embedParameters.ts';
import { readRoute } from '../state/route.ts';
import { embedCode, frameLength } from './embedCode.ts';

const look = { hasLegend: true, hasGauge: false, locale: 'en', theme: 'dark' } as const;

describe('the code of a frame', () => {
	test('names the embedded page beside the page, with its look and what it shows', () => {
		const pageUrl = 'https://host.example/a/b/index.html?x=1#/couverture?date=2018-01-31&regle=signed';
		const code = embedCode({ ...look, pageUrl, title: 'Les "CPTS" <b>', width: '100%', height: '560' });
		expect(code).toContain(
			'src="https://host.example/a/b/embed.html?jauge=0&amp;langue=en&amp;theme=dark#/couverture?date=2018-01-31&amp;regle=signed"',
		);
		expect(code).toContain('title="Les &quot;CPTS&quot; &lt;b&gt;"');
		expect(code.match(/[<>]/g)).toHaveLength(4);
	});

	test('its look is read back, and what is not understood is as usual', () => {
		expect(readEmbedLook(writeEmbedLook(look))).toEqual(look);
		expect(readEmbedLook('?langue=de&theme=pink&legende=x')).toEqual({
			hasLegend: true,
			hasGauge: true,
			locale: 'fr',
			theme: 'auto',
		});
		expect(writeEmbedLook(readEmbedLook(''))).toBe('');
	});

	test('lengths are percent or pixels that one can read in', () => {
		expect(['100%', ' 640 px', '200', '4000'].map(frameLength)).toEqual(['100%', '640', '200', '4000']);
		expect(['', '0%', '101%', '12', '4001', '-300', '5em', '1e3'].map(frameLength)).toEqual(
			Array(8).fill(undefined),
		);
	});
});

test('the address of a static page is one that the app reads', () => {
	const hash = appHash({
		extent: '24',
		plan: 'p-1',
		day: '2018-01-31',
		rule: 'signed',
		territory: 'est-cher',
	});
	expect(readRoute(hash)).toMatchObject({
		view: 'couverture',
		extent: '24',
		plan: 'p-1',
		date: '2018-01-31',
		rule: 'signed',
		territory: 'est-cher',
	});
	expect(readRoute(appHash({ extent: '24', plan: 'p', day: '2018-01-31', rule: 'all' })).rule).toBe('all');
});
