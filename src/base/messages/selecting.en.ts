import type { Messages } from './interface.fr.ts';

export const selectingEn: Messages['selecting'] = {
	sentence: {
		label: 'What the gesture does',
		verb: 'Verb',
		verbs: { add: 'Add to', move: 'Move to', remove: 'Remove from' },
		verbHelp:
			'Add: the commune leaves its former territory, unless it is shared. Move: it is in the chosen territory only. Remove: it leaves it.',
		target: 'Territory',
		noTarget: 'a territory…',
		source: 'Where from',
		any: 'wherever they come from',
		free: 'only communes without CPTS',
		from: (name: string) => `only those of ${name}`,
	},
	locked: {
		lock: (name: string) => `Lock ${name}`,
		unlock: (name: string) => `Unlock ${name}`,
		lockAll: 'Lock all',
		unlockAll: 'Unlock all',
		help: 'A locked territory neither gains nor loses a commune.',
		left: (name: string, count: number, text: string) =>
			count === 1
				? `${name} is locked: 1 commune left as it was`
				: `${name} is locked: ${text} communes left`,
		notDeleted: (name: string) => `${name} is locked: unlock it to delete it.`,
	},
};
