import type { EventType } from '../../model/plan.ts';
import { foldName } from '../resolve/nameKey.ts';

/** Words of status columns, folded, the surest first: what a CPTS has reached (domain §1). */
const WORDS: readonly (readonly [RegExp, EventType])[] = [
	[/\b(resilie|resiliee|dissoute?|fusionnee?|terminee?|fin|ended|abandonnee?)\b/, 'ended'],
	[/\bcontrat territorial\b/, 'territorial-contract-signed'],
	[
		/\b(signe|signee|signature|aci|contrat|contractualisee?|conventionnee?|en fonctionnement|signed)\b/,
		'aci-contract-signed',
	],
	[
		/\bprojet\b.*\b(valide|validee)\b|\bvalidee?\b.*\bprojet\b|\bprojet de sante$|^valide?e?$|^validated$/,
		'project-validated',
	],
	[/\bprojet\b.*\b(depose|deposee|instruction|en cours|redaction)\b/, 'project-filed'],
	[/\blettre\b.*\bvalidee?\b|\bli validee?\b/, 'letter-validated'],
	[/\blettre\b|^li\b|\bintention\b|^letter/, 'letter-filed'],
	[
		/\b(emergence|emergente?|en projet|en reflexion|en construction|prefiguration|emerging|pre projet)\b/,
		'emergence',
	],
];

/** Codes of domain §1, where a column holds numbers. */
const BY_CODE: Readonly<Record<string, EventType>> = {
	0: 'emergence',
	1: 'letter-filed',
	2: 'project-validated',
	3: 'aci-contract-signed',
	9: 'ended',
};

/** The event that a cell of a status column says has taken place; undefined where it says none that is known. */
export function statusOfText(cell: string): EventType | undefined {
	const text = foldName(cell);
	if (Object.hasOwn(BY_CODE, text)) return BY_CODE[text];
	if (/\b(prevue?|non|pas|futur|a venir|attente)\b/.test(text) && /sign/.test(text)) return undefined;
	return WORDS.find(([pattern]) => pattern.test(text))?.[1];
}

/** A date as lists write it ('2019-11-30', '30/11/2017', '11/2017', '2017') as a partial date; undefined for none. */
export function dateOfText(cell: string): string | undefined {
	const text = cell.trim().replace(/[ T]\d{2}:\d{2}.*$/, '');
	const french = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(text);
	if (french) {
		const [, day, month, year] = french;
		return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
	}
	return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? text : undefined;
}
