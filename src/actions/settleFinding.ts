import { assignColours } from '../analysis/colours.ts';
import { allBorders } from '../geometry/neighbours.ts';
import type { Sentence } from '../model/sentence.ts';
import { recolourTerritories } from '../model/operations/recolourTerritories.ts';
import type { Finding } from '../state/finder.svelte.ts';
import type { Needs } from './context.ts';
import { moveUnits } from './moveUnits.ts';
import { selectTerritory } from './selectTerritory.ts';
import { stepText } from './stepText.ts';

type Context = Needs<
	'extent' | 'finder' | 'locale' | 'locks' | 'pending' | 'plan' | 'selection' | 'storage' | 'tool' | 'view'
>;

/** A finding beyond either is no slip to mend with one key: its communes wait, so that the effect is weighed first. */
const MOST_COMMUNES_AT_ONCE = 10;
const MOST_PEOPLE_AT_ONCE = 20_000;

/** Whether the communes of a finding are so many, or so populous, that they wait for the user's word. */
export function isLargeFinding({ finder }: Needs<'finder'>, finding: Finding): boolean {
	if (finding.kind === 'alike') return false;
	return (
		finding.units.length > MOST_COMMUNES_AT_ONCE ||
		finder.sumsOf(finding).populationMunicipale > MOST_PEOPLE_AT_ONCE
	);
}

/**
 * Does with the finding looked at what one key can do: gives its communes to the territory with the longest common
 * border, or another colour to one of two that look alike. Those of a large finding only become the pending
 * selection, with that territory as target. Locks hold as for any gesture. False where nothing was done.
 */
export function settleFinding(context: Context): boolean {
	const { finder, locale, plan, storage, tool } = context;
	const finding = finder.current;
	if (!finding || !storage.canWrite) return false;
	const before = plan.lastStep;
	if (finding.kind === 'alike') recolour(context, finding);
	else {
		const sentence = sentenceFor(finding);
		if (sentence && isLargeFinding(context, finding)) return propose(context, finding, sentence);
		if (sentence) moveUnits(context, finding.units, sentence);
	}
	const step = plan.lastStep;
	if (!step || step === before || !plan.current) return false;
	const done = locale.texts.finder.done(stepText(step, plan.current, locale));
	tool.tell(tool.notice && finding.kind !== 'alike' ? `${done} · ${tool.notice}` : done, step);
	return true;
}

/** Puts the communes where they wait, and the sentence into the tool row, so that accepting does what the key would. */
function propose(context: Context, { units }: Finding, { verb, target, source, joining }: Sentence): true {
	const { locale, pending, plan, tool } = context;
	selectTerritory(context, plan.idOf(target));
	// 'add' and 'move' differ only for communes that the target has already
	tool.verb = units.some((unit) => plan.membership.territoriesOf(unit).includes(target)) ? verb : 'add';
	tool.joining = joining;
	tool.source = source.kind === 'from' ? { kind: 'from', territory: plan.idOf(source.territory) } : source;
	pending.replace(units);
	tool.notice = locale.texts.finder.proposed(units.length, locale.format.integer(units.length));
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
