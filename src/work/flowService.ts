import { frontierLines } from '../analysis/flows/frontierLines.ts';
import flowModels from '../../data/flow-models.json' with { type: 'json' };
import flowPlaces from '../../data/flow-places.json' with { type: 'json' };
import { codeOrder } from '../analysis/flows/codeOrder.ts';
import { destinationsOf } from '../analysis/flows/destinations.ts';
import { gather, placeOnUnits, transpose, type FlowNodes } from '../analysis/flows/gather.ts';
import { attractionOf, modelledFlows } from '../analysis/flows/huff.ts';
import { mergeSpecialties } from '../analysis/flows/mergeSpecialties.ts';
import { modelOf, type HuffTable } from '../analysis/flows/huffSupply.ts';
import type { FoundPoles } from '../analysis/flows/poleRecipe.ts';
import { placesByCommune, placesOf, type Places } from '../analysis/flows/places.ts';
import { specialtyScale } from '../analysis/flows/specialtyScale.ts';
import type { Range } from '../base/range.ts';
import { geodesicBetween } from '../geometry/geodesic.ts';
import type { FlowMatrix, FlowProvenance, FlowSet } from '../model/flows.ts';
import type { UnitTable } from '../model/unitTable.ts';
import {
	MERGED,
	type CommuneAnswer,
	type CoreAnswer,
	type FlowFacts,
	type FrontierLinesAnswer,
	type LinesAnswer,
	type LinesRequest,
	type ScaleRow,
	type StudyAnswer,
	type StudyRequest,
} from './flowAnswers.ts';
import { flowLines } from './flowLines.ts';
import { flowStudy } from './flowStudy.ts';
import { lentThrough, type LentTables } from './lending.ts';
import { runProposals } from './proposalRun.ts';
import type { ProposalRequest, ProposalsAnswer } from './proposalAnswers.ts';
import type { ZoningsAnswer, ZoningsRequest } from './zoningAnswers.ts';
import { runZonings } from './zoningRun.ts';

const MODELS: HuffTable = flowModels as HuffTable;
/** Of a pole's patients, those nearest in number: where this share comes from is its basin. */
const CORE_SHARE = 0.8;

/**
 * What runs beside the page for Pôles: it holds the flows in use and answers what is shown of them. Each answer says
 * whether it is modelled. Matrices are made when they are first asked for, and kept.
 */
export class FlowService {
	#tables: LentTables | undefined;
	#observed: FlowSet | undefined;
	#nodes: FlowNodes | undefined;
	readonly #matrices = new Map<string, FlowMatrix>();
	readonly #placed = new Map<string, FlowMatrix>();
	readonly #places = new Map<boolean, Places>();
	readonly #found = new Map<string, FoundPoles>();
	/** Number of the run of proposals; a later number stops it. */
	#proposing = 0;

	/** Takes the tables that come through a port; what was made of earlier ones is forgotten. */
	async borrow(port: MessagePort): Promise<void> {
		this.take(await lentThrough(port));
	}

	take(tables: LentTables): void {
		this.#tables = tables;
		this.#forget();
	}

	/** Puts a set of flows to use; null for the modelled ones. */
	use(set: FlowSet | null): FlowFacts {
		this.#observed = set ?? undefined;
		this.#forget();
		return this.facts();
	}

	#forget(): void {
		this.#nodes = undefined;
		for (const made of [this.#matrices, this.#placed, this.#places, this.#found]) made.clear();
	}

	facts(): FlowFacts {
		const set = this.#observed;
		const provenance: FlowProvenance = set?.provenance ?? { kind: 'modelled' };
		return {
			id: set?.id ?? '',
			name: set?.name ?? '',
			isModelled: provenance.kind === 'modelled',
			provenance,
			specialties: set
				? set.specialties.map(({ name, matrix }) => ({ name, patients: sumOf(matrix) }))
				: MODELS.kinds.map(({ id }) => ({ name: id, patients: NaN })),
			canMerge: (set?.specialties.length ?? 0) > 1,
		};
	}

	lines(request: LinesRequest): LinesAnswer {
		return flowLines(this.#ground(request.specialty, request.byCommune), request);
	}

	study(request: StudyRequest): StudyAnswer {
		const ground = this.#ground(request.specialty, request.byCommune);
		const isMerged = request.specialty === MERGED;
		return flowStudy(
			{
				...ground,
				presentAt: this.#presence(request.byCommune),
				found: this.#found,
				scale: isMerged ? undefined : this.#scaleOf(request.specialty, request.byCommune),
				merged: isMerged ? this.#mergedNames(request.byCommune) : [],
			},
			request,
		);
	}

	/** Undefined for modelled flows. */
	#scaleOf(specialty: string, byCommune: boolean): ScaleRow[] | undefined {
		const { provenance } = this.facts();
		const matrix = this.#placedMatrix(specialty, byCommune);
		const scale = specialtyScale(provenance, matrix, this.#placesBy(byCommune), this.#lent().units);
		if (!scale.ok) return undefined;
		return scale.value.departements.map(({ departement, scale: its, isSure, effectiveNumber }) => ({
			departement,
			scale: its,
			isSure,
			effectiveNumber,
		}));
	}

	/** Specialties that are infra-départementales somewhere; all of them where none is. */
	#mergedNames(byCommune: boolean): string[] {
		const names = this.#observed?.specialties.map(({ name }) => name) ?? [];
		const local = names.filter((name) =>
			this.#scaleOf(name, byCommune)?.some(({ scale }) => scale === 'infraDepartmental'),
		);
		return local.length > 0 ? local : names;
	}

	/** Specialties of which patients are seen at a place; of modelled ones, those that have supply there. */
	#presence(byCommune: boolean): (place: number) => string[] {
		const places = this.#placesBy(byCommune);
		const columns = this.#observed
			? this.#observed.specialties.map(({ name }) => ({
					name,
					has: hasPatients(this.#placedMatrix(name, byCommune)),
				}))
			: MODELS.kinds
					.filter(({ isRelative }) => !isRelative)
					.map(({ id, supply }) => ({
						name: id,
						has: hasSupply(attractionOf(this.#lent().units, supply), places),
					}));
		return (place) => columns.filter(({ has }) => has[place] === 1).map(({ name }) => name);
	}

	/** The place that a commune belongs to, by its largest commune. */
	placeOf(byCommune: boolean, unit: number): { readonly code: string; readonly name: string } {
		const places = this.#placesBy(byCommune);
		const place = places.of[unit];
		return { code: places.code[place], name: places.name[place] };
	}

	/** Where the people of a commune go: at most `most` places. */
	commune(specialty: string, byCommune: boolean, unit: number, most: number): CommuneAnswer {
		const { units, matrix, places, isModelled } = this.#ground(specialty, byCommune);
		const all = destinationsOf(matrix, unit, codeOrder(places.code));
		const unplacedDoubt = matrix.unplacedDoubt?.[unit] ?? 0;
		const unplaced = rangeOf(matrix.unplaced[unit], unplacedDoubt);
		const total = all.reduce((sum, { patients }) => added(sum, patients), unplaced);
		return {
			isModelled,
			total,
			unplaced,
			more: Math.max(0, all.length - most),
			destinations: all.slice(0, most).map(({ column: place, patients, share }) => ({
				code: places.code[place],
				name: places.name[place],
				patients,
				share,
				km: kilometres(units, unit, places.centre[place]),
				isHome: places.of[unit] === place,
			})),
		};
	}

	/** The communes that 80 % of a place's patients come from; `code` is its largest commune's. */
	core(specialty: string, byCommune: boolean, code: string): CoreAnswer {
		const { units, matrix, places, isModelled } = this.#ground(specialty, byCommune);
		const place = places.code.indexOf(code);
		if (place < 0) throw new Error(`no place ${code}`);
		const comers = destinationsOf(transpose(matrix), place);
		const whole = comers.reduce((sum, { patients }) => sum + patients.value, 0);
		const core: number[] = [];
		let sum = 0;
		for (const { column: node, patients } of comers) {
			if (sum >= CORE_SHARE * whole) break;
			sum += patients.value;
			core.push(node);
		}
		const here = core.filter((node) => node < units.count).sort((a, b) => a - b);
		return {
			isModelled,
			units: Int32Array.from(here),
			count: core.length,
			share: whole > 0 ? sum / whole : NaN,
		};
	}

	/**
	 * Territories for the communes that are to be placed; null where `stopProposing` was called meanwhile. Other
	 * questions are answered while it works.
	 */
	async propose(
		{ specialty, isPlaced, settings }: ProposalRequest,
		onProgress: (share: number) => void,
	): Promise<ProposalsAnswer | null> {
		const { units, arcs } = this.#lent();
		const number = ++this.#proposing;
		const matrix = specialty === MERGED ? this.#mergedByCommune() : this.#matrix(specialty);
		const found = await runProposals({ units, arcs, matrix, isPlaced }, settings, {
			onProgress,
			isCancelled: () => this.#proposing !== number,
		});
		return found ? { isModelled: this.facts().isModelled, specialty, proposals: found } : null;
	}

	/** Two zonings of the extent; which of them keeps more of the flows is told of observed flows only. */
	zonings({ specialty, byCommune, a, b }: ZoningsRequest): ZoningsAnswer {
		const { isModelled } = this.facts();
		const observed = isModelled ? undefined : this.#betweenCommunes(specialty, byCommune);
		const { units } = this.#lent();
		return { specialty, isModelled, ...runZonings({ units, observed }, { a, b }) };
	}

	/** Nodes × nodes: a zone may cut a town. The specialties that are taken together are those of the page. */
	#betweenCommunes(specialty: string, byCommune: boolean): FlowMatrix {
		if (specialty !== MERGED) return this.#matrix(specialty);
		return this.#mergeOf(this.#mergedNames(byCommune).map((name) => this.#matrix(name)));
	}

	/** Observed flows by the line of the decision sheet on which they count; none where flows are modelled. */
	frontierLines(): FrontierLinesAnswer {
		const specialties = this.#observed?.specialties ?? [];
		const lines = frontierLines(specialties.map(({ name }) => ({ name, matrix: this.#matrix(name) })));
		return { lines, order: codeOrder(this.#nodes?.codes ?? []) };
	}

	stopProposing(): void {
		this.#proposing++;
	}

	#ground(specialty: string, byCommune: boolean) {
		const { units, arcs } = this.#lent();
		return {
			units,
			arcs,
			matrix: this.#placedMatrix(specialty, byCommune),
			places: this.#placesBy(byCommune),
			isModelled: this.facts().isModelled,
		};
	}

	#lent(): LentTables {
		if (!this.#tables) throw new Error('flows before borrow');
		return this.#tables;
	}

	#matrix(specialty: string): FlowMatrix {
		const made = this.#matrices.get(specialty);
		if (made) return made;
		const { units } = this.#lent();
		if (this.#observed) {
			const { nodes, matrices } = placeOnUnits(this.#observed, units);
			this.#nodes = nodes;
			this.#observed.specialties.forEach(({ name }, at) => this.#matrices.set(name, matrices[at]));
		} else {
			const model = modelOf(MODELS, specialty);
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
	#placedMatrix(specialty: string, byCommune: boolean): FlowMatrix {
		const key = `${String(byCommune)} ${specialty}`;
		const made = this.#placed.get(key);
		if (made) return made;
		const matrix = specialty === MERGED ? this.#merge(byCommune) : this.#place(specialty, byCommune);
		this.#placed.set(key, matrix);
		return matrix;
	}

	#place(specialty: string, byCommune: boolean): FlowMatrix {
		const whole = this.#matrix(specialty);
		return gather(whole, { columns: this.#placesBy(byCommune) });
	}

	#merge(byCommune: boolean): FlowMatrix {
		return this.#mergeOf(this.#mergedNames(byCommune).map((name) => this.#placedMatrix(name, byCommune)));
	}

	/** The specialties that are merged between communes, whatever the places: territories are made of communes. */
	#mergedByCommune(): FlowMatrix {
		return this.#mergeOf(this.#mergedNames(false).map((name) => this.#matrix(name)));
	}

	/** Equal weights; the row of a commune adds up to its people, and that of a commune elsewhere to nothing. */
	#mergeOf(matrices: readonly FlowMatrix[]): FlowMatrix {
		const people = new Float64Array(matrices[0]?.rowCount ?? 0);
		people.set(this.#lent().units.populationMunicipale);
		return mergeSpecialties(matrices, 'equal', people);
	}

	#placesBy(byCommune: boolean): Places {
		const made = this.#places.get(byCommune);
		if (made) return made;
		const { units } = this.#lent();
		// nodes of an observed set are numbered with its matrices
		const [first] = this.#observed?.specialties ?? [];
		if (first && !this.#nodes) this.#matrix(first.name);
		const nodes = this.#nodes ?? { unitCount: units.count, codes: units.code };
		const places = byCommune ? placesByCommune(units, nodes) : placesOf(units, nodes, flowPlaces);
		this.#places.set(byCommune, places);
		return places;
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

const rangeOf = (value: number, doubt: number): Range => ({
	value,
	least: value - doubt,
	most: value + doubt,
});
const added = (a: Range, b: Range): Range => ({
	value: a.value + b.value,
	least: a.least + b.least,
	most: a.most + b.most,
});
const sumOf = ({ patients, unplaced }: FlowMatrix): number =>
	patients.reduce((sum, one) => sum + one, 0) + unplaced.reduce((sum, one) => sum + one, 0);
/** Kilometres between the seats of two nodes, as the crow flies; NaN where one is not known. */
function kilometres({ seatLonDeg: lon, seatLatDeg: lat }: UnitTable, from: number, to: number): number {
	const known = [lon[from], lat[from], lon[to], lat[to]].every((value) => Number.isFinite(value));
	return known ? geodesicBetween(lon[from], lat[from], lon[to], lat[to]).lengthM / 1000 : NaN;
}
