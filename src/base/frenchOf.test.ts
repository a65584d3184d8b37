import { expect, test } from 'vitest';
import { frenchOf, frenchOfDate } from './frenchOf.ts';
import { formatWithArticle } from './partialDate.ts';

test.each([
	['Est Cher', 'd’Est Cher'],
	['Asclépios', 'd’Asclépios'],
	['Éguzon', 'd’Éguzon'],
	['Œuilly', 'd’Œuilly'],
	['Yzeures', 'd’Yzeures'],
	['Henrichemont', 'd’Henrichemont'],
	['Hérault', 'd’Hérault'],
	['Hamelin', 'd’Hamelin'],
	['Haut-Berry', 'de Haut-Berry'],
	['haute vallée', 'de haute vallée'],
	['Giennois', 'de Giennois'],
	['CPTS Est Cher', 'de CPTS Est Cher'],
	['Territoire 13', 'de Territoire 13'],
	['13', 'de 13'],
])('of %s is %s', (name, text) => expect(frenchOf(name)).toBe(text));

test.each([
	['2017-01-11', 'du 11 janvier 2017'],
	['2017-04-01', 'du 1er avril 2017'],
	['2017-03', 'de mars 2017'],
	['2017-04', 'd’avril 2017'],
	['2017', 'de 2017'],
	['<2017-04', 'd’avant avril 2017'],
	['<2018-01-17', 'd’avant le 17 janvier 2018'],
])('of the date %s is %s', (date, text) => expect(frenchOfDate(formatWithArticle(date, 'fr'))).toBe(text));
