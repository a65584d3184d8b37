import type { Profession } from '../../model/consultation.ts';
import type { Delegate, Group } from '../../model/group.ts';
import type { GroupMembers } from './groupMembers.ts';

/** How many members each départementale interCPTS sends to a régionale one, of professions of their own (domain §6). */
const DELEGATES_EACH = 2;

/** What a delegation lacks. `group`: id of a départementale group, unless it says otherwise. */
type DelegationFinding =
	| { readonly rule: 'no-parts' }
	| { readonly rule: 'none'; readonly group: string }
	/** A second member is wanted, of another profession than this one. */
	| { readonly rule: 'second'; readonly group: string; readonly than: Profession }
	| { readonly rule: 'too-many'; readonly group: string; readonly count: number }
	/** The sender is no départementale group below the régionale one. */
	| { readonly rule: 'stranger'; readonly group: string };

/** The delegates of one départementale group, and how far their mandates are. */
interface Delegation {
	readonly group: string;
	readonly delegates: readonly Delegate[];
	readonly validated: number;
	/** Mandates without a date. */
	readonly undated: number;
}

export interface DelegationCheck {
	/** By id of the group, sorted. */
	readonly parts: readonly Delegation[];
	readonly findings: readonly DelegationFinding[];
	/** Two members of different professions from each départementale group, and no others. */
	readonly holds: boolean;
	/** The rule holds, and the federation has validated every mandate, with its date. */
	readonly isValidated: boolean;
}

/** The delegation of a régionale interCPTS against its rule. A second member of the first one's profession is none. */
export function checkDelegation(
	regional: Group,
	groups: readonly Group[],
	{ below }: Pick<GroupMembers, 'below'>,
): DelegationCheck {
	const under = new Set(below.get(regional.id) ?? []);
	const senders = groups
		.filter(({ id, level }) => level === 'departemental' && under.has(id))
		.map(({ id }) => id)
		.sort();
	const delegates = regional.delegates ?? [];
	const parts = senders.map((group): Delegation => {
		const own = delegates.filter((delegate) => delegate.group === group);
		return {
			group,
			delegates: own,
			validated: own.filter(({ mandate }) => mandate === 'validated').length,
			undated: own.filter(({ date }) => date === undefined).length,
		};
	});
	const strangers = [...new Set(delegates.map(({ group }) => group))].filter(
		(group) => !senders.includes(group),
	);
	const findings: DelegationFinding[] = [
		...(senders.length === 0 ? [{ rule: 'no-parts' } as const] : []),
		...parts.flatMap(missingIn),
		...strangers.sort().map((group) => ({ rule: 'stranger', group }) as const),
	];
	const holds = findings.length === 0;
	const isValidated =
		holds &&
		parts.every(({ delegates: own, validated, undated }) => validated === own.length && undated === 0);
	return { parts, findings, holds, isValidated };
}

function missingIn({ group, delegates }: Delegation): DelegationFinding[] {
	if (delegates.length === 0) return [{ rule: 'none', group }];
	const professions = new Set(delegates.map(({ profession }) => profession));
	return [
		...(professions.size < DELEGATES_EACH
			? [{ rule: 'second', group, than: delegates[0].profession } as const]
			: []),
		...(delegates.length > DELEGATES_EACH
			? [{ rule: 'too-many', group, count: delegates.length } as const]
			: []),
	];
}
