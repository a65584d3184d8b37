import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { searchKey } from '../io/resolve/nameKey.ts';
import {
	readBuiltIndex,
	readHospitalSites,
	readManifest,
	type BuiltIndex,
	type Manifest,
} from '../io/manifest.ts';
import { indexByCode, type UnitTable } from '../model/unitTable.ts';
import type { ArcSides } from '../geometry/arcTable.ts';
import { PieceWalker } from '../geometry/pieceWalk.ts';
import type { UnitPicker } from '../geometry/unitPicker.ts';
import type { OpenedExtent, PartAddress } from '../work/atlasService.ts';
import { fromWorker, startAtlasWorker, type AtlasClient } from '../work/client.ts';

/** Hospital sites as points, of the extent and around it. */
export type HospitalSites = GeoJSON.FeatureCollection<GeoJSON.Point>;

export type ExtentStatus = 'loading' | 'ready' | 'failed';

/** The part of France that is open: its communes, the sides of its arcs, and the worker that holds the rest. */
export class ExtentState {
	#status = $state<ExtentStatus>('loading');
	#bytes = $state(0);
	#problem = $state.raw<Problem | null>(null);
	#index = $state.raw<BuiltIndex | null>(null);
	#manifest = $state.raw<Manifest | null>(null);
	#folder = $state('');
	#opened = $state.raw<OpenedExtent | null>(null);
	#withRing = $state(false);
	#hospitals = $state.raw<HospitalSites | null>(null);
	#picker: UnitPicker | null = null;
	readonly #codes = $derived(this.#opened ? indexByCode(this.#opened.units) : new Map<string, number>());
	/** Names folded for the search, made when the first search reads them. */
	readonly nameKeys = $derived((this.#opened?.units.name ?? []).map(searchKey));
	/** Walks pieces and holes of the open communes; made when something first reads it. */
	readonly pieceWalker = $derived(this.#opened && new PieceWalker(this.#opened.sides));
	readonly client: AtlasClient = startAtlasWorker();

	get status(): ExtentStatus {
		return this.#status;
	}

	/** Bytes read so far of the file that is loading. */
	get bytes(): number {
		return this.#bytes;
	}

	get problem(): Problem | null {
		return this.#problem;
	}

	get index(): BuiltIndex | null {
		return this.#index;
	}

	get manifest(): Manifest | null {
		return this.#manifest;
	}

	get units(): UnitTable | null {
		return this.#opened?.units ?? null;
	}

	get sides(): ArcSides | null {
		return this.#opened?.sides ?? null;
	}

	/** True once the communes around the extent are there too. */
	get withRing(): boolean {
		return this.#withRing;
	}

	/** Tells the unit at a position; null until `loadPicker` has made it. */
	get picker(): UnitPicker | null {
		return this.#picker;
	}

	/** Null until `loadHospitals` has read them. */
	get hospitals(): HospitalSites | null {
		return this.#hospitals;
	}

	/** Unit of an INSEE code; undefined outside the extent and its ring. */
	unitOf(code: string): number | undefined {
		return this.#codes.get(code);
	}

	/** Absolute address of a built file of the open extent. */
	addressOf(file: string): string {
		return new URL(`data/${this.#folder}/${file}`, document.baseURI).href;
	}

	/** Addresses of the extent proper and of the communes around it; undefined while none is open. */
	get partAddresses(): readonly [core: PartAddress, ring: PartAddress] | undefined {
		const files = this.#manifest?.files;
		return (
			files && [
				{ unitsUrl: this.addressOf(files.units), arcsUrl: this.addressOf(files.arcs) },
				{ unitsUrl: this.addressOf(files.ringUnits), arcsUrl: this.addressOf(files.ringArcs) },
			]
		);
	}

	/** Opens an extent by id, the default one where the id is not built. */
	async open(id: string | undefined): Promise<void> {
		this.#status = 'loading';
		this.#bytes = 0;
		this.#withRing = false;
		this.#hospitals = null;
		this.#picker = null;
		const manifest = await this.#readManifest(id);
		if (!manifest.ok) return this.#failWith(manifest.error);
		const { files } = manifest.value;
		const opened = await this.client.openExtent(
			{ unitsUrl: this.addressOf(files.units), arcsUrl: this.addressOf(files.arcs) },
			fromWorker((bytes) => (this.#bytes += bytes)),
		);
		if (!opened.ok) return this.#failWith(opened.error);
		this.#manifest = manifest.value;
		this.#opened = opened.value;
		this.#status = 'ready';
	}

	/** Loads the communes around the extent. A failure leaves the extent as it is. */
	async openRing(): Promise<Result<null, Problem>> {
		const files = this.#manifest?.files;
		if (!files || this.#withRing) return ok(null);
		const opened = await this.client.openRing({
			unitsUrl: this.addressOf(files.ringUnits),
			arcsUrl: this.addressOf(files.ringArcs),
		});
		if (!opened.ok) return opened;
		this.#opened = opened.value;
		this.#withRing = true;
		return ok(null);
	}

	/** Brings the contours to the page for the units that are open now. */
	async loadPicker(): Promise<void> {
		const opened = this.#opened;
		const [table, { UnitPicker }] = await Promise.all([
			this.client.pickTable(),
			import('../geometry/unitPicker.ts'),
		]);
		if (opened === this.#opened) this.#picker = new UnitPicker(table);
	}

	/** Reads the hospital sites when their layer is first shown. A failure leaves the layer empty. */
	async loadHospitals(): Promise<void> {
		const file = this.#manifest?.files.points;
		if (!file || this.#hospitals) return;
		const read = await readJson(this.addressOf(file), readHospitalSites);
		if (read.ok) this.#hospitals = read.value;
	}

	async #readManifest(id: string | undefined): Promise<Result<Manifest, Problem>> {
		if (!this.#index) {
			const index = await readJson('data/manifest.json', readBuiltIndex);
			if (!index.ok) return index;
			this.#index = index.value;
		}
		const entry = this.#index.extents.find((extent) => extent.id === id) ?? this.#index.extents[0];
		if (!entry) return fail({ rule: 'empty-file', file: 'data/manifest.json' });
		this.#folder = entry.folder;
		return readJson(`data/${entry.folder}/manifest.json`, readManifest);
	}

	#failWith(problem: Problem): void {
		this.#problem = problem;
		this.#status = 'failed';
	}
}

async function readJson<Value>(
	path: string,
	check: (input: unknown) => Result<Value, Problem>,
): Promise<Result<Value, Problem>> {
	try {
		const response = await fetch(new URL(path, document.baseURI));
		if (!response.ok)
			return fail({ rule: 'not-reached', file: path, values: { reason: String(response.status) } });
		const checked = check(await response.json());
		return checked.ok ? checked : fail({ ...checked.error, file: path });
	} catch (error) {
		return fail({ rule: 'not-reached', file: path, values: { reason: String(error) } });
	}
}
