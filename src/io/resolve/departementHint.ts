import { foldName } from './nameKey.ts';

/**
 * Which départements a cell means: '4', '04', '2a', '974', 'Var', '83 - Var'. '20' is both of Corsica. Undefined
 * where the cell is empty or says nothing that is known, so that it narrows nothing.
 */
export function departementsMeant(
	cell: string | undefined,
	known: ReadonlySet<string>,
	names: ReadonlyMap<string, string>,
): ReadonlySet<string> | undefined {
	const text = cell?.trim() ?? '';
	if (text === '') return undefined;
	const byName = names.get(foldName(text));
	if (byName !== undefined) return new Set([byName]);
	if (known.has(text.toUpperCase())) return new Set([text.toUpperCase()]);
	const match = /^(\d{1,3}|2[ab])(?:\.0+)?(?:\b|$)/i.exec(text);
	if (!match) return undefined;
	const code = match[1].toUpperCase().padStart(2, '0');
	if (code === '20') return new Set(['2A', '2B']);
	if (known.has(code)) return new Set([code]);
	const parent = code.slice(0, 2);
	return code.length === 3 && known.has(parent) && code[0] === '0' ? new Set([parent]) : new Set([code]);
}

/** 'Aiglun (04)' → name and what the brackets say; also '04510 Aiglun' and 'Aiglun - 04'. */
export function splitHint(text: string): { name: string; hint: string } | undefined {
	const bracket = /^(.+?)\s*[([]\s*([^()[\]]+?)\s*[)\]]\s*$/.exec(text);
	if (bracket) return { name: bracket[1], hint: bracket[2] };
	const behind = /^(.+?)\s*[-–,]\s*(\d{2,3}|2[ABab])$/.exec(text);
	return behind ? { name: behind[1], hint: behind[2] } : undefined;
}
