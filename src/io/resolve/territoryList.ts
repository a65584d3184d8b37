import type { Problem } from '../../base/problem.ts';
import type { ListRow } from './communeList.ts';

/** A row that names no commune that can be used. */
export interface UnresolvedRow {
	readonly row: number;
	readonly input: string;
	readonly problem: 'unknown' | 'ambiguous' | 'outside';
	/** Communes that it may be; the one that it is where it lies outside. */
	readonly candidates: readonly string[];
}

/** A territory as a list gives it. */
export interface ListedTerritory {
	readonly name: string;
	/** INSEE codes in the order of the list, each once. */
	readonly codes: readonly string[];
	readonly unresolved: readonly UnresolvedRow[];
}

/** Rows whose commune is in the territory already: listed up to this number, counted beyond. */
const REPEATED_KEPT = 1000;

/** Different rows that a list may have: all communes of France in thirty territories each; and unusable ones. */
const DIFFERENT_ROWS = 1_000_000;
const UNRESOLVED_ROWS = 100_000;

interface Growing {
	readonly name: string;
	/** Row and kind of mention at which each commune came first. */
	readonly rowOfCode: Map<string, { readonly row: number; readonly isPart: boolean }>;
	readonly unresolved: UnresolvedRow[];
	readonly unresolvedInputs: Set<string>;
}

/**
 * Gathers the rows of a list into territories, in the order in which they come. A commune that comes again in the
 * same territory counts once and is reported, unless the row means a part of it (an arrondissement, a former
 * commune). Memory grows with the different rows only.
 */
export class TerritoryList {
	readonly #file: string;
	readonly #territories = new Map<string, Growing>();
	readonly #problems: Problem[] = [];
	#differentRows = 0;
	#unresolvedRows = 0;
	#repeated = 0;
	/** Territories that have rows which mean arrondissements, by commune. */
	readonly #byArrondissement = new Map<string, Set<string>>();

	constructor(file: string) {
		this.#file = file;
	}

	/** Takes a row; false once the list has more different or unusable rows than any list of communes. */
	add(row: ListRow): boolean {
		this.#take(row);
		return this.#differentRows <= DIFFERENT_ROWS && this.#unresolvedRows <= UNRESOLVED_ROWS;
	}

	#take(row: ListRow): void {
		if (row.territory === '') {
			this.#report({
				rule: 'missing-territory',
				file: this.#file,
				row: row.row,
				values: { input: row.input },
			});
			return;
		}
		const territory = this.#territoryNamed(row.territory);
		if (row.resolution.problem === null)
			this.#addCommune(territory, row, row.resolution.code, row.resolution.how);
		else if (!territory.unresolvedInputs.has(row.input)) {
			this.#unresolvedRows++;
			territory.unresolvedInputs.add(row.input);
			const { problem } = row.resolution;
			const candidates = row.resolution.code === null ? row.resolution.candidates : [row.resolution.code];
			territory.unresolved.push({ row: row.row, input: row.input, problem, candidates });
		}
	}

	#addCommune(territory: Growing, { row, input }: ListRow, code: string, how: string): void {
		const isPart = how === 'arrondissement' || how === 'former';
		if (how === 'arrondissement') {
			const cities = this.#byArrondissement.get(code);
			if (cities) cities.add(territory.name);
			else this.#byArrondissement.set(code, new Set([territory.name]));
		}
		const first = territory.rowOfCode.get(code);
		if (first === undefined) {
			this.#differentRows++;
			territory.rowOfCode.set(code, { row, isPart });
		} else if (!isPart && !first.isPart) {
			this.#repeated++;
			this.#report({
				rule: 'repeated-commune',
				file: this.#file,
				row,
				values: { input, territory: territory.name, firstRow: first.row },
			});
		}
	}

	#territoryNamed(name: string): Growing {
		let territory = this.#territories.get(name);
		if (!territory) {
			territory = { name, rowOfCode: new Map(), unresolved: [], unresolvedInputs: new Set() };
			this.#territories.set(name, territory);
		}
		return territory;
	}

	#report(problem: Problem): void {
		if (this.#problems.length < REPEATED_KEPT) this.#problems.push(problem);
	}

	get territories(): ListedTerritory[] {
		return Array.from(this.#territories.values(), ({ name, rowOfCode, unresolved }) => ({
			name,
			codes: [...rowOfCode.keys()],
			unresolved,
		}));
	}

	/** Rows without territory, and communes that came again (the first thousand of them). */
	get problems(): readonly Problem[] {
		return this.#problems;
	}

	/** Rows whose commune was in the territory already. */
	get repeatedRows(): number {
		return this.#repeated;
	}

	/** Territories that list arrondissements of a commune, by the commune's code. */
	get byArrondissement(): ReadonlyMap<string, ReadonlySet<string>> {
		return this.#byArrondissement;
	}
}
