import type { ZoningsAnswer } from '../work/zoningAnswers.ts';

/** Which of two zonings keeps more of the flows inside, and whether its zones are larger on the communes compared. */
export type ZoningVerdict =
	/** Flows are modelled: it would follow from the model's distance alone. */
	| { readonly kind: 'refused' }
	/** No commune has a zone in both, or none has patients. */
	| { readonly kind: 'nothing' }
	/** Hidden cells leave it open. */
	| { readonly kind: 'open' }
	| { readonly kind: 'equal' }
	| { readonly kind: 'ahead'; readonly side: 'a' | 'b'; readonly zones: 'larger' | 'smaller' | 'alike' };

/** On the same communes fewer zones are larger zones, which keep more whatever they are. */
export function zoningVerdict({ kept, common }: Pick<ZoningsAnswer, 'kept' | 'common'>): ZoningVerdict {
	if (!kept) return { kind: 'refused' };
	const { value, least, most } = kept.ahead;
	if (Number.isNaN(value)) return { kind: 'nothing' };
	const side = least > 0 ? 'a' : most < 0 ? 'b' : undefined;
	if (!side) return { kind: least === 0 && most === 0 ? 'equal' : 'open' };
	const [own, other] = side === 'a' ? [common.zonesA, common.zonesB] : [common.zonesB, common.zonesA];
	return { kind: 'ahead', side, zones: own < other ? 'larger' : own > other ? 'smaller' : 'alike' };
}
