/** Makes the golden files anew by PostGIS: `npx node tests/golden/make.ts`. The real data must be present. */
import type { RegionFigures } from './figures.ts';
import { writeGolden } from './goldenFile.ts';
import { measureByPostgis } from './measureByPostgis.ts';
import { startPostgis } from './postgis.ts';
import { franceRegion, latticeRegion, type GoldenRegion } from './regions.ts';

/** Overseas, Corsica (islands, long coasts) and one whole département of Centre-Val de Loire (with its borders). */
const WHOLE_DEPARTEMENTS = /^(97|2A|2B|37)/;

/** The EPCI kept as golden: varied on purpose, and every hundredth of the others. */
function varied(region: GoldenRegion, figures: RegionFigures): Set<string> {
	const byParts = [...figures.territories].sort((a, b) => b.parts - a.parts);
	const byArea = [...figures.territories].sort((a, b) => b.areaM2 - a.areaM2);
	const chosen = new Set(
		[...byParts.slice(0, 10), ...byArea.slice(0, 3), ...byArea.slice(-3)].map(({ territory }) => territory),
	);
	region.territories.forEach(({ key, units }, index) => {
		const hasWithoutContour = units.some((unit) => region.units[unit].rings.length === 0);
		const isWhole = WHOLE_DEPARTEMENTS.test(region.codes[units[0]]);
		const hasHoles = figures.territories[index].holes > 0;
		if (hasWithoutContour || isWhole || hasHoles || index % 100 === 0) chosen.add(key);
	});
	return chosen;
}

const france = franceRegion();
if (france === undefined) throw new Error('the real data are absent: set MAILLAGE_DATA to their folder');
const db = startPostgis();
try {
	console.log(db.query('select postgis_full_version()')[0][0]);
	const lattice = latticeRegion();
	writeGolden('lattice', measureByPostgis(db, lattice), new Set(lattice.territories.map(({ key }) => key)));
	const figures = measureByPostgis(db, france);
	const chosen = varied(france, figures);
	writeGolden('france', figures, chosen);
	console.log(`golden figures of ${chosen.size} EPCI and ${lattice.territories.length} made-up territories`);
} finally {
	db.close();
}
