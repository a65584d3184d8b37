import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { exported, planOf, territoryOf } from '../../tests/builders/exported.ts';
import { matrixOf } from '../model/buildMatrix.ts';
import type { FlowSet } from '../model/flows.ts';
import type { Plan } from '../model/plan.ts';
import { DATA_FORMATS } from './out/writeExport.ts';
import { publicPlan, readPlanFile, writePlanFile } from './planFile.ts';

/** A word and a number that stand in the flows and nowhere else. */
const MARK = 'zzsecretzz';
const PATIENTS = 987_654.25;
const ground = demonstrationExtent({ count: 300, ringCount: 120 });
const codes = ground.units.code.slice(0, 40);

const flows: FlowSet = {
	id: MARK,
	name: MARK,
	provenance: {
		kind: 'observed',
		file: `${MARK}.csv`,
		source: MARK,
		year: 2016,
		terms: MARK,
		hiddenBelow: 11,
		isComplete: false,
		importedAt: 0,
	},
	codes: [...codes].sort(),
	specialties: [{ name: MARK, matrix: matrixOf([{ row: 0, column: 1, patients: PATIENTS }], codes.length) }],
};

/** A plan into which someone put flows, as a fault of the program might. */
const plan = { ...planOf([territoryOf('Amont', codes)]), flows, usesFlows: MARK } as Plan;

/** All texts that a file holds, archives unpacked. */
function textOf(bytes: Uint8Array): string {
	const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
	const parts = isZip ? Object.values(unzipSync(bytes)) : [bytes];
	return parts.map((part) => strFromU8(part, true)).join('\n');
}

describe('flows that a user brought do not leave', () => {
	test.each(DATA_FORMATS)('%s holds nothing of them', async (format) => {
		const text = textOf(await exported(plan, ground, { format, layer: 'communes' }));
		expect(text).not.toContain(MARK);
		expect(text).not.toContain('987654');
		expect(text.length).toBeGreaterThan(500);
	});

	test('the public plan has none, and a plan file that has some is opened without them', () => {
		expect(writePlanFile(publicPlan(plan))).not.toContain(MARK);
		const forged = writePlanFile(planOf([territoryOf('Amont', codes)])).replace(
			'{',
			`{ "flows": ${JSON.stringify(flows)}, `,
		);
		const read = readPlanFile(forged, 'plan.json');
		expect(read).toMatchObject({ ok: true, value: { problems: [{ rule: 'unknown-field' }] } });
		expect(JSON.stringify(read)).not.toContain(MARK);
	});

	test('what writes plans, exports, exchanges and published tiles cannot even reach them', () => {
		const writers = ['planFile.ts', 'exchangeFile.ts', 'out/writeExport.ts', 'tiles/makeTiles.ts', '../work/exportDesk.ts']; // prettier-ignore
		const stores = /^(io\/flows\/(read|flowSetFile)|state\/flow(Store|Sets))/;
		for (const writer of writers.map((name) => join(import.meta.dirname, name)))
			expect(
				[...reachedFrom(writer)].filter((file) => stores.test(file)),
				writer,
			).toEqual([]);
		const reader = join(import.meta.dirname, '../work/flowFileService.ts');
		expect([...reachedFrom(reader)].some((file) => stores.test(file))).toBe(true);
	});
});

const SOURCE = fileURLToPath(new URL('..', import.meta.url));

/** Modules of the program that a module loads, at once or later, types apart; paths from `src`. */
function reachedFrom(start: string): Set<string> {
	const reached = new Set<string>();
	const queue = [start];
	for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
		const name = relative(SOURCE, file);
		if (reached.has(name) || !existsSync(file)) continue;
		reached.add(name);
		const text = readFileSync(file, 'utf8');
		for (const [statement, path] of text.matchAll(/(?:from|import\()\s*'(\.[^']+\.ts)'/g)) {
			const line = text.slice(0, text.indexOf(statement)).split(/;\n/).at(-1) ?? '';
			if (!/^\s*(import|export) type/.test(line)) queue.push(join(dirname(file), path));
		}
	}
	return reached;
}
