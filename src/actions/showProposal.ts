import type { Problem } from '../base/problem.ts';
import { LARGEST_EXCHANGE_MB, readExchangeFile } from '../io/exchangeFile.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Needs } from './context.ts';
import { leaveFrontierCommune } from './lookAtFrontier.ts';
import { selectTerritory } from './selectTerritory.ts';

type Context = Needs<'exchanges' | 'selection' | 'situation' | 'view'>;

/**
 * Opens the file of a proposal or of an answer; what is wrong with it comes back, and then what was open stays. Nothing
 * of the plan changes.
 */
export async function openProposalFile(context: Context, file: File): Promise<readonly Problem[]> {
	if (file.size > LARGEST_EXCHANGE_MB * 1e6)
		return [{ rule: 'too-large', file: file.name, values: { limitMb: LARGEST_EXCHANGE_MB } }];
	let text: string;
	try {
		text = await file.text();
	} catch (error) {
		return [{ rule: 'unreadable-content', file: file.name, values: { reason: String(error).slice(0, 120) } }];
	}
	const read = readExchangeFile(text, file.name);
	if (!read.ok) return read.error;
	await showProposal(context, read.value.exchange, read.value.problems);
	return [];
}

/** Shows a proposal that was read in Frontières, with the territory that it is addressed to. */
export async function showProposal(
	context: Context,
	exchange: Exchange,
	problems: readonly Problem[],
): Promise<void> {
	const { exchanges, selection, situation, view } = context;
	const { review } = await exchanges.load();
	review.open(exchange, problems);
	exchanges.show('review');
	view.go({ view: 'frontieres' });
	leaveFrontierCommune({ selection, view });
	const own = review.isAnswer ? review.a : review.b;
	if (own) selectTerritory({ selection, view }, own.id);
	situation.lookAt(review.lines.flatMap(({ unit }) => unit ?? []));
}

/** Begins a proposal of the chosen territory. */
export async function startProposal({ exchanges, selection, view }: Context): Promise<void> {
	await exchanges.load();
	leaveFrontierCommune({ selection, view });
	exchanges.show('propose');
}

/** Back to the lists of Frontières: a proposal in the making waits, an opened one is put away. */
export function leaveProposal({ exchanges }: Needs<'exchanges'>): void {
	if (exchanges.mode === 'review') exchanges.desk?.review.close();
	exchanges.show('');
}
