import type { EventType, Plan, Territory } from '../../../src/model/plan.ts';
import type { UnitTable } from '../../../src/model/unitTable.ts';
import { DEMONSTRATION_REGION } from './demonstrationSource.ts';

/** EPCI that make one territory; every so many territories one stretch stays without. */
const EPCI_PER_TERRITORY = 4;
const GAP_EVERY = 7;
const PALETTE_SIZE = 9;
const AS_OF = '2024-12';
const NAMES =
	'Songe Feinte Fable Contes Mirage Fiction Ombres Légende Chimère Utopie Brume Énigme Rébus Sornette'.split(
		' ',
	);

/** Last event of the territories in turn, so that every status is shown. */
const STATUSES: readonly [EventType, string][] = [
	['aci-contract-signed', '2022-05-12'],
	['aci-contract-signed', '2021-11'],
	['project-validated', '2023-06-20'],
	['letter-filed', '2024-02'],
	['emergence', '2024-09'],
];

type Columns = Pick<UnitTable, 'code' | 'region' | 'epci' | 'extentCount'>;

/**
 * The plan that is shipped with the demonstration region: made-up territories of whole made-up EPCI, in every
 * status, with one commune in two of them and some in none. It is complete, so that the blanks are zones blanches.
 */
export function demonstrationPlan(units: Columns): Plan {
	const communesOf = communesByEpci(units);
	const epcis = [...communesOf.keys()].sort();
	const territories: Territory[] = [];
	for (let first = 0; first < epcis.length; first += EPCI_PER_TERRITORY) {
		const number = first / EPCI_PER_TERRITORY;
		if (number % GAP_EVERY === GAP_EVERY - 1) continue;
		const members = epcis
			.slice(first, first + EPCI_PER_TERRITORY)
			.flatMap((epci) => communesOf.get(epci) ?? []);
		territories.push(territoryOf(territories.length, members));
	}
	return {
		id: 'demonstration',
		name: 'Plan de démonstration (inventé)',
		scenario: '',
		complete: true,
		asOf: AS_OF,
		cog: 2026,
		extent: 'demonstration',
		sources: { inventé: { title: 'Région de démonstration, inventée avec le programme' } },
		territories: withSharedCommune(territories),
	};
}

function communesByEpci({ code, region, epci, extentCount }: Columns): Map<string, string[]> {
	const communesOf = new Map<string, string[]>();
	for (let unit = 0; unit < extentCount; unit++) {
		if (region[unit] !== DEMONSTRATION_REGION) continue;
		const communes = communesOf.get(epci[unit]);
		if (communes) communes.push(code[unit]);
		else communesOf.set(epci[unit], [code[unit]]);
	}
	return communesOf;
}

function territoryOf(number: number, communes: readonly string[]): Territory {
	const [type, date] = STATUSES[number % STATUSES.length];
	const round = Math.floor(number / NAMES.length);
	return {
		id: `fictive-${number + 1}`,
		name: `CPTS fictive ${NAMES[number % NAMES.length]}${round > 0 ? ` ${round + 1}` : ''}`,
		colour: number % PALETTE_SIZE,
		perimeters: [
			{ from: '2020', communes: communes.toSorted(), indicative: true, note: 'Périmètre inventé.' },
		],
		events: [
			{ type: 'emergence', date: '2020', source: 'inventé' },
			...(type === 'emergence' ? [] : [{ type, date, source: 'inventé' }]),
		],
		announced: [],
	};
}

/** The first commune of the first territory is in the second too. */
function withSharedCommune(territories: readonly Territory[]): Territory[] {
	const [first, second, ...others] = territories;
	const [perimeter] = second.perimeters;
	const communes = [...perimeter.communes, first.perimeters[0].communes[0]].sort();
	return [first, { ...second, perimeters: [{ ...perimeter, communes }] }, ...others];
}
