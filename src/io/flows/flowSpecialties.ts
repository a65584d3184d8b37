import { ReadFault } from '../incoming/readFault.ts';
import { foldName } from '../resolve/nameKey.ts';
import { isMistyped } from '../resolve/typingFault.ts';
import { FlowPairs } from './flowPairs.ts';
import { isTotalName } from './flowPlaces.ts';

/** One spelling of a specialty. */
export interface SpecialtySpelling {
	readonly text: string;
	/** Number of the specialty. */
	readonly id: number;
	readonly firstRow: number;
	rows: number;
}

/** One specialty of a file and its pairs. */
export interface GatheredSpecialty {
	/** As the file wrote it first. */
	readonly name: string;
	readonly isTotal: boolean;
	readonly pairs: FlowPairs;
	/** The first is that of the name. */
	readonly spellings: SpecialtySpelling[];
}

/** Specialties and spellings that a file may have: more, and the column is another one. */
const MOST_SPECIALTIES = 1000;
const MOST_SPELLINGS = 20_000;
/** Longer names are told apart by their whole text and shown cut, with a number. */
const LONGEST_NAME = 120;
const LONGEST_TEXT = 5000;

/** The specialties of a file, numbered as they come; names that differ in capitals, accents or signs are one. */
export class FlowSpecialties {
	readonly list: GatheredSpecialty[] = [];
	readonly #byText = new Map<string, SpecialtySpelling>();
	readonly #byFold = new Map<string, number>();
	readonly #same: ReadonlyMap<string, string>;

	/** `same`: names that the user says are another one's. */
	constructor(same: Readonly<Record<string, string>>) {
		this.#same = new Map(Object.entries(same).map(([from, to]) => [foldName(from), foldName(to)]));
	}

	/** The spelling of a text; whoever asks counts its rows. Throws a ReadFault where there are too many. */
	spellingOf(text: string, row: number): SpecialtySpelling {
		const name = text.trim().slice(0, LONGEST_TEXT);
		const known = this.#byText.get(name);
		if (known) return known;
		if (this.#byText.size >= MOST_SPELLINGS) throw new ReadFault({ rule: 'too-many-rows', row });
		const own = foldName(name) || name;
		const folded = this.#same.get(own) ?? own;
		const id = this.#byFold.get(folded) ?? this.#add(name, folded, row);
		const spelling = { text: name.slice(0, LONGEST_NAME), id, firstRow: row, rows: 0 };
		this.list[id].spellings.push(spelling);
		this.#byText.set(name, spelling);
		return spelling;
	}

	#add(name: string, folded: string, row: number): number {
		const id = this.list.length;
		if (id >= MOST_SPECIALTIES) throw new ReadFault({ rule: 'too-many-rows', row });
		const isTotal = isTotalName(name) || /^toutes?\b.*\b(specialites?|disciplines?)$/.test(folded);
		const shown = name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 10)}… (${id + 1})`;
		this.list.push({ name: shown, isTotal, pairs: new FlowPairs(), spellings: [] });
		this.#byFold.set(folded, id);
		return id;
	}

	/** Names that are one typing fault apart, the rarer one first. */
	alike(): [rarer: GatheredSpecialty, other: GatheredSpecialty][] {
		const found: [GatheredSpecialty, GatheredSpecialty][] = [];
		const folded = this.list.map(({ name }) => foldName(name));
		for (const [a, one] of this.list.entries())
			for (let b = a + 1; b < this.list.length; b++) {
				const other = this.list[b];
				if (!isMistyped(folded[a], folded[b], () => false)) continue;
				found.push(rowsOf(one) < rowsOf(other) ? [one, other] : [other, one]);
			}
		return found;
	}
}

/** Rows of a specialty, all spellings together. */
export const rowsOf = ({ spellings }: GatheredSpecialty): number =>
	spellings.reduce((sum, { rows }) => sum + rows, 0);
