import { perimeterAt, statusAt } from '../model/status.ts';
import type { ZoneInput, ZoningsAnswer, ZoningsRequest } from '../work/zoningAnswers.ts';
import { Asked } from './asked.svelte.ts';
import type { ExtentState } from './extent.svelte.ts';
import type { FlowDesk } from './flowDesk.svelte.ts';
import type { SituationState } from './situation.svelte.ts';
import type { ZoningChoice, ZoningColumn } from './zoningChoice.ts';
import { zoningCommunes, type ZoningCommune } from './zoningRows.ts';
import type { KeptZoning, ZoningStore } from './zoningStore.ts';

export type { KeptZoning } from './zoningStore.ts';
export type { ComparedZone } from '../work/zoningAnswers.ts';

interface Question extends ZoningsRequest {
	readonly choices: readonly [a: ZoningChoice, b: ZoningChoice];
	/** Flows that it is about. */
	readonly flows: string;
}

/** An answer with what it is about. */
interface Compared extends ZoningsAnswer {
	readonly choices: Question['choices'];
	readonly inputs: readonly [a: readonly ZoneInput[], b: readonly ZoneInput[]];
}

const ENDED = 9;

/** Two zonings beside each other: which, what they have in common, and which keeps more of the flows. For panel, map and tables. */
export class ZoningDesk {
	readonly #extent: ExtentState;
	readonly #situation: SituationState;
	readonly #flows: FlowDesk;
	readonly #store: ZoningStore;
	#kept = $state.raw<readonly KeptZoning[]>([]);
	/** Ids of imports that this browser does not keep. */
	#passing = $state.raw<ReadonlySet<string>>(new Set());
	#choices = $state.raw<Question['choices']>([{ kind: 'poles' }, { kind: 'column', column: 'epci' }]);
	readonly #asked = new Asked(
		async ({ choices, specialty, byCommune, a, b }: Question): Promise<Compared> => ({
			...(await this.#flows.zonings({ specialty, byCommune, a, b })),
			choices,
			inputs: [a, b],
		}),
	);
	/** The dialog that reads a file is open. */
	isImportOpen = $state(false);

	/** The communes of the extent in either, those that differ first. */
	readonly communes = $derived.by((): readonly ZoningCommune[] => {
		const { answer } = this.#asked;
		const { units } = this.#extent;
		return answer && units ? zoningCommunes(answer, answer.inputs, units) : [];
	});

	readonly #question = $derived.by((): Question | null => {
		const { facts, specialty, byCommune } = this.#flows;
		const [a, b] = this.#choices.map((choice) => this.#zonesOf(choice));
		return facts && a && b ? { specialty, byCommune, a, b, choices: this.#choices, flows: facts.id } : null;
	});

	constructor(extent: ExtentState, situation: SituationState, flows: FlowDesk, store: ZoningStore) {
		this.#extent = extent;
		this.#situation = situation;
		this.#flows = flows;
		this.#store = store;
	}

	get choices(): Question['choices'] {
		return this.#choices;
	}

	/** Imported zonings, the oldest first. */
	get kept(): readonly KeptZoning[] {
		return this.#kept;
	}

	get answer(): Compared | null {
		return this.#asked.answer;
	}

	get hasFailed(): boolean {
		return this.#asked.hasFailed;
	}

	/** Whether it is the flows of the page that are modelled; the basins of its poles then are too. */
	get isModelled(): boolean {
		return this.answer?.isModelled ?? this.#flows.isModelled;
	}

	/** Whether an import is gone when the page is closed. */
	isPassing(id: string): boolean {
		return this.#passing.has(id);
	}

	choose(side: 0 | 1, choice: ZoningChoice): void {
		this.#choices = side === 0 ? [choice, this.#choices[1]] : [this.#choices[0], choice];
	}

	swap(): void {
		this.#choices = [this.#choices[1], this.#choices[0]];
	}

	/** Puts the question as things stand; an effect of the view calls it. */
	ask(): void {
		if (this.#question) void this.#asked.ask(this.#question);
	}

	/** Reads the imports of this browser; where it gives none the page goes on without. */
	async load(): Promise<void> {
		const kept = await this.#store.all().catch(() => []);
		const ids = new Set(this.#kept.map(({ id }) => id));
		this.#kept = [...kept.filter(({ id }) => !ids.has(id)), ...this.#kept];
	}

	/** Takes an import as the second zoning; false where the browser does not keep it beyond the page. */
	async keep(zoning: KeptZoning): Promise<boolean> {
		this.#kept = [...this.#kept, zoning];
		this.choose(1, { kind: 'kept', id: zoning.id });
		const isKept = await this.#store.put(zoning).then(
			() => true,
			() => false,
		);
		if (!isKept) this.#passing = new Set([...this.#passing, zoning.id]);
		return isKept;
	}

	/** Deletes an import; where it was compared, the EPCI take its place. False where the browser still keeps it. */
	async remove(id: string): Promise<boolean> {
		const isGone = await this.#store.delete(id).then(
			() => true,
			() => this.#passing.has(id),
		);
		if (!isGone) return false;
		for (const side of [0, 1] as const) {
			const choice = this.#choices[side];
			if (choice.kind === 'kept' && choice.id === id) this.choose(side, { kind: 'column', column: 'epci' });
		}
		this.#kept = this.#kept.filter((zoning) => zoning.id !== id);
		return true;
	}

	/** Undefined while it is not known yet, or no more. */
	#zonesOf(choice: ZoningChoice): ZoneInput[] | undefined {
		switch (choice.kind) {
			case 'poles':
				return this.#flows.study?.poles.map(({ name, basin, around }) => ({
					name,
					units: Int32Array.from([...basin, ...around]),
				}));
			case 'column':
				return this.#zonesOfColumn(choice.column);
			case 'plan':
				return this.#situation.rows
					.filter(({ status }) => status.code !== ENDED)
					.map((row) => ({ name: row.territory.name, units: this.#situation.unitsOf(row) }));
			case 'scenario':
				return choice.plan.territories
					.filter((territory) => statusAt(territory, this.#situation.day).code !== ENDED)
					.map((territory) => ({
						name: territory.name,
						units: this.#unitsOf(perimeterAt(territory, this.#situation.day)?.communes ?? []),
					}));
			case 'kept':
				return this.#kept
					.find(({ id }) => id === choice.id)
					?.zones.map(({ name, codes }) => ({ name, units: this.#unitsOf(codes) }));
		}
	}

	/** By code; communes in no zone are left out. */
	#zonesOfColumn(column: ZoningColumn): ZoneInput[] | undefined {
		const { units } = this.#extent;
		if (!units) return undefined;
		const members = new Map<string, number[]>();
		for (const [unit, code] of units[column].entries()) {
			if (code === '') continue;
			const list = members.get(code);
			if (list) list.push(unit);
			else members.set(code, [unit]);
		}
		return [...members]
			.sort(([one], [other]) => (one < other ? -1 : 1))
			.map(([code, list]) => ({ name: units.labels[column][code] ?? code, units: Int32Array.from(list) }));
	}

	#unitsOf(codes: readonly string[]): Int32Array {
		return Int32Array.from(
			codes.map((code) => this.#extent.unitOf(code)).filter((unit) => unit !== undefined),
		);
	}
}
