import { gunzipSync } from 'node:zlib';
import { exportFigures } from '../../src/analysis/exportFigures.ts';
import { planGauge } from '../../src/analysis/planGauge.ts';
import type { Manifest } from '../../src/io/manifest.ts';
import type { PublicationOrder, PublishedFile } from '../../src/io/publish/order.ts';
import { publicationFolder } from '../../src/io/publish/publicationFolder.ts';
import type { Plan } from '../../src/model/plan.ts';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import { demonstrationExtent } from './demonstration.ts';
import { directoryRows, openArchive } from './tileArchive.ts';

/** Where plans are published in tests: a small made-up region. */
export const PUBLISH_GROUND = demonstrationExtent({ count: 300, ringCount: 120 });

const { units, arcs } = PUBLISH_GROUND;

/** What a build of that region says of itself. */
export const GROUND_MANIFEST: Manifest = {
	version: 1,
	id: 'demonstration',
	name: 'Région de démonstration',
	regions: ['00'],
	departements: [...new Set(units.departement)],
	demonstration: true,
	unitCount: units.count,
	extentUnitCount: units.extentCount,
	population: 0,
	areaKm2: 0,
	bbox: [0, 46, 3, 49],
	openingBbox: [0, 46, 3, 49],
	sources: [
		{
			key: 'demonstration',
			title: 'Région inventée',
			producer: 'Maillage',
			vintage: '2026',
			licence: 'Licence Ouverte 2.0',
			url: '',
			sha256: '',
		},
	],
	files: {
		units: 'units.00000000.json',
		ringUnits: 'ring-units.00000000.json',
		arcs: 'arcs.00000000.bin',
		ringArcs: 'ring-arcs.00000000.bin',
		tiles: 'communes.00000000.pmtiles',
		points: 'hospitals.00000000.json',
		plans: [{ id: 'livre', name: 'Plan livré', scenario: '', file: 'livre.00000000.json' }],
	},
	counts: {},
	oneSidedShareByRegion: {},
	gapShare: 0,
	inputs: '',
};

/** All that publishing makes of a plan, the folder of data included. */
export function publishedFiles(
	whole: Plan,
	more: Partial<Pick<PublicationOrder, 'day' | 'rule' | 'publisher' | 'licence'>> = {},
): PublishedFile[] {
	const { day = '2020-01-01', rule = 'all', publisher = '', licence = '' } = more;
	const { own } = publicationFolder({
		plan: whole,
		units,
		arcs,
		manifest: GROUND_MANIFEST,
		day,
		rule,
		madeOn: '2026-01-05',
		publisher,
		licence,
		gaugeOf: (plan) => planGauge(plan, day, rule, units),
		sourceOf: (column) => `source de ${column}`,
		figuresOf: exportFigures(units, arcs, sizeClasses),
	});
	return [...own];
}

/** A file's text, or what an archive of tiles holds once it is unpacked; other bytes as they are. */
export async function readableText({ path, bytes }: PublishedFile): Promise<string> {
	if (!path.endsWith('.pmtiles')) return Buffer.from(bytes).toString('utf8');
	const archive = openArchive(bytes);
	const header = await archive.getHeader();
	const tiles = (await directoryRows(archive)).map(({ offset, length }) => {
		const start = header.tileDataOffset + offset;
		return gunzipSync(bytes.subarray(start, start + length)).toString('utf8');
	});
	return [Buffer.from(bytes).toString('latin1'), JSON.stringify(await archive.getMetadata()), ...tiles].join(
		'\n',
	);
}

export const textOf = (files: readonly PublishedFile[], path: string): string => {
	const file = files.find((one) => one.path === path);
	if (!file) throw new Error(`not published: ${path}`);
	return Buffer.from(file.bytes).toString('utf8');
};
