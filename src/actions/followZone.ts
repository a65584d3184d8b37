import { FOLLOW_UP_TEXTS } from '../base/messages/followUp.ts';
import type { FollowUpTexts } from '../base/messages/followUp.fr.ts';
import { readTypedDateOrBefore, typedTextOf } from '../base/typedDate.ts';
import { freeId } from '../model/freeId.ts';
import type { NextStep } from '../model/followUp.ts';
import type { BlankZone } from '../model/plan.ts';
import { workDateProblem } from '../state/typedDateText.ts';
import type { Needs } from './context.ts';
import { writePlan } from './writeFollowUp.ts';

type Context = Needs<'locale' | 'plan' | 'tool'>;
type Typed = Readonly<Record<string, string>>;

/** A zone blanche by the name of its largest commune, 'et alentours' where there are more. `units`: one at least. */
export function zoneName(
	{ extent }: Needs<'extent'>,
	units: Int32Array,
	texts: FollowUpTexts['zones'],
): string {
	const table = extent.units;
	const people = (unit: number): number => table?.populationMunicipale[unit] || 0;
	const largest = units.reduce((best, unit) => (people(unit) > people(best) ? unit : best), units[0]);
	const name = table?.name[largest] ?? '';
	return units.length > 1 ? texts.around(name) : name;
}

/** Begins to follow a zone blanche: it has a name, and its communes as they are now. */
export function followZone(
	{ locale, plan, tool }: Context,
	zone: { readonly name: string; readonly communes: readonly string[] },
): void {
	const zones = plan.current?.zones ?? [];
	const id = freeId(zone.name, 'zone', new Set(zones.map((one) => one.id)));
	const to = [...zones, { id, name: zone.name, communes: [...zone.communes].sort(), events: [] }];
	writePlan(
		{ plan, tool },
		{ field: 'zones', to, done: FOLLOW_UP_TEXTS[locale.locale].zones.saved(zone.name) },
	);
}

/** A zone as its form shows it. */
export function typedZone({ name, ownerRole = '', next }: BlankZone, texts: FollowUpTexts): Typed {
	const date = (value: string | undefined): string => (value ? typedTextOf(value, texts.date.before) : '');
	return { name, owner: ownerRole, next: next?.text ?? '', due: date(next?.due), done: date(next?.done) };
}

/** Writes owner and next step of a zone; returns what is wrong by field, nothing where it was noted. */
export function noteZone(context: Context, id: string, typed: Typed): Readonly<Record<string, string>> {
	const { locale, plan, tool } = context;
	const texts = FOLLOW_UP_TEXTS[locale.locale];
	const text = (name: string): string => (typed[name] ?? '').trim();
	const faults: Record<string, string> = {};
	for (const name of ['due', 'done']) {
		const fault = workDateProblem(text(name), locale, texts.date);
		if (fault) faults[name] = fault;
	}
	if (!text('name')) faults['name'] = texts.zones.nameNeeded;
	if (!text('next') && (text('due') || text('done'))) faults['next'] = texts.journal.nextNeeded;
	if (Object.keys(faults).length > 0) return faults;
	const due = readTypedDateOrBefore(text('due'));
	const done = readTypedDateOrBefore(text('done'));
	const zones = (plan.current?.zones ?? []).map((zone): BlankZone => {
		if (zone.id !== id) return zone;
		return {
			id,
			name: text('name'),
			communes: zone.communes,
			...(text('owner') && { ownerRole: text('owner') }),
			...(text('next') && {
				next: nextOf(zone, { text: text('next'), ...(due && { due }), ...(done && { done }) }),
			}),
			events: zone.events,
		};
	});
	writePlan({ plan, tool }, { field: 'zones', to: zones, done: texts.zones.saved(text('name')) });
	return {};
}

/** The form does not show whose a next step is: one whose words stay keeps its owner. */
function nextOf({ next: former }: BlankZone, next: NextStep): NextStep {
	const isSame = former?.ownerRole !== undefined && former.text.trim() === next.text;
	return isSame ? { ...next, ownerRole: former.ownerRole } : next;
}

/** Follows a zone no longer; undo brings it back. */
export function forgetZone({ locale, plan, tool }: Context, id: string): void {
	const zones = plan.current?.zones ?? [];
	const gone = zones.find((zone) => zone.id === id);
	if (!gone) return;
	const done = FOLLOW_UP_TEXTS[locale.locale].zones.removed(gone.name);
	writePlan({ plan, tool }, { field: 'zones', to: zones.filter((zone) => zone !== gone), done });
}
