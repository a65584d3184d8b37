/** Makes the golden files of flows anew by SQL: `npx node tests/golden/makeFlows.ts`. */
import { flowCase, writeFlowGolden } from './flowFigures.ts';
import { flowFiguresBySql } from './flowsBySql.ts';
import { startPostgis } from './postgis.ts';

const db = startPostgis();
try {
	const figures = flowFiguresBySql(db, flowCase());
	writeFlowGolden(figures);
	console.log(
		`golden figures of ${figures.communes.length} communes, ${figures.territories.length} territories`,
	);
} finally {
	db.close();
}
