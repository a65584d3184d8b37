import { describe, expect, test } from 'vitest';
import { migrateForward, PLAN_VERSION, type Migration } from './planMigration.ts';

/** Two invented steps: version 2 called the name a title, version 3 added a language. */
const nameToTitle: Migration = ({ name, ...rest }) => ({ ...rest, title: name });
const withLanguage: Migration = (file) => ({ ...file, language: 'fr' });
const STEPS = [nameToTitle, withLanguage];

describe('migrateForward', () => {
	test('takes every step from the version of the file on, in order', () => {
		const first = { version: 1, name: 'Plan' };
		expect(migrateForward(first, STEPS)).toEqual({ version: 3, title: 'Plan', language: 'fr' });
		expect(migrateForward({ version: 2, title: 'Plan' }, STEPS)).toEqual({
			version: 3,
			title: 'Plan',
			language: 'fr',
		});
		expect(first).toEqual({ version: 1, name: 'Plan' });
	});

	test('leaves a file of the newest version as it is', () => {
		const newest = { version: 3, title: 'Plan', language: 'en' };
		expect(migrateForward(newest, STEPS)).toBe(newest);
		const own = { version: PLAN_VERSION };
		expect(migrateForward(own)).toBe(own);
	});

	test.each([0, -1, 4, 1.5, 1e9])('does not know version %d', (version) => {
		expect(migrateForward({ version }, STEPS)).toBeUndefined();
	});
});
