import type { merge } from 'topojson-client';
import { GRID_PER_DEGREE, type ArcTable } from '../../src/geometry/arcTable.ts';
import { outlineOf } from '../../src/geometry/outline.ts';

type Topology = Parameters<typeof merge>[0];
type Mergeable = Extract<Parameters<typeof merge>[1], readonly unknown[]>[number];
type MultiPolygon = Extract<Mergeable, { type: 'MultiPolygon' }>;

/** The same arcs as TopoJSON, for its own client: a geometry per unit, arcs in degrees without transform. */
export interface UnitTopology {
	readonly topology: Topology;
	readonly geometries: readonly MultiPolygon[];
}

/** A signed arc of ours is an arc index of TopoJSON as it stands: `~arc` is the arc walked backwards. */
export function topologyOf(table: ArcTable): UnitTopology {
	const arcs = Array.from({ length: table.arcCount }, (_, arc) =>
		Array.from({ length: table.offset[arc + 1] - table.offset[arc] }, (_, i) => [
			table.x[table.offset[arc] + i] / GRID_PER_DEGREE,
			table.y[table.offset[arc] + i] / GRID_PER_DEGREE,
		]),
	);
	const geometries = Array.from({ length: table.unitCount }, (_, unit): MultiPolygon => {
		const outline = outlineOf(table, [unit], (other) => other === unit);
		return {
			type: 'MultiPolygon',
			arcs: outline.map(({ outer, holes }) => [[...outer], ...holes.map((hole) => [...hole])]),
		};
	});
	return {
		topology: {
			type: 'Topology',
			arcs,
			objects: { units: { type: 'GeometryCollection', geometries: [...geometries] } },
		},
		geometries,
	};
}
