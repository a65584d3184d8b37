import { fr } from '../../base/messages/interface.fr.ts';
import { formatPartialDate } from '../../base/partialDate.ts';
import type { ShownTerritory } from './shownTerritories.ts';

/** The status in French words, without its date: as the last event that changed it says. */
export function statusWord({ status, isStatusKnown }: ShownTerritory): string {
	if (!isStatusKnown) return fr.status.unknown;
	return status.event ? fr.status.events[status.event.type] : fr.status[status.code];
}

/** The same with its date, and whether it was heard of long ago. */
export function statusSentence(shown: ShownTerritory): string {
	const { status, isStatusKnown } = shown;
	const word = statusWord(shown);
	const dated =
		isStatusKnown && status.event ? fr.status.dated(word, formatPartialDate(status.event.date, 'fr')) : word;
	return isStatusKnown && status.stale ? `${dated} (${fr.status.stale})` : dated;
}
