import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{ ignores: ['.svelte-check/', 'dist/', 'built/', 'node_modules/', 'test-results/'] },
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'no-restricted-syntax': [
				'error',
				{
					selector: 'MemberExpression[property.name="innerHTML"]',
					message: 'Text is set as text, never as HTML.',
				},
			],
			'svelte/no-at-html-tags': 'error',
			'no-console': 'error',
			eqeqeq: 'error',
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
		},
	},
	{
		// state holds big plain collections on purpose and says itself when they changed (src/state/README.md)
		files: ['src/state/**'],
		rules: { 'svelte/prefer-svelte-reactivity': 'off' },
	},
	{ files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
);
