/** Small choices that outlive a visit (language, theme, locked territories of a plan, the tour). A blocked store costs the choice, nothing else. */
type PreferenceKey = 'locale' | 'theme' | 'extent' | 'tour' | 'singleKeys' | `locks.${string}`;

export function readPreference(key: PreferenceKey): string | null {
	try {
		return localStorage.getItem(`maillage.${key}`);
	} catch {
		return null;
	}
}

export function writePreference(key: PreferenceKey, value: string): void {
	try {
		localStorage.setItem(`maillage.${key}`, value);
	} catch {
		// private mode or blocked storage: the choice lasts as long as the page
	}
}
