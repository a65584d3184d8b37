import type { Tool } from '../state/tool.svelte.ts';

/**
 * Where a key works: anywhere on the page; where the focus is on the map or its tools; on the map alone; there while
 * a shape is drawn; while communes wait; while the finder is open; in meeting mode; in the agenda. Keys typed into a field are the
 * field's.
 */
export const SHORTCUT_PLACES = [
	'everywhere',
	'tools',
	'map',
	'drawing',
	'pending',
	'finder',
	'meeting',
	'agenda',
] as const;
export type ShortcutPlace = (typeof SHORTCUT_PLACES)[number];

/** A key as it is pressed. `mod` is Ctrl, or Cmd on a Mac. */
export interface Press {
	/** `KeyboardEvent.key`, letters in lower case. Signs like '?' need what their keyboard needs, Shift or AltGr. */
	readonly key: string;
	readonly mod?: true;
	readonly shift?: true;
}

interface Shortcut {
	readonly place: ShortcutPlace;
	/** Any of these does it. */
	readonly presses: readonly Press[];
}

const TABLE = {
	help: { place: 'everywhere', presses: [{ key: '?' }] },
	meeting: { place: 'everywhere', presses: [{ key: 'm' }] },
	undo: { place: 'everywhere', presses: [{ key: 'z', mod: true }] },
	redo: {
		place: 'everywhere',
		presses: [
			{ key: 'y', mod: true },
			{ key: 'z', mod: true, shift: true },
		],
	},
	exportFile: { place: 'everywhere', presses: [{ key: 's', mod: true }] },
	dropGesture: { place: 'map', presses: [{ key: 'Escape' }] },
	takeHere: { place: 'map', presses: [{ key: ' ' }] },
	newTerritory: { place: 'tools', presses: [{ key: 't' }] },
	openCorridor: { place: 'tools', presses: [{ key: 'x' }] },
	openList: { place: 'tools', presses: [{ key: 'i' }] },
	growPending: { place: 'tools', presses: [{ key: 'g' }] },
	fillPending: { place: 'tools', presses: [{ key: 'f' }] },
	narrowerBrush: { place: 'tools', presses: [{ key: '[' }] },
	widerBrush: { place: 'tools', presses: [{ key: ']' }] },
	setCorner: { place: 'drawing', presses: [{ key: ' ' }] },
	removeCorner: { place: 'drawing', presses: [{ key: 'Backspace' }] },
	finishShape: { place: 'drawing', presses: [{ key: 'Enter' }] },
	dropShape: { place: 'drawing', presses: [{ key: 'Escape' }] },
	acceptPending: { place: 'pending', presses: [{ key: 'Enter' }, { key: 'Enter', mod: true }] },
	dropPending: { place: 'pending', presses: [{ key: 'Escape' }] },
	nextFinding: { place: 'finder', presses: [{ key: 'n' }] },
	previousFinding: { place: 'finder', presses: [{ key: 'n', shift: true }] },
	settleFinding: { place: 'finder', presses: [{ key: 'a' }] },
	leaveMeeting: { place: 'meeting', presses: [{ key: 'Escape' }] },
	nextTerritory: { place: 'meeting', presses: [{ key: 'PageDown' }] },
	settleDue: { place: 'agenda', presses: [{ key: 'f' }] },
	previousTerritory: { place: 'meeting', presses: [{ key: 'PageUp' }] },
} as const satisfies Readonly<Record<string, Shortcut>>;
export type ShortcutName = keyof typeof TABLE;

/** Every key of the page and where it works: handlers and the sheet of shortcuts read this table. */
export const SHORTCUTS: Readonly<Record<ShortcutName, Shortcut>> = TABLE;
export const SHORTCUT_NAMES = Object.keys(TABLE) as readonly ShortcutName[];

/** The key of each tool: a letter that works where the focus is on the map or its tools. */
export const TOOL_KEYS: Readonly<Record<Tool, string>> = {
	pan: 'd',
	click: 'c',
	brush: 'b',
	rectangle: 'r',
	lasso: 'l',
	polygon: 'p',
	zone: 'e',
};
/** The same as presses, for the sheet. */
export const TOOL_PRESSES = Object.entries(TOOL_KEYS).map(([tool, key]) => ({
	tool: tool as Tool,
	press: { key } as Press,
}));

/**
 * The shortcut of a place that a key event is; undefined for none, and for keys typed into a field. Without
 * `singleKeys` a character alone is none.
 */
export function shortcutOf(
	event: KeyboardEvent,
	place: ShortcutPlace,
	singleKeys: boolean,
): ShortcutName | undefined {
	if (event.defaultPrevented || isTyping(event.target)) return undefined;
	if (!singleKeys && event.key.length === 1 && !event.ctrlKey && !event.metaKey) return undefined;
	return SHORTCUT_NAMES.find((name) => SHORTCUTS[name].place === place && isPressed(event, name));
}

/** Whether a key event is one of the presses of a shortcut. */
export function isPressed(event: KeyboardEvent, name: ShortcutName): boolean {
	return SHORTCUTS[name].presses.some((press) => isPress(event, press));
}

/** Whether it is the key of a shortcut, whatever is held down with it and changes what it does. */
export function isKeyOf(event: KeyboardEvent, name: ShortcutName): boolean {
	return SHORTCUTS[name].presses.some(({ key }) => event.key === key);
}

export function isPress(event: KeyboardEvent, press: Press): boolean {
	if (event.key !== press.key && event.key.toLowerCase() !== press.key) return false;
	if (isSign(press.key)) return true;
	const hasMod = event.ctrlKey || event.metaKey;
	return hasMod === (press.mod ?? false) && event.shiftKey === (press.shift ?? false) && !event.altKey;
}

/** A character that is no letter: where it stands on the keyboard decides what must be held down with it. */
const isSign = (key: string): boolean => key.length === 1 && key.toUpperCase() === key.toLowerCase();

/** Whether what is pressed there is typed into a field. */
export function isTyping(target: EventTarget | null): boolean {
	return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;
}
