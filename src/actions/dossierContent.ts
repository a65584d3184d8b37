import type { Needs } from './context.ts';
import { followUpContent } from './followUpContent.ts';
import { boundsOf, legendOf, notesOf } from './mapContent.ts';
import { OWN_AMOUNTS_TEXTS } from '../base/messages/ownAmounts.ts';
import { DOSSIER_TEXTS } from '../base/messages/dossier.ts';
import { formatPartialDate } from '../base/partialDate.ts';
import type { DossierAnnounced, DossierCommune, DossierContent } from '../io/dossier/content.ts';
import type { TerritoryEvent } from '../model/plan.ts';
import { perimeterAt } from '../model/status.ts';
import type { UnitTable } from '../model/unitTable.ts';
import type { AnnouncedComparison } from '../state/ledger.svelte.ts';
import type { MapPicture } from '../state/mapPicture.svelte.ts';
import type { TerritoryRow } from '../state/situation.svelte.ts';
import { scaleLabel } from '../state/sizesLabel.ts';
import { statusText } from '../state/statusText.ts';

type States = Needs<'extent' | 'indicators' | 'ledger' | 'locale' | 'plan' | 'situation'>;

export interface DossierWish {
	/** Day on which it is made, 'YYYY-MM-DD'. */
	readonly madeOn: string;
	/** 'none' for a dossier; a diagnostic has the follow-up too, with or without private fields. */
	readonly followUp: 'none' | 'shared' | 'private';
}

/** Everything that the dossier of a territory tells, from the same figures as its card. Throws without an open extent. */
export async function dossierContent(
	states: States,
	row: TerritoryRow,
	port: MapPicture,
	{ madeOn, followUp }: DossierWish,
): Promise<DossierContent> {
	const { extent, ledger, locale, plan, situation } = states;
	const { units, manifest } = extent;
	const { territory } = row;
	const current = plan.current;
	const supply = ledger.supplyOf(row);
	const limits = ledger.limitsOf(row);
	if (!units || !manifest || !current || !supply || !limits) throw new Error('dossier without an extent');
	const members = situation.unitsOf(row);
	const figures = { ...ledger.countedOf(row).now, ...ledger.runningOf(row).now };
	const size = ledger.sizeOf(figures);
	const perimeter = row.isDraft ? territory.perimeters.at(-1) : perimeterAt(territory, situation.day);
	const shown = { territory: territory.id, pointLayers: [], choropleth: null };
	return {
		name: territory.name,
		status: statusText(row.status, locale),
		statusNote: territory.statusNote,
		legalForm: territory.legalForm,
		perimeter: perimeter && {
			since: perimeter.from,
			isIndicative: perimeter.indicative,
			note: perimeter.note,
		},
		plan: {
			name: current.name,
			scenario: current.scenario,
			asOf: current.asOf,
			isComplete: current.complete,
		},
		day: situation.day,
		madeOn,
		isDemonstration: manifest.demonstration,
		map: {
			picture: 'map',
			bounds: await boundsOf(states, 'territory', territory.id, port),
			legend: legendOf(states, shown),
			notes: notesOf(states, madeOn),
		},
		communes: Array.from(members, (unit) => communeOf(units, unit)).sort(byDepartementAndName),
		figures,
		departements: ledger.peopleOf(row).map(({ zone, communes, populationMunicipale }) => ({
			name: `${units.labels.departement[zone] ?? zone} (${zone})`,
			communes,
			population: populationMunicipale,
		})),
		size: {
			...size,
			label: scaleLabel(ledger.sizeTable, locale.texts.card.sizeClassSource, locale.locale),
			amounts: size.amounts.map(({ label, euros, isCeiling, source }) => ({
				label,
				euros,
				isCeiling,
				source: source?.isOwn
					? OWN_AMOUNTS_TEXTS[locale.locale].mark(source.title)
					: [source?.title, source?.date && formatPartialDate(source.date, locale.locale)]
							.filter(Boolean)
							.join(', '),
			})),
		},
		supply: supply.counted,
		relative: supply.relative,
		apl: supply.apl,
		aplUnder65: supply.aplUnder65,
		...importedOf(states, members),
		announced: ledger.announcedOf(row).map((compared) => announcedOf(states, compared)),
		neighbours: neighboursOf(states, row),
		towardsNobodyKm: limits.towardsNobodyKm,
		outsideKm: limits.outsideKm,
		epci: epciOf(states, row, units),
		around: aroundOf(states, row, units),
		events: territory.events
			.filter((event) => followUp === 'private' || !event.private)
			.map((event) => ({
				date: event.date,
				what: eventText(states, event),
				source: citation(states, event.source),
			})),
		...(followUp !== 'none' && {
			followUp: followUpContent(territory, {
				states,
				madeOn,
				withPrivate: followUp === 'private',
				communes: new Map(Array.from(members, (unit) => [units.code[unit], units.name[unit]])),
				eventText: (event) => eventText(states, event),
				citation: (source) => citation(states, source),
			}),
		}),
		sources: manifest.sources,
		planSources: Object.keys(current.sources).map((key) => sourceText(states, key)),
	};
}

function communeOf(units: UnitTable, unit: number): DossierCommune {
	const departement = units.departement[unit];
	return {
		code: units.code[unit],
		name: units.name[unit],
		departement: `${units.labels.departement[departement] ?? departement} (${departement})`,
		epci: units.labels.epci[units.epci[unit]] ?? '',
		population: units.populationMunicipale[unit],
	};
}

const byDepartementAndName = (a: DossierCommune, b: DossierCommune): number =>
	a.code.slice(0, 2).localeCompare(b.code.slice(0, 2)) ||
	a.name.localeCompare(b.name, 'fr') ||
	a.code.localeCompare(b.code);

/** '[2]': the number of a text in the list at the end; '' for none. */
function citation({ plan }: States, key: string | undefined): string {
	const number = Object.keys(plan.current?.sources ?? {}).indexOf(key ?? '') + 1;
	return number > 0 ? `[${number}]` : (key ?? '');
}

/** Title, date and address of a text that the plan cites; '' for none. */
function sourceText({ plan, locale }: States, key: string): string {
	const source = plan.current?.sources[key];
	if (!source) return key;
	const date = source.date && formatPartialDate(source.date, locale.locale);
	return [source.title, date, source.url].filter(Boolean).join(', ');
}

/** What happened, with place, people and theme where the words do not say them; the plan's own words alone where they begin with the kind of step. */
function eventText({ locale }: States, event: TerritoryEvent): string {
	const { type, text = '', place, present, theme } = event;
	const kind = locale.texts.status.events[type];
	const isTold = text.toLowerCase().startsWith(kind.toLowerCase());
	const told = text === '' ? kind : isTold ? text : `${kind}. ${text}`;
	const { people, about } = DOSSIER_TEXTS[locale.locale].events;
	const count = present === undefined ? '' : people(locale.format.integer(present));
	const details = [
		place !== undefined && !text.includes(place) && !text.includes(place.split(', ')[0]) ? place : '',
		present !== undefined && !text.includes(String(present))
			? event.presentAbout
				? about(count)
				: count
			: '',
		theme !== undefined && !text.includes(theme) ? theme : '',
	].filter(Boolean);
	return details.length === 0 ? told : `${told} (${details.join(', ')})`;
}

/** Figures that the user imported, over the perimeter; the total population apart. */
function importedOf(
	{ indicators, locale }: States,
	members: Int32Array,
): Pick<DossierContent, 'indicators' | 'totalPopulation'> {
	const total = indicators.list.find(({ isTotalPopulation }) => isTotalPopulation);
	const population = total ? indicators.figureOf(total, members).low : NaN;
	return {
		totalPopulation: total && { population, sizeClass: indicators.sizeClassBy(population) },
		indicators: indicators.list
			.filter((indicator) => indicator !== total)
			.map((indicator) => ({
				...indicators.figureOf(indicator, members),
				name: indicator.name,
				unit: indicator.unit,
				weight: indicator.aggregation === 'mean' ? (indicator.weightName ?? '') : undefined,
				source: locale.texts.indicators.meta(indicator.source, indicator.year),
			})),
	};
}

function announcedOf(states: States, compared: AnnouncedComparison): DossierAnnounced {
	const { texts, format, locale } = states.locale;
	const { figure, measured, gapShare, verdict, isIndicative } = compared;
	const isArea = figure.what === 'areaKm2';
	const unit = isArea ? '\u202fkm²' : '';
	return {
		what: texts.card.announcedWhat[figure.what],
		announced: `${texts.card.announcedPrecision[figure.precision]}${format.integer(figure.value)}${unit}`,
		measured:
			measured === undefined
				? undefined
				: `${isArea ? format.decimal(measured) : format.integer(measured)}${unit}`,
		gapShare,
		isDueToPerimeter: isIndicative && verdict === 'differs',
		source: [citation(states, figure.source), formatPartialDate(figure.date, locale)]
			.filter(Boolean)
			.join(', '),
	};
}

function neighboursOf(states: States, row: TerritoryRow): DossierContent['neighbours'] {
	const { extent, ledger, locale, situation } = states;
	const members = new Set(situation.unitsOf(row));
	const lengths = new Map(
		ledger.limitsOf(row)?.borders.map(({ territory, lengthKm }) => [territory.id, lengthKm]),
	);
	return situation.rows
		.filter((other) => other.territory.id !== row.territory.id)
		.map((other) => ({
			name: other.territory.name,
			status: statusText(other.status, locale),
			borderKm: lengths.get(other.territory.id) ?? 0,
			shared: Array.from(situation.unitsOf(other))
				.filter((unit) => members.has(unit))
				.map((unit) => extent.units?.name[unit] ?? ''),
		}))
		.filter(({ borderKm, shared }) => borderKm > 0 || shared.length > 0)
		.sort((a, b) => b.borderKm - a.borderKm || a.name.localeCompare(b.name, 'fr'));
}

function epciOf({ ledger, situation }: States, row: TerritoryRow, units: UnitTable): DossierContent['epci'] {
	const { whole, cut, withoutZone } = ledger.limitsOf(row)?.epci ?? { whole: [], cut: [], withoutZone: 0 };
	const people = new Map<string, number>();
	for (const unit of situation.unitsOf(row)) {
		const population = units.populationMunicipale[unit];
		if (!Number.isNaN(population))
			people.set(units.epci[unit], (people.get(units.epci[unit]) ?? 0) + population);
	}
	const zones = [...whole, ...cut].map(({ zone, inside, all }) => ({
		name: units.labels.epci[zone] ?? zone,
		inside,
		all,
		population: people.get(zone) ?? NaN,
	}));
	return { zones, withoutZone };
}

function aroundOf(
	{ plan, situation }: States,
	row: TerritoryRow,
	units: UnitTable,
): DossierContent['around'] {
	const free = situation
		.neighbourUnitsOf(row)
		.filter((unit) =>
			row.isDraft ? plan.territoriesOf(unit).length === 0 : situation.rowsOf(unit).length === 0,
		);
	return {
		communes: free
			.filter((unit) => unit < units.extentCount)
			.map((unit) => communeOf(units, unit))
			.sort((a, b) => (b.population || 0) - (a.population || 0) || a.code.localeCompare(b.code)),
		beyond: free.filter((unit) => unit >= units.extentCount).length,
	};
}
