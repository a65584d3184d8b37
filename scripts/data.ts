import { readDataOptions } from './data/commandOptions.ts';
import { DataFault } from './data/dataFault.ts';
import { ensureBuilt } from './data/ensureBuilt.ts';

// npm run data [-- --region 24 | 75,24 | france] [--allow-gaps]
const options = readDataOptions(process.argv.slice(2));
if (!options.ok) {
	console.error(options.error);
	process.exitCode = 2;
} else
	try {
		const started = performance.now();
		const manifest = await ensureBuilt({ ...options.value, onStep: (step) => console.error(step) });
		const people = manifest.population.toLocaleString('fr-FR');
		console.log(
			`${manifest.name} : ${manifest.extentUnitCount} communes, ${people} habitants, ` +
				`${Math.round(manifest.areaKm2).toLocaleString('fr-FR')} km² ` +
				`(built/${manifest.id}, ${((performance.now() - started) / 1000).toFixed(1)} s)`,
		);
	} catch (error) {
		if (!(error instanceof DataFault)) throw error;
		console.error(error.message);
		process.exitCode = 1;
	}
