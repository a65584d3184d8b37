import type { Change } from '../model/change.ts';
import { writeTerritoryField } from '../model/operations/writeTerritoryField.ts';
import type { Territory } from '../model/plan.ts';
import type { Needs } from './context.ts';
import type { Structure } from './fileRecords.ts';

/** Writes form, governance, fee and note of a territory as one step, and says `done`; nothing where they are as they were. */
export function writeStructure(
	{ plan, tool }: Needs<'plan' | 'tool'>,
	territory: Territory,
	structure: Structure,
	done: string,
): void {
	if (!plan.current) return;
	const changes: Change[] = [];
	for (const field of ['legalForm', 'governance', 'feeEuros', 'statusNote'] as const)
		if (structure[field] !== territory[field])
			changes.push(writeTerritoryField(plan.current, territory.id, field, structure[field] ?? null));
	if (changes.length === 0) return;
	plan.perform(changes.length === 1 ? changes[0] : { kind: 'several', changes });
	tool.tell(done, plan.lastStep);
}
