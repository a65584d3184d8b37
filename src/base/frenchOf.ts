/** Places and parts of their names whose h keeps the e of 'de': Haut-Berry, Le Havre; all others are mute. */
const ASPIRATED =
	/^h(?:aut|auts|aute|autes|alle|alles|am|ameau|ameaux|ague|aguenau|arcourt|avre|ollande|onfleur|ongrie|oudan)(?!\p{L})/iu;
const OPENS_WITH_VOWEL = /^[aeiouyhàâäæéèêëîïôöœùûü]/iu;

/** 'de' before a name in French: 'd’Est Cher', 'd’Henrichemont', 'de Giennois', 'de Haut-Berry'. */
export const frenchOf = (name: string): string =>
	OPENS_WITH_VOWEL.test(name) && !ASPIRATED.test(name) ? `d’${name}` : `de ${name}`;

/** 'de' before a date as `formatWithArticle` writes it: 'du 11 janvier 2017', 'de mars 2017', 'd’avril 2017'. */
export const frenchOfDate = (date: string): string =>
	date.startsWith('le ') ? `du ${date.slice('le '.length)}` : frenchOf(date);
