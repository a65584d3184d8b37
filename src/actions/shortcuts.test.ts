import { describe, expect, test } from 'vitest';
import { isPressed, SHORTCUT_NAMES, SHORTCUTS, TOOL_PRESSES, type Press } from './shortcuts.ts';

const event = (press: Partial<KeyboardEvent>): KeyboardEvent =>
	({ key: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...press }) as KeyboardEvent;

describe('shortcuts', () => {
	test.each([
		['undo', { key: 'z', ctrlKey: true }],
		['undo', { key: 'Z', metaKey: true }],
		['redo', { key: 'Z', ctrlKey: true, shiftKey: true }],
		['help', { key: '?', shiftKey: true }],
		['help', { key: '?', altKey: true, ctrlKey: true }],
		['widerBrush', { key: ']', altKey: true, ctrlKey: true }],
		['settleFinding', { key: 'A' }],
		['dropPending', { key: 'Escape' }],
		['takeHere', { key: ' ' }],
		['previousFinding', { key: 'N', shiftKey: true }],
	] as const)('%s is pressed by %o', (name, press) => expect(isPressed(event(press), name)).toBe(true));

	test.each([
		['undo', { key: 'z' }],
		['undo', { key: 'z', ctrlKey: true, shiftKey: true }],
		['settleFinding', { key: 'a', ctrlKey: true }],
		['nextFinding', { key: 'N', shiftKey: true }],
		['meeting', { key: 'm', altKey: true }],
	] as const)('%s is not pressed by %o', (name, press) => expect(isPressed(event(press), name)).toBe(false));

	test('no two of places that are open together share a press', () => {
		const told = ({ key, mod, shift }: Press): string => `${mod ? 'mod ' : ''}${shift ? 'shift ' : ''}${key}`;
		const here = (places: readonly string[]): string[] => [
			...SHORTCUT_NAMES.filter((name) => places.includes(SHORTCUTS[name].place)).flatMap((name) =>
				SHORTCUTS[name].presses.map(told),
			),
			...(places.includes('tools') ? TOOL_PRESSES.map(({ press }) => told(press)) : []),
		];
		for (const places of [
			['everywhere', 'tools', 'map', 'finder'],
			['everywhere', 'tools', 'drawing', 'finder'],
			['everywhere', 'pending', 'finder', 'tools'],
			['everywhere', 'meeting', 'tools'],
		])
			expect(here(places)).toEqual([...new Set(here(places))]);
	});
});
