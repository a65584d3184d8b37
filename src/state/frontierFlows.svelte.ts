import { observedSource } from '../analysis/flows/frontierLines.ts';
import { NO_FLOWS, type FlowSource } from '../analysis/flowSource.ts';
import { FLOW_LINES, type FlowLine } from '../analysis/frontierProposal.ts';
import type { ExtentState } from './extent.svelte.ts';
import type { PolesState } from './poles.svelte.ts';

/** Observed flows on the lines of the decision sheet, and where they come from. */
interface FrontierFlowLines {
	readonly lines: Readonly<Partial<Record<FlowLine, FlowSource>>>;
	/** All care together: for margins and for the ranking of zones. */
	readonly care: FlowSource;
	/** In the user's words; '' and undefined where not said. */
	readonly source: string;
	readonly year: number | undefined;
}

const NONE: FrontierFlowLines = { lines: {}, care: NO_FLOWS, source: '', year: undefined };

/**
 * The observed flows that the open plan uses, for Frontières; none where it uses modelled ones, which never make a
 * proposal. `follow` brings them; nothing of Pôles is loaded before a plan uses observed flows.
 */
export class FrontierFlows {
	readonly #extent: ExtentState;
	readonly #poles: PolesState;
	#now = $state.raw<FrontierFlowLines>(NONE);

	constructor(extent: ExtentState, poles: PolesState) {
		this.#extent = extent;
		this.#poles = poles;
	}

	get now(): FrontierFlowLines {
		return this.#now;
	}

	/** Brings the flows of the open plan and extent; without them where they cannot be had. */
	async follow(): Promise<void> {
		const { units } = this.#extent;
		const desk = await this.#poles.load().catch(() => undefined);
		const found = await desk?.frontierLines().catch(() => null);
		if (units !== this.#extent.units) return;
		const provenance = desk?.facts?.provenance;
		if (!units || !found || provenance?.kind !== 'observed') {
			this.#now = NONE;
			return;
		}
		const { order } = found;
		const sourceOf = (line: FlowLine | 'care'): FlowSource | undefined => {
			const matrix = found.lines.find((one) => one.line === line)?.matrix;
			return matrix && observedSource(matrix, units.count, order);
		};
		const lines: Partial<Record<FlowLine, FlowSource>> = {};
		for (const line of FLOW_LINES) {
			const source = sourceOf(line);
			if (source) lines[line] = source;
		}
		const { source, year } = provenance;
		this.#now = { lines, care: sourceOf('care') ?? NO_FLOWS, source, year };
	}
}
