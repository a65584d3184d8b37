import { beforeAll, describe, expect, test } from 'vitest';
import { LocaleState, loadWorkshopTexts } from '../state/locale.svelte.ts';
import { readPrivate } from './fileRecords.ts';

beforeAll(loadWorkshopTexts);

describe('a private field', () => {
	test.each(['__proto__', 'constructor', ' prototype '])('of the name %s is refused with words', (key) => {
		expect(readPrivate({ key, value: 'numéro' }, new LocaleState(), [])).toEqual({
			faults: { key: 'Ce nom ne peut pas être gardé. Choisissez-en un autre.' },
		});
	});

	test('of another name is kept, once', () => {
		const typed = { key: 'téléphone', value: 'numéro' };
		expect(readPrivate(typed, new LocaleState(), [])).toEqual({ item: ['téléphone', 'numéro'] });
		expect(readPrivate(typed, new LocaleState(), ['téléphone'])).toEqual({
			faults: { key: 'Ce champ existe déjà.' },
		});
	});
});
