import { expect, test } from 'vitest';
import { publishedFields, unpublishedFields } from './fieldMarks.ts';

const WORDS = { published: 'publié', neverPublished: 'jamais publié' };
const FIELD = { name: 'place', label: 'Lieu', kind: 'text' } as const;

test('a published field says so, until what is typed makes its record private', () => {
	const [place, note] = publishedFields(
		[FIELD, { ...FIELD, name: 'note', privacy: 'reste ici' }],
		WORDS,
		({ private: isPrivate }) => isPrivate === 'yes',
	);
	const privacy = place.privacy as (typed: Record<string, string>) => string;
	expect(place.published).toBe('publié');
	expect(privacy({})).toBe('');
	expect(privacy({ private: 'yes' })).toBe('jamais publié');
	expect(note.privacy).toBe('reste ici');
});

test('an unpublished field says so', () => {
	expect(unpublishedFields([FIELD], WORDS)).toEqual([{ ...FIELD, privacy: 'jamais publié' }]);
});
