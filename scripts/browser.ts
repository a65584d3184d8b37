import { existsSync } from 'node:fs';

/** Where a Chromium is looked for, in this order; `CHROMIUM` in the environment comes first. */
const BROWSER_PATHS: readonly string[] = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
];

/** Path of the browser for the tests, undefined where there is none. */
export function findBrowser(): string | undefined {
	return [process.env['CHROMIUM'] ?? '', ...BROWSER_PATHS].find((path) => path !== '' && existsSync(path));
}
