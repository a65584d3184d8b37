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
	pending: {
		label: 'Communes that wait',
		communes: (sign, count, text) => (count === 1 ? `${sign}1 commune` : `${sign}${text} communes`),
		people: (text) => `${text} inhab.`,
		unknownPeople: (count, text) =>
			count === 1 ? '1 commune of unknown population' : `${text} communes of unknown population`,
		chooseTarget: 'choose a territory',
		nothing: 'nothing to change',
		classChange: (before, after) => `${before} → ${after}`,
		classStays: (name, size) => `${name} stays ${size}`,
		onePiece: 'in one piece',
		pieces: (count) => `in ${count} pieces`,
		noPiece: 'empty',
		holes: (count, text) => (count === 1 ? '1 hole' : `${text} holes`),
		other: (name, what) => `${name}: ${what}`,
		blank: (people) => `${people} inhab. in zones blanches`,
		leftOut: {
			locked: (text, names) => `${text} under lock (${names})`,
			source: (text) => `${text} from elsewhere`,
			present: (text, name) => `${text} already in ${name}`,
			absent: (text, name) => `${text} outside ${name}`,
		},
		enter: 'Enter',
		escape: 'Esc',
		accept: 'accept',
		drop: 'cancel',
		detail: 'Effect on each territory',
		accepted: (step) => `Accepted: ${step}`,
	},
	effect: {
		title: 'Effect on each territory touched, before and after',
		territory: 'Territory',
		communes: 'Communes',
		population: 'Municipal population 2023',
		area: 'Area (km²)',
		density: 'Density (inhab./km²)',
		size: 'ACI size',
		pieces: 'Pieces',
		holes: 'Holes',
		unknown: (count) => `of which ${count} of unknown population`,
		euros: (label) => `${label} (€ a year)`,
		ceiling: (label) => `${label} (ceiling, € a year)`,
		amounts: {
			fonctionnement: 'Running costs',
			toutesMissions: 'All missions',
			premiereAnnee2021: 'First year, offer of 2021',
		},
		amountsNote: (label) =>
			`Size and amounts: ${label}; effect if the contract is amended. Ceilings are the most that can be paid.`,
		sizesLabel: 'scale of 2019, without avenant 2 of 20/12/2021, to be completed',
		blank: 'Inhabitants in zones blanches',
		uncovered: 'Inhabitants of communes without any CPTS known in this plan',
		uncoveredCommunes: (before, after) => `${before} → ${after} communes`,
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
