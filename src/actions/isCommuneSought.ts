import { foldName } from '../io/resolve/nameKey.ts';

/** True of a commune in a short list while what is typed is in its name, or begins its INSEE code; '' seeks all. */
export const isCommuneSought = (typed: string, code: string, name: string): boolean =>
	foldName(name).includes(foldName(typed)) || (typed.trim() !== '' && code.startsWith(typed.trim()));
