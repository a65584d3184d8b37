import { codeOrder } from '../analysis/flows/codeOrder.ts';
import { frontierLines } from '../analysis/flows/frontierLines.ts';
import type { FoundPoles } from '../analysis/flows/poleRecipe.ts';
import type { FlowSet } from '../model/flows.ts';
import {
	MERGED,
	type CommuneAnswer,
	type CoreAnswer,
	type FitAnswer,
	type FlowFacts,
	type FlowSettings,
	type FrontierLinesAnswer,
	type LinesAnswer,
	type LinesRequest,
	type StudyAnswer,
	type StudyRequest,
} from './flowAnswers.ts';
import { FlowGround } from './flowGround.ts';
import { flowLines } from './flowLines.ts';
import { communeAnswer, coreAnswer } from './flowPlaceAnswers.ts';
import { flowStudy } from './flowStudy.ts';
import { lentThrough, type LentTables } from './lending.ts';
import { runProposals } from './proposalRun.ts';
import type { ProposalRequest, ProposalsAnswer } from './proposalAnswers.ts';
import type { ZoningsAnswer, ZoningsRequest } from './zoningAnswers.ts';
import { runZonings } from './zoningRun.ts';

/**
 * What runs beside the page for Pôles: it holds the flows in use and answers what is shown of them. Each answer says
 * whether it is modelled.
 */
export class FlowService {
	readonly #ground = new FlowGround();
	readonly #found = new Map<string, FoundPoles>();
	/** Number of the run of proposals; a later number stops it. */
	#proposing = 0;

	/** Takes the tables that come through a port; what was made of earlier ones is forgotten. */
	async borrow(port: MessagePort): Promise<void> {
		this.take(await lentThrough(port));
	}

	take(tables: LentTables): void {
		this.#ground.take(tables);
		this.#found.clear();
	}

	/** Puts a set of flows to use; null for the modelled ones. */
	use(set: FlowSet | null): FlowFacts {
		this.#ground.use(set);
		this.#found.clear();
		return this.facts();
	}

	/** Follows what the user set, from the next question on. */
	adjust(settings: FlowSettings): void {
		this.#ground.adjust(settings);
		this.#found.clear();
	}

	facts(): FlowFacts {
		return this.#ground.facts();
	}

	lines(request: LinesRequest): LinesAnswer {
		return flowLines(this.#ground.of(request.specialty, request.byCommune), request);
	}

	study(request: StudyRequest): StudyAnswer {
		const { specialty, byCommune } = request;
		const isMerged = specialty === MERGED;
		return flowStudy(
			{
				...this.#ground.of(specialty, byCommune),
				presentAt: this.#ground.presence(byCommune),
				found: this.#found,
				scale: isMerged ? undefined : this.#ground.scaleOf(specialty, byCommune),
				merged: isMerged ? this.#ground.mergedNames(byCommune) : [],
				scaledByHand: this.#ground.scaledByHand(),
				weights: this.#ground.settings.weights,
			},
			request,
		);
	}

	/** The place that a commune belongs to, by its largest commune. */
	placeOf(byCommune: boolean, unit: number): { readonly code: string; readonly name: string } {
		const places = this.#ground.placesBy(byCommune);
		const place = places.of[unit];
		return { code: places.code[place], name: places.name[place] };
	}

	/** Where the people of a commune go: at most `most` places. */
	commune(specialty: string, byCommune: boolean, unit: number, most: number): CommuneAnswer {
		return communeAnswer(this.#ground.of(specialty, byCommune), unit, most);
	}

	/** The communes that 80 % of a place's patients come from; `code` is its largest commune's. */
	core(specialty: string, byCommune: boolean, code: string): CoreAnswer {
		return coreAnswer(this.#ground.of(specialty, byCommune), code);
	}

	/**
	 * Territories for the communes that are to be placed; null where `stopProposing` was called meanwhile. Other
	 * questions are answered while it works.
	 */
	async propose(
		{ specialty, isPlaced, settings }: ProposalRequest,
		onProgress: (share: number) => void,
	): Promise<ProposalsAnswer | null> {
		const { units, arcs } = this.#ground.lent();
		const number = ++this.#proposing;
		const matrix = this.#ground.betweenCommunes(specialty, false);
		const found = await runProposals({ units, arcs, matrix, isPlaced }, settings, {
			onProgress,
			isCancelled: () => this.#proposing !== number,
		});
		return found ? { isModelled: this.facts().isModelled, specialty, proposals: found } : null;
	}

	/** Two zonings of the extent; which of them keeps more of the flows is told of observed flows only. */
	zonings({ specialty, byCommune, a, b }: ZoningsRequest): ZoningsAnswer {
		const { isModelled } = this.facts();
		const observed = isModelled ? undefined : this.#ground.betweenCommunes(specialty, byCommune);
		const { units } = this.#ground.lent();
		return { specialty, isModelled, ...runZonings({ units, observed }, { a, b }) };
	}

	/** The parameters of a kind of modelled flows that meet the observed ones best. */
	fit(specialty: string, kind: string): FitAnswer {
		return this.#ground.fit(specialty, kind);
	}

	/** Observed flows by the line of the decision sheet on which they count; none where flows are modelled. */
	frontierLines(): FrontierLinesAnswer {
		const specialties = this.#ground.observed?.specialties ?? [];
		const lines = frontierLines(specialties.map(({ name }) => ({ name, matrix: this.#ground.matrix(name) })));
		return { lines, order: codeOrder(this.#ground.nodeCodes) };
	}

	stopProposing(): void {
		this.#proposing++;
	}
}
