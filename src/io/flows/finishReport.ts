import { foldName } from '../resolve/nameKey.ts';
import type { FlowGathering } from './flowGathering.ts';
import type { FlowLook } from './flowLook.ts';
import type { FlowPlace } from './flowPlaces.ts';
import type { FlowRemark, FlowReport } from './flowReport.ts';
import { isKnownSpecialty } from './knownSpecialty.ts';
import { rowsOf, type GatheredSpecialty } from './flowSpecialties.ts';
import { compareSpecialtyTotal, compareTotals } from './statedTotals.ts';
import { swapEvidence } from './swapEvidence.ts';

/** Ends the reading: sums of specialties are set apart, what places and specialties were taken for is told. */
export function finishReport(
	gathering: FlowGathering,
	look: Pick<FlowLook, 'yearsInName' | 'yearsInHeadings'>,
	years: ReadonlySet<number>,
): { readonly kept: readonly GatheredSpecialty[]; readonly report: FlowReport } {
	const { lines, places, specialties } = gathering;
	const parts = specialties.list.filter(({ isTotal, pairs }) => !isTotal && pairs.count > 0);
	const isSummed = parts.length > 0 && specialties.list.some(({ isTotal }) => isTotal);
	const kept = (isSummed ? parts : specialties.list).filter(({ pairs }) => pairs.count > 0);
	compareTotals(gathering, kept);
	let keptPatients = 0;
	let keptDoubt = 0;
	for (const { pairs } of kept)
		for (let at = 0; at < pairs.count; at++) {
			keptPatients += pairs.patients[at];
			keptDoubt += pairs.doubt?.[at] ?? 0;
		}
	if (isSummed) leaveOutTotals(gathering, parts);
	for (const [id, place] of places.list.entries()) {
		const rule = remarkOf(place);
		const care = places.careRows[id];
		const rows = place.code === '' ? care : care + places.originRows[id];
		if (rule && rows > 0)
			lines.add(rule, place.firstRow, place.text, NaN, place.code || place.candidates.join(', '), rows);
	}
	for (const specialty of kept) {
		const [{ firstRow }] = specialty.spellings;
		if (firstRow > 0 && !isKnownSpecialty(specialty.name))
			lines.add('specialty-unknown', firstRow, specialty.name, NaN, '', rowsOf(specialty));
	}
	for (const { name, spellings } of specialties.list)
		for (const { text, firstRow, rows } of spellings.slice(1))
			lines.add('specialty-spelling', firstRow, text, NaN, name, rows);
	for (const [rarer, other] of specialties.alike())
		lines.add('specialty-alike', rarer.spellings[0].firstRow, rarer.name, NaN, other.name, rowsOf(rarer));
	return {
		kept,
		report: {
			rows: gathering.rows,
			read: gathering.read,
			kept: keptPatients,
			readDoubt: gathering.readDoubt,
			keptDoubt,
			abroad: gathering.abroad,
			unknownCare: gathering.unknownCare,
			hiddenCells: gathering.hiddenCells,
			pairs: kept.reduce((sum, { pairs }) => sum + pairs.count, 0),
			tallies: lines.tallies,
			counts: lines.counts,
			listed: lines.listed,
			years: {
				file: look.yearsInName,
				headings: look.yearsInHeadings,
				column: [...years].sort((a, b) => a - b),
			},
			swap: swapEvidence(kept, places),
		},
	};
}

/** A specialty called 'Total' beside others is their sum: left out, in one line. */
function leaveOutTotals(gathering: FlowGathering, parts: readonly GatheredSpecialty[]): void {
	const { lines, specialties } = gathering;
	for (const specialty of specialties.list) {
		if (!specialty.isTotal) continue;
		compareSpecialtyTotal(gathering, specialty, parts);
		const { pairs } = specialty;
		let sum = 0;
		for (let at = 0; at < pairs.count; at++) sum += pairs.patients[at];
		lines.add('total', specialty.spellings[0].firstRow, specialty.name, sum, '', rowsOf(specialty));
	}
}

function remarkOf({ kind, how, text, code }: FlowPlace): FlowRemark | undefined {
	if (kind === 'missing') return 'missing-care';
	if (kind === 'unknown') return 'unknown-care';
	if (kind === 'ambiguous') return 'ambiguous-care';
	if (how === 'former') return 'former';
	if (how === 'arrondissement') return 'arrondissement';
	if (how === 'code') return text.toUpperCase() === code ? undefined : 'lost-zero';
	return how === 'normalised' && foldName(text) !== '' ? 'named' : undefined;
}
