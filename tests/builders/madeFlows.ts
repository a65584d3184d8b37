import type { FlowCell } from '../../src/model/buildMatrix.ts';
import { randomFrom } from './lattice.ts';

/** Flows that are made up, between communes on a square grid: the same for the same size and seed. */
export interface MadeFlows {
	/** Ascending codes, one a node. */
	readonly codes: readonly string[];
	/** Each pair once. */
	readonly cells: readonly FlowCell[];
	/** Side of the grid: node n stands at column n % side of row n / side. */
	readonly side: number;
}

interface Size {
	readonly communes: number;
	/** Other communes that each one's patients go to, at most. */
	readonly destinations: number;
	readonly seed: number;
	/** Small whole numbers, so that ties are many; else decimals. */
	readonly isCoarse: boolean;
}

/** Share of the communes whose patients also go abroad or to unknown places. */
const UNPLACED = 0.3;
/** Every so manieth commune is a town, to which all those around go. */
const TOWN_EVERY = 23;

export function madeFlows({ communes, destinations, seed, isCoarse }: Size): MadeFlows {
	const random = randomFrom(seed);
	const side = Math.ceil(Math.sqrt(communes));
	const cells: FlowCell[] = [];
	const weight = (most: number): number =>
		isCoarse ? 1 + Math.floor(random() * 6) : Math.round(random() * most * 100) / 100 + 0.01;
	const townNear = (node: number): number => {
		const near = node + Math.floor((random() - 0.5) * 8) + side * Math.floor((random() - 0.5) * 8);
		const town = near - (near % TOWN_EVERY);
		return town >= 0 && town < communes ? town : node;
	};
	const near = (node: number): number => {
		const reach = Math.ceil(Math.sqrt(destinations) * 1.5);
		const to = node + Math.floor((random() - 0.5) * reach) + side * Math.floor((random() - 0.5) * reach);
		return to >= 0 && to < communes ? to : node;
	};
	for (let row = 0; row < communes; row++) {
		const reached = new Set<number>();
		if (random() < 0.8) reached.add(row);
		for (let at = 0; at < destinations; at++) reached.add(at % 4 === 0 ? townNear(row) : near(row));
		for (const column of reached)
			cells.push({ row, column, patients: weight(column % TOWN_EVERY === 0 ? 400 : 40) });
		if (random() < UNPLACED) cells.push({ row, column: -1, patients: weight(10) });
	}
	return { codes: Array.from({ length: communes }, (_, node) => String(10001 + node)), cells, side };
}

/** Territory of each node of a made grid: squares of about the same number of communes. */
export function squareTerritories(nodeCount: number, side: number, territories: number): Int32Array {
	const across = Math.ceil(Math.sqrt(territories));
	const width = Math.ceil(side / across);
	return Int32Array.from({ length: nodeCount }, (_, node) =>
		Math.min(
			territories - 1,
			Math.floor(Math.floor(node / side) / width) * across + Math.floor((node % side) / width),
		),
	);
}
