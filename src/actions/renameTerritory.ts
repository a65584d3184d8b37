import type { Needs } from './context.ts';
import { renameTerritory as makeChange } from '../model/operations/renameTerritory.ts';

/** Renames a territory; returns what is wrong with the name, '' where it was taken. */
export function renameTerritory(
	{ plan, locale }: Needs<'locale' | 'plan'>,
	id: string,
	name: string,
): string {
	const trimmed = name.trim();
	const territory = plan.territory(id);
	if (!territory || trimmed === territory.name) return '';
	if (!trimmed) return locale.texts.workshop.renameEmpty;
	if (plan.territories.some((other) => other.id !== id && other.name === trimmed))
		return locale.texts.workshop.renameTaken(trimmed);
	plan.perform(makeChange(id, trimmed.slice(0, 200)));
	return '';
}
