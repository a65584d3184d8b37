import { TERRITORY_FILE_TEXTS } from '../base/messages/territoryFile.ts';
import { FOLLOW_UP_TEXTS } from '../base/messages/followUp.ts';
import { isSurelyBefore } from '../base/partialDate.ts';
import { typedTextOf } from '../base/typedDate.ts';
import { DANGEROUS_KEYS } from '../io/dangerousKeys.ts';
import { searchKey } from '../io/resolve/nameKey.ts';
import { PROFESSIONS } from '../model/consultation.ts';
import { freeId } from '../model/freeId.ts';
import {
	ACTION_STATES,
	PARTNER_KINDS,
	SECTOR_PURPOSES,
	type Action,
	type Axis,
	type Contact,
	type HeadCount,
	type Link,
	type Partner,
	type Referent,
	type Sector,
} from '../model/followUp.ts';
import type { AnnouncedFigure, Territory } from '../model/plan.ts';
import type { Needs } from './context.ts';
import { TypedRecord, known } from './typedRecord.ts';

type Typed = Readonly<Record<string, string>>;
type Locale = Needs<'locale'>['locale'];
/** What a form gives: the record, or what is wrong by field. */
type Read<Item> = { readonly item: Item } | { readonly faults: Readonly<Record<string, string>> };

/** Sources stay with a record that is changed. */
type Sourced = { readonly source?: string } | undefined;
const sourceOf = (former: Sourced): { source?: string } =>
	former?.source === undefined ? {} : { source: former.source };

function reading(typed: Typed, locale: Locale): TypedRecord {
	return new TypedRecord(typed, locale, {
		file: TERRITORY_FILE_TEXTS[locale.locale],
		dates: FOLLOW_UP_TEXTS[locale.locale].date,
	});
}

const taken = <Item>(record: TypedRecord, item: Item): Read<Item> =>
	Object.keys(record.faults).length > 0 ? { faults: record.faults } : { item };
const chosen = <Value extends string>(values: readonly Value[], typed: string | undefined): Value =>
	values.find((value) => value === typed) ?? values[0];

/** A date as its field shows it. */
const typedDate = (date: string | undefined, { locale }: Locale): string =>
	date === undefined ? '' : typedTextOf(date, FOLLOW_UP_TEXTS[locale].date.before);

/** What a form holds of a record of texts, numbers and ticks. */
export function typedOf(item: object | undefined, locale: Locale, dates: readonly string[] = []): Typed {
	const text = (key: string, value: unknown): string => {
		if (dates.includes(key)) return typedDate(value as string, locale);
		if (typeof value === 'boolean') return value ? 'yes' : '';
		if (Array.isArray(value)) return value.join(', ');
		return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
	};
	return Object.fromEntries(Object.entries(item ?? {}).map(([key, value]) => [key, text(key, value)]));
}

export function readContact(typed: Typed, locale: Locale): Read<Contact> {
	const record = reading(typed, locale);
	const item = known({
		site: record.address('site'),
		email: record.mail('email'),
		join: record.address('join'),
		checked: record.date('checked'),
	});
	return taken(record, item);
}

export function readLink(typed: Typed, locale: Locale): Read<Link> {
	const record = reading(typed, locale);
	record.needed('url');
	return taken(record, { title: record.needed('title'), url: record.address('url') ?? '' });
}

export function readAxis(typed: Typed, locale: Locale, former: Axis | undefined): Read<Axis> {
	const record = reading(typed, locale);
	return taken(record, { title: record.needed('title'), ...sourceOf(former) });
}

export function readAction(typed: Typed, locale: Locale, former: Action | undefined): Read<Action> {
	const record = reading(typed, locale);
	const tags = (typed['tags'] ?? '').split(',').map((tag) => tag.trim());
	const [from, until] = [record.date('from'), record.date('until')];
	if (from && until && isSurelyBefore(until, from))
		record.faults['until'] ??= TERRITORY_FILE_TEXTS[locale.locale].findings['action-ends-first'];
	return taken(
		record,
		known({
			title: record.needed('title'),
			axis: record.text('axis'),
			tags: [...new Set(tags)].filter(Boolean),
			state: chosen(ACTION_STATES, typed['state']),
			from,
			until,
			ownerRole: record.text('ownerRole'),
			...sourceOf(former),
			note: record.text('note'),
		}),
	);
}

/** `codeOf` gives the INSEE code of a commune that was typed; undefined where it is unknown or ambiguous. */
export function readPartner(
	typed: Typed,
	locale: Locale,
	former: Partner | undefined,
	codeOf: (typed: string) => string | undefined,
): Read<Partner> {
	const record = reading(typed, locale);
	const place = record.text('commune');
	const commune = place === undefined ? undefined : codeOf(place);
	if (place !== undefined && commune === undefined)
		record.faults['commune'] = TERRITORY_FILE_TEXTS[locale.locale].partners.communeUnknown;
	return taken(
		record,
		known({
			kind: chosen(PARTNER_KINDS, typed['kind']),
			name: record.needed('name'),
			commune,
			count: record.count('count'),
			seats: record.count('seats'),
			seatsIn: record.text('seatsIn'),
			...sourceOf(former),
			note: record.text('note'),
		}),
	);
}

/** The INSEE code of a commune typed by code or whole name, those of the territory first; undefined where none or several fit. */
export function communeCode(
	{ extent }: Needs<'extent'>,
	typed: string,
	own: readonly string[],
): string | undefined {
	const code = typed.trim().toUpperCase();
	const { units } = extent;
	if (!units || extent.unitOf(code) !== undefined) return code;
	const key = searchKey(typed);
	const named = units.code.filter((_, unit) => searchKey(units.name[unit]) === key);
	const here = named.filter((one) => own.includes(one));
	const fitting = here.length > 0 ? here : named;
	return fitting.length === 1 ? fitting[0] : undefined;
}

export function readReferent(typed: Typed, locale: Locale, former: Referent | undefined): Read<Referent> {
	const record = reading(typed, locale);
	return taken(
		record,
		known({
			profession: chosen(PROFESSIONS, typed['profession']),
			sector: record.text('sector'),
			inBureau: typed['inBureau'] === 'yes',
			since: record.date('since'),
			...sourceOf(former),
			name: record.text('name'),
		}),
	);
}

export function readHeadCount(typed: Typed, locale: Locale, former: HeadCount | undefined): Read<HeadCount> {
	const record = reading(typed, locale);
	return taken(
		record,
		known({
			profession: PROFESSIONS.find((one) => one === typed['profession']),
			professionals: record.count('professionals'),
			adherents: record.count('adherents'),
			inMsp: record.count('inMsp'),
			date: record.neededDate('date'),
			...sourceOf(former),
		}),
	);
}

export function readAnnounced(
	typed: Typed,
	locale: Locale,
	former: AnnouncedFigure | undefined,
): Read<AnnouncedFigure> {
	const record = reading(typed, locale);
	record.needed('value');
	return taken(record, {
		what: (typed['what'] ?? 'population') as AnnouncedFigure['what'],
		value: record.number('value') ?? 0,
		precision: chosen(['exact', 'about', 'more-than'], typed['precision']),
		date: record.neededDate('date'),
		...sourceOf(former),
	});
}

/** A private field: its name and what it holds. */
export function readPrivate(
	typed: Typed,
	locale: Locale,
	others: readonly string[],
): Read<readonly [string, string]> {
	const record = reading(typed, locale);
	const key = record.needed('key');
	if (DANGEROUS_KEYS.has(key))
		record.faults['key'] = TERRITORY_FILE_TEXTS[locale.locale].structure.keyRefused;
	else if (others.includes(key))
		record.faults['key'] = TERRITORY_FILE_TEXTS[locale.locale].structure.keyTaken;
	return taken(record, [key, record.needed('value')] as const);
}

/** What a territory says of its form. */
export type Structure = Pick<Territory, 'legalForm' | 'governance' | 'feeEuros' | 'statusNote'>;

export function readStructure(typed: Typed, locale: Locale): Read<Structure> {
	const record = reading(typed, locale);
	return taken(
		record,
		known({
			legalForm: record.text('legalForm'),
			governance: record.text('governance'),
			feeEuros: record.amount('feeEuros'),
			statusNote: record.text('statusNote'),
		}),
	);
}

/** A sector from its form; communes are the ticked ones, INSEE codes. */
export function readSector(
	typed: Typed,
	locale: Locale,
	context: {
		readonly former: Sector | undefined;
		readonly others: readonly Sector[];
		readonly communes: readonly string[];
	},
): Read<Sector> {
	const record = reading(typed, locale);
	const texts = TERRITORY_FILE_TEXTS[locale.locale].sectors;
	const { former, others, communes } = context;
	const name = record.needed('name');
	if (others.some((other) => other.name === name)) record.faults['name'] = texts.nameTaken;
	if (communes.length === 0) record.faults[''] = texts.needCommune;
	return taken(record, {
		id: former?.id ?? freeId(name, 'secteur', new Set(others.map(({ id }) => id))),
		name,
		communes: [...communes].sort(),
		purposes: SECTOR_PURPOSES.filter((purpose) => typed[purpose] === 'yes'),
	});
}
