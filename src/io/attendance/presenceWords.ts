import type { Presence } from '../../model/meeting.ts';
import { foldName } from '../resolve/nameKey.ts';

/** Folded words of a column of presence; 'absent excusé' is excused, so that comes first. */
const WORDS: readonly (readonly [RegExp, Presence])[] = [
	[/^(non excusee?s?|non presente?s?)\b/, 'absent'],
	[/\bexc(usee?s?)?\b|^e$/, 'excused'],
	[/^(presente?s?|pres|oui|ok|visio(conference)?|distanciel|signe|emarge)\b|^[px1]$/, 'present'],
	[/^(absente?s?|abs|non)\b|^[a0]$/, 'absent'],
];

/** What a cell of presence says: 'Présente', 'Excusé(e)', 'X'; empty or a dash is 'blank', other words undefined. */
export function presenceOf(cell: string): Presence | undefined {
	const folded = foldName(cell.replace(/[✓✔☑☒✗]/gu, 'x'));
	if (folded === '') return 'blank';
	return WORDS.find(([pattern]) => pattern.test(folded))?.[1];
}
