import type { Consultation } from '../model/consultation.ts';
import type { FrontierState } from '../state/frontier.svelte.ts';
import type { Needs } from './context.ts';

/** The map shows how far a consultation is and goes to the communes that it asks; undefined ends it. */
export function lookAtConsultation(
	{ extent, situation }: Needs<'extent' | 'situation'>,
	counts: FrontierState,
	consultation: Consultation | undefined,
): void {
	counts.consultation = consultation?.id ?? '';
	if (!consultation || !extent.units) return;
	const { code } = extent.units;
	const units = consultation.communes.map(({ commune }) => code.indexOf(commune));
	situation.lookAt(units.filter((unit) => unit >= 0));
}
