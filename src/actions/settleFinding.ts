import { assignColours } from '../analysis/colours.ts';
import { allBorders } from '../geometry/neighbours.ts';
import type { Sentence } from '../model/sentence.ts';
import { recolourTerritories } from '../model/operations/recolourTerritories.ts';
import type { Finding } from '../state/finder.svelte.ts';
import type { Needs } from './context.ts';
import { moveUnits } from './moveUnits.ts';
import { stepText } from './stepText.ts';

type Context = Needs<'extent' | 'finder' | 'locale' | 'locks' | 'plan' | 'storage' | 'tool'>;

/**
 * Does with the finding looked at what one key can do: gives its communes to the territory with the longest common
 * border, or another colour to one of two that look alike. Locks hold as for any gesture. False where nothing was
 * done.
 */
export function settleFinding(context: Context): boolean {
	const { finder, locale, plan, storage, tool } = context;
	const finding = finder.current;
	if (!finding || !storage.canWrite) return false;
	const before = plan.lastStep;
	if (finding.kind === 'alike') recolour(context, finding);
	else {
		const sentence = sentenceFor(finding);
		if (sentence) moveUnits(context, finding.units, sentence);
	}
	const step = plan.lastStep;
	if (!step || step === before || !plan.current) return false;
	const done = locale.texts.finder.done(stepText(step, plan.current, locale));
	tool.tell(tool.notice && finding.kind !== 'alike' ? `${done} · ${tool.notice}` : done, step);
	return true;
}

/** What giving the units to their target means; null where they have none. */
function sentenceFor({ kind, target, territories }: Finding): Sentence | null {
	if (!target) return null;
	const move = { verb: 'move', target: target.territory, joining: 'move' } as const;
	switch (kind) {
		case 'unassigned':
		case 'hole':
			return { ...move, source: { kind: 'free' } };
		case 'detached':
			return { ...move, source: { kind: 'from', territory: territories[0] } };
		case 'shared':
			return { ...move, source: { kind: 'any' } };
		case 'homonym':
		case 'withoutData':
		case 'alike':
			return null;
	}
}

/** The one of two alike that has fewer communes gets a colour unlike those around it; all others keep theirs. */
function recolour({ extent, plan, tool }: Context, { territories }: Finding): void {
	const { sides } = extent;
	if (!plan.current || !sides) return;
	const communes = (slot: number): number => plan.figures(plan.idOf(slot)).communes;
	const [changed] = [...territories].sort((a, b) => communes(a) - communes(b));
	const placeOf = new Map(plan.territories.map(({ id }, place) => [plan.slotOf(id), place]));
	const neighbours = plan.territories.map(() => new Set<number>());
	for (const { a, b } of allBorders(sides, plan.membership)) {
		const [placeA, placeB] = [placeOf.get(a), placeOf.get(b)];
		if (placeA !== undefined && placeB !== undefined) neighbours[placeA].add(placeB);
	}
	const colours = assignColours(
		plan.territories.length,
		(place) => neighbours[place],
		plan.territories.map(({ id, colour }) => (plan.slotOf(id) === changed ? null : colour)),
	);
	const place = placeOf.get(changed) ?? 0;
	tool.notice = '';
	plan.perform(recolourTerritories(plan.current, new Map([[plan.idOf(changed), colours[place]]])));
}
