import { describe, expect, test } from 'vitest';
import { splitWords } from './callWords.ts';
import { FLOW_COMMANDS, readFlowCall } from './flowCall.ts';

function read(line: string) {
	const { values, positionals } = splitWords(line.split(' '));
	const [word, ...files] = positionals;
	return readFlowCall(
		FLOW_COMMANDS.find((one) => one === word)!,
		files,
		values,
		{ LANG: 'en' },
	);
}

describe('calls about flows', () => {
	test('of a file, with the zoning, the specialty and how cells were hidden', () => {
		expect(read('flows f.csv --by z.csv --specialite dentistes --secret 6 --complete')).toEqual({
			ok: true,
			value: {
				command: 'flows',
				regions: ['24'],
				format: 'json',
				locale: 'en',
				reading: { file: 'f.csv', hiddenBelow: 6, isComplete: true },
				specialty: 'dentistes',
				by: 'z.csv',
				place: undefined,
				reachKm: undefined,
				departement: undefined,
				fit: undefined,
				keep: [],
				drop: [],
				isByCommune: false,
				number: undefined,
				wishes: undefined,
			},
		});
	});

	test('without file: flows are to be modelled; what is hidden is what is usual', () => {
		expect(read('poles --departement 37 --number 4')).toMatchObject({
			ok: true,
			value: {
				departement: '37',
				number: 4,
				reading: { file: undefined, hiddenBelow: undefined, isComplete: false },
			},
		});
		expect(read('poles --departement 37 --keep 37003,37063 --by-commune')).toMatchObject({
			ok: true,
			value: { keep: ['37003', '37063'], drop: [], isByCommune: true },
		});
		expect(read('propose --min 3 --max 6')).toMatchObject({
			value: {
				wishes: { settings: { leastNumber: 3, mostNumber: 6, leastPeople: 20_000, mostPeople: 1e9 } },
			},
		});
		expect(read('propose --min 20000 --max 175000')).toMatchObject({
			ok: true,
			value: { wishes: { settings: { leastPeople: 20000, mostPeople: 175000 }, pick: 1 } },
		});
	});

	test('of two zonings, and of flows beside them', () => {
		expect(read('compare a.csv b.csv --flows f.csv')).toMatchObject({
			ok: true,
			value: { files: ['a.csv', 'b.csv'], reading: { file: 'f.csv' } },
		});
	});

	test.each([
		['flows a b', /one FILE only: b/],
		['flows a --number 3', /flows takes no --number/],
		['flows a --secret 0', /--secret 0/],
		['flows --reach 41', /--reach 41: kilometres, 1 to 40/],
		['poles', /wants --departement/],
		['poles --departement Tours', /--departement Tours/],
		['poles --departement 37 --number 0', /--number 0/],
		['compare a', /two FILEs/],
		['compare a b c', /two FILEs only: c/],
		['compare a b --by c', /takes no --by/],
		['propose --min 5', /--min PEOPLE and --max PEOPLE/],
		['propose --min 5 --max 9 --number 3-2', /--number 3-2/],
		['propose --min 5 --max 9 --epci 2', /--epci 2/],
		['propose --min 5 --max 9 --margin 101', /--margin 101/],
		['propose --min 5 --max 9 --pick 0', /--pick 0/],
		['poles --departement 37 --epci 1', /poles takes no --epci/],
		['propose --min 5 --max 4', /--min 5 is more than --max 4/],
	])('%s is a wrong call', (line, why) => {
		const answer = read(line);
		expect(answer.ok ? '' : answer.error).toMatch(why);
	});
});
