import type { Messages } from './interface.fr.ts';

export const toolsEn: Messages['tools'] = {
	names: {
		pan: 'Move',
		click: 'Click',
		brush: 'Brush',
	},
	help: {
		pan: 'Move the map; a click chooses a territory',
		click: 'A click adds the commune to the territory, or takes it out; a second click puts it back',
		brush: 'Drag to add or take out the communes on the way; two fingers move the map',
	},
	hint: (help, key) => `${help} (key ${key})`,
	options: 'Settings of the tool',
	width: 'Width of the brush',
	wider: 'Widen the brush (key ])',
	narrower: 'Narrow the brush (key [)',
	communes: (count, text) => (count === 1 ? '1 commune' : `${text} communes`),
	unit: (count) => (count === 1 ? 'commune' : 'communes'),
	brushIs: (communes) => `Brush of ${communes}`,
	aimHelp: {
		paint: 'Arrows: move the map. Space: add or take out at the aim.',
	},
};
