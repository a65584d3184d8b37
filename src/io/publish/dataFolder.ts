import type { Plan } from '../../model/plan.ts';
import { jsonText } from '../jsonText.ts';
import type { Manifest } from '../manifest.ts';
import { writePlanFile } from '../planFile.ts';
import type { PublishedFile, PublishedView } from './order.ts';
import { textFile } from './textFile.ts';

/** The data that the published app opens: texts of its own, and built files that are taken over as they are. */
export interface PublishedData {
	readonly own: readonly PublishedFile[];
	/** Names in the extent's folder, with their paths in the publication. */
	readonly taken: readonly { readonly name: string; readonly path: string }[];
}

/** The folder `data/` of a publication: one extent, whose only plan is the public one. */
export function publishedData(plan: Plan, manifest: Manifest, { day, rule }: PublishedView): PublishedData {
	const { id, files } = manifest;
	const planText = writePlanFile(plan);
	const planFile = `${plan.id}.${contentHash(planText)}.json`;
	const index = {
		version: 1,
		extents: [{ id, name: manifest.name, folder: id, demonstration: manifest.demonstration }],
	};
	const published: Manifest = {
		...manifest,
		files: { ...files, plans: [{ id: plan.id, name: plan.name, scenario: plan.scenario, file: planFile }] },
		publication: { plan: plan.id, date: day, rule },
	};
	const at = (name: string): string => `data/${id}/${name}`;
	const { units, ringUnits, arcs, ringArcs, tiles, points } = files;
	return {
		own: [
			textFile('data/manifest.json', jsonText(index)),
			textFile(at('manifest.json'), jsonText(published)),
			textFile(at(planFile), planText),
		],
		taken: [units, ringUnits, arcs, ringArcs, tiles, points].map((name) => ({ name, path: at(name) })),
	};
}

/** Eight digits that change with the text (FNV-1a): a name that caches may keep for ever. */
function contentHash(text: string): string {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
	return hash.toString(16).padStart(8, '0');
}
