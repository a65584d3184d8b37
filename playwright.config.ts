import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.ts';

const PORT = Number(process.env['PORT'] ?? 4179);

// tests and pages agree on what day it is
const timezoneId = 'Europe/Paris';
process.env['TZ'] = timezoneId;

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results/browser',
	reporter: [['line'], ['json', { outputFile: 'test-results/playwright.json' }]],
	timeout: 120_000,
	expect: { timeout: 30_000 },
	// one page with software GL takes a core and more: two at once where the machine has two
	workers: Number(process.env['WORKERS'] ?? Math.min(2, availableParallelism())),
	use: {
		baseURL: `http://127.0.0.1:${PORT}`,
		actionTimeout: 60_000,
		locale: 'fr-FR',
		// only the tests of working without network have a service worker: it would keep megabytes in each of the others
		serviceWorkers: 'block',
		timezoneId,
		// software GL draws a quarter of the pixels in half the time; the page has its full size all the same
		deviceScaleFactor: 0.5,
		// software GL takes 0.3 s a frame: flights of the map would be most of the tests' time
		contextOptions: { reducedMotion: 'reduce' },
		launchOptions: {
			executablePath: findBrowser() ?? '/usr/bin/chromium',
			args: [
				'--no-sandbox',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
			],
		},
	},
	projects: [
		{ name: 'wide', testIgnore: /doigts\.spec\.ts/, use: { viewport: { width: 1440, height: 900 } } },
		// storage and the content of files know no screen: they are tried once
		{
			name: 'phone',
			testIgnore:
				/(agrandi|ajuster|appareil|clavier|consultation|dossier|echange|export|flux|importer|octets|pannes|papiers|plans|proposer|recit|recitFrontieres|recitPoles)\.spec\.ts/,
			use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
		},
	],
	webServer: {
		command: 'node scripts/serve.ts',
		env: { PORT: String(PORT) },
		url: `http://127.0.0.1:${PORT}/`,
		reuseExistingServer: false,
	},
});
