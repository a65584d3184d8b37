import fc from 'fast-check';
import { gunzipSync, gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FlowMatrix, FlowSet } from '../../model/flows.ts';
import { decodeFlowSet, encodeFlowSet } from './flowSetFile.ts';

const matrix: FlowMatrix = {
	rowCount: 3,
	columnCount: 3,
	offset: Int32Array.of(0, 2, 2, 3),
	column: Int32Array.of(0, 2, 1),
	patients: Float64Array.of(12.5, 5.5, 40),
	doubt: Float64Array.of(0, 4.5, 0),
	unplaced: Float64Array.of(0, 3, 0),
	unplacedDoubt: undefined,
};
const set: FlowSet = {
	id: 'f1',
	name: 'Ophtalmologie 2024',
	provenance: {
		kind: 'observed',
		file: 'flux.csv',
		source: 'SNIIRAM',
		year: 2024,
		terms: 'usage interne',
		hiddenBelow: 11,
		isComplete: false,
		importedAt: 1_700_000_000_000,
	},
	codes: ['2A004', '37001', '37261'],
	specialties: [
		{ name: 'cardiologie', matrix },
		{ name: 'ophtalmologie', matrix: { ...matrix, doubt: undefined } },
	],
};

describe('a file of flows', () => {
	test('gives back the set, and the same bytes each time', () => {
		const bytes = encodeFlowSet(set);
		expect(decodeFlowSet(bytes, 'a.flux')).toEqual({ ok: true, value: set });
		expect(encodeFlowSet(set)).toEqual(bytes);
	});

	test('is refused where it is another file, of another version, or holds what cannot be', () => {
		const whole = gunzipSync(encodeFlowSet(set));
		const changed = (change: (bytes: Uint8Array) => void): Uint8Array => {
			const copy = whole.slice();
			change(copy);
			return gzipSync(copy);
		};
		const ruleOf = (bytes: Uint8Array): string => {
			const read = decodeFlowSet(bytes, 'a.flux');
			return read.ok ? 'read' : read.error.rule;
		};
		expect(ruleOf(new Uint8Array(0))).toBe('damaged-file');
		expect(ruleOf(new TextEncoder().encode('commune;territoire'))).toBe('damaged-file');
		expect(ruleOf(changed((bytes) => (bytes[0] = 65)))).toBe('foreign-file');
		expect(ruleOf(changed((bytes) => (bytes[8] = 9)))).toBe('unknown-version');
		const last = whole.length - 8;
		expect(ruleOf(changed((bytes) => new DataView(bytes.buffer).setFloat64(last, -1, true)))).toBe(
			'damaged-file',
		);
		expect(ruleOf(gzipSync(whole.subarray(0, whole.length - 3)))).toBe('damaged-file');
		expect(ruleOf(gzipSync(Uint8Array.of(...whole, 0)))).toBe('damaged-file');
	});

	test('of changed bytes is read or refused, and never throws', () => {
		const whole = gunzipSync(encodeFlowSet(set));
		fc.assert(
			fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, byte, isCut) => {
				const copy = whole.slice(0, isCut ? at : whole.length);
				copy[Math.min(at, copy.length - 1)] = byte;
				const read = decodeFlowSet(gzipSync(copy), 'a.flux');
				if (!read.ok) expect(read.error.file).toBe('a.flux');
				else expect(read.value.codes).toHaveLength(3);
			}),
		);
	});
});
