import type { CommuneAnswer, CoreAnswer, LinesRequest, StudyRequest } from '../work/flowAnswers.ts';
import type { FlowClient } from '../work/flowClient.ts';
import { Asked } from './asked.svelte.ts';

/** Destinations of a commune that its sheet shows. */
const MOST_DESTINATIONS = 8;

/** What is asked of a specialty. */
export interface SpecialtyQuestion {
	readonly specialty: string;
	readonly byCommune: boolean;
}

/** The questions to the worker of the flows, of each kind one at a time, with their last answers. */
export class FlowQuestions {
	readonly #service: () => FlowClient['service'];
	readonly study = new Asked((request: StudyRequest) => this.#service().study(request));
	readonly lines = new Asked((request: LinesRequest) => this.#service().lines(request));
	/** How well a kind of modelled flows meets the observed ones. */
	readonly fit = new Asked(({ specialty, kind }: { readonly specialty: string; readonly kind: string }) =>
		this.#service().fit(specialty, kind),
	);
	readonly commune = new Asked(
		async ({ specialty, byCommune, unit }: SpecialtyQuestion & { readonly unit: number }) => ({
			unit,
			answer: await this.#service().commune(specialty, byCommune, unit, MOST_DESTINATIONS),
		}),
	);
	readonly core = new Asked(
		async ({ specialty, byCommune, code }: SpecialtyQuestion & { readonly code: string }) => ({
			code,
			answer: await this.#service().core(specialty, byCommune, code),
		}),
	);

	/** `service`: the worker when it is asked. */
	constructor(service: () => FlowClient['service']) {
		this.#service = service;
	}

	forget(): void {
		for (const asked of [this.study, this.lines, this.fit, this.commune, this.core]) asked.forget();
	}

	/** What is known of a commune's destinations; undefined while it is asked for. */
	communeOf(unit: number): CommuneAnswer | undefined {
		const { answer } = this.commune;
		return answer?.unit === unit ? answer.answer : undefined;
	}

	/** Where 80 % of a pole's patients come from; undefined while it is asked for. */
	coreOf(code: string): CoreAnswer | undefined {
		const { answer } = this.core;
		return answer?.code === code ? answer.answer : undefined;
	}
}
