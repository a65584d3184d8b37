import * as v from 'valibot';
import { MAIL_ADDRESS, WEB_ADDRESS } from '../base/addressPatterns.ts';
import { PROFESSIONS } from '../model/consultation.ts';
import { ACTION_STATES, PARTNER_KINDS, SECTOR_PURPOSES } from '../model/followUp.ts';
import { GROUP_LEVELS, INDICATOR_TOTALS, MANDATES, MEANS_KINDS } from '../model/group.ts';
import { PRESENCES, THEME_KINDS } from '../model/meeting.ts';
import { EVENT_TYPES } from '../model/plan.ts';
import { communeCode, count, id, name, optionalText, partialDate, text } from './schemaParts.ts';

/** The schema of what is followed up: events, the file of a territory, meetings, zones and groups. */

const optionalDate = v.optional(partialDate);
const yes = v.optional(v.literal(true));
const positive = v.pipe(v.number(), v.finite(), v.minValue(0));
/** An address that a page may link to: no script, no file. */
const webAddress = v.pipe(v.string(), v.regex(WEB_ADDRESS));
const mailAddress = v.pipe(v.string(), v.regex(MAIL_ADDRESS));

const nextStep = v.strictObject({
	text: name,
	due: optionalDate,
	ownerRole: optionalText,
	done: optionalDate,
});

export const event = v.strictObject({
	type: v.picklist(EVENT_TYPES),
	date: partialDate,
	text: optionalText,
	source: optionalText,
	private: v.optional(v.boolean()),
	place: optionalText,
	present: v.optional(count),
	presentAbout: yes,
	theme: optionalText,
	result: optionalText,
	next: v.optional(nextStep),
	notes: optionalText,
	settles: optionalText,
});

/** What a territory has beside its perimeters, events and announced figures. */
export const territoryFile = {
	contact: v.optional(
		v.strictObject({
			site: v.optional(webAddress),
			email: v.optional(mailAddress),
			join: v.optional(webAddress),
			checked: optionalDate,
		}),
	),
	links: v.optional(v.array(v.strictObject({ title: name, url: webAddress }))),
	axes: v.optional(v.array(v.strictObject({ title: name, source: optionalText }))),
	actions: v.optional(
		v.array(
			v.strictObject({
				title: name,
				axis: optionalText,
				tags: v.array(text),
				state: v.picklist(ACTION_STATES),
				from: optionalDate,
				until: optionalDate,
				ownerRole: optionalText,
				source: optionalText,
				note: optionalText,
			}),
		),
	),
	partners: v.optional(
		v.array(
			v.strictObject({
				kind: v.picklist(PARTNER_KINDS),
				name,
				commune: v.optional(communeCode),
				count: v.optional(count),
				seats: v.optional(count),
				seatsIn: optionalText,
				source: optionalText,
				note: optionalText,
			}),
		),
	),
	referents: v.optional(
		v.array(
			v.strictObject({
				profession: v.picklist(PROFESSIONS),
				sector: v.optional(id),
				inBureau: v.boolean(),
				since: optionalDate,
				source: optionalText,
				name: optionalText,
			}),
		),
	),
	headCounts: v.optional(
		v.array(
			v.strictObject({
				profession: v.optional(v.picklist(PROFESSIONS)),
				professionals: v.optional(count),
				adherents: v.optional(count),
				inMsp: v.optional(count),
				date: partialDate,
				source: optionalText,
			}),
		),
	),
	sectors: v.optional(
		v.array(
			v.strictObject({
				id,
				name,
				communes: v.array(communeCode),
				purposes: v.array(v.picklist(SECTOR_PURPOSES)),
			}),
		),
	),
};

const meeting = v.strictObject({
	id,
	name,
	date: partialDate,
	place: optionalText,
	present: v.optional(count),
	presentAbout: yes,
	result: optionalText,
	themes: v.optional(v.array(v.strictObject({ kind: v.picklist(THEME_KINDS), title: name }))),
	next: v.optional(nextStep),
	attendance: v.optional(
		v.array(
			v.strictObject({
				structure: text,
				territory: v.optional(id),
				role: optionalText,
				presence: v.picklist(PRESENCES),
				name: optionalText,
			}),
		),
	),
	source: optionalText,
});

const zone = v.strictObject({
	id,
	name,
	communes: v.pipe(v.array(communeCode), v.minLength(1)),
	ownerRole: optionalText,
	next: v.optional(nextStep),
	events: v.array(event),
});

const group = v.strictObject({
	id,
	name,
	level: v.picklist(GROUP_LEVELS),
	territories: v.array(id),
	groups: v.optional(v.array(id)),
	means: v.optional(
		v.array(
			v.strictObject({
				title: name,
				kind: v.picklist(MEANS_KINDS),
				eurosAYear: v.optional(positive),
				fullTime: v.optional(positive),
				from: optionalDate,
				source: optionalText,
			}),
		),
	),
	delegates: v.optional(
		v.array(
			v.strictObject({
				group: id,
				profession: v.picklist(PROFESSIONS),
				mandate: v.picklist(MANDATES),
				date: optionalDate,
				name: optionalText,
			}),
		),
	),
	source: optionalText,
});

const aciIndicator = v.strictObject({
	id,
	name,
	unit: text,
	total: v.picklist(INDICATOR_TOTALS),
	values: v.array(
		v.strictObject({
			territory: id,
			value: v.pipe(v.number(), v.finite()),
			date: partialDate,
			source: optionalText,
		}),
	),
});

/** What a plan has beside its territories. */
export const planFile = {
	meetings: v.optional(v.array(meeting)),
	zones: v.optional(v.array(zone)),
	groups: v.optional(v.array(group)),
	aciIndicators: v.optional(v.array(aciIndicator)),
	events: v.optional(v.array(event)),
};

/** What a member pays a year. */
export const feeEuros = v.optional(positive);
