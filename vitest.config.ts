import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	// state classes are tested as they are; here they run without signals, as on a server
	plugins: [svelte()],
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
		testTimeout: 120_000,
		setupFiles: ['tests/seed.ts'],
		// no module keeps state of its own, so files share what they import: half of the run was importing
		isolate: false,
	},
});
