import type { ProposalGround } from './ground.ts';
import type { ProposalSettings } from './settings.ts';

/** What a plan of territories is worth; shares are 0 to 1. */
export interface Score {
	/** Share of all patients of the communes to be placed who stay in their territory. */
	readonly flowKept: number;
	/** Share of the people of EPCI who are not in the territory that holds most people of their EPCI. */
	readonly epciCut: number;
	/** Standard deviation of the territories' people, over their mean. */
	readonly peopleSpread: number;
	/** flowKept − epciWeight · epciCut − spreadWeight · peopleSpread. */
	readonly score: number;
}

/**
 * Atoms dealt out to territories, with all sums kept up: one atom's move costs its own flows. A territory's number
 * stays; -1 stands for no territory.
 */
export class Draft {
	readonly ground: ProposalGround;
	readonly settings: ProposalSettings;
	readonly territoryCount: number;
	readonly territoryOf: Int32Array;
	readonly people: Float64Array;
	readonly size: Int32Array;
	/** Members as chains: `first[t]`, then `next[atom]` until -1. */
	readonly first: Int32Array;
	readonly next: Int32Array;
	readonly #before: Int32Array;
	#kept = 0;
	#cutPeople = 0;
	#squares = 0;
	#count = 0;
	#peopleIn = 0;
	/** People of EPCI e in territory t: `[e * territoryCount + t]`. */
	readonly #epciIn: Float64Array;
	/** People of each EPCI in the territory that holds most of them. */
	readonly #epciMost: Float64Array;
	readonly #allEpciPeople: number;
	/** Patients between the atom weighed last and each territory, of those stamped. */
	readonly #drawn: Float64Array;
	readonly #stamp: Int32Array;
	#stamped = 0;
	#weighed = -1;

	/** `territoryOf` numbers the territory of each atom from 0, -1 for none; it is taken over, not copied. */
	constructor(ground: ProposalGround, settings: ProposalSettings, territoryOf: Int32Array) {
		this.ground = ground;
		this.settings = settings;
		this.territoryOf = territoryOf;
		this.territoryCount = territoryOf.reduce((most, one) => Math.max(most, one + 1), 0);
		this.people = new Float64Array(this.territoryCount);
		this.size = new Int32Array(this.territoryCount);
		this.first = new Int32Array(this.territoryCount).fill(-1);
		this.next = new Int32Array(ground.atomCount).fill(-1);
		this.#before = new Int32Array(ground.atomCount).fill(-1);
		this.#epciIn = new Float64Array(ground.epciPeople.length * this.territoryCount);
		this.#epciMost = new Float64Array(ground.epciPeople.length);
		this.#allEpciPeople = ground.epciPeople.reduce((sum, one) => sum + one, 0);
		this.#cutPeople = this.#allEpciPeople;
		this.#drawn = new Float64Array(this.territoryCount);
		this.#stamp = new Int32Array(this.territoryCount);
		const given = territoryOf.slice();
		territoryOf.fill(-1);
		given.forEach((territory, atom) => {
			if (territory >= 0) this.move(atom, territory);
		});
	}

	get score(): number {
		return this.#scoreOf(this.#kept, this.#cutPeople, this.#squares, this.#peopleIn, this.#count);
	}

	/** Territories that have members. */
	get filledCount(): number {
		return this.#count;
	}

	/** The score with its parts. */
	parts(): Score {
		return scoreOf(
			{
				flowKept: share(this.#kept, this.ground.allPatients),
				epciCut: share(this.#cutPeople, this.#allEpciPeople),
				peopleSpread: spread(this.#squares, this.#peopleIn, this.#count),
			},
			this.settings,
		);
	}

	/** Sums the patients between an atom and each territory, for `gain` and `drawnBy`. O(its links). */
	weigh(atom: number): void {
		const { offset, column, patients } = this.ground.links;
		this.#stamped++;
		this.#weighed = atom;
		for (let cell = offset[atom]; cell < offset[atom + 1]; cell++) {
			const territory = this.territoryOf[column[cell]];
			if (territory < 0) continue;
			if (this.#stamp[territory] !== this.#stamped) {
				this.#stamp[territory] = this.#stamped;
				this.#drawn[territory] = 0;
			}
			this.#drawn[territory] += patients[cell];
		}
	}

	/** What the score would gain if the atom weighed last went to another territory (not -1). O(territories). */
	gain(to: number): number {
		const atom = this.#weighed;
		const from = this.territoryOf[atom];
		const joins = from < 0 ? this.ground.own[atom] : 0;
		const kept = this.#kept + joins + this.#drawnBy(to) - this.#drawnBy(from);
		const people = this.ground.people[atom];
		const cut = this.#cutPeople + this.#cutChange(atom, from, to);
		let squares = this.#squares + people * (people + 2 * this.people[to]);
		if (from >= 0) squares += people * (people - 2 * this.people[from]);
		const count = this.#count + (this.size[to] === 0 ? 1 : 0) - (from >= 0 && this.size[from] === 1 ? 1 : 0);
		const peopleIn = this.#peopleIn + (from < 0 ? people : 0);
		return this.#scoreOf(kept, cut, squares, peopleIn, count) - this.score;
	}

	/** Puts an atom into a territory, or into none (-1). O(its links + territories). */
	move(atom: number, to: number): void {
		const from = this.territoryOf[atom];
		if (from === to) return;
		this.weigh(atom);
		this.#kept += this.#drawnBy(to) - this.#drawnBy(from);
		if (from < 0) this.#kept += this.ground.own[atom];
		if (to < 0) this.#kept -= this.ground.own[atom];
		const cut = this.#cutChange(atom, from, to);
		this.#cutPeople += cut;
		if (this.ground.epci[atom] >= 0) this.#epciMost[this.ground.epci[atom]] -= cut;
		this.#leave(atom, from);
		this.#join(atom, to);
		this.territoryOf[atom] = to;
	}

	#leave(atom: number, from: number): void {
		if (from < 0) return;
		const people = this.ground.people[atom];
		this.#squares += people * (people - 2 * this.people[from]);
		this.people[from] -= people;
		this.#peopleIn -= people;
		if (--this.size[from] === 0) this.#count--;
		const epci = this.ground.epci[atom];
		if (epci >= 0) this.#epciIn[epci * this.territoryCount + from] -= people;
		const before = this.#before[atom];
		const after = this.next[atom];
		if (before < 0) this.first[from] = after;
		else this.next[before] = after;
		if (after >= 0) this.#before[after] = before;
	}

	#join(atom: number, to: number): void {
		if (to < 0) return;
		const people = this.ground.people[atom];
		this.#squares += people * (people + 2 * this.people[to]);
		this.people[to] += people;
		this.#peopleIn += people;
		if (this.size[to]++ === 0) this.#count++;
		const epci = this.ground.epci[atom];
		if (epci >= 0) this.#epciIn[epci * this.territoryCount + to] += people;
		const head = this.first[to];
		this.next[atom] = head;
		this.#before[atom] = -1;
		if (head >= 0) this.#before[head] = atom;
		this.first[to] = atom;
	}

	#drawnBy(territory: number): number {
		return territory >= 0 && this.#stamp[territory] === this.#stamped ? this.#drawn[territory] : 0;
	}

	/** How many more people are cut from their EPCI by the move. */
	#cutChange(atom: number, from: number, to: number): number {
		const epci = this.ground.epci[atom];
		if (epci < 0) return 0;
		const people = this.ground.people[atom];
		const start = epci * this.territoryCount;
		const most = this.#epciMost[epci];
		const joined = to < 0 ? 0 : this.#epciIn[start + to] + people;
		if (from < 0 || this.#epciIn[start + from] < most) return Math.min(0, most - joined);
		let mostAfter = Math.max(joined, most - people);
		for (let territory = 0; territory < this.territoryCount; territory++)
			if (territory !== from && this.#epciIn[start + territory] > mostAfter)
				mostAfter = this.#epciIn[start + territory];
		return most - mostAfter;
	}

	#scoreOf(kept: number, cut: number, squares: number, peopleIn: number, count: number): number {
		const { epciWeight, spreadWeight } = this.settings;
		let score = share(kept, this.ground.allPatients);
		if (epciWeight > 0) score -= epciWeight * share(cut, this.#allEpciPeople);
		if (spreadWeight > 0) score -= spreadWeight * spread(squares, peopleIn, count);
		return score;
	}
}

/** The parts with the score that follows from them. */
export const scoreOf = (
	{ flowKept, epciCut, peopleSpread }: Omit<Score, 'score'>,
	{ epciWeight, spreadWeight }: ProposalSettings,
): Score => ({
	flowKept,
	epciCut,
	peopleSpread,
	score: flowKept - epciWeight * epciCut - spreadWeight * peopleSpread,
});

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

function spread(squares: number, people: number, count: number): number {
	if (count === 0 || people === 0) return 0;
	const mean = people / count;
	return Math.sqrt(Math.max(0, squares / count - mean * mean)) / mean;
}
