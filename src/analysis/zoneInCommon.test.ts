import { expect, test } from 'vitest';
import { zoneInCommon } from './zoneInCommon.ts';
import { zoneSizes } from './zonesCut.ts';

const zoneOf = ['a', 'a', 'b', 'a', '', 'b', 'a'];
const people = Float64Array.from([10, 20, 30, NaN, 50, 60, 70]);
const sizes = zoneSizes(zoneOf);

test('counts the communes of the zone beside the commune itself', () => {
	expect(zoneInCommon(0, [0, 1, 2, 3], zoneOf, sizes, people)).toEqual({
		zone: 'a',
		inside: 2,
		all: 3,
		populationMunicipale: 20,
		largest: 1,
	});
});

test('a perimeter without any, and a commune in no zone', () => {
	expect(zoneInCommon(0, [2, 5], zoneOf, sizes, people)).toMatchObject({ inside: 0, all: 3, largest: -1 });
	expect(zoneInCommon(4, [4, 0], zoneOf, sizes, people)).toMatchObject({ zone: '', inside: 0, all: 0 });
});
