import { expect, test } from 'vitest';
import { formatted } from './output.ts';

const ANSWER = {
	modelled: true,
	bounds: { leastLi: 0.4 },
	poles: [{ code: '37261', communes: ['37001', '37261'] }],
	curve: [
		{ number: 2, li: 0.85 },
		{ number: 1, li: null },
	],
	ties: [],
};

test('an answer of several lists gives its figures first, then each list under its name', () => {
	expect(formatted(ANSWER, 'csv')).toBe(
		'key,value\r\nmodelled,true\r\nbounds,"{""leastLi"":0.4}"\r\nties,\r\n' +
			'\r\npoles\r\ncode,communes\r\n37261,37001 37261\r\n' +
			'\r\ncurve\r\nnumber,li\r\n2,0.85\r\n1,\r\n',
	);
	expect(formatted(ANSWER, 'table').split('\n\n')[1]).toBe('poles\ncode   communes\n37261  37001 37261');
});

test('rows alone are one table, and none of them an empty one', () => {
	expect(formatted(ANSWER.curve, 'csv')).toBe('number,li\r\n2,0.85\r\n1,\r\n');
	expect(formatted([], 'csv')).toBe('\r\n');
});
