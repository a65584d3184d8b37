import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../model/buildMatrix.ts';
import { frontierLines, lineOfSpecialty, observedSource } from './frontierLines.ts';

describe('lines of the decision sheet', () => {
	test.each([
		['Médecine générale', 'firstLine'],
		['MÉDECINS GÉNÉRALISTES', 'firstLine'],
		['Cardiologie', 'secondLine'],
		['ophtalmologie', 'secondLine'],
		['Passages aux urgences', 'hospital'],
		['Séjours MCO', 'hospital'],
		['domicile-travail', 'commuting'],
	])('%s counts as %s', (name, line) => {
		expect(lineOfSpecialty(name)).toBe(line);
	});

	test('specialties of one line are added up, care is all but commuting', () => {
		const one = (patients: number) => matrixOf([{ row: 0, column: 1, patients }, { row: 0, column: -1, patients: 1 }], 2); // prettier-ignore
		const lines = frontierLines([
			{ name: 'cardiologie', matrix: one(4) },
			{ name: 'ORL', matrix: one(6) },
			{ name: 'médecine générale', matrix: one(10) },
			{ name: 'navettes', matrix: one(100) },
		]);
		const told = lines.map(({ line, specialties, matrix }) => [
			line,
			specialties.length,
			matrix.patients[0],
			matrix.unplaced[0],
		]);
		expect(told).toEqual([
			['firstLine', 1, 10, 1],
			['secondLine', 2, 10, 2],
			['commuting', 1, 100, 1],
			['care', 3, 20, 3],
		]);
	});
});

test('a source tells all flows of a commune, largest first, with what hidden cells may change', () => {
	const SIZE = 5;
	const cell = fc.record({
		row: fc.nat(SIZE - 1),
		column: fc.integer({ min: -1, max: SIZE - 1 }),
		patients: fc.integer({ min: 1, max: 30 }),
		doubt: fc.constantFrom(0, 4.5),
	});
	fc.assert(
		fc.property(fc.array(cell, { maxLength: 20 }), (cells) => {
			const units = 3;
			const source = observedSource(matrixOf(cells, SIZE), units);
			if (source.kind === 'none') throw new Error('observed');
			for (let unit = 0; unit < units; unit++) {
				const own = cells.filter(({ row }) => row === unit);
				const flows = source.of(unit);
				expect(flows?.total ?? 0).toBe(own.reduce((sum, { patients }) => sum + patients, 0));
				expect(flows?.doubt ?? 0).toBe(own.reduce((sum, { doubt }) => sum + doubt, 0));
				for (const [at, { flow, unit: place }] of (flows?.to ?? []).entries()) {
					expect(place).toBeLessThan(units);
					if (at > 0) expect(flow).toBeLessThanOrEqual(flows!.to[at - 1].flow);
				}
			}
		}),
	);
});
