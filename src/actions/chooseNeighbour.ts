import type { ExchangeDraft } from '../state/exchangeDraft.svelte.ts';
import type { Needs } from './context.ts';

/** Chooses whom a proposal goes to ('' for nobody yet); the map shows the communes between the two. */
export function chooseNeighbour({ situation }: Needs<'situation'>, draft: ExchangeDraft, id: string): void {
	draft.choose(id);
	situation.lookAt(draft.lines.map(({ unit }) => unit));
}
