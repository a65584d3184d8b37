import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { exported, planOf, territoryOf } from '../../tests/builders/exported.ts';
import { publishableGroups } from '../analysis/publishableAnswers.ts';
import { CONSULTATION_TEXTS } from '../base/messages/consultation.ts';
import { CRITERIA, PROFESSIONS, type Consultation } from '../model/consultation.ts';
import type { Plan } from '../model/plan.ts';
import { groupsFile } from './consultation/groupsFile.ts';
import { DATA_FORMATS } from './out/writeExport.ts';
import { publicPlan, readPlanFile, writePlanFile } from './planFile.ts';

/** A word that stands in every field of a consultation that holds any text. */
const MARK = 'zzsecretzz';
const ground = demonstrationExtent({ count: 300, ringCount: 120 });
const codes = ground.units.code.slice(0, 40);

/** Answers that are few everywhere but in one commune, with the mark in every text. */
const consultation: Consultation = {
	id: `${MARK}-c`,
	name: MARK,
	opened: '2019-01',
	closed: '2020',
	channel: 'referent',
	structures: [`${MARK}-s`],
	communes: codes.map((commune) => ({ commune, professions: [{ profession: 'autre', count: 987_654 }] })),
	answers: Array.from({ length: 20 }, (_, index) => ({
		id: `${MARK}-${index}`,
		commune: codes[index < 9 ? 0 : 1 + (index % 3)],
		profession: PROFESSIONS[index % 4],
		towards: `${MARK}-t`,
		criteria: Object.fromEntries(CRITERIA.map((criterion) => [criterion, `${MARK}-u`])),
		date: '2019-02-03',
		channel: 'neighbour',
		ref: `${MARK} ref`,
		name: `${MARK} name`,
		note: `${MARK} note`,
	})),
};

const plan: Plan = {
	...planOf([territoryOf('Amont', codes)]),
	consultations: [consultation],
	frontier: [
		{
			commune: codes[0],
			a: 'amont',
			decisions: [
				{
					date: '2020',
					outcome: 'a',
					reason: 'Deux bassins',
					authorRole: 'présidente',
					agreements: [],
					facts: {
						rules: [],
						sideA: {},
						flows: [],
						answers: [{ profession: MARK, a: 1, b: 2, neither: 3 }],
						proposal: 'ask',
						proposalRule: MARK,
					},
				},
			],
		},
	],
};

/** All texts that a file holds, archives unpacked. */
function textOf(bytes: Uint8Array): string {
	const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
	const parts = isZip ? Object.values(unzipSync(bytes)) : [bytes];
	return parts.map((part) => strFromU8(part, true)).join('\n');
}

describe('what professionals answered does not leave', () => {
	test('the own file of the plan keeps it: the test looks for something that is there', () => {
		const text = writePlanFile(plan);
		expect(text.split(MARK).length).toBeGreaterThan(20 * 9);
		const read = readPlanFile(text, 'plan.json');
		expect(read).toMatchObject({ ok: true, value: { problems: [] } });
	});

	test('the public plan has no consultation, and no answer among its decisions', () => {
		const open = publicPlan(plan);
		expect(open).not.toHaveProperty('consultations');
		expect(writePlanFile(open)).not.toContain(MARK);
		expect(writePlanFile(open)).toContain('Deux bassins');
	});

	test.each(DATA_FORMATS)('%s holds nothing of it', async (format) => {
		const text = textOf(await exported(plan, ground, { format, layer: 'communes' }));
		expect(text).not.toContain(MARK);
		expect(text).not.toContain('987654');
		expect(text.length).toBeGreaterThan(500);
	});

	test('grouped answers hold counts, and no reference, name, remark or date', () => {
		const text = groupsFile(
			publishableGroups(consultation, ['a']),
			['Amont'],
			(code) => code,
			CONSULTATION_TEXTS.fr,
		);
		expect(text).not.toContain(MARK);
		expect(text).not.toContain('2019');
		expect(text.split('\r\n').length).toBeGreaterThan(2);
	});
});
