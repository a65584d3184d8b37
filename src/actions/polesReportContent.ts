import { sumOf } from '../analysis/knownSum.ts';
import { ATTRACTION_CLASSES } from '../analysis/flows/attraction.ts';
import { POLE_BAND } from '../analysis/flows/poleRecipe.ts';
import { attractionShades, plainShades } from '../base/attractionColours.ts';
import { DOSSIER_TEXTS } from '../base/messages/dossier.ts';
import { POLES_TEXTS } from '../base/messages/poles.ts';
import { POLES_REPORT_TEXTS } from '../base/messages/polesReport.ts';
import type { PolesMapContent, PolesReport } from '../io/polesPaper/content.ts';
import type { UnitTable } from '../model/unitTable.ts';
import type {
	DepartementRow,
	FlowDesk,
	PoleRow,
	ShownAttraction,
	StudyAnswer,
} from '../state/flowDesk.svelte.ts';
import { specialtyText } from '../state/specialtyText.ts';
import type { Needs } from './context.ts';

type States = Needs<'extent' | 'locale'>;

/** Everything that the report of a département tells, from the figures of the page. Throws where they are not there. */
export async function polesReportContent(
	states: States,
	desk: FlowDesk,
	departement: DepartementRow,
	madeOn: string,
): Promise<PolesReport> {
	const { extent, locale } = states;
	const { units, manifest } = extent;
	const { study, facts } = desk;
	if (!units || !manifest || !study || !facts) throw new Error('report without flows');
	const members: number[] = [];
	for (let unit = 0; unit < units.extentCount; unit++)
		if (units.departement[unit] === departement.code) members.push(unit);
	const inside = new Set(members);
	const touched = study.poles.filter((pole) => pole.basin.some((unit) => inside.has(unit)));
	const nameOf = (pole: number): string => study.poles[pole]?.name ?? '';
	const attraction = POLES_TEXTS[locale.locale].classes;
	return {
		area: { name: departement.name, code: departement.code },
		specialty: specialtyText(study.specialty, facts, locale.locale),
		isModelled: study.isModelled,
		provenance: provenanceText(states, desk),
		isDemonstration: manifest.demonstration,
		madeOn,
		number: departement.number,
		suggested: departement.suggested,
		band: POLE_BAND,
		poles: touched.map((pole) => {
			const within = pole.basin.filter((unit) => inside.has(unit));
			return {
				name: pole.name,
				code: pole.code,
				isWithin: pole.departement === departement.code,
				isKept: pole.isKept,
				communes: within.length,
				people: peopleOf(units, within),
				basinPeople: pole.people,
				li: pole.li,
				specialties: study.isModelled ? [] : pole.specialties,
			};
		}),
		dropped: study.dropped.map(({ name }) => name),
		curve: departement.curve,
		classes: classesOf(states, units, study, members),
		communes: members.map((unit) => ({
			code: units.code[unit],
			name: units.name[unit],
			population: units.populationMunicipale[unit],
			first: nameOf(study.units.first[unit]),
			firstShare: study.units.firstShare[unit],
			second: nameOf(study.units.second[unit]),
			secondShare: study.units.secondShare[unit],
			margin: study.units.margin[unit],
			attraction: attraction[study.units.attraction[unit]],
			isTie: study.units.isTie[unit] === 1,
		})),
		parameters: parametersOf(states, desk, study),
		map: await mapOf(states, study, touched, members),
		sources: manifest.sources,
		planSources: [],
	};
}

const peopleOf = (units: UnitTable, some: Iterable<number>): number =>
	sumOf(some, units.populationMunicipale).sum;

function provenanceText({ locale }: States, { facts }: FlowDesk): string {
	const words = POLES_REPORT_TEXTS[locale.locale].provenance;
	if (facts?.provenance.kind !== 'observed') return words.modelled;
	const { file, source, year, terms, hiddenBelow, isComplete } = facts.provenance;
	return words.observed([
		file,
		...[source, year === undefined ? '' : String(year), terms].filter((part) => part !== ''),
		...(hiddenBelow === undefined ? [] : [words.hidden(locale.format.integer(hiddenBelow))]),
		...(isComplete ? [] : [words.incomplete]),
	]);
}

const SHOWN: readonly ShownAttraction[] = [...ATTRACTION_CLASSES, 'unknown'];

function classesOf(
	{ locale }: States,
	units: UnitTable,
	study: StudyAnswer,
	members: readonly number[],
): PolesReport['classes'] {
	const { format } = locale;
	const names = POLES_TEXTS[locale.locale].classes;
	const rules = POLES_REPORT_TEXTS[locale.locale].classRules;
	const { veryStrong, strong, medium, weak, leastMargin } = study.limits;
	const ruleOf: Readonly<Record<ShownAttraction, string>> = {
		veryStrong: rules.veryStrong(format.percent(veryStrong)),
		strong: rules.between(format.percent(strong), format.percent(veryStrong)),
		medium: rules.between(format.percent(medium), format.percent(strong)),
		weak: rules.between(format.percent(weak), format.percent(medium)),
		shared: rules.shared(format.percent(weak), format.integer(leastMargin * 100)),
		unknown: rules.unknown,
	};
	const shades = plainShades('light');
	return SHOWN.flatMap((one, at) => {
		const its = members.filter((unit) => study.units.attraction[unit] === one);
		if (one === 'unknown' && its.length === 0) return [];
		return [
			{
				label: names[one],
				rule: ruleOf[one],
				colour: shades[at] ?? '#FFFFFF',
				communes: its.length,
				people: peopleOf(units, its),
			},
		];
	});
}

function parametersOf(
	{ locale }: States,
	{ byCommune, model, settings }: FlowDesk,
	study: StudyAnswer,
): PolesReport['parameters'] {
	const { bounds } = study;
	const { format } = locale;
	const words = POLES_REPORT_TEXTS[locale.locale].parameters;
	const supply = DOSSIER_TEXTS[locale.locale].supply.names;
	const fitted = settings.fitted[study.specialty];
	const nameOf = (key: string): string => (supply as Readonly<Record<string, string>>)[key] ?? key;
	return [
		...(study.merged.length > 0
			? ([
					[words.merged, study.merged.join(', ')],
					[words.weights, words.weightings[study.weights]],
				] as const)
			: []),
		...(study.scaledByHand.length > 0
			? ([[words.scaledByHand, study.scaledByHand.join(', ')]] as const)
			: []),
		[words.destinations, byCommune ? words.byCommune : words.byTown],
		[words.leastLi, words.atLeast(format.percent(bounds.leastLi))],
		[words.leastPeople, words.atLeast(format.integer(bounds.leastPeople))],
		...(model
			? ([
					[
						words.supply,
						model.supply
							.map(({ key, weight }) => words.supplyOf(nameOf(key), format.integer(weight)))
							.join(', '),
					],
					[words.exponents, words.exponentsOf(format.decimal(model.alpha), format.decimal(model.beta))],
					[words.parameterSource, fitted ? words.fitted(fitted.flows, fitted.specialty) : words.usual],
					[words.distance, words.distanceOf(format.decimal(model.detour), format.integer(model.reachKm))],
				] as const)
			: []),
	];
}

/** Shapes of the worker: communes of one pole and class together, basins, and the département. */
async function mapOf(
	{ extent }: States,
	study: StudyAnswer,
	touched: readonly PoleRow[],
	members: readonly number[],
): Promise<PolesMapContent> {
	const inside = new Set(members);
	const { basin, attraction } = study.units;
	const groups = new Map<string, { units: number[]; colour: string }>();
	for (const unit of members) {
		const shade = SHOWN.indexOf(attraction[unit]);
		const key = `${basin[unit]} ${shade}`;
		const hue = study.poles[basin[unit]]?.hue;
		const colour = hue === undefined ? '#FFFFFF' : (attractionShades('light', hue)[shade] ?? '#FFFFFF');
		const group = groups.get(key);
		if (group) group.units.push(unit);
		else groups.set(key, { units: [unit], colour });
	}
	const fills = [...groups.values()];
	const basins = touched.map((pole) => pole.basin.filter((unit) => inside.has(unit)));
	const wanted = [...fills.map(({ units }) => units), ...basins, members].map((units, key) => ({
		key,
		units: Int32Array.from(units),
		isCoarse: true,
	}));
	const shapes = await extent.client.shapes(wanted);
	const whole = shapes[shapes.length - 1];
	if (!whole.box) throw new Error('a département without shape');
	return {
		bounds: whole.box,
		fills: fills.map(({ colour }, at) => ({ colour, polygons: shapes[at].geometry.coordinates })),
		limits: [
			...basins.map((_, at) => ({
				kind: 'basin' as const,
				rings: shapes[fills.length + at].geometry.coordinates.flat(),
			})),
			{ kind: 'departement' as const, rings: whole.geometry.coordinates.flat() },
		],
		poles: touched
			.filter(({ unit }) => inside.has(unit))
			.map(({ name, lonDeg, latDeg, people }) => ({ name, lonDeg, latDeg, people })),
	};
}
