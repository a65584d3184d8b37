import { expect, test } from 'vitest';
import { keptInMemory } from '../../tests/builders/keptInMemory.ts';
import { isUsable, keepModels, keptModels, modelInUse } from './fittedModels.ts';

const kept = keptInMemory();
const fitted = { alpha: 0.8, beta: 1.6, flows: 'SNIIRAM', specialty: 'cardiologie' };

test('fitted parameters come back with what they were fitted to, and change that kind alone', () => {
	expect(keepModels({ soins: fitted })).toBe(true);
	expect(keptModels()).toEqual({ soins: fitted });
	expect(modelInUse('soins', keptModels())).toMatchObject({ alpha: 0.8, beta: 1.6, detour: 1.3 });
	expect(modelInUse('hopital', keptModels())).toEqual(modelInUse('hopital', {}));
	expect(modelInUse('nothing', keptModels())).toBeUndefined();
	keepModels({});
	expect(kept.size).toBe(0);
});

test.each([
	'{',
	'[]',
	'{"nothing":{"alpha":1,"beta":2,"flows":"a","specialty":"b"}}',
	'{"soins":{"alpha":1,"beta":-2,"flows":"a","specialty":"b"}}',
	'{"soins":{"alpha":1,"beta":null,"flows":"a","specialty":"b"}}',
	'{"soins":{"alpha":1,"beta":2}}',
])('what is kept as %s changes no model', (text) => {
	kept.set('maillage.fittedModels', text);
	expect(keptModels()).toEqual({});
});

test('parameters by which people would seek distance are of no use', () => {
	expect([
		isUsable({ alpha: 1, beta: 2 }),
		isUsable({ alpha: -1, beta: 2 }),
		isUsable({ alpha: 1, beta: 0 }),
	]).toEqual([true, false, false]);
	expect(isUsable({ alpha: NaN, beta: 2 })).toBe(false);
});
