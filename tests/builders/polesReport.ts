import { exactly } from '../../src/base/range.ts';
import type { PolesReport } from '../../src/io/polesPaper/content.ts';

const square = (west: number, south: number, east: number, north: number): [number, number][] => [
	[west, south],
	[east, south],
	[east, north],
	[west, north],
	[west, south],
];

/** A made-up report: four poles, a hidden interval, a tie, a pole elsewhere, one kept by hand. */
export function polesReport(changes: Partial<PolesReport> = {}): PolesReport {
	return {
		area: { name: 'Indre-et-Loire', code: '37' },
		specialty: 'offre de soins réunie',
		isModelled: false,
		provenance: 'flux.csv, SNIIRAM, 2024, usage interne',
		isDemonstration: false,
		madeOn: '2026-11-22',
		number: 4,
		suggested: 5,
		band: { least: 3, most: 6 },
		poles: [
			['Tours', '37261', 437_710, exactly(0.91)],
			['Chinon', '37072', 61_200, { value: 0.62, least: 0.58, most: 0.66 }],
			['Loches', '37132', 52_004, exactly(0.6)],
			['Amboise', '37003', 40_180, exactly(0.47)],
			['Saumur', '49328', 9_300, exactly(0.8)],
		].map(([name, code, people, li], at) => ({
			name: name as string,
			code: code as string,
			isWithin: at < 4,
			isKept: at === 3,
			communes: 60 - at * 9,
			people: people as number,
			basinPeople: (people as number) + 12_345,
			li: li as PolesReport['poles'][number]['li'],
			specialties: at === 0 ? ['cardiologie', 'ophtalmologie'] : ['ophtalmologie'],
		})),
		dropped: ['Langeais'],
		curve: [7, 6, 5, 4, 3, 2, 1].map((number) => ({
			number,
			li: 1 - number * 0.07,
			keepsBounds: number < 6,
		})),
		classes: ['très forte', 'forte', 'moyenne', 'faible', 'partagée'].map((label, at) => ({
			label,
			rule: `part de ${70 - at * 15}\u202f% et plus`,
			colour: ['#33508A', '#6C83B0', '#A0AFCE', '#CBD3E4', '#DDDDDD'][at],
			communes: 20 + at,
			people: 100_000 - at * 9000,
		})),
		communes: Array.from({ length: 120 }, (_, at) => ({
			code: String(37001 + at),
			name: `Saint-Martin-des-Essarts-${at}`,
			population: at === 3 ? NaN : 200 + at * 31,
			first: 'Tours',
			firstShare: at === 5 ? { value: 0.5, least: 0.42, most: 0.55 } : exactly(0.6),
			second: at === 7 ? '' : 'Chinon',
			secondShare: exactly(0.2),
			margin: at === 5 ? { value: 0.3, least: 0.1, most: 0.4 } : exactly(0.4),
			attraction: 'forte',
			isTie: at === 9,
		})),
		parameters: [
			['Taux d’autarcie d’un bassin', 'au moins 40\u202f%'],
			['Habitants servis', 'au moins 20\u202f000'],
		],
		map: {
			bounds: [0, 46.7, 1.4, 47.7],
			fills: [
				{ polygons: [[square(0, 46.7, 0.7, 47.7), square(0.2, 47, 0.4, 47.2)]], colour: '#6C83B0' },
				{ polygons: [[square(0.7, 46.7, 1.4, 47.7)]], colour: '#CBD3E4' },
			],
			limits: [
				{ rings: [square(0, 46.7, 0.7, 47.7)], kind: 'basin' },
				{ rings: [square(0, 46.7, 1.4, 47.7)], kind: 'departement' },
			],
			poles: [
				{ name: 'Tours', lonDeg: 0.69, latDeg: 47.39, people: 437_710 },
				{ name: 'Chinon', lonDeg: 0.24, latDeg: 47.16, people: 61_200 },
				{ name: 'Loches', lonDeg: 1, latDeg: 47.13, people: 52_004 },
				{ name: 'Amboise', lonDeg: 0.98, latDeg: 47.41, people: 40_180 },
			],
		},
		sources: [{ title: 'Communes', producer: 'INSEE', vintage: '2026', licence: 'Licence Ouverte 2.0' }],
		planSources: [],
		...changes,
	};
}
