import type { Formats } from '../base/format.ts';
import type { ZoningsTexts } from '../base/messages/zonings.ts';
import type { ZoningChoice } from './zoningChoice.ts';
import type { KeptZoning } from './zoningStore.ts';

/** What names a zoning beside the choice itself. */
interface Named {
	readonly texts: ZoningsTexts;
	/** Of the open plan. */
	readonly planName: string;
	readonly kept: readonly KeptZoning[];
	/** Basins of poles then come from a simulation, and say so. */
	readonly isModelled: boolean;
}

/** A zoning in words. */
export function zoningText(choice: ZoningChoice, { texts, planName, kept, isModelled }: Named): string {
	switch (choice.kind) {
		case 'poles':
			return isModelled ? texts.simulation(texts.choices.poles) : texts.choices.poles;
		case 'column':
			return texts.choices[choice.column];
		case 'plan':
			return texts.choices.plan(planName);
		case 'scenario':
			return texts.choices.scenario(choice.plan.name, choice.plan.scenario);
		case 'kept':
			return kept.find(({ id }) => id === choice.id)?.name ?? '';
	}
}

/** A gap of shares in points with one decimal and its sign, a true minus; no sign for what rounds to 0. */
export function pointsText(share: number, format: Formats): string {
	const tenths = Math.round(share * 1000);
	const size = format.decimal(Math.abs(share) * 100, 1);
	return tenths > 0 ? `+${size}` : tenths < 0 ? `\u2212${size}` : size;
}
