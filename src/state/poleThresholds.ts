import { ATTRACTION_LIMITS, type AttractionLimits } from '../analysis/flows/attraction.ts';
import type { PoleBounds } from '../analysis/flows/mergePoles.ts';
import { POLE_BOUNDS } from '../analysis/flows/poleRecipe.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { readPreference, removePreference, writePreference } from './preferences.ts';

/** Limits of the classes of attraction, and what the recipe asks of a pole. */
export interface PoleThresholds {
	readonly limits: AttractionLimits;
	readonly bounds: PoleBounds;
}

export const USUAL_THRESHOLDS: PoleThresholds = { limits: ATTRACTION_LIMITS, bounds: POLE_BOUNDS };

/** Least shares from the firmest class on, each under the one before, then the margin. */
export const LIMIT_NAMES = ['veryStrong', 'strong', 'medium', 'weak', 'leastMargin'] as const;
export const BOUND_NAMES = ['leastLi', 'leastPeople'] as const;
export type ThresholdName = (typeof LIMIT_NAMES)[number] | (typeof BOUND_NAMES)[number];

/** What may be typed: whole percents and points, so that every legend can say them as they are; whole people. */
export const TYPED_RANGES: Readonly<
	Record<ThresholdName, { readonly least: number; readonly most: number }>
> = {
	veryStrong: { least: 1, most: 100 },
	strong: { least: 1, most: 100 },
	medium: { least: 1, most: 100 },
	weak: { least: 1, most: 100 },
	leastMargin: { least: 0, most: 100 },
	leastLi: { least: 0, most: 100 },
	leastPeople: { least: 1_000, most: 10_000_000 },
};

/** What is typed into the fields. */
export type TypedThresholds = Readonly<Record<ThresholdName, string>>;

/** What is wrong with a field: no whole number of its range, or not under the class before. */
type ThresholdFault = 'number' | 'order';
type ThresholdFaults = Readonly<Partial<Record<ThresholdName, ThresholdFault>>>;

/** Shares are typed as percents, people as they are. */
const factorOf = (name: ThresholdName): number => (name === 'leastPeople' ? 1 : 100);

/** The thresholds as their fields show them. */
export function typedThresholds({ limits, bounds }: PoleThresholds): TypedThresholds {
	const all = { ...limits, ...bounds };
	const names: readonly ThresholdName[] = [...LIMIT_NAMES, ...BOUND_NAMES];
	return Object.fromEntries(
		names.map((name) => [name, String(Math.round(all[name] * factorOf(name)))]),
	) as Record<ThresholdName, string>;
}

/** Reads the fields; the failure says which of them are wrong. Spaces between digits are let through. */
export function readThresholds(typed: TypedThresholds): Result<PoleThresholds, ThresholdFaults> {
	const faults: Partial<Record<ThresholdName, ThresholdFault>> = {};
	const numberOf = (name: ThresholdName): number => {
		const digits = typed[name].replace(/\s/g, '');
		const value = /^\d{1,8}$/.test(digits) ? Number(digits) : NaN;
		const { least, most } = TYPED_RANGES[name];
		if (!(value >= least && value <= most)) faults[name] = 'number';
		return value / factorOf(name);
	};
	const limits = {
		veryStrong: numberOf('veryStrong'),
		strong: numberOf('strong'),
		medium: numberOf('medium'),
		weak: numberOf('weak'),
		leastMargin: numberOf('leastMargin'),
	};
	const bounds = { leastLi: numberOf('leastLi'), leastPeople: numberOf('leastPeople') };
	const shares = ['veryStrong', 'strong', 'medium', 'weak'] as const;
	for (const [at, name] of shares.entries())
		if (at > 0 && limits[name] >= limits[shares[at - 1]]) faults[name] ??= 'order';
	return Object.keys(faults).length > 0 ? fail(faults) : ok({ limits, bounds });
}

/** What this browser keeps; the usual ones where nothing readable is kept. */
export function keptThresholds(): PoleThresholds {
	try {
		const kept: unknown = JSON.parse(readPreference('poleThresholds') ?? 'null');
		if (typeof kept !== 'object' || kept === null) return USUAL_THRESHOLDS;
		const usual = typedThresholds(USUAL_THRESHOLDS);
		const known = Object.entries(kept).filter(([name]) => Object.hasOwn(usual, name));
		const typed = Object.fromEntries(known.map(([name, value]) => [name, String(value)]));
		const read = readThresholds({ ...usual, ...typed });
		return read.ok ? read.value : USUAL_THRESHOLDS;
	} catch {
		return USUAL_THRESHOLDS;
	}
}

/** False where the browser does not keep it: it then lasts as long as the page. */
export function keepThresholds(thresholds: PoleThresholds): boolean {
	const typed = typedThresholds(thresholds);
	if (JSON.stringify(typed) !== JSON.stringify(typedThresholds(USUAL_THRESHOLDS)))
		return writePreference('poleThresholds', JSON.stringify(typed));
	removePreference('poleThresholds');
	return true;
}
