import { expect, test } from 'vitest';
import { markedPublished, PUBLISHED_MARK } from '../base/publishedMark.ts';
import { STORAGE_NAME, storageName } from './storageName.ts';

const page = (mark: boolean, baseURI: string) => ({
	baseURI,
	querySelector: (selector: string) => (mark && selector.includes(PUBLISHED_MARK) ? {} : null) as never,
});

test('a published folder keeps its own stores, each path another, and the app those of before', () => {
	expect(storageName(page(false, 'https://a.example/x/index.html'))).toBe('maillage');
	expect(storageName(page(true, 'https://a.example/x/index.html'))).toBe('maillage /x/');
	expect(storageName(page(true, 'https://a.example/y/embed.html'))).toBe('maillage /y/');
	expect(STORAGE_NAME).toBe('maillage');
});

test('pages are marked in their head, and nothing else is taken for a page', () => {
	expect(markedPublished('<html><head><title>x</title></head></html>')).toBe(
		`<html><head><meta name="${PUBLISHED_MARK}" content="1" /><title>x</title></head></html>`,
	);
	expect(() => markedPublished('{}')).toThrow('no head');
});
