import type { Needs } from './context.ts';
import { today } from '../base/today.ts';
import { HUES } from '../base/palette.ts';
import { createTerritory as makeChange } from '../model/operations/createTerritory.ts';
import { selectTerritory } from './selectTerritory.ts';

type Context = Needs<'locale' | 'plan' | 'selection' | 'view'>;

/** Adds an empty territory, named by the next free number, in the hue that is used least, and chooses it. */
export function createTerritory({ plan, selection, view, locale }: Context): void {
	if (!plan.current) return;
	const names = new Set(plan.territories.map(({ name }) => name));
	let number = plan.territories.length + 1;
	while (names.has(locale.texts.workshop.newName(number))) number++;
	const uses = HUES.map((_, hue) => plan.territories.filter(({ colour }) => colour === hue).length);
	const colour = uses.indexOf(Math.min(...uses));
	const change = makeChange(plan.current, {
		name: locale.texts.workshop.newName(number),
		colour,
		from: today(),
	});
	plan.perform(change);
	if (change.kind === 'insert-territory') selectTerritory({ selection, view }, change.territory.id);
}
