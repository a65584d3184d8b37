import type { Needs } from './context.ts';
import { PROPOSING_TEXTS } from '../base/messages/proposing.ts';
import { today } from '../base/today.ts';
import { adoptTerritories } from '../model/operations/adoptTerritories.ts';
import { loadWorkshopTexts } from '../state/locale.svelte.ts';
import type { ProposalDesk } from '../state/proposals.svelte.ts';
import { duplicateScenario } from './duplicateScenario.ts';

type Context = Needs<
	'comparison' | 'extent' | 'locale' | 'locks' | 'plan' | 'plans' | 'storage' | 'tool' | 'view'
>;

/** Where ticked territories go: into the open scenario, or into a copy of it with a name. */
export type AdoptInto = { readonly kind: 'open' } | { readonly kind: 'new'; readonly scenario: string };

/**
 * Takes the ticked territories of a proposal into a scenario, as one step of the history, and shows it in the Atelier.
 * From modelled flows they are marked so, by name and note. Communes that a locked territory holds by now stay there.
 * Returns what is wrong, '' where it is done.
 */
export async function adoptProposal(context: Context, desk: ProposalDesk, into: AdoptInto): Promise<string> {
	const { extent, locale, plan, tool, view } = context;
	const texts = PROPOSING_TEXTS[locale.locale];
	const { chosen, isModelled, ticked, hues } = desk;
	const { units } = extent;
	if (!chosen || !units || !plan.current || ticked.size === 0) return '';
	await loadWorkshopTexts();
	if (into.kind === 'new') {
		const reason = texts.reason(locale.format.percent(chosen.parts.flowKept), isModelled);
		const wrong = await duplicateScenario(context, { scenario: into.scenario, reason });
		if (wrong) return wrong;
	}
	const held = new Set(desk.locked.flatMap((id) => [...plan.unitsOf(id)]));
	const wanted = [...ticked]
		.sort((a, b) => a - b)
		.map((at) => ({ territory: chosen.territories[at], hue: hues[at] }));
	const adopted = wanted
		.map(({ territory, hue }) => ({
			name: texts.adoptedName(territory.name, isModelled),
			colour: hue,
			communes: territory.units.filter((unit) => !held.has(unit)).map((unit) => units.code[unit]),
			note: texts.note(isModelled),
			indicative: isModelled,
		}))
		.filter(({ communes }) => communes.length > 0);
	const count = adopted.reduce((sum, { communes }) => sum + communes.length, 0);
	const kept = wanted.reduce((sum, { territory }) => sum + territory.units.length, 0) - count;
	if (adopted.length > 0) plan.perform(adoptTerritories(plan.current, adopted, today()));
	const { integer } = locale.format;
	tool.notice = [
		texts.adopted(integer(adopted.length), integer(count)),
		...(kept > 0 ? [texts.heldByLock(integer(kept))] : []),
	].join(' · ');
	view.go({ view: 'atelier' });
	return '';
}
