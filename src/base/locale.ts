/** Languages of the interface; French is the one that is always complete first. */
export const LOCALES = ['fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
