/**
 * The communes whose municipal arrondissements have codes and names of their own. Their contours are not in the
 * data: an arrondissement counts as its commune.
 */
const CITIES = [
	{ city: 'paris', commune: '75056', first: 75101, count: 20 },
	{ city: 'lyon', commune: '69123', first: 69381, count: 9 },
	{ city: 'marseille', commune: '13055', first: 13201, count: 16 },
] as const;

/** 'marseille 14e arrondissement', 'paris 2eme', 'lyon 03', folded. */
const NAMED =
	/^(paris|lyon|marseille) 0?(\d{1,2})(?: ?(?:er|ere|e|eme|nd|nde|i ?eme))?(?: ?(?:arr|arrdt|arrondissement))?$/;

/** Commune of an arrondissement's code ('13214' → '13055'); undefined for any other code. */
export function communeOfArrondissementCode(code: string): string | undefined {
	const number = Number(code);
	return CITIES.find(({ first, count }) => number >= first && number < first + count)?.commune;
}

/** Commune of a folded arrondissement's name; undefined for any other name and for a number that the city lacks. */
export function communeOfArrondissementName(folded: string): string | undefined {
	const match = NAMED.exec(folded);
	if (!match) return undefined;
	const found = CITIES.find(({ city }) => city === match[1])!;
	const number = Number(match[2]);
	return number >= 1 && number <= found.count ? found.commune : undefined;
}
