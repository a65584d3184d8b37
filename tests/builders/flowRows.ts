import { makeResolver, type Resolver } from '../../src/io/resolve/resolver.ts';
import type { ByteSource } from '../../src/io/table/byteSource.ts';

const COMMUNES = 35_000;
const SPECIALTIES = ['Cardiologie', 'Dermatologie', 'Gynécologie', 'Ophtalmologie'];
const PIECE_LENGTH = 1 << 20;

/** As many made-up communes as France has: 00001 to 95999, leaving gaps. */
const codes = Array.from({ length: COMMUNES }, (_, at) => String(at * 2 + 1000).padStart(5, '0'));

/** Knows the made-up communes. */
export const resolverOfRows = (): Resolver =>
	makeResolver(
		{
			code: codes,
			name: codes.map((code) => `C${code}`),
			departement: codes.map((code) => code.slice(0, 2)),
		},
		{ codes: {}, names: {} },
	);

/** Yields a long table of `count` rows in pieces of text: sorted by residence, a fifth of the cells hidden. */
export function* flowRows(count: number): Generator<string> {
	let seed = 20_260;
	const draw = (below: number): number => {
		seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((seed / 4_294_967_296) * below);
	};
	let text = 'commune_residence;commune_exercice;specialite;nb_patients\n';
	for (let row = 0; row < count; row++) {
		const from = Math.floor((row / count) * COMMUNES);
		const patients = draw(5) === 0 ? 'NS' : String(11 + draw(400));
		text += `${codes[from]};${codes[draw(COMMUNES)]};${SPECIALTIES[draw(4)]};${patients}\n`;
		if (text.length < PIECE_LENGTH) continue;
		yield text;
		text = '';
	}
	yield text;
}

/** The table as a file that is made while it is read, so that it takes no memory. */
export function flowRowsSource(count: number): ByteSource {
	const encoder = new TextEncoder();
	return {
		name: 'flux.csv',
		sizeBytes: Infinity,
		async *chunks() {
			for (const piece of flowRows(count)) yield encoder.encode(piece);
		},
		slice: (start, end) => {
			const [first] = flowRows(Math.min(count, 50_000));
			return Promise.resolve(encoder.encode(first).slice(start, end));
		},
	};
}
