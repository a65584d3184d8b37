import { CM2_PER_KM2, UM_PER_KM } from '../../src/base/lengthUnits.ts';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import { NO_FLOWS } from '../../src/analysis/flowSource.ts';
import { frontierEffect, type FrontierEffect } from '../../src/analysis/frontierEffect.ts';
import { FrontierTable } from '../../src/analysis/frontierTable.ts';
import type { MoveSetting, TerritoryEffect } from '../../src/analysis/moveEffect.ts';
import { Standing } from '../../src/analysis/standing.ts';
import { frontierBetween, frontierOf, type FrontierCommune } from '../../src/analysis/territoryFrontier.ts';
import { uncoveredZones, zoneNeighbours, type UncoveredZone } from '../../src/analysis/uncoveredZones.ts';
import { bordersOf } from '../../src/geometry/neighbours.ts';
import { PieceWalker } from '../../src/geometry/pieceWalk.ts';
import { TerritoryTotals } from '../../src/geometry/territoryTotals.ts';
import type { ListedTerritory } from '../../src/io/resolve/territoryList.ts';
import type { Membership } from '../../src/model/membership.ts';
import { DataFault } from '../data/dataFault.ts';
import { membershipOf, type Context, type Outcome } from './context.ts';
import { listOutcome } from './listOutcome.ts';
import type { PlainRow } from './output.ts';
import { overlapRows } from './overlaps.ts';
import type { ListInput } from './readInput.ts';

/** What a frontier is told from. Territory n of the list has number n. */
interface Scene {
	readonly context: Context;
	/** Those that have ended hold no commune, unless they are asked about. */
	readonly territories: readonly ListedTerritory[];
	readonly membership: Membership;
	readonly names: readonly string[];
	/** Numbers of the territory asked about, or of the two. */
	readonly asked: readonly number[];
	readonly zones: readonly UncoveredZone[];
}

/**
 * The frontier of one territory, or between two: neighbours with the length of the common border, communes in common,
 * uncovered zones beside, and frontier communes with what turning each round would make of both sides. No flows are
 * loaded here, so no commune is on it for its margin.
 */
export function frontier(context: Context, input: ListInput): Outcome {
	const scene = sceneOf(context, input);
	const { names, asked, territories } = scene;
	const isAsked = ({ a, b }: { readonly a: string; readonly b: string }): boolean =>
		asked.every((territory) => [a, b].includes(names[territory]));
	return listOutcome(context, input, {
		neighbours: neighbourRows(scene),
		overlaps: overlapRows(context, territories).filter(isAsked),
		blank: input.isComplete ? blankRows(scene) : [],
		communes: communeRows(scene),
		flows: 'none',
		complete: input.isComplete,
	});
}

/** Throws a DataFault where a name is no territory of the list, or both are the same. */
function sceneOf(context: Context, input: ListInput): Scene {
	const { call, extent } = context;
	const names = input.list.territories.map(({ name }) => name);
	const asked = call.between.map((name) => {
		const territory = names.indexOf(name);
		if (territory < 0) throw new DataFault({ rule: 'no-territory', values: { name, known: someOf(names) } });
		return territory;
	});
	if (new Set(asked).size < asked.length)
		throw new DataFault({ rule: 'same-territory', values: { name: call.between[0] } });
	const territories = input.list.territories.map((territory, number) =>
		asked.includes(number) || input.covers(territory.name, 'all') ? territory : { ...territory, codes: [] },
	);
	const membership = membershipOf(context, territories);
	const uncovered: number[] = [];
	for (let unit = 0; unit < extent.units.extentCount; unit++)
		if (membership.firstOf(unit) < 0) uncovered.push(unit);
	const zones = uncoveredZones(extent.units, extent.arcs, uncovered);
	return { context, territories, membership, names, asked, zones };
}

/** So many names are worth reading. */
const MOST_NAMES = 20;

const someOf = (names: readonly string[]): string =>
	[...names.slice(0, MOST_NAMES), ...(names.length > MOST_NAMES ? ['…'] : [])].join(', ');

const codesOf = ({ context }: Scene, units: readonly number[]): string[] =>
	units.map((unit) => context.extent.units.code[unit]).sort();

/** The longest border first, ties by the smaller name; of a pair, the border of A with B alone. */
function neighbourRows(scene: Scene): PlainRow[] {
	const { context, membership, names, asked } = scene;
	const [own, partner] = asked;
	return bordersOf(context.extent.arcs, membership, own)
		.map(({ a, b, lengthUm, unitsA, unitsB }) =>
			a === own
				? { other: b, lengthUm, theirs: unitsB, ours: unitsA }
				: { other: a, lengthUm, theirs: unitsA, ours: unitsB },
		)
		.filter(({ other }) => partner === undefined || other === partner)
		.sort((a, b) => b.lengthUm - a.lengthUm || (names[a.other] < names[b.other] ? -1 : 1))
		.map(({ other, lengthUm, theirs, ours }) => ({
			territory: names[other],
			lengthKm: lengthUm / UM_PER_KM,
			communes: codesOf(scene, theirs),
			ownCommunes: codesOf(scene, ours),
		}));
}

/** Zones of the extent that touch the territory, or both of the pair. */
function blankRows(scene: Scene): PlainRow[] {
	const { context, membership, names, asked, zones } = scene;
	return zones.flatMap((zone) => {
		const neighbours = zoneNeighbours(zone.units, context.extent.arcs, membership, NO_FLOWS);
		if (!asked.every((one) => neighbours.some(({ territory }) => territory === one))) return [];
		return [
			{
				communes: codesOf(scene, zone.units),
				population: zone.populationMunicipale,
				areaKm2: zone.areaCm2 / CM2_PER_KM2,
				neighbours: neighbours.map(({ territory, lengthUm }) => ({
					territory: names[territory],
					lengthKm: lengthUm / UM_PER_KM,
				})),
			},
		];
	});
}

function communeRows(scene: Scene): PlainRow[] {
	const { context, names } = scene;
	const { units } = context.extent;
	const setting = effectSetting(scene);
	return frontierCommunes(scene).map(({ unit, rules, a, b }) => ({
		code: units.code[unit],
		rules,
		a: names[a],
		b: b === undefined ? null : names[b],
		effect: effectRow(frontierEffect(unit, a, b, setting)),
		inExtent: unit < units.extentCount,
	}));
}

function frontierCommunes({ context, membership, asked, zones }: Scene): FrontierCommune[] {
	const { units, arcs: sides } = context.extent;
	const table = new FrontierTable({ units, sides, membership, flows: NO_FLOWS });
	const [a, b] = asked;
	if (b === undefined) return frontierOf(table, a);
	const between = new Set<number>();
	for (const zone of zones) {
		const beside = zoneNeighbours(zone.units, sides, membership, NO_FLOWS).map(({ territory }) => territory);
		if (beside.includes(a) && beside.includes(b)) for (const unit of zone.units) between.add(unit);
	}
	return frontierBetween(table, a, b, (unit) => between.has(unit));
}

function effectSetting({ context, membership }: Scene): MoveSetting {
	const { units, arcs: sides } = context.extent;
	const totals = new TerritoryTotals(sides, units, membership);
	const setting = { units, walker: new PieceWalker(sides), membership, covers: () => true };
	return {
		...setting,
		sizes: sizeClasses,
		standing: new Standing({ ...setting, sides }),
		sumsOf: (territory) => ({
			communes: totals.units[territory],
			withoutPopulation: totals.unitsWithoutPopulation[territory],
			populationMunicipale: totals.populationMunicipale[territory],
			areaCm2: totals.areaCm2[territory],
		}),
	};
}

const effectRow = ({ a, b }: FrontierEffect): PlainRow => ({ a: sideRow(a), b: b ? sideRow(b) : null });

const sideRow = ({ before, after, size }: TerritoryEffect): PlainRow => ({
	population: after.populationMunicipale,
	sizeClass: size.classAfter ?? null,
	pieces: after.pieces,
	holes: after.holes,
	populationBefore: before.populationMunicipale,
	sizeClassBefore: size.classBefore ?? null,
	piecesBefore: before.pieces,
	holesBefore: before.holes,
	amounts: size.amounts
		.filter(({ beforeEuros, afterEuros }) => beforeEuros !== undefined || afterEuros !== undefined)
		.map(({ key, beforeEuros, afterEuros }) => ({
			key,
			euros: afterEuros ?? null,
			eurosBefore: beforeEuros ?? null,
		})),
});
