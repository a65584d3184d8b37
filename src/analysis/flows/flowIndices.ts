import type { Range } from '../../base/range.ts';

/** Patients within a set of communes, out of it, and into it. */
export interface FlowSums {
	/** Live in it and are seen in it. */
	readonly in: Range;
	/** Live in it and are seen elsewhere, abroad and unknown places included. */
	readonly out: Range;
	/** Live elsewhere and are seen in it. */
	readonly ent: Range;
}

/** Indices of a set of communes, 0 to 1 but for the last; NaN where there are no patients to divide by. */
export interface FlowIndices {
	/** Localisation index (taux d'autarcie): in / (in + out). */
	readonly localisation: Range;
	/** Taux de fuite: out / (in + out). */
	readonly leakage: Range;
	/** Taux d'attractivité: ent / (in + ent). */
	readonly attractiveness: Range;
	/** Part des résidents dans la patientèle reçue: in / (in + ent). */
	readonly marketShare: Range;
	/** Ent / out: above 1 the territory attracts. */
	readonly net: Range;
}

/** The indices with what they may be: no patient is in two of the sums, so each bound is one that can be. */
export const flowIndices = ({ in: within, out, ent }: FlowSums): FlowIndices => ({
	localisation: partOf(within, out),
	leakage: partOf(out, within),
	attractiveness: partOf(ent, within),
	marketShare: partOf(within, ent),
	net: {
		value: ratio(ent.value, out.value),
		least: ratio(ent.least, out.most),
		most: ratio(ent.most, out.least),
	},
});

/** A part of the sum of two figures that have no patient in common. */
export const partOf = (part: Range, rest: Range): Range => ({
	value: ratio(part.value, part.value + rest.value),
	least: ratio(part.least, part.least + rest.most),
	most: ratio(part.most, part.most + rest.least),
});

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : NaN);
