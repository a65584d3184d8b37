import fc from 'fast-check';
import type { GroupTerritory } from '../../src/analysis/groups/groupTerritory.ts';
import { GROUP_LEVELS, type Group } from '../../src/model/group.ts';
import type { StatusCode, Territory } from '../../src/model/plan.ts';

/** A territory with nothing but its id and what a test gives it. */
export const bareTerritory = (id: string, rest: Partial<Territory> = {}): Territory => ({
	id,
	name: id,
	colour: 0,
	perimeters: [],
	events: [],
	announced: [],
	...rest,
});

/** A territory of some units of a table, as it stands on a day. */
export const standing = (
	id: string,
	units: readonly number[],
	status: StatusCode | undefined = 3,
	rest: Partial<Territory> = {},
): GroupTerritory => ({ territory: bareTerritory(id, rest), units, status });

const IDS = ['a', 'b', 'c', 'd', 'e'];
const TERRITORIES = ['t1', 't2', 't3', 't4', 'gone'];

/** Ids that `anyGroups` draws territories from; 'gone' is in no plan. */
export const KNOWN_TERRITORIES = TERRITORIES.slice(0, 4);

/** Groups that may hold one another in circles, on any level, and name what is not there. */
export const anyGroups: fc.Arbitrary<Group[]> = fc.uniqueArray(
	fc.record({
		id: fc.constantFrom(...IDS),
		name: fc.constant('InterCPTS'),
		level: fc.constantFrom(...GROUP_LEVELS),
		territories: fc.uniqueArray(fc.constantFrom(...TERRITORIES)),
		groups: fc.uniqueArray(fc.constantFrom(...IDS, 'lost'), { maxLength: 3 }),
	}),
	{ selector: ({ id }) => id, maxLength: 5 },
);

/** People of 20 communes, some unknown, and territories of any of them. */
export const anyStanding = fc.record({
	people: fc
		.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 90_000 }) }, fc.constant(NaN)), {
			minLength: 20,
			maxLength: 20,
		})
		.map((people) => Float64Array.from(people)),
	members: fc
		.array(
			fc.record({
				units: fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { maxLength: 12 }),
				status: fc.constantFrom<StatusCode | undefined>(0, 1, 2, 3, undefined),
			}),
			{ maxLength: 6 },
		)
		.map((some) => some.map(({ units, status }, at) => ({ ...standing(`t${at}`, units), status }))),
});
