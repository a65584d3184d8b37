import { expect, test } from 'vitest';
import { textOf, typesetter } from '../../../tests/builders/printedPages.ts';
import { Flow } from './flow.ts';
import { STYLES } from './typesetter.ts';

test('a paragraph leaves at least two of its lines on either page', () => {
	for (let before = 40; before < 60; before++)
		for (const words of [20, 40, 60, 100]) {
			const flow = new Flow(typesetter);
			for (let index = 0; index < before; index++) flow.paragraph('avant');
			flow.paragraph('paragraphe '.repeat(words).trim());
			const lines = flow
				.finish('pied')
				.map((page) =>
					textOf(page)
						.split('\n')
						.filter((line) => line.startsWith('paragraphe')),
				)
				.map(({ length }) => length);
			expect(typesetter.lines('paragraphe '.repeat(words).trim(), flow.widthMm, STYLES.body)).toHaveLength(
				lines.reduce((sum, count) => sum + count),
			);
			expect(lines, `${before} lines before, ${words} words`).not.toContain(1);
		}
});
