import type { Assignment } from '../model/change.ts';
import type { Plan } from '../model/plan.ts';
import type { LocaleState } from '../state/locale.svelte.ts';
import type { Step } from '../state/plan.svelte.ts';

/** A step of the history in words: '12 communes de Giennois vers Est Cher'. `plan` is the plan with the step done. */
export function stepText({ change, inverse }: Step, plan: Plan, locale: LocaleState): string {
	const { steps } = locale.texts.workshop;
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
			return Object.keys(change.colours).map(nameOf).join(', ');
		case 'assign':
			return assignText(change.assignments, nameOf, locale);
	}
}

function assignText(
	assignments: readonly Assignment[],
	nameOf: (id: string) => string,
	{ texts, format }: LocaleState,
): string {
	const { steps } = texts.workshop;
	const gainers = assignments.filter(({ added }) => added.length > 0);
	const losers = assignments.filter(({ removed }) => removed.length > 0);
	const count = Math.max(
		gainers.reduce((sum, { added }) => sum + added.length, 0),
		losers.reduce((sum, { removed }) => sum + removed.length, 0),
	);
	const communes = steps.communes(count, format.integer(count));
	const from = losers.length === 1 ? nameOf(losers[0].territory) : steps.several;
	const to = gainers.length === 1 ? nameOf(gainers[0].territory) : steps.several;
	if (gainers.length === 0) return steps.removed(communes, from);
	return losers.length === 0 ? steps.added(communes, to) : steps.moved(communes, from, to);
}
