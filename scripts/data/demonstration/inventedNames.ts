import { chance } from './randomness.ts';

const STARTS =
	'Bré Vau Mor Lou Fran Cor Til Gré Sau Mar Quin Bel Plé Ner Dor Flo Jou Cri Ver Tro Bar Lan Chi Pon'.split(
		' ',
	);
const MIDDLES = 'li va re so mi du no ta ve chi lo fa ri ma'.split(' ');
const ENDS = 'gny vonne ssange nçay lles court brey zac ray thieu nville mart quin rolles lay ndé'.split(' ');
const SAINTS =
	'Fabulin Orvain Merval Tiphane Godric Aubrelle Quentelin Zéphirine Lucien-le-Feint Brandole'.split(' ');
const TAILS = 'en-Songe sur-Feinte la-Fable lès-Contes sous-Mirage l’Inventée en-Fiction aux-Ombres'.split(
	' ',
);

/** A made-up name of a commune; its tail says that it is made up. Different for every number below some 200 000. */
function inventedName(seed: number, number: number): string {
	const pick = (list: readonly string[], part: number): string =>
		list[Math.floor(chance(seed, number, part) * list.length)];
	const word =
		pick(STARTS, 11) +
		pick(MIDDLES, 12) +
		(chance(seed, number, 13) < 0.4 ? pick(MIDDLES, 14) : '') +
		pick(ENDS, 15);
	const tail = chance(seed, number, 16);
	if (tail < 0.12) return `Saint-${pick(SAINTS, 17)}-de-${word}`;
	return tail < 0.75 ? `${word}-${pick(TAILS, 18)}` : word;
}

/** Names of which none comes twice. */
export function inventedNames(seed: number, count: number): string[] {
	const taken = new Set<string>();
	const names: string[] = [];
	for (let number = 0; names.length < count; number++) {
		const name = inventedName(seed, number);
		if (taken.has(name)) continue;
		taken.add(name);
		names.push(name);
	}
	return names;
}
