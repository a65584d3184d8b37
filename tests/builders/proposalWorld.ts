import type { FlowMatrix } from '../../src/model/flows.ts';
import { matrixOf, type FlowCell } from '../../src/model/buildMatrix.ts';
import type { ProposalScope } from '../../src/analysis/flows/propose/scope.ts';
import { DEFAULT_SETTINGS, type ProposalSettings } from '../../src/analysis/flows/propose/settings.ts';
import { randomFrom } from './lattice.ts';
import { measuredLattice } from './measuredLattice.ts';
import { unitTableOf } from './unitTable.ts';

/** A small made-up region with random flows, of which some are hidden, and random wishes; all from one seed. */
export interface ProposalWorld {
	readonly scope: Omit<ProposalScope, 'wholeEpci'>;
	readonly settings: ProposalSettings;
}

export function proposalWorld(seed: number): ProposalWorld {
	const { table, columns } = measuredLattice(seed);
	const random = randomFrom(seed + 7);
	const count = table.unitCount;
	const units = unitTableOf(
		Array.from({ length: count }, (_, unit) => ({
			code: `37${String(unit).padStart(3, '0')}`,
			name: random() < 0.1 ? 'Même-Nom' : `Commune ${unit}`,
			departement: random() < 0.5 ? '37' : '41',
			epci: random() < 0.1 ? '' : `2000000${String(Math.floor(unit / 5)).padStart(2, '0')}`,
			bassinDeVie: `B${Math.floor(unit / 7)}`,
			uniteUrbaine: unit % 9 < 2 ? `U${Math.floor(unit / 9)}` : '37000',
			populationMunicipale: columns.populationMunicipale[unit],
		})),
	);
	const leastPeople = Math.floor(random() * 6000);
	const leastNumber = random() < 0.3 ? 1 + Math.floor(random() * 6) : undefined;
	return {
		scope: {
			units,
			arcs: table,
			matrix: randomFlows(count, random),
			isPlaced: Uint8Array.from({ length: count }, () => (random() < 0.9 ? 1 : 0)),
		},
		settings: {
			...DEFAULT_SETTINGS,
			leastPeople,
			mostPeople: leastPeople * (1 + random() * 3) + 2000,
			leastNumber,
			mostNumber: random() < 0.3 ? (leastNumber ?? 1) + Math.floor(random() * 6) : undefined,
			epciWeight: [0, 0.3, 1][Math.floor(random() * 3)],
			spreadWeight: random() < 0.3 ? 0.2 : 0,
			coversAll: random() < 0.3,
		},
	};
}

/** Flows between units, and from and to three nodes that are no units. */
function randomFlows(unitCount: number, random: () => number): FlowMatrix {
	const nodes = unitCount + 3;
	const cells: FlowCell[] = [];
	for (let row = 0; row < nodes; row++) {
		const drawn = 1 + Math.floor(random() * 6);
		for (let at = 0; at < drawn; at++) {
			const near = row + Math.floor((random() - 0.5) * 12);
			const column = random() < 0.1 ? -1 : random() < 0.7 ? near : Math.floor(random() * nodes);
			if (column >= nodes || column < -1) continue;
			const isHidden = random() < 0.15;
			cells.push({
				row,
				column,
				patients: isHidden ? 5.5 : Math.floor(random() * 60),
				doubt: isHidden ? 4.5 : 0,
			});
		}
	}
	return matrixOf(cells, nodes);
}
