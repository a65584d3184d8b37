import type { ArcTable } from '../geometry/arcTable.ts';
import type { UnitTable } from '../model/unitTable.ts';

/** The tables of the open extent, as the atlas worker lends them. */
export interface LentTables {
	readonly units: UnitTable;
	readonly arcs: ArcTable;
}

/** Waits for the tables that come through a port, which is closed then. */
export function lentThrough(port: MessagePort): Promise<LentTables> {
	return new Promise((resolve) => {
		port.onmessage = (message: MessageEvent<LentTables>) => {
			port.close();
			resolve(message.data);
		};
	});
}
