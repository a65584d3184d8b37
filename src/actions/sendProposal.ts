import { EXCHANGE_TEXTS } from '../base/messages/exchanging.ts';
import { today } from '../base/today.ts';
import { writeExchangeFile } from '../io/exchangeFile.ts';
import { proposeExchange } from '../model/exchange.ts';
import type { ExchangeDraft } from '../state/exchangeDraft.svelte.ts';
import type { Needs } from './context.ts';
import { downloadBlob } from './download.ts';
import { exchangeFileName } from './exchangeFileName.ts';

/** What is missing, by field; a field that is right is absent. */
export interface ProposalFaults {
	readonly to?: string;
	readonly moves?: string;
	readonly role?: string;
}

/** Hands the proposal in the making out as a file; the plan stays as it is. Returns what is missing. */
export function sendProposal(
	{ locale, plan, tool }: Needs<'locale' | 'plan' | 'tool'>,
	draft: ExchangeDraft,
): ProposalFaults {
	const texts = EXCHANGE_TEXTS[locale.locale];
	const { a, b } = draft;
	const moves = draft.moves();
	const faults = {
		...(!b && { to: texts.propose.neighbourNeeded }),
		...(b && moves.length === 0 && { moves: texts.propose.movesNeeded }),
		...(!draft.role.trim() && { role: texts.roleNeeded }),
	};
	if (!plan.current || !a || !b || Object.keys(faults).length > 0) return faults;
	const date = today();
	const exchange = proposeExchange(plan.current, {
		id: newId(),
		date,
		from: a,
		to: b,
		role: draft.role,
		remark: draft.remark,
		moves,
	});
	const name = exchangeFileName([a.name, b.name, date]);
	downloadBlob(name, new Blob([writeExchangeFile(exchange)], { type: 'application/json' }));
	tool.notice = texts.propose.downloaded(name, b.name);
	return faults;
}

/** An id that no other proposal has. */
const newId = (): string =>
	`echange-${Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
