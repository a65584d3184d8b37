import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAGES, RULES, VIEWS, readRoute, writeRoute, type Route } from './route.ts';

const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });
const anyRoute: fc.Arbitrary<Route> = fc.record({
	view: fc.constantFrom(...VIEWS, ...PAGES),
	extent: maybe(fc.string({ minLength: 1 })),
	date: maybe(fc.constantFrom('2018-01-31', '2026-11-22')),
	rule: fc.constantFrom(...RULES),
	plan: maybe(fc.string({ minLength: 1 })),
	territory: maybe(fc.string({ minLength: 1 })),
	commune: maybe(fc.constantFrom('37003', '2A004')),
	departement: maybe(fc.constantFrom('37', '2A')),
	specialty: maybe(fc.string({ minLength: 1 })),
	pole: maybe(fc.constantFrom('37261')),
	flows: maybe(fc.constantFrom('vers:37261', 'de:territoire 1')),
	numbers: maybe(fc.constantFrom('37:4', '37:4,45:5')),
	tab: maybe(fc.constantFrom('journal', 'agenda')),
	group: maybe(fc.string({ minLength: 1 })),
	section: fc.constant(undefined),
	lines: maybe(fc.constantFrom('premier', 'aucune')),
	share: maybe(fc.constantFrom('45', '100')),
	places: maybe(fc.constant('commune')),
	weights: maybe(fc.constant('volume')),
});

test('an address says what was shown', () => {
	fc.assert(
		fc.property(anyRoute, (route) => {
			expect(readRoute(writeRoute(route))).toEqual(route);
		}),
	);
});

test('a page of text opens at its section, and a view that is gone to from there forgets it', () => {
	const route = readRoute('#/methode?plan=p&section=taux-de-fuite');
	expect(route).toMatchObject({ view: 'methode', plan: 'p', section: 'taux-de-fuite' });
	expect(readRoute(writeRoute(route))).toEqual(route);
	expect(writeRoute({ ...route, view: 'poles' })).toBe('#/poles?plan=p');
});

test('any address opens a view', () => {
	fc.assert(
		fc.property(fc.string(), (hash) => {
			const route = readRoute(hash);
			expect([...VIEWS, ...PAGES]).toContain(route.view);
			expect(RULES).toContain(route.rule);
		}),
	);
});

test.each([
	'#/couverture?date=9999-99-99',
	'#/couverture?date=demain',
	'#/couverture?date=2018-1-1',
	'#/couverture?date=2018-02-30',
])('%s names no day', (hash) => expect(readRoute(hash).date).toBeUndefined());
