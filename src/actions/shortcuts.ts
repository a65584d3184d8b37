/** Where a key works: anywhere on the page, or where its control, map or sheet has the focus or is shown. */
export type ShortcutPlace = 'everywhere' | 'finder';

/** A key as it is pressed. `mod` is Ctrl, or Cmd on a Mac. */
interface Press {
	/** `KeyboardEvent.key` in lower case. */
	readonly key: string;
	readonly mod?: true;
	readonly shift?: true;
}

interface Shortcut {
	readonly place: ShortcutPlace;
	/** Any of these does it. */
	readonly presses: readonly [Press, ...Press[]];
}

/** Every key of the page and what it does: handlers and the sheet of shortcuts read this one table. */
const SHORTCUTS = {
	exportFile: { place: 'everywhere', presses: [{ key: 's', mod: true }] },
	nextFinding: { place: 'finder', presses: [{ key: 'n' }] },
	previousFinding: { place: 'finder', presses: [{ key: 'p' }] },
	settleFinding: { place: 'finder', presses: [{ key: 'r' }] },
} as const satisfies Readonly<Record<string, Shortcut>>;
export type ShortcutName = keyof typeof SHORTCUTS;

/** The shortcut of a place that a key event is, undefined for none. Keys typed into a field are none. */
export function shortcutOf(event: KeyboardEvent, place: ShortcutPlace): ShortcutName | undefined {
	if (isTyping(event.target)) return undefined;
	const names = Object.keys(SHORTCUTS) as ShortcutName[];
	return names.find((name) => SHORTCUTS[name].place === place && isPressed(event, name));
}

/** Whether a key event is one of the presses of a shortcut. */
export function isPressed(event: KeyboardEvent, name: ShortcutName): boolean {
	const presses: readonly Press[] = SHORTCUTS[name].presses;
	return presses.some(
		({ key, mod, shift }) =>
			event.key.toLowerCase() === key &&
			(event.ctrlKey || event.metaKey) === (mod ?? false) &&
			event.shiftKey === (shift ?? false) &&
			!event.altKey,
	);
}

function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLInputElement ||
		target instanceof HTMLSelectElement ||
		target instanceof HTMLTextAreaElement
	);
}
