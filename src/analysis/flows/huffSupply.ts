import type { FlowModel, WeighedSupply } from '../../model/flows.ts';

/** One way to stand for what draws patients, with the parameters it starts from. */
interface HuffKind {
	/** `soins`, `generalistes`…: names it in addresses, files and calls. */
	readonly id: string;
	readonly label: { readonly fr: string; readonly en: string };
	/** True where numbers only compare places (SIRENE counts establishments, not persons). */
	readonly isRelative?: boolean;
	readonly supply: readonly WeighedSupply[];
	readonly alpha: number;
	readonly beta: number;
}

/** A dated table of kinds (`data/flow-models.json`); the first one is what is shown when nothing is chosen. */
export interface HuffTable {
	readonly validFrom: string;
	readonly note: string;
	readonly detour: number;
	readonly reachKm: number;
	readonly kinds: readonly HuffKind[];
}

/** How much supply and distance count. */
export type HuffParameters = Pick<FlowModel, 'alpha' | 'beta'>;

/** The model of a kind as the table has it, or with other parameters; undefined for an id that it does not have. */
export function modelOf(table: HuffTable, id?: string, parameters?: HuffParameters): FlowModel | undefined {
	const kind = id === undefined ? table.kinds[0] : table.kinds.find((one) => one.id === id);
	if (!kind) return undefined;
	const { supply } = kind;
	const { alpha, beta } = parameters ?? kind;
	return { supply, alpha, beta, detour: table.detour, reachKm: table.reachKm };
}
