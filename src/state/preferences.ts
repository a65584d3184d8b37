/** Small choices that outlive a visit (language, theme, locked territories of a plan, the tour, an opened proposal, amounts filled in). A blocked store costs the choice, nothing else. */
type PreferenceKey =
	| 'locale'
	| 'theme'
	| 'extent'
	| 'tour'
	| 'singleKeys'
	| 'amounts'
	| 'poleThresholds'
	| 'fittedModels'
	| `device.${string}`
	| `locks.${string}`
	| `poles.${string}`
	| `exchange.${string}`
	| `exchange-answers.${string}`;

export function readPreference(key: PreferenceKey): string | null {
	try {
		return localStorage.getItem(`maillage.${key}`);
	} catch {
		return null;
	}
}

/** False in private mode, and where storage is blocked or full: the choice then lasts as long as the page. */
export function writePreference(key: PreferenceKey, value: string): boolean {
	try {
		localStorage.setItem(`maillage.${key}`, value);
		return true;
	} catch {
		return false;
	}
}

export function removePreference(key: PreferenceKey): void {
	try {
		localStorage.removeItem(`maillage.${key}`);
	} catch {
		// what cannot be written was never there
	}
}
