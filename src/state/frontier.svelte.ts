import { untrack } from 'svelte';
import { freeTouching, touchingTerritories } from '../analysis/freeTouching.ts';
import { frontierEffect, type FrontierEffect } from '../analysis/frontierEffect.ts';
import { frontierColumns, type FrontierGround } from '../analysis/frontierTable.ts';
import {
	FLOW_LINES,
	proposeFrontier,
	sideFlows,
	type FlowLine,
	type FrontierProposal,
	type SideFlows,
} from '../analysis/frontierProposal.ts';
import { sumOfUnits } from '../analysis/moveEffect.ts';
import { outlineStretches } from '../analysis/outlineStretches.ts';
import { PairTable } from '../analysis/pairTable.ts';
import { frontierOf, type FrontierCommune } from '../analysis/territoryFrontier.ts';
import { uncoveredZones, zoneNeighbours } from '../analysis/uncoveredZones.ts';
import { pairGround, type PairGround } from './pairGround.ts';
import { consultationIn } from '../model/consultation.ts';
import { caseIn } from '../model/frontier.ts';
import type { Territory } from '../model/plan.ts';
import { perimeterAt, sharedSince } from '../model/status.ts';
import type { ExtentState } from './extent.svelte.ts';
import type {
	StretchLine,
	FrontierLine,
	SharedClaims,
	ZoneLine,
	FrontierSheet,
	PairLine,
} from './frontierRows.ts';
import type { FrontierFlows } from './frontierFlows.svelte.ts';
import { progressMap, type ProgressMap } from './consultationProgress.ts';
import type { PlanState } from './plan.svelte.ts';
import type { SelectionState } from './selection.svelte.ts';
import { publishableFacts, sheetAnswers } from './sheetAnswers.ts';
import { shownMembership } from './shownMembership.ts';
import { sideZones, sizesOfZones } from './sideZones.ts';
import type { SituationState, TerritoryRow } from './situation.svelte.ts';
import { sizeTables } from './sizeTable.svelte.ts';

const NO_ANSWERS = { towards: [], neither: 0, elsewhere: 0 } as const;

/** Frontiers of the chosen territory, and all pairs, at the date of the view; follows the ends of gestures. */
export class FrontierState {
	readonly #extent: ExtentState;
	readonly #plan: PlanState;
	readonly #situation: SituationState;
	readonly #selection: SelectionState;
	readonly #flows: FrontierFlows;
	readonly #membership = $derived.by(() => {
		void this.#plan.settledRevision;
		void this.#extent.sides;
		void this.#situation.rows;
		const counted = untrack(() => shownMembership(this.#extent, this.#plan, this.#situation));
		return { counted };
	});
	/** What no gesture changes. */
	readonly #columns = $derived.by(() => {
		const { units, sides } = this.#extent;
		return units && sides && frontierColumns({ units, sides, flows: this.#flows.now.care });
	});
	readonly #ground = $derived.by((): FrontierGround | null => {
		const { counted: membership } = this.#membership;
		const { units, sides } = this.#extent;
		if (!units || !sides || !this.#columns) return null;
		return { setting: { units, sides, membership, flows: this.#flows.now.care }, ...this.#columns };
	});
	readonly #pairs = $derived.by((): PairTable | null => {
		const { counted } = this.#membership;
		const { units, sides } = this.#extent;
		return units && sides ? new PairTable(sides, units, counted) : null;
	});
	readonly #zoneSizes = $derived.by(() => {
		const { units } = this.#extent;
		return units && sizesOfZones(units);
	});
	/** The row of the chosen territory; undefined for none, and where it is not shown at the date of the view. */
	readonly row = $derived.by((): TerritoryRow | undefined =>
		this.#situation.rows.find(({ territory }) => territory.id === this.#selection.territory),
	);
	readonly stretches = $derived.by(() => this.#stretches());
	readonly perimeterUm = $derived(this.stretches.reduce((sum, { lengthUm }) => sum + lengthUm, 0));
	/** In the order of domain: claimed by two, without CPTS, narrow margin, the rest, each by people. */
	readonly communes = $derived.by(() => this.#communes());
	readonly disputes = $derived(this.communes.filter(({ rules }) => rules.includes('shared')));
	readonly zones = $derived.by(() => this.#zones());
	readonly pairs = $derived.by(() => this.#pairLines());
	readonly sheet = $derived.by(() => this.#sheet());
	/** Id of the consultation whose progress is looked at; '' for none. */
	consultation = $state('');
	readonly progress = $derived.by(() => this.#progress());

	constructor(
		extent: ExtentState,
		plan: PlanState,
		situation: SituationState,
		selection: SelectionState,
		flows: FrontierFlows,
	) {
		this.#flows = flows;
		this.#extent = extent;
		this.#plan = plan;
		this.#situation = situation;
		this.#selection = selection;
	}

	/** The observed flows that proposals and margins are counted from. */
	get flows(): FrontierFlows {
		return this.#flows;
	}

	#territoryOf(slot: number): Territory {
		const territory = this.#plan.territory(this.#plan.idOf(slot));
		if (!territory) throw new Error(`no territory in slot ${slot}`);
		return territory;
	}

	#slot(): number {
		return this.row ? this.#plan.slotOf(this.row.territory.id) : -1;
	}

	#stretches(): StretchLine[] {
		const { counted: membership } = this.#membership;
		const { units, sides } = this.#extent;
		const slot = this.#slot();
		if (!this.#ground || !units || !sides || slot < 0 || slot >= membership.territoryCount) return [];
		const touching = freeTouching(this.#ground, slot, units.extentCount);
		return outlineStretches(sides, membership, slot, units.extentCount).map((stretch) => {
			const { kind, territories, inside, across, arcs, lengthUm } = stretch;
			const [other] = territories;
			const isOne = kind === 'territory' && territories.length === 1;
			return {
				key: `${kind} ${territories.map((one) => this.#plan.idOf(one)).join(' ')}`.trim(),
				kind,
				territories: territories.map((one) => this.#territoryOf(one)),
				lengthUm,
				inside,
				across,
				arcs,
				peopleAcross: across.reduce((sum, unit) => sum + (units.populationMunicipale[unit] || 0), 0),
				disputed: isOne ? (this.#pairs?.between(slot, other)?.communes ?? 0) : undefined,
				free: isOne ? (touching.get(other) ?? 0) : undefined,
			};
		});
	}

	#communes(): FrontierLine[] {
		return this.row ? this.linesOf(this.row.territory.id) : [];
	}

	/** Communes on the frontier of a territory, as `communes` lists those of the chosen one. */
	linesOf(territory: string): FrontierLine[] {
		const ground = this.#ground;
		const slot = this.#plan.slotOf(territory);
		if (!ground || slot < 0 || slot >= ground.setting.membership.territoryCount) return [];
		return frontierOf(ground, slot).map((commune) => this.#lineOf(commune, slot, commune.b));
	}

	/** A frontier commune seen from a territory, with the other side where there is one. */
	#lineOf(
		{ unit, rules }: Pick<FrontierCommune, 'unit' | 'rules'>,
		slot: number,
		other: number | undefined,
	): FrontierLine {
		return {
			unit,
			rules,
			isInside: this.#membership.counted.has(unit, slot),
			other: other === undefined ? undefined : this.#territoryOf(other),
			...(rules.includes('shared') && { claims: this.#claimsOn(unit) }),
		};
	}

	#claimsOn(unit: number): SharedClaims {
		const territories = this.#membership.counted.territoriesOf(unit).map((slot) => this.#territoryOf(slot));
		const code = this.#extent.units?.code[unit] ?? '';
		return { territories, since: sharedSince(territories, code, this.#situation.day) };
	}

	/** Territories that a commune of nobody touches; none of one that a territory holds. */
	touching(unit: number): Territory[] {
		const ground = this.#ground;
		if (!ground || ground.setting.membership.firstOf(unit) >= 0) return [];
		return touchingTerritories(ground, unit).map((slot) => this.#territoryOf(slot));
	}

	/** What lies between two territories that are shown: their border, and the communes to look at. */
	between(a: string, b: string): PairGround & { readonly lines: readonly FrontierLine[] } {
		const ground = this.#ground;
		const { units } = this.#extent;
		const [one, other] = [this.#plan.slotOf(a), this.#plan.slotOf(b)];
		if (!ground || !units || Math.min(one, other) < 0) throw new Error(`between ${a} and ${b}`);
		const isComplete = this.#plan.current?.complete ?? false;
		const { communes, ...pair } = pairGround(ground, units, one, other, isComplete);
		return {
			...pair,
			communes,
			lines: communes.map((commune) => this.#lineOf(commune, one, other)),
		};
	}

	#zones(): ZoneLine[] {
		const { units, sides } = this.#extent;
		const { counted: membership } = this.#membership;
		const slot = this.#slot();
		if (!this.#ground || !units || !sides || slot < 0) return [];
		const free: number[] = [];
		for (let unit = 0; unit < units.extentCount; unit++) if (membership.firstOf(unit) < 0) free.push(unit);
		const beside = new Set(this.stretches.find(({ kind }) => kind === 'uncovered')?.across);
		return uncoveredZones(units, sides, free)
			.filter((zone) => zone.units.some((unit) => beside.has(unit)))
			.map((zone) => ({
				...zone,
				largest: zone.units.reduce((best, unit) =>
					(units.populationMunicipale[unit] || 0) > (units.populationMunicipale[best] || 0) ? unit : best,
				),
				neighbours: zoneNeighbours(zone.units, sides, membership, this.#flows.now.care).map(
					({ territory, lengthUm, flowShare }) => ({
						territory: this.#territoryOf(territory),
						lengthUm,
						...(flowShare !== undefined && { flowShare }),
					}),
				),
			}));
	}

	#pairLines(): PairLine[] {
		return (this.#pairs?.all() ?? []).map((pair) => ({
			...pair,
			a: this.#territoryOf(pair.a),
			b: this.#territoryOf(pair.b),
		}));
	}

	#sheet(): FrontierSheet | undefined {
		const { unit } = this.#selection;
		const a = this.row?.territory;
		if (!a || unit < 0) return undefined;
		const line = this.communes.find((one) => one.unit === unit);
		return this.sheetOf(a, line ?? { unit, rules: [], other: this.#otherOf(unit, this.#slot()) });
	}

	/** The facts of a commune between a territory and another side; undefined where no extent is open. */
	sheetOf(
		a: Territory,
		{ unit, rules, other: b }: Omit<FrontierLine, 'isInside'>,
	): FrontierSheet | undefined {
		const { units, pieceWalker } = this.#extent;
		const { counted: membership } = this.#membership;
		const slot = this.#plan.slotOf(a.id);
		const sizes = this.#zoneSizes;
		if (!this.#ground || !units || !sizes || !pieceWalker || slot < 0 || slot >= membership.territoryCount)
			return undefined;
		const zonesWith = (side: number) => sideZones(unit, membership.membersOf(side), units, sizes);
		const other = b && this.#plan.slotOf(b.id);
		const effect = frontierEffect(unit, slot, other, {
			units,
			walker: pieceWalker,
			membership,
			sumsOf: (one) => sumOfUnits(membership.membersOf(one), units),
			covers: () => true,
			sizes: sizeTables.at(this.#situation.day),
		});
		const flows = this.#flowsOf(unit, slot, other);
		const key = { commune: units.code[unit], a: a.id, ...(b && { b: b.id }) };
		const sides = b ? [a.id, b.id] : [a.id];
		const consulted = sheetAnswers(this.#plan.current ?? {}, key.commune, sides);
		return {
			unit,
			rules,
			a,
			b,
			isInA: membership.has(unit, slot),
			isInB: other !== undefined && membership.has(unit, other),
			isCovered: membership.firstOf(unit) >= 0,
			zones: {
				a: zonesWith(slot),
				b: other === undefined ? undefined : zonesWith(other),
			},
			effect,
			flows,
			consulted,
			answers: consulted ? publishableFacts(consulted, key.commune, sides) : [],
			proposal: this.#proposal(unit, slot, other, { effect, flows, consulted }),
			key,
			decided: caseIn(this.#plan.current ?? {}, key),
		};
	}

	/** Of a commune that is not on the frontier: the first other territory that it is in. */
	#otherOf(unit: number, slot: number): Territory | undefined {
		const other = this.#membership.counted.territoriesOf(unit).find((one) => one !== slot);
		return other === undefined ? undefined : this.#territoryOf(other);
	}

	#progress(): ProgressMap | undefined {
		const { units } = this.#extent;
		const consultation = consultationIn(this.#plan.current ?? {}, this.consultation);
		return units && consultation
			? progressMap(consultation, units.count, (code) => this.#extent.unitOf(code) ?? -1)
			: undefined;
	}

	#flowsOf(unit: number, a: number, b: number | undefined): FrontierSheet['flows'] {
		const { counted } = this.#membership;
		const towards: Partial<Record<FlowLine, SideFlows>> = {};
		for (const line of FLOW_LINES) {
			const source = this.#flows.now.lines[line];
			const flows = source && sideFlows(unit, a, b, counted, source);
			if (flows) towards[line] = flows;
		}
		return towards;
	}

	#proposal(
		unit: number,
		a: number,
		b: number | undefined,
		{ effect, flows, consulted }: Pick<FrontierSheet, 'effect' | 'flows' | 'consulted'>,
	): FrontierProposal {
		const { towards, neither, elsewhere } = consulted?.counts.total ?? NO_ANSWERS;
		const { counted: membership } = this.#membership;
		const holds = (slot: number | undefined): boolean => slot !== undefined && membership.has(unit, slot);
		const isSigned = (slot: number | undefined): boolean =>
			holds(slot) &&
			this.#situation.rows.some(
				({ territory, status }) =>
					status.code === 3 &&
					this.#plan.slotOf(territory.id) === slot &&
					// what a contract holds is not known where no text lists its communes
					perimeterAt(territory, this.#situation.day)?.indicative === false,
			);
		const grows = (side: FrontierEffect['a'] | undefined): boolean =>
			side !== undefined && side.after.pieces > side.before.pieces;
		return proposeFrontier({
			signed: { a: isSigned(a), b: isSigned(b) },
			exclave: {
				a: (holds(a) ? false : grows(effect.a)) || (holds(b) && grows(effect.b)),
				b: (holds(b) ? false : grows(effect.b)) || (holds(a) && grows(effect.a)),
			},
			hasSideB: b !== undefined,
			isComplete: this.#plan.current?.complete ?? false,
			isCovered: membership.firstOf(unit) >= 0,
			flows,
			answers: { a: towards[0] ?? 0, b: towards[1] ?? 0, neither: neither + elsewhere },
		});
	}
}
