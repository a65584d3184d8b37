import { listNames } from '../../base/listNames.ts';
import type { StretchLine } from '../../state/frontierRows.ts';
import type { LocaleState } from '../../state/locale.svelte.ts';

/** A stretch in words: its name, and what is to be said of it besides its length. */
export function stretchText(
	stretch: StretchLine,
	{ texts, format, locale }: LocaleState,
	{ isComplete, extentName }: { readonly isComplete: boolean; readonly extentName: string },
): { readonly name: string; readonly notes: readonly string[] } {
	const words = texts.frontier.stretches;
	const { kind, territories, inside, across, peopleAcross, disputed, free } = stretch;
	const names = listNames(
		territories.map(({ name }) => name),
		locale,
	);
	const beside = words.across(across.length, format.integer(across.length));
	switch (kind) {
		case 'territory':
			return {
				name: territories.length > 1 ? words.and(names) : names,
				notes: [
					words.facing(format.integer(across.length), format.integer(inside.length)),
					...(disputed ? [words.disputed(disputed, format.integer(disputed))] : []),
					...(free
						? [isComplete ? words.free(format.integer(free)) : words.freePartial(format.integer(free))]
						: []),
				],
			};
		case 'within':
			return { name: words.within(names), notes: [words.withinNote] };
		case 'uncovered':
			return {
				name: isComplete ? words.uncovered : words.uncoveredPartial,
				notes: [beside, words.people(format.integer(peopleAcross))],
			};
		case 'ring':
			return { name: words.ring(extentName), notes: [beside, words.ringNote] };
		case 'outside':
			return { name: words.outside, notes: [] };
	}
}
