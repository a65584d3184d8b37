import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { textFaults, textOf, typesetter } from '../../../tests/builders/printedPages.ts';
import { formatsFor } from '../../base/format.ts';
import { PAPERS } from '../../base/paper.ts';
import { geodesicBetween } from '../../geometry/geodesic.ts';
import { frameAround, metresPerPx } from './mapFrame.ts';
import { mapSheet, type SheetContent } from './mapSheet.ts';
import { scaleBarLength } from './scaleBar.ts';

const format = formatsFor('fr');
const ASCLEPIOS = [0.75, 47.2, 1.2, 47.6] as const;
const content: SheetContent = {
	picture: 'map',
	title: 'Asclépios',
	subtitle: 'Situation au 31 janvier 2018',
	bounds: ASCLEPIOS,
	legend: [
		{ mark: { kind: 'chosen' }, text: 'Asclépios' },
		{ mark: { kind: 'status', line: 'dotted' }, text: 'émergence' },
		{ mark: { kind: 'shared' }, text: 'commune partagée' },
		{ mark: { kind: 'blank' }, text: 'zone blanche' },
		{ mark: { kind: 'care', care: 'urgences2020' }, text: 'Services d’urgence' },
	],
	notes: ['Périmètres indicatifs', 'Sources\u202f: IGN, INSEE.'],
};

describe('the frame of a map', () => {
	test('shows its bounds within the margin, filling the narrower side', () => {
		const { center, zoom } = frameAround(ASCLEPIOS, 800, 600, 20);
		const worldPx = 512 * 2 ** zoom;
		const xPx = ((ASCLEPIOS[2] - ASCLEPIOS[0]) / 360) * worldPx;
		expect(center[0]).toBeCloseTo(0.975, 9);
		expect(center[1]).toBeGreaterThan(47.4);
		expect(center[1]).toBeLessThan(47.402);
		expect(xPx).toBeLessThanOrEqual(760);
		const isFull = Math.abs(xPx - 760) < 1e-6 || zoom === frameAround(ASCLEPIOS, 8000, 600, 20).zoom;
		expect(isFull).toBe(true);
	});

	test('stays at a reasonable zoom for a point', () => {
		expect(frameAround([1, 47, 1, 47], 800, 600, 20).zoom).toBe(12.5);
	});

	test('a pixel spans as many metres as the ellipsoid says at that latitude', () => {
		for (const lat of [43, 47.4, 51]) {
			const worldPx = 512 * 2 ** 9;
			const { lengthM } = geodesicBetween(2, lat, 2 + (100 * 360) / worldPx, lat);
			expect(metresPerPx({ center: [2, lat], zoom: 9 }) * 100).toBeCloseTo(lengthM, 0);
		}
	});
});

test('a scale bar is the longest round length that fits', () => {
	fc.assert(
		fc.property(fc.double({ min: 0.5, max: 5000, noNaN: true }), (metresPer) => {
			const { metres, widthMm } = scaleBarLength(metresPer, 40);
			expect(widthMm).toBeLessThanOrEqual(40.000001);
			expect(widthMm).toBeGreaterThan(40 / 2.5 - 0.001);
			expect(['1', '2', '5']).toContain(String(metres)[0]);
		}),
	);
});

describe('a sheet with a map', () => {
	test.each(Object.entries(PAPERS))('%s: nothing overlaps or leaves the sheet', (_, paper) => {
		const { page, wanted } = mapSheet(typesetter, format, paper, content);
		expect(textFaults(page, 10)).toEqual([]);
		expect(textOf(page)).toContain('Périmètres indicatifs');
		expect(wanted.widthPx).toBeGreaterThan(600);
		expect(wanted.heightPx).toBeGreaterThan(400);
	});

	test('long names and many entries wrap', () => {
		const name = 'Communauté professionnelle territoriale de santé '.repeat(3).slice(0, 120);
		const legend = Array.from({ length: 14 }, (_, index) => ({
			...content.legend[index % 5],
			text: index === 3 ? `${name} ${name} ${name}` : name.slice(0, 10 + index * 7),
		}));
		const { page } = mapSheet(typesetter, format, PAPERS['a4-portrait'], { ...content, title: name, legend });
		expect(textFaults(page, 10)).toEqual([]);
	});

	test('without anything to explain there is a map and a scale bar', () => {
		const { page } = mapSheet(typesetter, format, PAPERS['a4-landscape'], {
			...content,
			legend: [],
			notes: [],
		});
		expect(textFaults(page, 10)).toEqual([]);
		expect(textOf(page)).toContain('km');
	});
});
