import {
	readFlowChoice,
	readLineMode,
	readNumbers,
	readShare,
	readWeights,
	writeFlowChoice,
	writeLineMode,
	writeNumbers,
	writeShare,
	writeWeights,
	type FlowChoice,
	type LineMode,
} from './poleRoute.ts';
import type { ViewState } from './view.svelte.ts';

/** What the address chooses of Pôles, so that a link shows the same thing. */
export class PoleChoices {
	readonly #view: ViewState;
	/** While the slider is moved: the address follows when it is let go. */
	#dragged = $state<number | undefined>();
	readonly flows = $derived.by((): FlowChoice => readFlowChoice(this.#view.route.flows));
	readonly numbers = $derived.by(() => readNumbers(this.#view.route.numbers));
	readonly lineMode = $derived.by(() => readLineMode(this.#view.route.lines));
	/** Share of the flow that is to be shown, 0 to 1. */
	readonly share = $derived.by(() => this.#dragged ?? readShare(this.#view.route.share));
	readonly byCommune = $derived.by(() => this.#view.route.places === 'commune');
	/** How much each of the specialties that are taken together counts. */
	readonly weights = $derived.by(() => readWeights(this.#view.route.weights));

	constructor(view: ViewState) {
		this.#view = view;
	}

	chooseSpecialty(name: string): void {
		this.#view.go({ specialty: name });
	}

	chooseFlows(choice: FlowChoice): void {
		this.#view.go({ flows: writeFlowChoice(choice) });
	}

	/** How many poles a département is to have; undefined for what the recipe suggests. */
	chooseNumber(departement: string, number: number | undefined): void {
		const others = Object.entries(this.numbers).filter(([code]) => code !== departement);
		const numbers = Object.fromEntries(
			number === undefined ? others : [...others, [departement, number] as const],
		);
		this.#view.go({ numbers: writeNumbers(numbers) });
	}

	chooseLines(mode: LineMode): void {
		this.#view.go({ lines: writeLineMode(mode) });
	}

	/** Draws a share of the flow while the slider is moved. */
	dragShare(share: number): void {
		this.#dragged = share;
	}

	chooseShare(share: number): void {
		this.#dragged = undefined;
		this.#view.go({ share: writeShare(share) });
	}

	choosePlaces(byCommune: boolean): void {
		this.#view.go({ places: byCommune ? 'commune' : undefined });
	}

	chooseWeights(weights: ReturnType<typeof readWeights>): void {
		this.#view.go({ weights: writeWeights(weights) });
	}
}
