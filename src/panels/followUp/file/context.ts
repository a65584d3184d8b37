import { FOLLOW_UP_TEXTS } from '../../../base/messages/followUp.ts';
import { TERRITORY_FILE_TEXTS } from '../../../base/messages/territoryFile.ts';
import { writeTerritory } from '../../../actions/writeFollowUp.ts';
import type { Territory, TerritoryField } from '../../../model/plan.ts';
import { getFollowUp, getLocale, getPlan, getStorage, getTool } from '../../../state/contexts.ts';
import { typedDateHint } from '../../../state/typedDateText.ts';

/** What each section of a file needs: texts of the language now, whether it may be written, and how. To be called while a component is made. */
export function fileContext() {
	const followUp = getFollowUp();
	const locale = getLocale();
	const plan = getPlan();
	const storage = getStorage();
	const tool = getTool();
	return {
		followUp,
		locale,
		plan,
		get texts() {
			return TERRITORY_FILE_TEXTS[locale.locale];
		},
		get common() {
			return FOLLOW_UP_TEXTS[locale.locale];
		},
		get canWrite(): boolean {
			return storage.canWrite && !followUp.hidesPrivate;
		},
		get listTexts() {
			return { ...FOLLOW_UP_TEXTS[locale.locale].record, none: TERRITORY_FILE_TEXTS[locale.locale].none };
		},
		dateHint: (typed: string): string => typedDateHint(typed, locale, FOLLOW_UP_TEXTS[locale.locale].date),
		/** Writes one field of a territory as one step. */
		write<Field extends TerritoryField>(
			territory: Territory,
			field: Field,
			to: NonNullable<Territory[Field]> | null,
			title: string,
		): void {
			const done = TERRITORY_FILE_TEXTS[locale.locale].saved(title, territory.name);
			writeTerritory({ plan, tool }, territory.id, { field, to, done });
		},
	};
}
