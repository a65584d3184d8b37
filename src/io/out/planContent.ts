import { isStatusKnown, statusAt } from '../../model/status.ts';
import type { Plan, Territory } from '../../model/plan.ts';
import { indexByCode, type UnitTable } from '../../model/unitTable.ts';
import { communeColumns, type CommuneRow } from './communeColumns.ts';
import { tableOf, type FileTable } from './fileTable.ts';
import { uniqueNames } from './fileText.ts';
import type { ContentIndicator, SourceOf } from './supplyColumns.ts';
import { territoryColumns, type ContentFigures, type TerritoryRow } from './territoryColumns.ts';

export type { ContentIndicator } from './supplyColumns.ts';

export interface ContentOrder {
	readonly plan: Pick<Plan, 'territories' | 'sources'>;
	/** Ids of the territories wanted; all where it is left out. */
	readonly territories?: readonly string[];
	/** Day of the statuses, 'YYYY-MM-DD'. */
	readonly day: string;
	readonly units: UnitTable;
	readonly indicators: readonly ContentIndicator[];
	readonly sourceOf: SourceOf;
	readonly figuresOf: (units: readonly number[]) => ContentFigures;
}

/** A plan as tables: its territories, and their communes with one row a membership. */
export interface PlanContent {
	readonly territories: FileTable;
	/** Units of each row; codes outside the open extent are not among them. */
	readonly territoryUnits: readonly (readonly number[])[];
	readonly communes: FileTable;
	/** Unit of each row, -1 for a code outside the open extent. */
	readonly communeUnits: readonly number[];
	/** Communes of the file that are in several territories of the plan. */
	readonly sharedCount: number;
	/** Codes of the file that the open extent does not know, and communes without contour. */
	readonly outsideCount: number;
	readonly contourlessCount: number;
	readonly hasIndicative: boolean;
}

/** Stands where a name holds no character that a file can carry. */
const NAMELESS = 'sans nom';

/**
 * The tables of a plan: each territory as it is drawn, that is its last perimeter, with its status on the day. Private
 * events and fields are not looked at. A code outside the open extent keeps its row, its figures unknown.
 */
export function planContent(order: ContentOrder): PlanContent {
	const { units, sourceOf, indicators } = order;
	const drafts = draftsOf(order);
	const holders = holdersByCode(drafts);
	const wanted = drafts.filter(({ isWanted }) => isWanted);
	const communes = wanted.flatMap((draft) => communeRows(draft, holders));
	const territories = wanted.map((draft) => territoryRow(draft, holders, order));
	const byCode = [...new Map(communes.map((row) => [row.code, row])).values()];
	return {
		territories: tableOf(territoryColumns(sourceOf, indicators), territories),
		territoryUnits: territories.map((row) => row.units),
		communes: tableOf(communeColumns(units, sourceOf, indicators), communes),
		communeUnits: communes.map(({ unit }) => unit),
		sharedCount: byCode.filter(({ others }) => others.length > 0).length,
		outsideCount: byCode.filter(({ unit }) => unit < 0).length,
		contourlessCount: byCode.filter(({ unit }) => unit >= 0 && !units.hasContour[unit]).length,
		hasIndicative: communes.some(({ isIndicative }) => isIndicative),
	};
}

/** A territory with its last perimeter, its name as the file carries it. */
interface Draft {
	readonly territory: Territory;
	readonly name: string;
	/** Ascending, each once. */
	readonly codes: readonly string[];
	/** Unit of each code, -1 for one that the open extent does not know. */
	readonly unitOfCode: readonly number[];
	readonly isWanted: boolean;
}

function draftsOf({ plan, territories, units }: ContentOrder): Draft[] {
	const unitOf = indexByCode(units);
	const names = uniqueNames(
		plan.territories.map(({ name }) => name),
		NAMELESS,
	);
	const wanted = territories && new Set(territories);
	return plan.territories.map((territory, index): Draft => {
		const codes = [...new Set(territory.perimeters.at(-1)!.communes)].sort();
		return {
			territory,
			name: names[index],
			codes,
			unitOfCode: codes.map((code) => unitOf.get(code) ?? -1),
			isWanted: wanted?.has(territory.id) ?? true,
		};
	});
}

/** Names of the territories that each commune is in. */
type Holders = ReadonlyMap<string, readonly string[]>;

function holdersByCode(drafts: readonly Draft[]): Holders {
	const holders = new Map<string, string[]>();
	for (const { name, codes } of drafts)
		for (const code of codes) {
			const known = holders.get(code);
			if (known) known.push(name);
			else holders.set(code, [name]);
		}
	return holders;
}

const communeRows = ({ territory, name, codes, unitOfCode }: Draft, holders: Holders): CommuneRow[] =>
	codes.map((code, index) => ({
		territory: name,
		code,
		unit: unitOfCode[index],
		others: holders.get(code)!.filter((other) => other !== name),
		isIndicative: territory.perimeters.at(-1)!.indicative,
	}));

function territoryRow(
	{ territory, name, codes, unitOfCode }: Draft,
	holders: Holders,
	{ plan, day, figuresOf }: ContentOrder,
): TerritoryRow {
	const units = unitOfCode.filter((unit) => unit >= 0);
	const published = territory.events.filter((event) => event.private !== true);
	return {
		name,
		territory,
		status: statusAt({ ...territory, events: published }, day, plan.sources),
		isStatusKnown: isStatusKnown({ events: published }),
		codes,
		units,
		sharedCount: codes.filter((code) => holders.get(code)!.length > 1).length,
		figures: figuresOf(units),
	};
}
