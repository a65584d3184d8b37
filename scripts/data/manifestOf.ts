import { today } from '../../src/base/today.ts';
import { GRID_PER_DEGREE, type RawArcs } from '../../src/geometry/arcTable.ts';
import type { BorderQuality } from '../../src/geometry/borderQuality.ts';
import type { Manifest } from '../../src/io/manifest.ts';
import type { UnitTable } from '../../src/model/unitTable.ts';
import type { ExtentChoice } from './selectExtent.ts';
import type { DataSource } from './source.ts';
import { sourceNotes } from './sourceNotes.ts';

interface Made {
	source: DataSource;
	choice: ExtentChoice;
	units: UnitTable;
	core: RawArcs;
	ring: RawArcs;
	quality: BorderQuality;
	files: Manifest['files'];
	inputs: string;
}

/** What the build says of its products. */
export function manifestOf({ source, choice, units, core, ring, quality, files, inputs }: Made): Manifest {
	const notes = sourceNotes().sources;
	const inExtent = (column: Float64Array): number => sumKnown(column.subarray(0, units.extentCount));
	return {
		version: 1,
		id: choice.id,
		name: choice.name,
		regions: choice.regions,
		departements: [...new Set(units.departement.slice(0, units.extentCount))].sort(),
		demonstration: source.demonstration,
		unitCount: units.count,
		extentUnitCount: units.extentCount,
		population: inExtent(units.populationMunicipale),
		areaKm2: inExtent(units.areaCm2) / 1e10,
		bbox: bboxOf(core, (unit) => unit < units.extentCount),
		openingBbox: openingBboxOf(core, units),
		sources: source.files.map(({ key, sha256 }) => {
			const { title, producer, vintage, licence, url } = notes[key];
			return { key, title, producer, vintage, licence, url, sha256 };
		}),
		files,
		counts: {
			arcs: core.left.length,
			ringArcs: ring.left.length,
			arcPoints: core.x.length,
			ringArcPoints: ring.x.length,
			withoutContour: units.hasContour.reduce((count, has) => count + 1 - has, 0),
			withoutPopulation: units.populationMunicipale.reduce(
				(n, people) => n + Number(Number.isNaN(people)),
				0,
			),
		},
		oneSidedShareByRegion: quality.oneSidedShareByRegion,
		gapShare: quality.gapShare,
		builtOn: today(),
		inputs,
	};
}

function sumKnown(column: Float64Array): number {
	let sum = 0;
	for (const cell of column) if (!Number.isNaN(cell)) sum += cell;
	return sum;
}

/** West, south, east, north of the arcs that have one of the units on a side, degrees. */
function bboxOf(
	{ left, right, offset, x, y, unitCount }: RawArcs,
	isWanted: (unit: number) => boolean,
): Manifest['bbox'] {
	const box: Manifest['bbox'] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let arc = 0; arc < left.length; arc++) {
		if (![left[arc], right[arc]].some((unit) => unit < unitCount && isWanted(unit))) continue;
		for (let i = offset[arc]; i < offset[arc + 1]; i++) {
			box[0] = Math.min(box[0], x[i] / GRID_PER_DEGREE);
			box[1] = Math.min(box[1], y[i] / GRID_PER_DEGREE);
			box[2] = Math.max(box[2], x[i] / GRID_PER_DEGREE);
			box[3] = Math.max(box[3], y[i] / GRID_PER_DEGREE);
		}
	}
	return box;
}

/** Guadeloupe, Martinique, Guyane, La Réunion, Mayotte: an ocean away from the other regions and from each other. */
const OVERSEAS = new Set(['01', '02', '03', '04', '06']);

function openingBboxOf(core: RawArcs, { region, extentCount }: UnitTable): Manifest['bbox'] {
	const near = (unit: number): boolean => unit < extentCount && !OVERSEAS.has(region[unit]);
	const isNear = region.slice(0, extentCount).some((code) => !OVERSEAS.has(code));
	return bboxOf(core, isNear ? near : (unit) => unit < extentCount);
}
