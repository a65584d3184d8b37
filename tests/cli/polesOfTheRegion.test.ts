import { describe, expect, test } from 'vitest';
import { loadExtent } from '../../scripts/data/loadExtent.ts';
import { gather } from '../../src/analysis/flows/gather.ts';
import { modelledFlows } from '../../src/analysis/flows/huff.ts';
import { modelOf, type HuffTable } from '../../src/analysis/flows/huffSupply.ts';
import { placesOf } from '../../src/analysis/flows/places.ts';
import { findPolesOfEach, POLE_BAND, type FoundPoles } from '../../src/analysis/flows/poleRecipe.ts';
import type { ArcTable } from '../../src/geometry/arcTable.ts';
import type { UnitTable } from '../../src/model/unitTable.ts';
import flowModels from '../../data/flow-models.json' with { type: 'json' };
import flowPlaces from '../../data/flow-places.json' with { type: 'json' };
import { demonstrationExtent } from '../builders/demonstration.ts';
import { realDataFile } from '../builders/sharedData.ts';

/**
 * Poles of modelled flows over a whole region with its ring: the real one where the folder of sources is there, else
 * the made-up one.
 */
const hasReal = realDataFile('communes-2026.csv') !== undefined;
const FIRST_BUILD_MS = 300_000;

/** Poles of each département of the extent, by its code. */
function polesOfRegion(
	{ units, arcs }: { readonly units: UnitTable; readonly arcs: ArcTable },
	kind: string,
	table: { readonly overrides: (typeof flowPlaces)['overrides'] } = flowPlaces,
): Map<string, FoundPoles> {
	const places = placesOf(units, { unitCount: units.count, codes: units.code }, table);
	const model = modelOf(flowModels as HuffTable, kind);
	if (!model) throw new Error(kind);
	const matrix = gather(modelledFlows(units, model), { columns: places });
	const members = new Map<string, number[]>();
	for (let unit = 0; unit < units.extentCount; unit++) {
		const its = members.get(units.departement[unit]) ?? [];
		members.set(units.departement[unit], [...its, unit]);
	}
	const found = findPolesOfEach(matrix, { units, arcs, places }, [...members.values()]);
	return new Map([...members.keys()].map((departement, at) => [departement, found[at]]));
}

const namesWithin = ({ poles }: FoundPoles): string[] =>
	poles.flatMap(({ isWithin, name }) => (isWithin ? [name] : [])).sort((a, b) => a.localeCompare(b, 'fr'));

if (!hasReal)
	describe('the made-up region', () => {
		test('each département has its largest town among its poles, all within the bounds', () => {
			const { units, arcs } = demonstrationExtent();
			const found = polesOfRegion({ units, arcs }, 'soins');
			expect(found.size).toBe(6);
			for (const [departement, its] of found) {
				const people = Array.from(units.populationMunicipale, (value, unit) =>
					unit < units.extentCount && units.departement[unit] === departement ? value || 0 : 0,
				);
				const largest = people.indexOf(Math.max(...people));
				expect(its.poles.some(({ basin, isWithin }) => isWithin && basin.includes(largest))).toBe(true);
				expect(its.poles.some(({ centre }) => centre === largest)).toBe(true);
				expect(its.number).toBeLessThanOrEqual(POLE_BAND.most);
				for (const pole of its.poles) if (pole.isWithin) expect(pole.keepsBounds).toBe(true);
			}
		});
	});
else
	describe('Centre-Val de Loire', () => {
		/** Towns that sane poles are made of; Amboise lies in the unité urbaine of Tours, so it is none of its own. */
		const SANE: Record<string, string[]> = {
			18: ['Bourges', 'Saint-Amand-Montrond', 'Vierzon'],
			28: ['Chartres', 'Châteaudun', 'Dreux', 'Nogent-le-Rotrou'],
			36: ['Châteauroux', 'Issoudun', 'Le Blanc'],
			37: ['Chinon', 'Loches', 'Tours'],
			41: ['Blois', 'Romorantin-Lanthenay', 'Vendôme'],
			45: ['Gien', 'Montargis', 'Orléans', 'Pithiviers'],
		};

		test.each(['soins', 'urgences'])(
			'%s: the six départements have the poles that a planner expects, and no other',
			async (kind) => {
				const found = polesOfRegion(await loadExtent({ regions: ['24'] }), kind);
				expect(Object.fromEntries([...found].map(([code, its]) => [code, namesWithin(its)]))).toEqual(SANE);
			},
			FIRST_BUILD_MS,
		);

		test(
			'a line of the table makes Amboise a place apart, and it is a fourth pole of Indre-et-Loire',
			async () => {
				const apart = { commune: '37003', town: '37003', reason: 'centre hospitalier et urgences' };
				const found = polesOfRegion(await loadExtent({ regions: ['24'] }), 'soins', {
					overrides: [...flowPlaces.overrides, apart],
				});
				expect(namesWithin(found.get('37')!)).toEqual(['Amboise', 'Chinon', 'Loches', 'Tours']);
			},
			FIRST_BUILD_MS,
		);

		test(
			'arrondissements come with their names: every commune has one, those of Indre-et-Loire are three',
			async () => {
				const { units } = await loadExtent({ regions: ['24'] });
				const names = new Set<string>();
				for (let unit = 0; unit < units.extentCount; unit++) {
					expect(units.arrondissement[unit].slice(0, 2)).toBe(units.departement[unit]);
					if (units.departement[unit] === '37')
						names.add(units.labels.arrondissement[units.arrondissement[unit]]);
				}
				expect([...names].sort()).toEqual(['Chinon', 'Loches', 'Tours']);
			},
			FIRST_BUILD_MS,
		);

		test(
			'towns beyond the region pull the communes at its edge',
			async () => {
				const found = polesOfRegion(await loadExtent({ regions: ['24'] }), 'soins');
				const elsewhere = (departement: string): string[] =>
					found
						.get(departement)!
						.poles.flatMap(({ isWithin, peopleWithin, name }) =>
							!isWithin && peopleWithin > 0 ? [name] : [],
						);
				expect(elsewhere('18')).toEqual(expect.arrayContaining(['Nevers', 'Cosne-Cours-sur-Loire']));
				expect(elsewhere('37')).toEqual(expect.arrayContaining(['Saumur', 'Châtellerault']));
				expect(elsewhere('28')).toContain('Paris');
			},
			FIRST_BUILD_MS,
		);

		test(
			'what draws people everywhere gives fewer poles, never others than towns that are poles',
			async () => {
				const found = polesOfRegion(await loadExtent({ regions: ['24'] }), 'generalistes');
				const names = [...found.values()].flatMap(namesWithin);
				const sane = Object.values(SANE).flat();
				expect(names.length).toBeGreaterThanOrEqual(10);
				for (const name of names) expect(sane).toContain(name);
			},
			FIRST_BUILD_MS,
		);
	});
