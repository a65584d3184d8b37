import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { appFiles } from './scripts/vite/appFiles.ts';
import { byteBudget } from './scripts/vite/byteBudget.ts';
import { embedPage } from './scripts/vite/embedPage.ts';
import { firstLoad } from './scripts/vite/firstLoad.ts';
import { paletteCss } from './scripts/vite/paletteCss.ts';
import { plainStyles } from './scripts/vite/plainStyles.ts';
import { serviceWorker } from './scripts/vite/serviceWorker.ts';

const first = firstLoad(/\/src\/main\.ts$/);

export default defineConfig({
	base: './',
	plugins: [
		svelte(),
		paletteCss(),
		first.plugin,
		plainStyles(),
		embedPage(),
		byteBudget(),
		appFiles(),
		serviceWorker(),
	],
	worker: { format: 'es' },
	build: {
		target: 'es2023',
		chunkSizeWarningLimit: 2000,
		manifest: true,
		// what jspdf would load for HTML and SVG, which nobody prints here
		rolldownOptions: {
			external: ['html2canvas', 'dompurify', 'canvg'],
			output: { codeSplitting: first.codeSplitting },
		},
	},
	optimizeDeps: { include: ['maplibre-gl', 'pmtiles'] },
	server: { proxy: { '/data': 'http://127.0.0.1:4173' } },
});
