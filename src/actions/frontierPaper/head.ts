import type { PaperHead, PaperSide } from '../../io/frontierPapers/content.ts';
import { perimeterAt } from '../../model/status.ts';
import type { Territory } from '../../model/plan.ts';
import { statusText } from '../../state/statusText.ts';
import type { PaperStates } from './choices.ts';

/** Throws without an open plan and extent. */
export function headOf({ extent, plan, situation }: PaperStates, madeOn: string): PaperHead {
	const { current } = plan;
	if (!current || !extent.manifest) throw new Error('paper without a plan');
	const { name, scenario, asOf, complete } = current;
	return {
		plan: { name, scenario, asOf, isComplete: complete },
		day: situation.day,
		madeOn,
		isDemonstration: extent.manifest.demonstration,
	};
}

/** A territory as a side of the frontier; throws where it is not shown. */
export function sideOf({ locale, situation }: PaperStates, territory: Territory): PaperSide {
	const row = situation.rows.find((one) => one.territory.id === territory.id);
	if (!row) throw new Error(`paper of a territory that is not shown: ${territory.id}`);
	const perimeter = row.isDraft ? territory.perimeters.at(-1) : perimeterAt(territory, situation.day);
	return {
		name: territory.name,
		status: statusText(row.status, locale),
		isIndicative: perimeter?.indicative ?? false,
	};
}

/** The territory of an id; throws where the plan has none. */
export function territoryOf({ plan }: PaperStates, id: string): Territory {
	const territory = plan.territory(id);
	if (!territory) throw new Error(`paper of an unknown territory: ${id}`);
	return territory;
}
