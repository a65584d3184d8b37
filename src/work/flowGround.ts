import flowModels from '../../data/flow-models.json' with { type: 'json' };
import flowPlaces from '../../data/flow-places.json' with { type: 'json' };
import { fitHuff } from '../analysis/flows/fitHuff.ts';
import { gather, placeOnUnits, type FlowNodes } from '../analysis/flows/gather.ts';
import { attractionOf, modelledFlows } from '../analysis/flows/huff.ts';
import { modelOf, type HuffTable } from '../analysis/flows/huffSupply.ts';
import { mergeSpecialties } from '../analysis/flows/mergeSpecialties.ts';
import { placesByCommune, placesOf, type Places } from '../analysis/flows/places.ts';
import { specialtyScale } from '../analysis/flows/specialtyScale.ts';
import type { FlowMatrix, FlowProvenance, FlowSet } from '../model/flows.ts';
import { MERGED, type FitAnswer, type FlowFacts, type FlowSettings, type ScaleRow } from './flowAnswers.ts';
import type { LentTables } from './lending.ts';

const MODELS: HuffTable = flowModels as HuffTable;

/** Flows of one specialty, nodes × places, and on what they lie. */
export interface PlacedFlows extends LentTables {
	readonly matrix: FlowMatrix;
	readonly places: Places;
	/** INSEE code of each node. */
	readonly codes: readonly string[];
	readonly isModelled: boolean;
}

/** The flows in use with what is made of them: matrices and places are made when they are first asked for, and kept. */
export class FlowGround {
	#tables: LentTables | undefined;
	#observed: FlowSet | undefined;
	#nodes: FlowNodes | undefined;
	#settings: FlowSettings = { weights: 'equal', scales: new Map(), fitted: {} };
	readonly #matrices = new Map<string, FlowMatrix>();
	readonly #placed = new Map<string, FlowMatrix>();
	readonly #places = new Map<boolean, Places>();

	/** Takes the tables of an extent; what was made of earlier ones is forgotten. */
	take(tables: LentTables): void {
		this.#tables = tables;
		this.#forget();
	}

	/** Puts a set of flows to use; null for the modelled ones. */
	use(set: FlowSet | null): void {
		this.#observed = set ?? undefined;
		this.#forget();
	}

	/** Follows what the user set: specialties are merged anew, and flows modelled anew under other parameters. */
	adjust(settings: FlowSettings): void {
		const isModelledAnew = JSON.stringify(settings.fitted) !== JSON.stringify(this.#settings.fitted);
		this.#settings = settings;
		if (!this.#observed && isModelledAnew) this.#forget();
		for (const key of this.#placed.keys()) if (key.endsWith(` ${MERGED}`)) this.#placed.delete(key);
	}

	get settings(): FlowSettings {
		return this.#settings;
	}

	#forget(): void {
		this.#nodes = undefined;
		for (const made of [this.#matrices, this.#placed, this.#places]) made.clear();
	}

	/** What the page tells of the flows in use. */
	facts(): FlowFacts {
		const set = this.#observed;
		const provenance: FlowProvenance = set?.provenance ?? { kind: 'modelled' };
		return {
			id: set?.id ?? '',
			name: set?.name ?? '',
			isModelled: provenance.kind === 'modelled',
			provenance,
			specialties: set
				? set.specialties.map(({ name }) => ({ name }))
				: MODELS.kinds.map(({ id }) => ({ name: id })),
			hasHidden:
				set?.specialties.some(({ matrix }) =>
					[matrix.doubt, matrix.unplacedDoubt].some((all) => all?.some((one) => one > 0)),
				) ?? false,
			canMerge: (set?.specialties.length ?? 0) > 1,
		};
	}

	/** Undefined for modelled flows. */
	scaleOf(specialty: string, byCommune: boolean): ScaleRow[] | undefined {
		const { provenance } = this.facts();
		const matrix = this.placedMatrix(specialty, byCommune);
		const overrules = this.#settings.scales.get(specialty);
		const scale = specialtyScale(provenance, matrix, this.placesBy(byCommune), this.lent().units, overrules);
		if (!scale.ok) return undefined;
		return scale.value.departements.map((row) => ({
			departement: row.departement,
			scale: row.scale,
			isOverruled: row.isOverruled,
			byRule: row.byRule,
			isSure: row.isSure,
			effectiveNumber: row.effectiveNumber,
		}));
	}

	/** Specialties that are infra-départementales somewhere; all of them where none is. */
	mergedNames(byCommune: boolean): string[] {
		const names = this.#observed?.specialties.map(({ name }) => name) ?? [];
		const local = names.filter((name) =>
			this.scaleOf(name, byCommune)?.some(({ scale }) => scale === 'infraDepartmental'),
		);
		return local.length > 0 ? local : names;
	}

	/** Specialties whose scale the user set. */
	scaledByHand(): string[] {
		const names = this.#observed?.specialties.map(({ name }) => name) ?? [];
		return names.filter((name) => Object.keys(this.#settings.scales.get(name) ?? {}).length > 0);
	}

	/** Specialties of which patients are seen at a place; of modelled ones, those that have supply there. */
	presence(byCommune: boolean): (place: number) => string[] {
		const places = this.placesBy(byCommune);
		const columns = this.#observed
			? this.#observed.specialties.map(({ name }) => ({
					name,
					has: hasPatients(this.placedMatrix(name, byCommune)),
				}))
			: MODELS.kinds
					.filter(({ isRelative }) => !isRelative)
					.map(({ id, supply }) => ({
						name: id,
						has: hasSupply(attractionOf(this.lent().units, supply), places),
					}));
		return (place) => columns.filter(({ has }) => has[place] === 1).map(({ name }) => name);
	}

	/** On what a specialty is studied: flows from nodes to places. */
	of(specialty: string, byCommune: boolean): PlacedFlows {
		const { units, arcs } = this.lent();
		return {
			units,
			arcs,
			matrix: this.placedMatrix(specialty, byCommune),
			places: this.placesBy(byCommune),
			codes: this.#nodes?.codes ?? units.code,
			isModelled: this.facts().isModelled,
		};
	}

	/** Throws before `take`. */
	lent(): LentTables {
		if (!this.#tables) throw new Error('flows before borrow');
		return this.#tables;
	}

	/** Fits a kind of modelled flows to observed ones. Throws where flows are modelled, and for what is no kind. */
	fit(specialty: string, kind: string): FitAnswer {
		const model = modelOf(MODELS, kind);
		if (!this.#observed || !model) throw new Error(`no fit of ${kind}`);
		const matrix = this.betweenCommunes(specialty, false);
		return { specialty, kind, fit: fitHuff(matrix, this.lent().units, model) };
	}

	/** Nodes × nodes. */
	matrix(specialty: string): FlowMatrix {
		const made = this.#matrices.get(specialty);
		if (made) return made;
		const { units } = this.lent();
		if (this.#observed) {
			const { nodes, matrices } = placeOnUnits(this.#observed, units);
			this.#nodes = nodes;
			this.#observed.specialties.forEach(({ name }, at) => this.#matrices.set(name, matrices[at]));
		} else {
			const model = modelOf(MODELS, specialty, this.#settings.fitted[specialty]);
			if (!model) throw new Error(`no model ${specialty}`);
			// millions of cells, made again in a second: one at a time
			this.#matrices.clear();
			this.#matrices.set(specialty, modelledFlows(units, model));
		}
		const matrix = this.#matrices.get(specialty);
		if (!matrix) throw new Error(`no flows of ${specialty}`);
		return matrix;
	}

	/** Nodes × places. */
	placedMatrix(specialty: string, byCommune: boolean): FlowMatrix {
		const key = `${String(byCommune)} ${specialty}`;
		const made = this.#placed.get(key);
		if (made) return made;
		const matrix = specialty === MERGED ? this.#merge(byCommune) : this.#place(specialty, byCommune);
		this.#placed.set(key, matrix);
		return matrix;
	}

	#place(specialty: string, byCommune: boolean): FlowMatrix {
		const whole = this.matrix(specialty);
		return gather(whole, { columns: this.placesBy(byCommune) });
	}

	#merge(byCommune: boolean): FlowMatrix {
		return this.#mergeOf(this.mergedNames(byCommune).map((name) => this.placedMatrix(name, byCommune)));
	}

	/** Nodes × nodes: a territory or a zone may cut a town. The specialties that are taken together are those of the page. */
	betweenCommunes(specialty: string, byCommune: boolean): FlowMatrix {
		if (specialty !== MERGED) return this.matrix(specialty);
		return this.#mergeOf(this.mergedNames(byCommune).map((name) => this.matrix(name)));
	}

	/** With the weights that were set; the row of a commune adds up to its people, and that of a commune elsewhere to nothing. */
	#mergeOf(matrices: readonly FlowMatrix[]): FlowMatrix {
		const people = new Float64Array(matrices[0]?.rowCount ?? 0);
		people.set(this.lent().units.populationMunicipale);
		return mergeSpecialties(matrices, this.#settings.weights, people);
	}

	/** Towns, or each commune by itself. */
	placesBy(byCommune: boolean): Places {
		const made = this.#places.get(byCommune);
		if (made) return made;
		const { units } = this.lent();
		// nodes of an observed set are numbered with its matrices
		const [first] = this.#observed?.specialties ?? [];
		if (first && !this.#nodes) this.matrix(first.name);
		const nodes = this.#nodes ?? { unitCount: units.count, codes: units.code };
		const places = byCommune ? placesByCommune(units, nodes) : placesOf(units, nodes, flowPlaces);
		this.#places.set(byCommune, places);
		return places;
	}
	/** Observed flows as they were brought; undefined where flows are modelled. */
	get observed(): FlowSet | undefined {
		return this.#observed;
	}

	/** INSEE code of each node of an observed set, once its matrices are made. */
	get nodeCodes(): readonly string[] {
		return this.#nodes?.codes ?? [];
	}
}

function hasPatients({ column, columnCount }: FlowMatrix): Uint8Array {
	const has = new Uint8Array(columnCount);
	for (const place of column) has[place] = 1;
	return has;
}

function hasSupply(attraction: Float64Array, places: Places): Uint8Array {
	const has = new Uint8Array(places.count);
	for (const [node, supply] of attraction.entries()) if (supply > 0) has[places.of[node]] = 1;
	return has;
}
