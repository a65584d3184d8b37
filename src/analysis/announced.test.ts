import { expect, test } from 'vitest';
import facts from '../../data/regional-facts.json' with { type: 'json' };
import type { AnnouncedFigure } from '../model/plan.ts';
import { compareAnnounced } from './announced.ts';

const figure = (
	what: AnnouncedFigure['what'],
	value: number,
	precision: AnnouncedFigure['precision'] = 'exact',
): AnnouncedFigure => ({ what, value, precision, date: '2017-11-30' });

test('Asclépios: the area is 12 % above the announcement, the people agree, professionals are not measured', () => {
	const announced = [
		figure('areaKm2', 555),
		figure('population', 50_000, 'more-than'),
		figure('professionals', 227),
	];
	const compared = compareAnnounced(
		announced,
		{ areaKm2: 620.9, population: 55_137, professionals: NaN },
		true,
	);
	expect(compared.map(({ verdict }) => verdict)).toEqual(['differs', 'agrees', 'unmeasured']);
	expect(compared[0].gapShare).toBeCloseTo(0.119, 3);
	expect(compared[2]).toMatchObject({ measured: undefined, gapShare: undefined });
	expect(compared.every(({ isIndicative }) => isIndicative)).toBe(true);
});

test.each<[AnnouncedFigure['precision'], number, string]>([
	['exact', 1009, 'agrees'],
	['exact', 1011, 'differs'],
	['exact', 989, 'differs'],
	['about', 1050, 'agrees'],
	['about', 940, 'differs'],
	['more-than', 1000, 'agrees'],
	['more-than', 999, 'differs'],
	['more-than', 1260, 'differs'],
])('1 000 announced as %s, %d measured: %s', (precision, measured, verdict) => {
	const [compared] = compareAnnounced(
		[figure('population', 1000, precision)],
		{ population: measured },
		false,
	);
	expect(compared.verdict).toBe(verdict);
});

test('figures of other CPTS name what they count and their source, no figure twice', () => {
	const sources: Record<string, unknown> = facts.sources;
	const cited: string[] = facts.announced.flatMap(({ source }) => source ?? []);
	expect(cited.filter((source) => !Object.hasOwn(sources, source))).toEqual([]);
	expect(Object.keys(sources).filter((source) => !cited.includes(source))).toEqual([]);
	const keys = facts.announced.map(({ cpts, what }) => `${cpts} ${what}`);
	expect(new Set(keys).size).toBe(keys.length);
	const whats: string[] = [
		'areaKm2',
		'population',
		'professionals',
		'communes',
	] satisfies AnnouncedFigure['what'][];
	expect(facts.announced.filter(({ what, value }) => !whats.includes(what) || !(value > 0))).toEqual([]);
});
