/**
 * Compares flows with SQL on larger made-up cases: `npx node tests/golden/checkFlows.ts [communes]`. Exits with 1 where
 * a figure differs.
 */
import { flowCase, flowFigures } from './flowFigures.ts';
import { flowFiguresBySql } from './flowsBySql.ts';
import { startPostgis } from './postgis.ts';

const communes = Number(process.argv[2] ?? 3000);
const db = startPostgis();
try {
	for (const isCoarse of [true, false]) {
		const made = flowCase(communes, isCoarse);
		const ours = flowFigures(made);
		const theirs = flowFiguresBySql(db, made);
		for (const what of ['communes', 'territories'] as const) {
			const differing = ours[what].filter((row, at) => row.join() !== theirs[what][at].join());
			console.log(
				`${what}: ${ours[what].length} of ${isCoarse ? 'many ties' : 'decimals'}, ${differing.length} differ`,
			);
			for (const row of differing.slice(0, 5)) console.log(`  ${row.join()}`);
			if (differing.length > 0 || ours[what].length !== theirs[what].length) process.exitCode = 1;
		}
	}
} finally {
	db.close();
}
