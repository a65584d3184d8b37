import { expect, test } from 'vitest';
import { standing } from '../../../tests/builders/groups.ts';
import type { Partner } from '../../model/followUp.ts';
import { partnerMatrix } from './partnerMatrix.ts';

const partner = (kind: Partner['kind'], name: string, seats?: number): Partner => ({
	kind,
	name,
	...(seats !== undefined && { seats }),
});
const people = Float64Array.of(600, 300, 100);

test('a partner under two spellings is one row, with the share of people whose territory has it', () => {
	const members = [
		standing('b', [1, 2], 3, {
			partners: [partner('sas', 'SAS de l’Indre'), partner('msp', 'MSP de Loches')],
		}),
		standing('a', [0, 1], 3, {
			partners: [partner('sas', 'sas de l’indre '), partner('ght', 'GHT Touraine', 2)],
		}),
	];
	const { rows, without } = partnerMatrix(members, people);
	expect(rows.map(({ kind, name, share, seats }) => [kind, name, share, [...seats]])).toEqual([
		[
			'sas',
			'SAS de l’Indre',
			1,
			[
				['a', undefined],
				['b', undefined],
			],
		],
		['ght', 'GHT Touraine', 0.9, [['a', 2]]],
	]);
	expect(without).toEqual({ sas: [], dac: ['a', 'b'], ght: ['b'] });
	expect(partnerMatrix([...members].reverse(), people)).toEqual({ rows, without });
});

test('seats that one text gives are not lost to another that names the partner without them', () => {
	for (const partners of [
		[partner('ght', 'GHT Touraine', 2), partner('ght', 'Ght touraine')],
		[partner('ght', 'Ght touraine'), partner('ght', 'GHT Touraine', 2)],
	])
		expect([...partnerMatrix([standing('a', [0], 3, { partners })], people).rows[0].seats]).toEqual([
			['a', 2],
		]);
});

test('the share is unknown where nobody’s number is known', () => {
	const [row] = partnerMatrix(
		[standing('a', [0], 3, { partners: [partner('dac', 'DAC 37')] })],
		Float64Array.of(NaN),
	).rows;
	expect(row.share).toBeNaN();
});
