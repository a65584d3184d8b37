import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
		testTimeout: 120_000,
		// no module keeps state of its own, so files share what they import: half of the run was importing
		isolate: false,
	},
});
