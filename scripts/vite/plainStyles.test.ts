import { expect, test } from 'vitest';
import { withPlainStyles } from './plainStyles.ts';

test('styles load from a file too; scripts stay as they were', () => {
	const script = '<script type="module" crossorigin src="./assets/a.js"></script>';
	expect(withPlainStyles(`${script}<link rel="stylesheet" crossorigin href="./assets/c.css">`)).toBe(
		`${script}<link rel="stylesheet" href="./assets/c.css">`,
	);
});
