import { plainLetters } from '../../base/plainText.ts';

/** Words that stand before or, in lists sorted by name, behind a commune's name: 'Garde (La)'. */
const ARTICLE = /^(?:le|la|les|l) /;
const ARTICLE_BEHIND = /^(.+?)\s*(?:\(\s*(le|la|les|l['’]?)\s*\)|,\s*(le|la|les|l['’]?))\s*$/i;

/** 'Garde (La)' and 'Garde, La' as 'La Garde'; any other text as it is. */
export function articleInFront(text: string): string {
	const match = ARTICLE_BEHIND.exec(text);
	if (!match) return text;
	const article = match[2] ?? match[3];
	return /^l['’]?$/i.test(article) ? `L'${match[1]}` : `${article} ${match[1]}`;
}

/**
 * A commune's name without what lists spell differently: capitals, accents, ligatures, hyphens, apostrophes, double
 * spaces, St and Ste, s/ for sur. 'L’Haÿ-les-Roses' → 'l hay les roses'.
 */
export function foldName(text: string): string {
	return plainLetters(articleInFront(text))
		.replace(/\bs\s*\/\s*/g, 'sur ')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.replace(/\bst\b/g, 'saint')
		.replace(/\bste\b/g, 'sainte')
		.replace(/\bsts\b/g, 'saints')
		.replace(/\bstes\b/g, 'saintes');
}

/** A folded name without its leading article. */
export const withoutArticle = (folded: string): string => folded.replace(ARTICLE, '');

/** A folded name without spaces: 'Val-d’Oronaye' and 'Valdoronaye', 'L’Aigle' and 'Laigle' alike. */
export const compactName = (folded: string): string => folded.replace(/\blez\b/g, 'les').replaceAll(' ', '');

/** What a search compares: a folded name without its article. */
export const searchKey = (text: string): string => withoutArticle(foldName(text));
