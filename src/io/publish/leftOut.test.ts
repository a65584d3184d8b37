import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { anyPlan } from '../../../tests/builders/arbitraryPlan.ts';
import { planOf, territoryOf } from '../../../tests/builders/exported.ts';
import { publicPlan } from '../planFile.ts';
import { leftOut } from './leftOut.ts';
import { leftOutByKind } from './report.ts';
import { ZipFolder } from './zipFolder.ts';

test('of any plan, what a public one lacks is counted, and every kind of it has a name', () => {
	fc.assert(
		fc.property(anyPlan, (plan) => {
			const open = publicPlan(plan);
			expect(leftOut(open, open)).toEqual([]);
			const lines = leftOutByKind(plan, open);
			expect(lines.map(({ kind }) => kind)).not.toContain('other');
			const count = (kind: string): number => lines.find((line) => line.kind === kind)?.count ?? 0;
			const events = plan.territories.flatMap((territory) => territory.events);
			expect(count('privateEvents')).toBe(events.filter((event) => event.private === true).length);
			expect(count('privateFields')).toBe(
				plan.territories.reduce((sum, one) => sum + Object.keys(one.private ?? {}).length, 0),
			);
			expect(count('consultations')).toBe(plan.consultations?.length ?? 0);
			expect(count('meetings')).toBe(plan.meetings?.length ?? 0);
		}),
	);
});

test('a field that no kind is given for is counted as another', () => {
	const plan = { a: 1, later: [1, 2, 3] };
	expect(leftOut(plan as never, { a: 1 } as never)).toEqual([{ path: 'later[]', count: 3 }]);
	expect(leftOutByKind(plan as never, { a: 1 } as never)).toEqual([{ kind: 'other', count: 3 }]);
});

test('lists without anything in them are nothing that is left out', () => {
	const plan = planOf([]);
	const hollow = {
		...plan,
		meetings: [],
		territories: [{ ...territoryOf('Val', []), actions: [], private: {} }],
	};
	expect(leftOut(hollow, publicPlan(hollow))).toEqual([]);
});

test('a zip holds each file once, as it was', () => {
	const parts: Uint8Array[] = [];
	const zip = new ZipFolder('2026-01-05', (bytes) => parts.push(bytes.slice()));
	const text = new TextEncoder().encode('a;b\r\n'.repeat(1000));
	const tiles = new Uint8Array([1, 2, 3, 0, 255]);
	zip.add('communes.csv', text);
	zip.add('data/24/communes.pmtiles', tiles);
	expect(() => zip.add('communes.csv', text)).toThrow('twice');
	zip.finish();
	const bytes = new Uint8Array(Buffer.concat(parts));
	expect(bytes.length).toBeLessThan(1000);
	expect(unzipSync(bytes)).toEqual({ 'communes.csv': text, 'data/24/communes.pmtiles': tiles });
});
