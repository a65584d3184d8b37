import type { Messages } from './interface.fr.ts';

export const toolsEn: Messages['tools'] = {
	names: {
		pan: 'Move',
		click: 'Click',
		brush: 'Brush',
		rectangle: 'Rectangle',
		lasso: 'Lasso',
		polygon: 'Polygon',
	},
	help: {
		pan: 'Move the map; a click chooses a territory',
		click: 'A click adds the commune to the territory, or takes it out; a second click puts it back',
		brush: 'Drag to add or take out the communes on the way; two fingers move the map',
		rectangle: 'Drag from corner to corner, or click two opposite corners',
		lasso: 'Draw a line around communes',
		polygon: 'Click the corners, then the first one again; the drawing is kept in the plan',
	},
	hint: (help, key) => `${help} (key ${key})`,
	options: 'Settings of the tool',
	width: 'Width of the brush',
	wider: 'Widen the brush (key ])',
	narrower: 'Narrow the brush (key [)',
	communes: (count, text) => (count === 1 ? '1 commune' : `${text} communes`),
	unit: (count) => (count === 1 ? 'commune' : 'communes'),
	brushIs: (communes) => `Brush of ${communes}`,
	rule: 'Communes taken',
	rules: { seat: 'seat inside the shape', half: 'more than half of the area', contact: 'any contact' },
	combining: 'The shape',
	combinings: { replace: 'replaces the selection', add: 'adds (Shift)', remove: 'takes away (Alt)' },
	inShape: (count, text) =>
		count === 0
			? 'No commune in this shape'
			: count === 1
				? '1 commune taken by this shape'
				: `${text} communes taken by this shape`,
	withoutContour: (names) =>
		`Without known contour, so not in this shape although their seat is: ${names}. Add them by name.`,
	tooSmall: 'This shape has no area: it takes at least three points that are not on one line.',
	drawingName: (number) => `Drawing ${number}`,
	shares: {
		show: 'Shares and drawings',
		title: 'Last shape',
		none: 'Draw a rectangle, a lasso or a polygon on the map: the share of each commune that it covers is shown here.',
		counting: 'Counting the shares…',
		commune: 'Commune',
		share: 'Share of its area',
		chosen: 'taken',
		covered: 'Area covered',
		people: 'People covered',
		estimated: 'estimated',
		estimatedHelp:
			'Share of the area × population (or area) of each commune, as if people lived evenly spread.',
		unknownPeople: (count, text) =>
			count === 1 ? 'population unknown for 1 commune' : `population unknown for ${text} communes`,
		keep: 'Keep this shape',
	},
	drawings: {
		title: 'Kept drawings',
		none: 'This plan keeps no drawing. A polygon that you draw is kept by itself.',
		name: 'Name of the drawing',
		use: (name) => `Take the communes of ${name}`,
		useShort: 'Take',
		drop: (name) => `Delete ${name}`,
	},
	aimHelp: {
		paint: 'Arrows: move the map. Space: add or take out at the aim.',
		draw: 'Space: set a point. Enter: finish. Backspace: take the last point away. Escape: drop.',
	},
};
