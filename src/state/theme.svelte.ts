import type { Theme } from '../base/palette.ts';
import { readPreference, writePreference } from './preferences.ts';

/** Light or dark: the user's choice, else the system's. */
export class ThemeState {
	#system = $state<Theme>('light');
	#chosen = $state<Theme | null>(null);

	/** `chosen`: what takes the place of the user's choice of former visits. */
	constructor(chosen: string | null = readPreference('theme')) {
		if (chosen === 'light' || chosen === 'dark') this.#chosen = chosen;
		const dark = matchMedia('(prefers-color-scheme: dark)');
		this.#system = dark.matches ? 'dark' : 'light';
		dark.addEventListener('change', () => (this.#system = dark.matches ? 'dark' : 'light'));
	}

	get theme(): Theme {
		return this.#chosen ?? this.#system;
	}

	toggle(): void {
		this.#chosen = this.theme === 'dark' ? 'light' : 'dark';
		writePreference('theme', this.#chosen);
	}
}
