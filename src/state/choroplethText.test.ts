import { describe, expect, test } from 'vitest';
import { formatsFor } from '../base/format.ts';
import { en } from '../base/messages/interface.en.ts';
import { fr, type Messages } from '../base/messages/interface.fr.ts';
import { unitTableOf } from '../../tests/builders/unitTable.ts';
import { careMapOf } from './choropleth.ts';
import { choroplethTitle, classTexts } from './choroplethText.ts';

const units = unitTableOf([
	{ code: '37001', populationMunicipale: 1000, supply: { sireneInfirmiers2019: 2 } },
]);

const localeOf = (language: 'fr' | 'en') => ({
	texts: language === 'fr' ? (fr as Messages) : en,
	format: formatsFor(language),
});

describe('words of a legend', () => {
	test.each([
		['aplMg2018', 'fr', ['moins de 2,5 (sous-dense)', '2,5 à 3,0', '3,0 à 3,5', '3,5 à 4,0', '4,0 et plus']],
		['generalistesBpe2017', 'fr', ['aucun', 'moins de 5', '5 à 10', '10 à 15', '15 et plus']],
		['sireneInfirmiers2019', 'fr', ['aucun', 'moins de 50', '50 à 100', '100 à 200', '200 et plus']],
		['sireneInfirmiers2019', 'en', ['none', 'under 50', '50 to 100', '100 to 200', '200 and more']],
	] as const)('%s, %s', (key, language, expected) => {
		expect(classTexts(careMapOf(units, key), localeOf(language))).toEqual(expected);
	});

	test('SIRENE says that it compares establishments, nurses and midwives together, and its year', () => {
		const { name, unit } = choroplethTitle(careMapOf(units, 'sireneInfirmiers2019'), localeOf('fr'));
		expect(name).toBe('Infirmiers et sages-femmes (NAF\u00a086.90D)');
		expect(unit).toBe('établissements par habitant, étendue\u00a0=\u00a0100, SIRENE 2019');
	});
});
