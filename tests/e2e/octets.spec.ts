import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { mapSettled } from './atlas.ts';

const budget = JSON.parse(readFileSync('tests/bench/byte-budget.json', 'utf8')) as {
	scriptKb: number;
	firstPaintKb: number;
};

/** Bytes on the wire from an empty cache until the map is painted, by the browser's own count; the ring comes later. */
test('the map can be painted within the byte budget', async ({ page }) => {
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Network.enable');
	const urls = new Map<string, string>();
	const bytes = new Map<string, number>();
	cdp.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url));
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
		bytes.set(requestId, encodedDataLength),
	);
	await page.goto('/');
	await mapSettled(page);
	const isLater = (url: string): boolean => /\/ring-|\/hospitals/.test(url);
	let total = 0;
	let script = 0;
	for (const [id, size] of bytes) {
		const url = urls.get(id) ?? '';
		if (isLater(url)) continue;
		total += size;
		if (/\.m?js$/.test(url)) script += size;
	}
	console.log(
		`until the map is painted: ${Math.round(total / 1000)} kB, of which script ${Math.round(script / 1000)} kB`,
	);
	expect(script / 1000).toBeLessThanOrEqual(budget.scriptKb);
	expect(total / 1000).toBeLessThanOrEqual(budget.firstPaintKb);
});
