import type { FlowSource, UnitFlows } from '../../src/analysis/flowSource.ts';
import type { FrontierSetting } from '../../src/analysis/frontierTable.ts';
import { randomFrom } from './lattice.ts';
import { measuredLattice, type MeasuredLattice } from './measuredLattice.ts';

export interface FrontierLattice extends MeasuredLattice {
	readonly setting: FrontierSetting;
}

/** The measured lattice with codes, EPCI of five units (some in none) and observed flows of most units. */
export function frontierLattice(seed: number, kind: FlowSource['kind'] = 'observed'): FrontierLattice {
	const lattice = measuredLattice(seed);
	const random = randomFrom(seed + 1);
	const count = lattice.table.unitCount;
	const flows = Array.from({ length: count }, () =>
		random() < 0.8 ? randomFlows(count, random) : undefined,
	);
	return {
		...lattice,
		setting: {
			units: {
				count,
				code: Array.from({ length: count }, (_, unit) => `37${String(unit).padStart(3, '0')}`),
				epci: Array.from({ length: count }, (_, unit) =>
					random() < 0.1 ? '' : `2000000${String(Math.floor(unit / 5)).padStart(2, '0')}`,
				),
				populationMunicipale: lattice.columns.populationMunicipale,
			},
			sides: lattice.table,
			membership: lattice.membership,
			flows: kind === 'none' ? { kind } : { kind, of: (unit) => flows[unit] },
		},
	};
}

function randomFlows(count: number, random: () => number): UnitFlows {
	const to = Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
		unit: Math.floor(random() * count),
		flow: 1 + Math.floor(random() * 40),
	}))
		.filter(({ unit }, i, all) => all.findIndex((other) => other.unit === unit) === i)
		.sort((a, b) => b.flow - a.flow || a.unit - b.unit);
	return { total: to.reduce((sum, { flow }) => sum + flow, Math.floor(random() * 20)), to };
}
