import type { UnitTable } from '../../../model/unitTable.ts';
import type { ProposalGround } from './ground.ts';

/** What an aggregation begins with: each commune (or EPCI, where they are kept whole) alone, or zones of a zoning. */
export const PROPOSAL_STARTS = ['communes', 'bassinDeVie', 'epci'] as const;
export type ProposalStart = (typeof PROPOSAL_STARTS)[number];

/**
 * The piece of each atom to begin with: the parts of zones that hang together, named after their smallest atom. A part
 * with more people than a territory may have is taken apart into its atoms.
 */
export function startPieces(
	ground: ProposalGround,
	units: UnitTable,
	start: ProposalStart,
	mostPeople: number,
): Int32Array {
	const pieceOf = Int32Array.from({ length: ground.atomCount }, (_, atom) => atom);
	if (start === 'communes') return pieceOf;
	const { offset, items } = ground.adjacent;
	const zone = ground.units.map(([unit]) => units[start][unit]);
	const seen = new Uint8Array(ground.atomCount);
	for (let first = 0; first < ground.atomCount; first++) {
		if (seen[first] === 1 || zone[first] === '') continue;
		const piece = [first];
		let people = 0;
		seen[first] = 1;
		for (const atom of piece) {
			people += ground.people[atom];
			for (let at = offset[atom]; at < offset[atom + 1]; at++) {
				const other = items[at];
				if (seen[other] === 1 || zone[other] !== zone[first]) continue;
				seen[other] = 1;
				piece.push(other);
			}
		}
		if (people <= mostPeople) for (const atom of piece) pieceOf[atom] = first;
	}
	return pieceOf;
}
