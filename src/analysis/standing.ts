import type { ArcSides } from '../geometry/arcTable.ts';
import { PartsAround, type PartCounts } from '../geometry/partsAround.ts';
import { warnedPieces } from '../geometry/pieces.ts';
import type { PieceWalker } from '../geometry/pieceWalk.ts';
import type { Membership } from '../model/membership.ts';
import type { UnitTable } from '../model/unitTable.ts';
import { isUncovered } from './isUncovered.ts';
import type { CommuneSums, PerimeterParts, StandingFigures } from './moveEffect.ts';

interface StandingSetting {
	readonly units: Pick<UnitTable, 'extentCount' | 'areaCm2' | 'populationMunicipale'>;
	readonly sides: ArcSides;
	readonly walker: PieceWalker;
	readonly membership: Membership;
	readonly covers: (territory: number) => boolean;
}

/**
 * Pieces and holes of each territory and the sums of the uncovered communes, as the plan stands: what `moveEffect`
 * would otherwise count for each question. Whoever changes the membership calls `recount` for each unit.
 */
export class Standing implements StandingFigures {
	readonly #setting: StandingSetting;
	readonly #around: PartsAround;
	readonly #parts = new Map<number, PartCounts>();
	/** 1 where the unit of the extent is in no territory that covers. */
	readonly #isUncovered: Uint8Array;
	#uncovered: CommuneSums = { communes: 0, withoutPopulation: 0, populationMunicipale: 0, areaCm2: 0 };

	/** O(units of the extent); shapes are walked when they are first asked for. */
	constructor(setting: StandingSetting) {
		this.#setting = setting;
		this.#around = new PartsAround(setting.sides);
		const { extentCount } = setting.units;
		this.#isUncovered = new Uint8Array(extentCount);
		for (let unit = 0; unit < extentCount; unit++) this.#recountCover(unit);
	}

	get uncovered(): CommuneSums {
		return this.#uncovered;
	}

	/** O(1) once it has been asked for since the territory last changed. */
	partsOf(territory: number): PerimeterParts {
		return shown(this.#countsOf(territory));
	}

	partsAfter(unit: number, territory: number): PerimeterParts | undefined {
		const { membership } = this.#setting;
		const isMember = (other: number): boolean => membership.has(other, territory);
		const counts = this.#around.after(unit, isMember, this.#countsOf(territory));
		return counts && shown(counts);
	}

	#countsOf(territory: number): PartCounts {
		const known = this.#parts.get(territory);
		if (known) return known;
		const { pieces, holes } = this.#setting.walker.partsOf(this.#setting.membership.membersOf(territory));
		const counts = {
			allPieces: pieces.length,
			piecesWithNeighbours: pieces.filter(({ hasNeighbours }) => hasNeighbours).length,
			holes: holes.length,
		};
		this.#parts.set(territory, counts);
		return counts;
	}

	/** To be called once the unit has joined or left the territories. O(territories). */
	recount(unit: number, territories: Iterable<number>): void {
		for (const territory of territories) this.#parts.delete(territory);
		if (unit < this.#isUncovered.length) this.#recountCover(unit);
	}

	#recountCover(unit: number): void {
		const { units, membership, covers } = this.#setting;
		const now = isUncovered(unit, membership, covers) ? 1 : 0;
		const change = now - this.#isUncovered[unit];
		if (change === 0) return;
		this.#isUncovered[unit] = now;
		const people = units.populationMunicipale[unit];
		const isKnown = !Number.isNaN(people);
		const sums = this.#uncovered;
		this.#uncovered = {
			communes: sums.communes + change,
			withoutPopulation: sums.withoutPopulation + (isKnown ? 0 : change),
			populationMunicipale: sums.populationMunicipale + (isKnown ? change * people : 0),
			areaCm2: sums.areaCm2 + change * units.areaCm2[unit],
		};
	}
}

const shown = ({ allPieces, piecesWithNeighbours, holes }: PartCounts): PerimeterParts => ({
	pieces: warnedPieces(allPieces, piecesWithNeighbours),
	holes,
});
