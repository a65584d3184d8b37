import { expect, test } from 'vitest';
import { communeOfArrondissementCode, communeOfArrondissementName } from './arrondissements.ts';
import { foldName } from './nameKey.ts';

test.each([
	['Marseille 14e Arrondissement', '13055'],
	['Marseille 1er', '13055'],
	['Marseille 2ème', '13055'],
	['PARIS 03', '75056'],
	['Paris-12e-Arrondissement', '75056'],
	['Lyon 9', '69123'],
	['Lyon 10', undefined],
	['Marseille 17e', undefined],
	['Paris 0', undefined],
	['Marseille', undefined],
	['Marseille-en-Beauvaisis', undefined],
])('%s', (name, code) => expect(communeOfArrondissementName(foldName(name))).toBe(code));

test.each([
	['75101', '75056'],
	['75120', '75056'],
	['75121', undefined],
	['69389', '69123'],
	['13216', '13055'],
	['13217', undefined],
	['2A004', undefined],
])('code %s', (code, commune) => expect(communeOfArrondissementCode(code)).toBe(commune));
