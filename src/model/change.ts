import type { Answer, Consultation, ConsultationHead } from './consultation.ts';
import type { FrontierCase, FrontierCaseKey } from './frontier.ts';
import type { Drawing, Perimeter, Plan, PlanField, Territory, TerritoryField } from './plan.ts';

/**
 * What one user action changes in a plan: plain data, small, made by the verbs in `operations/`, carried out by
 * `apply`, which returns the change that takes it back.
 */
export type Change =
	| { readonly kind: 'assign'; readonly assignments: readonly Assignment[] }
	| { readonly kind: 'insert-territory'; readonly territory: Territory; readonly position: number }
	| { readonly kind: 'remove-territory'; readonly id: string }
	| { readonly kind: 'set-name'; readonly id: string; readonly name: string }
	| { readonly kind: 'set-colours'; readonly colours: Readonly<Record<string, number>> }
	| { readonly kind: 'set-perimeters'; readonly id: string; readonly perimeters: readonly Perimeter[] }
	| { readonly kind: 'describe'; readonly description: PlanDescription }
	| { readonly kind: 'insert-drawing'; readonly drawing: Drawing; readonly position: number }
	| { readonly kind: 'remove-drawing'; readonly id: string }
	| { readonly kind: 'set-drawing-name'; readonly id: string; readonly name: string }
	/** The case of `key` becomes `to` (null: it goes); a new one stands at `position`. */
	| {
			readonly kind: 'set-case';
			readonly key: FrontierCaseKey;
			readonly to: FrontierCase | null;
			readonly position: number;
	  }
	| { readonly kind: 'insert-consultation'; readonly consultation: Consultation; readonly position: number }
	| { readonly kind: 'remove-consultation'; readonly id: string }
	| { readonly kind: 'describe-consultation'; readonly id: string; readonly head: ConsultationHead }
	/** Answers that come to stand at `position` of a consultation's answers, in their order. */
	| {
			readonly kind: 'insert-answers';
			readonly id: string;
			readonly position: number;
			readonly answers: readonly Answer[];
	  }
	/** `count` answers from `position` on go. */
	| {
			readonly kind: 'remove-answers';
			readonly id: string;
			readonly position: number;
			readonly count: number;
	  }
	| TerritoryFieldChange
	| PlanFieldChange
	/** Several changes in their order as one step. */
	| { readonly kind: 'several'; readonly changes: readonly Change[] }
	/** Back to what the plan was at a time (milliseconds since 1970); the inverse leads to what it was before. */
	| { readonly kind: 'return'; readonly at: number; readonly changes: readonly Change[] };

/** A field of a territory becomes `to`; null: it goes. Events and announced figures never go, they become empty. */
export type TerritoryFieldChange = {
	readonly [Field in TerritoryField]: {
		readonly kind: 'set-territory-field';
		readonly id: string;
		readonly field: Field;
		readonly to: NonNullable<Territory[Field]> | null;
	};
}[TerritoryField];

/** A field of the plan becomes `to`; null: it goes. */
export type PlanFieldChange = {
	readonly [Field in PlanField]: {
		readonly kind: 'set-plan-field';
		readonly field: Field;
		readonly to: NonNullable<Plan[Field]> | null;
	};
}[PlanField];

/** What a plan says of itself. */
export type PlanDescription = Pick<Plan, 'name' | 'scenario' | 'reason'>;

/** Communes that join and leave the draft perimeter of one territory; INSEE codes, sorted. */
export interface Assignment {
	readonly territory: string;
	readonly added: readonly string[];
	readonly removed: readonly string[];
}

export interface Applied {
	readonly plan: Plan;
	readonly inverse: Change;
}
