import { formatPartialDate } from '../base/partialDate.ts';
import { listNames } from '../base/listNames.ts';
import { instantFormats } from '../base/instant.ts';
import type { Assignment, Change } from '../model/change.ts';
import type { History, Step } from '../model/history.ts';
import type { Perimeter, Plan } from '../model/plan.ts';
import type { LocaleState } from '../state/locale.svelte.ts';

/** Whose names a step may tell. */
export type Named = Pick<Plan, 'territories' | 'consultations'>;

/** A step of several changes tells so many of them, and counts the others. */
const MOST_PARTS = 3;

/**
 * A step of the history in words: '12 communes de Giennois vers Est Cher'. `plan`: the plan with the step done, or
 * `everNamed` of a whole history.
 */
export function stepText(
	{ change, inverse }: Pick<Step, 'change' | 'inverse'>,
	plan: Named,
	locale: LocaleState,
): string {
	const { steps } = locale.texts.workshop;
	const { history } = locale.texts;
	const nameOf = (id: string): string =>
		plan.territories.find((territory) => territory.id === id)?.name ?? id;
	switch (change.kind) {
		case 'insert-territory':
			return steps.created(change.territory.name);
		case 'remove-territory':
			return steps.deleted(inverse.kind === 'insert-territory' ? inverse.territory.name : change.id);
		case 'set-name':
			return steps.renamed(inverse.kind === 'set-name' ? inverse.name : change.id, change.name);
		case 'set-colours':
			return history.recoloured(listNames(Object.keys(change.colours).map(nameOf), locale.locale));
		case 'return':
			return history.returned(instantFormats(locale.locale).dayAndTime(change.at));
		case 'assign':
			return assignText(change.assignments, nameOf, locale);
		case 'set-perimeters':
			return decidedText(change.perimeters, nameOf(change.id), locale);
		case 'describe':
			return steps.described(change.description.scenario || change.description.name);
		case 'insert-drawing':
			return steps.drawingKept(change.drawing.name);
		case 'remove-drawing':
			return steps.drawingRemoved(inverse.kind === 'insert-drawing' ? inverse.drawing.name : change.id);
		case 'set-drawing-name':
			return steps.renamed(inverse.kind === 'set-drawing-name' ? inverse.name : change.id, change.name);
		case 'set-case':
			return locale.texts.history.frontier[change.to ? 'recorded' : 'removed'](change.key.commune);
		case 'insert-consultation':
		case 'remove-consultation':
		case 'describe-consultation':
		case 'insert-answers':
		case 'remove-answers':
			return consultationText(change, inverse, plan, locale);
		case 'set-territory-field':
			return history.followed(history.territoryFields[change.field], nameOf(change.id));
		case 'set-plan-field':
			return history.planFields[change.field];
		case 'several':
			return severalText(change.changes, inverse, plan, locale);
	}
}

type ConsultationChange = Extract<
	Change,
	{ kind: `${string}-consultation` | 'insert-answers' | 'remove-answers' }
>;

function consultationText(
	change: ConsultationChange,
	inverse: Change,
	plan: Named,
	{ texts, format }: LocaleState,
): string {
	const { consultation: words } = texts.history;
	const nameOf = (id: string): string => plan.consultations?.find((one) => one.id === id)?.name ?? id;
	switch (change.kind) {
		case 'insert-consultation':
			return words.opened(change.consultation.name);
		case 'remove-consultation':
			return words.removed(
				inverse.kind === 'insert-consultation' ? inverse.consultation.name : nameOf(change.id),
			);
		case 'describe-consultation':
			return words.described(change.head.name);
		case 'insert-answers':
			return words.answered(format.integer(change.answers.length), nameOf(change.id));
		case 'remove-answers':
			return words.erased(format.integer(change.count), nameOf(change.id));
	}
}

function severalText(changes: readonly Change[], inverse: Change, plan: Named, locale: LocaleState): string {
	const parts = changes.slice(0, MOST_PARTS).map((part, index) => {
		const back = inverse.kind === 'several' ? inverse.changes.at(-1 - index) : undefined;
		return stepText({ change: part, inverse: back ?? inverse }, plan, locale);
	});
	const others = changes.length - parts.length;
	if (others > 0) parts.push(locale.texts.history.others(locale.format.integer(others)));
	return parts.join(locale.texts.workshop.steps.and);
}

/** The territories and consultations of a plan with those that its history knows and that are gone. */
export function everNamed(plan: Named, { steps }: History): Named {
	const known = new Map(plan.territories.map((territory) => [territory.id, territory]));
	const consultations = new Map((plan.consultations ?? []).map((one) => [one.id, one]));
	const note = (change: Change): void => {
		if (change.kind === 'insert-consultation' && !consultations.has(change.consultation.id))
			consultations.set(change.consultation.id, change.consultation);
		if (change.kind === 'insert-territory' && !known.has(change.territory.id))
			known.set(change.territory.id, change.territory);
		if (change.kind === 'several' || change.kind === 'return') change.changes.forEach(note);
	};
	for (const { change, inverse } of steps) {
		note(change);
		note(inverse);
	}
	return { territories: [...known.values()], consultations: [...consultations.values()] };
}

function decidedText(perimeters: readonly Perimeter[], name: string, { texts, locale }: LocaleState): string {
	const decided = perimeters.findLast((perimeter) => perimeter.decided);
	return decided
		? texts.workshop.steps.decided(name, formatPartialDate(decided.from, locale))
		: texts.workshop.steps.perimeters(name);
}

function assignText(
	assignments: readonly Assignment[],
	nameOf: (id: string) => string,
	{ texts, format }: LocaleState,
): string {
	const { steps } = texts.workshop;
	const gainers = assignments.filter(({ added }) => added.length > 0);
	const losers = assignments.filter(({ removed }) => removed.length > 0);
	const left = new Set(losers.flatMap(({ removed }) => removed));
	const all = new Set(gainers.flatMap(({ added }) => added));
	for (const code of left) all.add(code);
	const communes = steps.communes(all.size, format.integer(all.size));
	const from = losers.length === 1 ? nameOf(losers[0].territory) : steps.several;
	const to = gainers.length === 1 ? nameOf(gainers[0].territory) : steps.several;
	if (gainers.length === 0) return steps.removed(communes, from, all.size);
	if (losers.length === 0) return steps.added(communes, to);
	return left.size === all.size
		? steps.moved(communes, from, to)
		: steps.partly(communes, format.integer(left.size), from, to);
}
