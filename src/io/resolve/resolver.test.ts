import { describe, expect, test } from 'vitest';
import { makeResolver, type CommuneMention, type Resolution } from './resolver.ts';

const communes: [string, string][] = [
	['01001', "L'Abergement-Clémenciat"],
	['04041', 'Le Castellet'],
	['18197', 'Saint-Amand-Montrond'],
	['28085', 'Chartres'],
	['28134', 'Dreux'],
	['04092', 'La Garde'],
	['04234', 'Venterol'],
	['13055', 'Marseille'],
	['17464', 'Vergné'],
	['17465', 'La Vergne'],
	['26367', 'Venterol'],
	['2A004', 'Ajaccio'],
	['36044', 'Châteauroux'],
	['37261', 'Tours'],
	['49001', 'Aigrefeuille-Dessous'],
	['49002', 'Aigrefeuille-Dessus'],
	['83062', 'La Garde'],
	['84033', 'Castellet-en-Luberon'],
];
const columns = {
	code: communes.map(([code]) => code),
	name: communes.map(([, name]) => name),
	departement: communes.map(([code]) => code.slice(0, 2)),
};
const former = {
	codes: { '37261': ['37998'], '49001': ['49999'], '49002': ['49999'] },
	names: {
		'84033': ['Castellet'],
		'37261': ['Saint-Symphorien'],
		'49001': ['Grand Val'],
		'49002': ['Grand Val'],
	},
};
const departementName = { '83': 'Var', '04': 'Alpes-de-Haute-Provence' };
const national = makeResolver(columns, former, { departementName });

type Expected = [
	mention: CommuneMention,
	code: string | null,
	how: Resolution['how'],
	problem: Resolution['problem'],
];
const check = (resolver = national) => {
	return ([mention, code, how, problem]: Expected): void =>
		expect({ mention, ...resolver.resolve(mention) }).toMatchObject({ mention, code, how, problem });
};

describe('by code', () => {
	test.each<[string, Expected]>([
		['as it is', [{ code: '37261' }, '37261', 'code', null]],
		['a lost leading 0', [{ code: '1001' }, '01001', 'code', null]],
		['Corsica in lower case', [{ code: '2a004' }, '2A004', 'code', null]],
		['as a spreadsheet writes numbers', [{ code: '37261.0' }, '37261', 'code', null]],
		['within the département', [{ code: '261', departement: '37' }, '37261', 'code', null]],
		['in the column of names', [{ name: '04092' }, '04092', 'code', null]],
		['former', [{ code: '37998' }, '37261', 'former', null]],
		['former, shared out', [{ code: '49999' }, null, null, 'ambiguous']],
		['arrondissement', [{ code: '13214' }, '13055', 'arrondissement', null]],
		['before the name', [{ code: '37261', name: 'Ajaccio' }, '37261', 'code', null]],
		['unknown, but the name is not', [{ code: '99999', name: 'Tours' }, '37261', 'name', null]],
		['unknown', [{ code: '37000' }, null, null, 'unknown']],
	])('%s', (_, expected) => check()(expected));
});

describe('by name', () => {
	test.each<[string, Expected]>([
		['exact', [{ name: 'Tours' }, '37261', 'name', null]],
		['capitals and accents', [{ name: 'CHATEAUROUX', departement: '36' }, '36044', 'normalised', null]],
		['without its article', [{ name: 'Garde', departement: '83' }, '83062', 'normalised', null]],
		['the article behind', [{ name: 'Garde (La)', departement: '4' }, '04092', 'normalised', null]],
		['département by name', [{ name: 'La Garde', departement: 'Var' }, '83062', 'name', null]],
		['département in brackets', [{ name: 'La Garde (04)' }, '04092', 'normalised', null]],
		[
			'brackets and column agree',
			[{ name: 'La Garde (83)', departement: '83' }, '83062', 'normalised', null],
		],
		['brackets and column differ', [{ name: 'La Garde (83)', departement: '04' }, null, null, 'unknown']],
		['homonyms', [{ name: 'La Garde' }, null, null, 'ambiguous']],
		['a homonym in another département only', [{ name: 'Tours', departement: '83' }, null, null, 'unknown']],
		['a homonym in the stated département', [{ name: 'Venterol', departement: '04' }, '04234', 'name', null]],
		['exact before article', [{ name: 'Vergné', departement: '17' }, '17464', 'name', null]],
		['former before article', [{ name: 'Castellet', departement: '84' }, '84033', 'former', null]],
		['former, shared out', [{ name: 'Grand Val', departement: '49' }, null, null, 'ambiguous']],
		['arrondissement', [{ name: 'Marseille 2ème', departement: '13' }, '13055', 'arrondissement', null]],
		['garbled', [{ name: 'ChÃ¢teauroux', departement: '36' }, '36044', 'normalised', null]],
		['lost character', [{ name: 'Ch?teauroux', departement: '36' }, '36044', 'normalised', null]],
		['typing fault', [{ name: 'Chateuroux', departement: '36' }, '36044', 'normalised', null]],
		['typing fault, two fit', [{ name: 'Aigrefeuille-Desous', departement: '49' }, null, null, 'ambiguous']],
		['typing fault without département', [{ name: 'Chateuroux' }, null, null, 'unknown']],
		['written together', [{ name: 'Lagarde', departement: '83' }, '83062', 'normalised', null]],
		['both of Corsica', [{ name: 'Ajaccio', departement: '20' }, '2A004', 'name', null]],
		['nothing', [{ name: '', departement: '37' }, null, null, 'unknown']],
		['a prototype’s property', [{ name: '__proto__' }, null, null, 'unknown']],
		['another one', [{ name: 'constructor', departement: 'toString' }, null, null, 'unknown']],
		['markup', [{ name: '<img src=x onerror=alert(1)>' }, null, null, 'unknown']],
		['NaN', [{ name: 'NaN', departement: 'NaN' }, null, null, 'unknown']],
	])('%s', (_, expected) => check()(expected));

	test('an ambiguous name tells what it may be, an unknown one its homonyms elsewhere', () => {
		expect(national.resolve({ name: 'La Garde' })).toMatchObject({ candidates: ['04092', '83062'] });
		expect(national.resolve({ name: 'Venterol', departement: '83' })).toMatchObject({
			candidates: ['04234', '26367'],
		});
		expect(national.homonymsOf('04234')).toEqual(['26367']);
	});
});

describe('a name beside a code', () => {
	test.each([
		['28134', 'Chartres', ['28085']],
		['28134', 'CHARTRES (28)', ['28085']],
		['28134', 'La Garde', ['04092', '83062']],
		['37261', 'Castellet', ['84033']],
		['49001', 'Aigrefeuille-Dessus', ['49002']],
	])('%s is not %s', (code, name, others) => expect(national.othersNamed(name, code)).toEqual(others));

	test.each([
		['18197', 'St Amand Montrond'],
		['18197', 'SAINT AMAND-MONTROND'],
		['83062', 'LA GARDE'],
		['83062', 'Garde'],
		['04092', 'Garde (La)'],
		['83062', 'La Garde (83)'],
		['17465', 'Vergne'],
		['84033', 'Castellet'],
		['37261', 'Saint-Symphorien'],
		['37261', 'ST SYMPHORIEN'],
		['49001', 'Grand Val'],
		['49002', 'Grand Val'],
		['13055', 'Marseille 14e Arrondissement'],
		['36044', 'ChÃ¢teauroux'],
		['36044', 'Ch?teauroux'],
		['36044', 'Chateuroux'],
		['26367', 'Venterol'],
		['28134', 'Mairie annexe'],
		['28134', '28100'],
		['28134', ''],
	])('%s may be %s', (code, name) => expect(national.othersNamed(name, code)).toEqual([]));
});

describe('with an extent that is built', () => {
	const built = makeResolver(columns, former, {
		built: new Set(['04092', '04234', '04041', '37261', '84033']),
	});
	test.each<[string, Expected]>([
		['outside by code', [{ code: '83062' }, '83062', 'code', 'outside']],
		['outside by name', [{ name: 'La Garde', departement: '83' }, '83062', 'name', 'outside']],
		['a built homonym comes first', [{ name: 'La Garde' }, '04092', 'name', null]],
		['two looser names that are built', [{ name: 'Castellet' }, '84033', 'former', null]],
		['only one is known, outside', [{ name: 'Ajaccio' }, '2A004', 'name', 'outside']],
	])('%s', (_, expected) => check(built)(expected));
});
