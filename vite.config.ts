import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { appFiles } from './scripts/vite/appFiles.ts';
import { byteBudget } from './scripts/vite/byteBudget.ts';
import { paletteCss } from './scripts/vite/paletteCss.ts';

export default defineConfig({
	base: './',
	plugins: [svelte(), paletteCss(), byteBudget(), appFiles()],
	worker: { format: 'es' },
	build: {
		target: 'es2023',
		chunkSizeWarningLimit: 2000,
		manifest: true,
		// what jspdf would load for HTML and SVG, which nobody prints here
		rolldownOptions: {
			input: ['index.html', 'embed.html'],
			external: ['html2canvas', 'dompurify', 'canvg'],
		},
	},
	optimizeDeps: { include: ['maplibre-gl', 'pmtiles'] },
	server: { proxy: { '/data': 'http://127.0.0.1:4173' } },
});
