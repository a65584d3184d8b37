import { gzipSync } from 'node:zlib';
import { encodeArcs } from '../../src/io/arcFile.ts';
import type { Manifest } from '../../src/io/manifest.ts';
import { makeTiles } from '../../src/io/tiles/makeTiles.ts';
import { encodeUnits } from '../../src/io/unitTableFile.ts';
import { assembleExtent } from './assembleExtent.ts';
import { DataFault } from './dataFault.ts';
import { demonstrationPlan } from './demonstration/demonstrationPlan.ts';
import { folderInTheMaking, putInPlace } from './extentFolder.ts';
import { hospitalPoints } from './hospitalPoints.ts';
import { manifestOf } from './manifestOf.ts';
import { plansFor, shippedPlan } from './plans.ts';
import { ProductFolder } from './productFolder.ts';
import { selectExtent, type ExtentChoice } from './selectExtent.ts';
import type { DataSource } from './source.ts';
import { sourceNotes } from './sourceNotes.ts';
import { splitArcs } from './splitArcs.ts';

export interface BuildOptions {
	regions: readonly string[] | 'france';
	/** Accepts contours whose gaps pass the limit. */
	allowGaps: boolean;
	/** Hash of sources, program and options, kept in the manifest. */
	inputs: string;
	/** Told of each step, in words. */
	onStep: (step: string) => void;
}

/**
 * Builds all products of one extent into a folder aside and then puts it in place of the former one: an interrupted
 * build leaves what was there. Throws a DataFault on sources that cannot be used.
 */
export async function buildExtent(source: DataSource, options: BuildOptions): Promise<Manifest> {
	const choice = selectExtent(source, options.regions);
	checkNothingLost(choice, source.demonstration);
	options.onStep(`${choice.extentCount} communes, ${choice.communes.length - choice.extentCount} autour`);
	const { units, arcs, quality } = assembleExtent(source, choice, options.allowGaps);
	const { core, ring } = splitArcs(arcs, choice.extentCount);
	const hospitals = hospitalPoints(source.hospitals, choice);
	options.onStep(`${arcs.arcCount} arcs, ${hospitals.features.length} sites hospitaliers`);
	const plans = source.demonstration ? [shippedPlan(demonstrationPlan(units))] : plansFor(choice.id, units);
	const folder = new ProductFolder(folderInTheMaking(choice.id));
	const files: Manifest['files'] = {
		units: folder.add('units', 'json', encodeUnits(units, 0, units.extentCount)),
		ringUnits: folder.add('ring-units', 'json', encodeUnits(units, units.extentCount, units.count)),
		arcs: folder.add('arcs', 'bin', encodeArcs(core)),
		ringArcs: folder.add('ring-arcs', 'bin', encodeArcs(ring)),
		points: folder.add('hospitals', 'json', JSON.stringify(hospitals)),
		tiles: folder.add(
			'communes',
			'pmtiles',
			makeTiles({
				units,
				arcs,
				name: `Maillage, ${choice.name}`,
				attribution: source.demonstration ? 'Région de démonstration (inventée)' : 'IGN, INSEE, DGCL, Etalab',
				gzip: (bytes) => gzipSync(bytes),
			}),
		),
		plans: plans.map(({ fileName, text, ...head }) => ({
			...head,
			file: folder.add(fileName, 'json', text),
		})),
	};
	options.onStep('tuiles');
	const manifest = manifestOf({ source, choice, units, core, ring, quality, files, inputs: options.inputs });
	manifest.counts.hospitals = hospitals.features.length;
	folder.write('manifest.json', Buffer.from(JSON.stringify(manifest, null, '\t')));
	await folder.finish();
	putInPlace(choice.id);
	return manifest;
}

/** The figures that `data/sources.json` expects of an extent: other ones mean that rows were lost. */
function checkNothingLost({ id, name, communes, extentCount }: ExtentChoice, demonstration: boolean): void {
	const { expected } = sourceNotes();
	if (demonstration || !Object.hasOwn(expected, id)) return;
	const population = communes
		.slice(0, extentCount)
		.reduce((sum, { populationMunicipale }) => sum + populationMunicipale, 0);
	if (extentCount === expected[id].communes && population === expected[id].population) return;
	throw new DataFault({
		rule: 'lost-communes',
		values: {
			extent: name,
			communes: extentCount,
			population,
			expectedCommunes: expected[id].communes,
			expectedPopulation: expected[id].population,
		},
	});
}
