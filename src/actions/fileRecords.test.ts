import { beforeAll, describe, expect, test } from 'vitest';
import { LocaleState, loadWorkshopTexts } from '../state/locale.svelte.ts';
import { readAction, readAnnounced, readPrivate, readStructure } from './fileRecords.ts';

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

test('what is no number is asked for as a number among announced figures, in euros only where it is money', () => {
	const locale = new LocaleState();
	const announced = { what: 'population', value: 'abc', precision: 'exact', date: '2017' };
	expect(readAnnounced(announced, locale, undefined)).toEqual({
		faults: { value: 'Écrivez un nombre, 0 ou plus.' },
	});
	expect(readAnnounced({ ...announced, value: '12 500,5' }, locale, undefined)).toMatchObject({
		item: { value: 12_500.5 },
	});
	expect(readStructure({ feeEuros: 'abc' }, locale)).toEqual({
		faults: { feeEuros: 'Écrivez un montant en euros, 0 ou plus.' },
	});
});

test('an action that ends before it begins is not taken; dates known in part accuse nobody', () => {
	const read = (from: string, until: string) =>
		readAction({ title: 'Dépistage', state: 'planned', from, until }, new LocaleState(), undefined);
	expect(read('01/05/2026', '01/01/2026')).toEqual({
		faults: { until: 'Cette action finit avant de commencer. Corrigez l’une des dates.' },
	});
	expect(read('01/05/2026', '2026')).toMatchObject({ item: { from: '2026-05-01', until: '2026' } });
});
